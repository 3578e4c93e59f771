import { statSync } from "node:fs";
import path from "node:path";
import { foldersUp } from "./paths.js";

/** In the order in which they are looked for in one folder. */
export const configNames = [
  "kouetsu.config.json",
  "kouetsu.config.yaml",
  "kouetsu.config.yml",
] as const;

/** The nearest configuration file in a folder or above it, within the repository. */
export function findConfig(folder: string): string | undefined {
  for (const current of foldersUp(folder)) {
    const found = configNames.map((name) => path.join(current, name)).find(isFile);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
