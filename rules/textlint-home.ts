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
import type { DiskCorpusOptions, LoadedConfig } from "@kouetsu/core/node";
import { basename } from "node:path";

/** How long what was read from disk counts as new, in milliseconds. An editor asks at every key. */
const FRESH_MS = 1_000;
/** The same for the images of the site, which take a walk through all of its folders. */
const IMAGES_FRESH_MS = 10_000;

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

/** The homes of a process, each read once and looked at again when it may have changed. */
export class Homes {
  readonly #rules: readonly Rule[];
  readonly #ms: () => number;
  readonly #known = new Map<string, { readonly home: Promise<Home>; looked: number }>();

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
    const home = this.#read(base, folder, known?.home);
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

  async #read(base: string, folder: string, before: Promise<Home> | undefined): Promise<Home> {
    const file = findConfig(folder);
    const loaded = file === undefined ? undefined : await loadConfig(file, this.#rules, base);
    const config = loaded?.config ?? withoutConfig(base);
    const site = detectSite(folder);
    const problems = loaded?.problems ?? [];
    const stamp = JSON.stringify([config, problems, site]);
    const old = await before;
    // What nobody changed stays the same object, with everything that was worked out from it.
    if (old?.stamp === stamp) return old;
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
      facts: { ...facts, assets: this.#images(siteRootOf(folder, site, config), base, ignore) },
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
