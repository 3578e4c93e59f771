import { existsSync, realpathSync } from "node:fs";
import path from "node:path";

/** A path as findings name it: from the working directory, with `/`. */
export function displayPath(cwd: string, absolute: string): string {
  return toSlashes(path.relative(cwd, absolute));
}

/** The path with `/` between its parts, as globs and ignore files have it. */
export function toSlashes(written: string): string {
  return written.replaceAll(path.sep, "/");
}

/** Whether `inner` is `folder` or lies in it. Both absolute; links are not followed. */
export function isWithin(folder: string, inner: string): boolean {
  const relative = path.relative(folder, inner);
  return (
    relative === "" ||
    (relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative))
  );
}

/** The path with links followed, or `undefined` when it leads nowhere. */
export function realPath(absolute: string): string | undefined {
  try {
    return realpathSync(absolute);
  } catch {
    return undefined;
  }
}

/** The path with links followed, or as it is when it leads nowhere. */
export const followed = (absolute: string): string => realPath(absolute) ?? absolute;

/** The folder and those above it, nearest first, up to the one that holds the repository or to the top. */
export function* foldersUp(folder: string): Generator<string> {
  for (let current = folder; ; current = path.dirname(current)) {
    yield current;
    if (existsSync(path.join(current, ".git")) || path.dirname(current) === current) return;
  }
}

/** The last of `foldersUp`. */
export function topmost(folder: string): string {
  let top = folder;
  for (const current of foldersUp(folder)) top = current;
  return top;
}

/** The deepest folder that all the paths lie in; `fallback` when there are none. */
export function commonFolder(folders: readonly string[], fallback: string): string {
  const [first, ...rest] = folders;
  if (first === undefined) return fallback;
  let common = first;
  for (const folder of rest) {
    while (!isWithin(common, folder)) common = path.dirname(common);
  }
  return common;
}
