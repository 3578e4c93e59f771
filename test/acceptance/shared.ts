import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

const shared = path.resolve(root, "../shared");

/** A path under the folder of shared corpora beside the repository; `undefined`, with a word on the console, where there is none. */
export function sharedPath(...parts: readonly string[]): string | undefined {
  const found = path.join(shared, ...parts);
  if (existsSync(found)) return found;
  console.info(`skipped: ${path.join("../shared", ...parts)} is not here`);
  return undefined;
}
