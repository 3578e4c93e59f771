import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { IgnoreRules } from "./ignore-files.js";
import { isWithin, realPath } from "./paths.js";
import { reasonOf } from "./read-article.js";

/** How a folder is searched. */
interface WalkOptions {
  /** The real path that links may not lead out of. */
  readonly root: string;
  readonly ignored: IgnoreRules;
  accepts(file: string): boolean;
}

/** What a folder holds. */
interface Walk {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** Folders, and files that are accepted, that ignore files leave out. */
  readonly leftOut: readonly string[];
  /** Links that were not followed. */
  readonly outside: readonly { readonly path: string; readonly target: string }[];
}

/** Never searched: other people's text, and folders that a site hides. */
function isHidden(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

/**
 * Every accepted file below a folder. An own walk, because ignore files have to
 * prune it, a link has to be checked before it is followed and a folder that
 * cannot be read has to be named.
 */
export function walkFolder(folder: string, { root, ignored, accepts }: WalkOptions): Walk {
  const files: string[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  const leftOut: string[] = [];
  const outside: { path: string; target: string }[] = [];
  const visited = new Set<string>();
  const waiting = [folder];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    const real = realPath(current);
    // A loop of links comes back to a folder that was seen.
    if (real === undefined || visited.has(real)) continue;
    visited.add(real);
    search(current);
  }
  return { files, unreadable, leftOut, outside };

  function search(current: string): void {
    let entries;
    try {
      entries = readdirSync(current, { withFileTypes: true });
    } catch (error) {
      unreadable.push({ path: current, reason: reasonOf(error) });
      return;
    }
    for (const entry of entries) {
      if (isHidden(entry.name)) continue;
      const absolute = path.join(current, entry.name);
      if (entry.isSymbolicLink()) follow(absolute);
      else if (entry.isDirectory()) enter(absolute);
      else if (entry.isFile()) take(absolute);
    }
  }

  function follow(link: string): void {
    const target = realPath(link);
    if (target === undefined) return;
    const stat = statSync(target, { throwIfNoEntry: false });
    const isWanted = stat?.isDirectory() === true || (stat?.isFile() === true && accepts(link));
    if (!isWanted) return;
    if (ignored.leftOutBy(link, stat.isDirectory()) !== undefined) {
      leftOut.push(link);
      return;
    }
    if (!isWithin(root, target)) outside.push({ path: link, target });
    else if (stat.isDirectory()) waiting.push(link);
    else files.push(link);
  }

  function enter(absolute: string): void {
    (ignored.leftOutBy(absolute, true) === undefined ? waiting : leftOut).push(absolute);
  }

  function take(absolute: string): void {
    if (!accepts(absolute)) return;
    (ignored.leftOutBy(absolute, false) === undefined ? files : leftOut).push(absolute);
  }
}
