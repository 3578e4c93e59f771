import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const KUROMOJIN = /[\\/]kuromojin[\\/]lib[\\/]kuromojin\.js$/;

/**
 * The folder of the dictionary that kuromojin finds by itself, and looks for anew at
 * every text unless `KUROMOJIN_DIC_PATH` names it.
 *
 * @param paths of loaded modules
 * @returns `undefined` when there is none, or more than one
 */
export function dictionaryPath(paths: readonly string[]): string | undefined {
  const found = new Set<string | undefined>();
  for (const path of paths) if (KUROMOJIN.test(path)) found.add(besideKuromoji(path));
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}

function besideKuromoji(kuromojin: string): string | undefined {
  try {
    return join(dirname(createRequire(kuromojin).resolve("kuromoji")), "..", "dict");
  } catch {
    return undefined;
  }
}
