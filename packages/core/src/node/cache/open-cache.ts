import type { Rule } from "../../rule/define-rule.js";
import { cacheFileOf, type CachePlace } from "./cache-location.js";
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
export function openCache(run: CachedRun, root: string): FactsCache | undefined {
  const { cwd, rules, only, cache } = run;
  if (cache === undefined || (only ?? []).length > 0) return undefined;
  const { environment, version, location } = cache;
  const place = { root, cwd, environment, ...(location === undefined ? {} : { location }) };
  return new FactsCache(cacheFileOf(place), cwd, version, rules);
}
