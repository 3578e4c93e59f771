import type { Rule } from "../../rule/define-rule.js";
import { cacheFileOf, type CachePlace } from "./cache-location.js";
import { ArticleCache, type CacheCodec } from "./article-cache.js";
import { FactsCache } from "./facts-cache.js";

/** What a host says of the facts that are kept between runs. */
export interface CacheOptions extends Pick<CachePlace, "location" | "environment"> {
  /** Of the program, another one after every change of its code. */
  readonly version: string;
  /** Also where no folder is named; else a run over single files is quicker without. */
  readonly isForced?: boolean;
}

interface CachedRun {
  readonly cwd: string;
  readonly rules: readonly Rule[];
  readonly only?: readonly string[];
  readonly cache?: CacheOptions;
}

/**
 * The facts of a site, where a run is to keep them. A run of a few rules keeps
 * none: it would put its findings in the place of those of all.
 * @param root absolute path of the folder that the site is
 */
export function openCache(run: CachedRun, root: string): RunCache | undefined {
  const { cwd, rules, only, cache } = run;
  if (cache === undefined || (only ?? []).length > 0) return undefined;
  const { environment, version, location } = cache;
  const place = { root, cwd, environment, ...(location === undefined ? {} : { location }) };
  return new RunCache(place, version, rules);
}

/** What a run keeps for the next: the facts, and what its host works out of single articles. */
export class RunCache {
  readonly facts: FactsCache;
  readonly #place: CachePlace;
  readonly #version: string;
  readonly #rules: readonly Rule[];
  readonly #saves: (() => void)[] = [];

  constructor(place: CachePlace, version: string, rules: readonly Rule[]) {
    this.#place = place;
    this.#version = version;
    this.#rules = rules;
    this.facts = new FactsCache(cacheFileOf(place), place.cwd, version, rules);
  }

  /** A file of its own, by the name of what is in it. */
  beside<Value>(name: string, codec: CacheCodec<Value>): ArticleCache<Value> {
    const file = cacheFileOf({ ...this.#place, host: name });
    const cache = new ArticleCache(file, this.#place.cwd, this.#version, this.#rules, codec);
    this.#saves.push(() => cache.save());
    return cache;
  }

  save(): void {
    this.facts.save();
    for (const save of this.#saves) save();
  }
}
