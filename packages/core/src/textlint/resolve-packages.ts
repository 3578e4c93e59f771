import { createRequire } from "node:module";
import { join } from "node:path";

/** Finds a package by name. @throws Error when there is none */
export type PackageResolver = (name: string) => string;

/**
 * Looks for packages as Node does from each of the folders in turn, so that the
 * user's own copy of a rule wins over ours.
 *
 * @param folders absolute paths
 */
export function packageResolver(folders: readonly string[]): PackageResolver {
  const lookups = folders.map((folder) => createRequire(join(folder, "kouetsu.cjs")));
  return (name) => {
    for (const lookup of lookups) {
      try {
        return lookup.resolve(name);
      } catch {
        // Not in this folder; the next one may have it.
      }
    }
    throw new Error(`Cannot find ${name}`);
  };
}
