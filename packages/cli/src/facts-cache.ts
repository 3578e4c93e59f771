import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { CacheOptions } from "@kouetsu/core/node";
import type { Io } from "./terminal/io.js";
import { programVersion } from "./version.js";

/** What a command line says of the facts that are kept between runs. */
export interface CacheChoice {
  /** `undefined` when nothing was said: for runs over folders. */
  readonly cache: boolean | undefined;
  readonly cacheLocation: string | undefined;
}

/** How the facts of a run are kept; `undefined` when they are not. */
export function cacheOptionsOf(
  { cache, cacheLocation }: CacheChoice,
  io: Io,
): CacheOptions | undefined {
  const build = buildOf(import.meta.dirname);
  const isForced = cache === true || cacheLocation !== undefined;
  // Run from its sources the program may change between two runs and not show it.
  if (cache === false || (build === undefined && !isForced)) return undefined;
  return {
    version: `${programVersion()} ${build ?? "sources"}`,
    environment: io.environment,
    isForced,
    ...(cacheLocation === undefined ? {} : { location: cacheLocation }),
  };
}

/** Another text for every build of the bundle that lies in a folder; `undefined` when none does. */
function buildOf(folder: string): string | undefined {
  const parts = programFiles(folder);
  if (parts.length === 0) return undefined;
  return parts
    .map((name) => ({ name, stats: statSync(path.join(folder, name)) }))
    .map(({ name, stats }) => `${name} ${stats.size} ${stats.mtimeMs}`)
    .join("\n");
}

/** The program as one script, or parts that the bundler names by their contents. */
function programFiles(folder: string): readonly string[] {
  if (existsSync(path.join(folder, "main.cjs"))) return ["main.cjs"];
  const parts = readdirSync(folder).filter((name) => /\.c?js$/.test(name));
  return parts.some((name) => name.startsWith("chunk-")) ? parts : [];
}
