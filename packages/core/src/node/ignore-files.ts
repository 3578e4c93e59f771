import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import ignore from "ignore";
import type { Ignore } from "ignore";
import { isWithin, toSlashes } from "./paths.js";
import { reasonOf } from "./read-article.js";

/** Files that name what is left out, written as git does. */
const gitIgnore = ".gitignore";
const ownIgnore = ".kouetsuignore";

interface IgnoreLevel {
  readonly folder: string;
  /** As a reader is told: the name of the file. */
  readonly by: string;
  readonly patterns: Ignore;
}

/** What is left out of a run, by `.gitignore`, `.kouetsuignore` and the configuration. */
export class IgnoreRules {
  readonly #top: string;
  readonly #configured: readonly IgnoreLevel[];
  readonly #levels = new Map<string, readonly IgnoreLevel[]>();
  /** Ignore files that could not be read, so that what they leave out was not left out. */
  readonly unreadable: { readonly path: string; readonly reason: string }[] = [];

  /**
   * @param top the folder above which no ignore file is read
   * @param configured patterns of the configuration and the folder that they count from
   */
  constructor(
    top: string,
    configured?: {
      readonly folder: string;
      readonly by: string;
      readonly patterns: readonly string[];
    },
  ) {
    this.#top = top;
    this.#configured =
      configured === undefined || configured.patterns.length === 0
        ? []
        : [{ ...configured, patterns: ignore().add([...configured.patterns]) }];
  }

  /**
   * The name of the file that leaves a path out, or `undefined`.
   * @param onlyOwn not asking git: what is named on the command line is read although git leaves it out
   */
  leftOutBy(absolute: string, isFolder: boolean, onlyOwn = false): string | undefined {
    const levels = [...this.#levelsOf(path.dirname(absolute)), ...this.#configured];
    for (const level of levels.toReversed()) {
      if (onlyOwn && level.by === gitIgnore) continue;
      if (!isWithin(level.folder, absolute) || level.folder === absolute) continue;
      const relative = toSlashes(path.relative(level.folder, absolute));
      const verdict = level.patterns.test(isFolder ? `${relative}/` : relative);
      if (verdict.unignored) return undefined;
      if (verdict.ignored) return level.by;
    }
    return undefined;
  }

  #levelsOf(folder: string): readonly IgnoreLevel[] {
    const known = this.#levels.get(folder);
    if (known !== undefined) return known;
    if (!isWithin(this.#top, folder)) return [];
    const above = folder === this.#top ? [] : this.#levelsOf(path.dirname(folder));
    const levels = [
      ...above,
      ...[gitIgnore, ownIgnore].flatMap((name) => this.#readLevel(folder, name)),
    ];
    this.#levels.set(folder, levels);
    return levels;
  }

  #readLevel(folder: string, name: string): readonly IgnoreLevel[] {
    const file = path.join(folder, name);
    try {
      // A folder of that name leaves nothing out.
      if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return [];
      return [{ folder, by: name, patterns: ignore().add(readFileSync(file, "utf8")) }];
    } catch (error) {
      this.unreadable.push({ path: file, reason: reasonOf(error) });
      return [];
    }
  }
}
