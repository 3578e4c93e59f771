import { resolveSettings, type FileSettings, type Locale, type Rule } from "@kouetsu/core";
import type { ConfigProblem, KouetsuConfig } from "@kouetsu/core";
import {
  detectSite,
  findConfig,
  hostFacts,
  loadConfig,
  selectFiles,
  settingsByPath,
  siteImages,
  siteRootOf,
  withoutConfig,
} from "@kouetsu/core/node";
import { basename, resolve } from "node:path";

/** Where a site is and how it is to be read. */
export interface SiteOptions {
  /** Absolute path of the folder that names and globs count from. */
  readonly root: string;
  readonly rules: readonly Rule[];
  /** A configuration file instead of the nearest one; absolute or from `root`. */
  readonly configPath: string | undefined;
  /** Stronger than the configuration's. */
  readonly locale: Locale | undefined;
  /** Weaker than the configuration's. */
  readonly fallbackLocale: Locale;
  /** ISO instant that dates are compared with. */
  readonly now: string;
}

/** What a site's configuration comes to. */
export interface SiteConfig {
  readonly locale: Locale;
  /** Absolute path of the configuration file, also of one that has problems. */
  readonly configPath: string | undefined;
  readonly configProblems: readonly ConfigProblem[];
  /** The strongest word of the configuration on hosted textlint rules. */
  readonly textlint: KouetsuConfig["textlint"];
  settingsFor(filePath: string): FileSettings;
  /** What holds where no override says otherwise. */
  readonly common: FileSettings;
  /** Absolute paths of all articles of the site and of the corpus that it names. */
  listFiles(): readonly string[];
  /** Images came or went. */
  forgetImages(): void;
  /** Whether ignore files leave an existing file out. */
  isIgnored(path: string): boolean;
}

/** Finds and reads the configuration. One that cannot be used counts as none, and its problems are told. */
export async function readSiteConfig(options: SiteOptions): Promise<SiteConfig> {
  const { root, rules } = options;
  const file =
    options.configPath === undefined ? findConfig(root) : resolve(root, options.configPath);
  const loaded = file === undefined ? undefined : await loadConfig(file, rules, root);
  const config = loaded?.config ?? withoutConfig(root);
  const { layers } = config.resolved;
  const locale = options.locale ?? strongest(layers, "locale") ?? options.fallbackLocale;
  const site = detectSite(root);
  const ignore = {
    folder: config.base,
    by: config.path === undefined ? "" : basename(config.path),
    patterns: layers.flatMap((layer) => layer.ignore ?? []),
  };
  const images = siteImages(siteRootOf(root, site, config), root, ignore);
  const facts = await hostFacts(site, locale, options.now, config);
  const host = { ...facts, assets: images.find };
  const corpus = layers.flatMap((layer) => layer.corpus ?? []);
  return {
    locale,
    configPath: file,
    configProblems: loaded?.problems ?? [],
    textlint: strongest(layers, "textlint"),
    settingsFor: settingsByPath(config, { cwd: root, rules }, host),
    get common() {
      const { base } = config.resolved;
      const plain = { base, layers: layers.map((layer) => ({ ...layer, overrides: [] })) };
      return resolveSettings(plain, rules, "", host);
    },
    listFiles: () => [
      ...selectFiles({ cwd: root, paths: ["."], ignore }).files,
      ...(corpus.length === 0
        ? []
        : selectFiles({ cwd: config.base, paths: corpus, ignore }).files),
    ],
    forgetImages: () => images.forget(),
    isIgnored: (path) =>
      selectFiles({ cwd: root, paths: [path], ignore }).notices.some(
        ({ id }) => id === "ignored-file",
      ),
  };
}

/** The last layer that says something decides. */
function strongest<Key extends keyof KouetsuConfig>(
  layers: readonly KouetsuConfig[],
  key: Key,
): KouetsuConfig[Key] | undefined {
  return layers.findLast((layer) => layer[key] !== undefined)?.[key];
}
