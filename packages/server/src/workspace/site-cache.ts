import type { FileSettings, Project, Rule } from "@kouetsu/core";
import { cacheFileOf, FactsCache } from "@kouetsu/core/node";
import { realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isBelow } from "../protocol/uris.js";

/** Smaller sites are read as quickly as their cache. */
const FEWEST_ARTICLES = 50;
/** The file is written again once one article of so many is not in it. */
const WORN = 50;

/** Whose facts are kept, and where. */
export interface SiteCacheOptions {
  /** Absolute path of the folder that the site is. */
  readonly root: string;
  readonly rules: readonly Rule[];
  /** Of the server, another one after every change of its code. */
  readonly build: string;
  /** Whether what lies in the site may be believed: a cache that came with it could hide findings. */
  readonly trusted: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * What the corpus needs of the articles of a site, kept from session to session.
 * Findings are not: the editor has them made of the articles that are looked at.
 */
export class SiteCache {
  readonly #cache: FactsCache;

  private constructor(cache: FactsCache) {
    this.#cache = cache;
  }

  /** `undefined` where there is no place for it. */
  static open({
    root,
    rules,
    build,
    trusted,
    environment,
  }: SiteCacheOptions): SiteCache | undefined {
    try {
      const place = { root, cwd: root, host: "editor", environment, isUntrusted: !trusted };
      const file = cacheFileOf(place);
      if (!trusted && isBelow(realOf(root), realOf(file))) return undefined;
      return new SiteCache(new FactsCache(file, root, `editor ${build}`, rules));
    } catch {
      // Neither a folder of the site nor a home can be named: the editor works without.
      return undefined;
    }
  }

  /**
   * `project.set`, without reading the article where it is known; the other
   * articles whose findings may change by it.
   */
  enter(project: Project, filePath: string, source: string): readonly string[] {
    const settings: FileSettings = project.settings(filePath);
    const input = { filePath, source, settings };
    const known = this.#cache.find(input);
    if (known) return project.setKnown(filePath, source, known.knowledge);
    const affected = project.set(filePath, source);
    this.#cache.keep(input, () => {
      const knowledge = project.knowledge(filePath, source);
      return knowledge && { knowledge, findings: [], again: [], suppressions: [] };
    });
    return affected;
  }

  /** Writes what the next session need not read again, an article a step, where that is worth a file. Whoever does not take all steps has to call `return`. */
  *saving(): Generator<undefined, void> {
    const { fresh, all } = this.#cache.news;
    if (all >= FEWEST_ARTICLES && fresh * WORN >= all) yield* this.#cache.saving();
  }

  close(): void {
    this.#cache.close();
  }
}

/** The absolute path of a file or folder that may not be there yet, links resolved. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(realOf(folder), basename(path));
  }
}
