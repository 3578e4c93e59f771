import type { Article, ConfigProblem, HostFacts, Rule } from "@kouetsu/core";
import { createArticle } from "@kouetsu/core";
import {
  DiskCorpus,
  detectSite,
  findConfig,
  hostFacts,
  loadConfig,
  siteImages,
  siteRootOf,
  withoutConfig,
} from "@kouetsu/core/node";
import type { DetectedSite, DiskCorpusOptions, LoadedConfig } from "@kouetsu/core/node";
import { basename } from "node:path";

/** How long what was read from disk counts as new, in milliseconds. An editor asks at every key. */
const FRESH_MS = 1_000;
/** The same for the images of the site, which take a walk through all of its folders. */
const IMAGES_FRESH_MS = 10_000;

/** Of an editor's long life, only the last states of the configuration are kept. */
const MOST_HOMES = 64;

type Ignore = DiskCorpusOptions["ignore"];

/** What the files around an article say of it: the site, our configuration, and the articles beside it. */
export interface Home {
  /** Another one when anything but the articles is different. */
  readonly stamp: string;
  /** Absolute path of the folder that the names of articles count from: the one of the `.textlintrc`. */
  readonly base: string;
  readonly config: LoadedConfig;
  readonly problems: readonly ConfigProblem[];
  /** Everything but the locale and the clock. */
  readonly facts: Pick<HostFacts, "preset" | "timeZone" | "compileSchema" | "assets">;
  readonly ignore: Ignore;
  /** By what they hold; see `corpusAt`. */
  readonly corpora: Map<string, { readonly corpus: DiskCorpus; looked: number }>;
}

/** What was read of the files around an article. */
interface Surroundings extends Pick<Home, "config" | "problems"> {
  readonly site: DetectedSite;
  readonly root: string | undefined;
}

/** The homes of a process, each read once and looked at again when it may have changed. */
export class Homes {
  readonly #rules: readonly Rule[];
  readonly #ms: () => number;
  readonly #known = new Map<string, { readonly home: Promise<Home>; looked: number }>();

  readonly #byStamp = new Map<string, Promise<Home>>();

  /** @param ms a clock, in milliseconds */
  constructor(rules: readonly Rule[], ms: () => number) {
    this.#rules = rules;
    this.#ms = ms;
  }

  /**
   * @param base absolute path of the folder of the `.textlintrc`
   * @param folder absolute path of the folder that the article lies in
   */
  at(base: string, folder: string): Promise<Home> {
    const key = `${base}\n${folder}`;
    const known = this.#known.get(key);
    if (known !== undefined && this.#ms() - known.looked < FRESH_MS) return known.home;
    const home = this.#read(base, folder);
    this.#known.set(key, { home, looked: this.#ms() });
    return home;
  }

  /** The articles that some globs mean, as they are on disk now. */
  corpusAt(
    home: Home,
    key: string,
    options: Pick<DiskCorpusOptions, "base" | "globs" | "locale" | "siteOf">,
  ): DiskCorpus {
    const known = home.corpora.get(key);
    if (known !== undefined && this.#ms() - known.looked < FRESH_MS) return known.corpus;
    const corpus =
      known?.corpus ??
      new DiskCorpus({
        ...options,
        rules: this.#rules,
        cwd: home.base,
        ignore: home.ignore,
      });
    corpus.refresh();
    home.corpora.set(key, { corpus, looked: this.#ms() });
    return corpus;
  }

  async #read(base: string, folder: string): Promise<Home> {
    const file = findConfig(folder);
    const loaded = file === undefined ? undefined : await loadConfig(file, this.#rules, base);
    const config = loaded?.config ?? withoutConfig(base);
    const site = detectSite(folder);
    const root = siteRootOf(folder, site, config);
    const problems = loaded?.problems ?? [];
    const stamp = JSON.stringify([base, config, problems, site, root]);
    // Folders of which the same is true share one home, and it stays while nothing changes, with everything that was worked out from it.
    const known = this.#byStamp.get(stamp);
    if (known !== undefined) return known;
    const home = this.#make(stamp, base, { config, problems, site, root });
    this.#byStamp.set(stamp, home);
    const [oldest] = this.#byStamp.keys();
    if (oldest !== undefined && this.#byStamp.size > MOST_HOMES) this.#byStamp.delete(oldest);
    return home;
  }

  async #make(
    stamp: string,
    base: string,
    { config, problems, site, root }: Surroundings,
  ): Promise<Home> {
    const ignore: Ignore = {
      folder: config.base,
      by: config.path === undefined ? "" : basename(config.path),
      patterns: config.resolved.layers.flatMap((layer) => layer.ignore ?? []),
    };
    const facts = await hostFacts(site, "ja", "", config);
    return {
      stamp,
      base,
      config,
      problems,
      facts: { ...facts, assets: this.#images(root, base, ignore) },
      ignore,
      corpora: new Map(),
    };
  }

  #images(
    root: string | undefined,
    base: string,
    ignore: Ignore,
  ): NonNullable<HostFacts["assets"]> {
    const images = siteImages(root, base, ignore);
    let looked = -Infinity;
    return () => {
      if (this.#ms() - looked > IMAGES_FRESH_MS) {
        images.forget();
        looked = this.#ms();
      }
      return images.find();
    };
  }
}

/** The article of a text, with what any corpus of the home knows of it or of its last version. */
export function articleAt(home: Home, filePath: string, source: string): Article {
  const known = [...home.corpora.values()].flatMap(({ corpus }) => corpus.article(filePath) ?? []);
  return (
    known.find((article) => article.source === source) ?? createArticle(filePath, source, known[0])
  );
}
