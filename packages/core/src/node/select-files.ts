import { lstatSync, statSync } from "node:fs";
import path from "node:path";
import picomatch from "picomatch";
import type { HostProblem } from "./host-problem.js";
import { IgnoreRules } from "./ignore-files.js";
import {
  commonFolder,
  displayPath,
  followed,
  isWithin,
  realPath,
  topmost,
  toSlashes,
} from "./paths.js";
import { reasonOf } from "./read-article.js";
import { walkFolder } from "./walk-folder.js";

/** What to look for, and where. */
export interface SelectOptions {
  readonly cwd: string;
  /** Files, folders and globs, from `cwd`. */
  readonly paths: readonly string[];
  /** Patterns of the configuration, and the folder that they count from. */
  readonly ignore?: {
    readonly folder: string;
    readonly by: string;
    readonly patterns: readonly string[];
  };
}

/** The files of a run, and what could not be had. */
export interface Selection {
  /** Absolute paths, sorted by code unit, each file once. */
  readonly files: readonly string[];
  /** What was asked for and could not be done. */
  readonly problems: readonly HostProblem[];
  /** What was left out on purpose. */
  readonly notices: readonly HostProblem[];
}

/** A file in a folder that is an article by its name. */
export const articleName = /\.(?:md|markdown)$/i;

/**
 * Finds the articles that paths mean: a file is itself whatever it is called, a
 * folder its `.md` and `.markdown` files, a glob what matches. Links are
 * followed inside the folder only; FIFOs, sockets and devices never.
 */
export function selectFiles(options: SelectOptions): Selection {
  const { cwd } = options;
  const problems: HostProblem[] = [];
  const notices: HostProblem[] = [];
  const files = new Map<string, string>();
  const tops = new Map<string, string>();
  const rules = new Map<string, IgnoreRules>();
  const add = (file: string): void => {
    const real = followed(file);
    // Of a file and links to it the file itself is the one that is named.
    if (!files.has(real) || file === real) files.set(real, file);
  };

  for (const written of options.paths) {
    const absolute = path.resolve(cwd, written);
    const stat = statOf(absolute);
    if (typeof stat === "string") {
      const { isGlob, base, glob } = picomatch.scan(toSlashes(written));
      if (stat === "ENOENT" && isGlob) addGlob(written, path.resolve(cwd, base), glob);
      else if (stat === "ENOENT") problems.push({ id: "path-missing", values: { path: written } });
      else problems.push({ id: "not-readable", values: { path: written, reason: stat } });
    } else if (stat.isDirectory()) {
      addFolder(absolute, (file) => articleName.test(file));
    } else if (stat.isFile()) addFile(absolute, written);
    else problems.push({ id: "not-a-file", values: { path: written } });
  }
  for (const { path: at, reason } of [...rules.values()].flatMap((each) => each.unreadable))
    problems.push({ id: "not-readable", values: { path: displayPath(cwd, at), reason } });
  if (files.size === 0 && problems.length === 0) {
    problems.push({ id: "nothing-matched", values: { paths: options.paths.join(" ") } });
  }
  return { files: [...files.values()].sort(), problems, notices };

  function topFor(folder: string): string {
    const top = tops.get(folder) ?? topOf(folder, cwd);
    tops.set(folder, top);
    return top;
  }

  function ignoreRulesFor(top: string): IgnoreRules {
    const found = rules.get(top) ?? new IgnoreRules(top, options.ignore);
    rules.set(top, found);
    return found;
  }

  function addFile(absolute: string, written: string): void {
    const top = topFor(path.dirname(absolute));
    const target = realPath(absolute);
    if (
      lstatSync(absolute).isSymbolicLink() &&
      target !== undefined &&
      !isWithin(followed(top), target)
    ) {
      problems.push({ id: "outside-root", values: { path: written, target } });
      return;
    }
    const by = ignoreRulesFor(top).leftOutBy(absolute, false, true);
    if (by === undefined) add(absolute);
    else notices.push({ id: "ignored-file", values: { path: written, by } });
  }

  function addFolder(folder: string, accepts: (file: string) => boolean): number {
    const top = topFor(folder);
    const above = ignoreRulesFor(top);
    // A folder that is named is meant, although git leaves it out.
    const isGitIgnored = above.leftOutBy(folder, true) !== undefined && folder !== top;
    const ignored = isGitIgnored ? ignoreRulesFor(folder) : above;
    const walk = walkFolder(folder, { root: followed(top), ignored, accepts });
    for (const file of walk.files) add(file);
    for (const { path: at, reason } of walk.unreadable) {
      problems.push({ id: "not-readable", values: { path: displayPath(cwd, at), reason } });
    }
    for (const { path: at, target } of walk.outside) {
      notices.push({ id: "outside-root", values: { path: displayPath(cwd, at), target } });
    }
    return walk.files.length;
  }

  function addGlob(written: string, base: string, glob: string): void {
    const matches = picomatch(glob);
    const found =
      typeof statOf(base) === "string"
        ? 0
        : addFolder(base, (file) => matches(toSlashes(path.relative(base, file))));
    if (found === 0) problems.push({ id: "nothing-matched", values: { paths: written } });
  }
}

/** The folder that the paths lie in together; where a configuration is looked for. */
export function folderOf(cwd: string, paths: readonly string[]): string {
  const folders = paths.map((written) => {
    const absolute = path.resolve(cwd, written);
    const stat = statOf(absolute);
    if (typeof stat !== "string") return stat.isDirectory() ? absolute : path.dirname(absolute);
    return path.resolve(cwd, picomatch.scan(toSlashes(written)).base);
  });
  return commonFolder(folders, cwd);
}

/** The folder that ignore files and links may reach up to: the repository, or where the run was started. */
export function topOf(folder: string, cwd: string): string {
  const last = topmost(folder);
  if (path.dirname(last) !== last) return last;
  return isWithin(cwd, folder) ? cwd : folder;
}

function statOf(absolute: string): (ReturnType<typeof statSync> & object) | string {
  try {
    return statSync(absolute);
  } catch (error) {
    return reasonOf(error);
  }
}
