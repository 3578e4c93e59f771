import { statSync } from "node:fs";
import path from "node:path";
import picomatch from "picomatch";
import { IgnoreRules } from "./ignore-files.js";
import { isWithin, toSlashes } from "./paths.js";
import { articleName, topOf } from "./select-files.js";
import type { SelectOptions } from "./select-files.js";

/**
 * Whether `selectFiles` would find a file if it were there: for files that a
 * change has taken away. Whether folders above it were links is not known any more.
 *
 * @param absolute path of the file, which need not exist
 */
export function wouldSelect({ cwd, paths, ignore }: SelectOptions, absolute: string): boolean {
  const isNamed = paths.some((written) => isMeant(cwd, written, absolute));
  if (!isNamed) return false;
  const top = topOf(existingFolder(path.dirname(absolute)), cwd);
  const rules = new IgnoreRules(top, ignore);
  for (let folder = path.dirname(absolute); isWithin(top, folder) && folder !== top;) {
    if (rules.leftOutBy(folder, true) !== undefined) return false;
    folder = path.dirname(folder);
  }
  return rules.leftOutBy(absolute, false) === undefined;
}

function isMeant(cwd: string, written: string, absolute: string): boolean {
  const meant = path.resolve(cwd, written);
  const stat = statSync(meant, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) return isWithin(meant, absolute) && articleName.test(absolute);
  if (meant === absolute) return true;
  const { isGlob, base, glob } = picomatch.scan(toSlashes(written));
  const folder = path.resolve(cwd, base);
  if (!isGlob || !isWithin(folder, absolute)) return false;
  return picomatch(glob)(toSlashes(path.relative(folder, absolute)));
}

function existingFolder(folder: string): string {
  const above = path.dirname(folder);
  const isThere = statSync(folder, { throwIfNoEntry: false }) !== undefined;
  return isThere || above === folder ? folder : existingFolder(above);
}
