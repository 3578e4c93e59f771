import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Collects generated files, and either writes them or names those that differ from what stands. */
export class GeneratedFiles {
  /** @param {string} root @param {boolean} checkOnly write nothing */
  constructor(root, checkOnly) {
    this.root = root;
    this.checkOnly = checkOnly;
    /** Paths from `root` whose content was not what the sources say. */
    this.changed = [];
  }

  /** @param {string} path absolute @param {string} content */
  put(path, content) {
    if (existsSync(path) && readFileSync(path, "utf8") === content) return;
    this.changed.push(relative(this.root, path));
    if (this.checkOnly) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  /**
   * Replaces what stands between `<!-- name -->` and `<!-- /name -->` in a file that people write.
   *
   * @throws {Error} when the file has no such marks
   */
  putBetween(path, name, content) {
    const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    const start = text.indexOf(opening);
    const end = text.indexOf(closing, start);
    if (start < 0 || end < 0) {
      throw new Error(`${relative(this.root, path)} needs the marks "${opening}" and "${closing}"`);
    }
    this.put(path, `${text.slice(0, start)}${opening}\n${content.trim()}\n${text.slice(end)}`);
  }

  /** Says what was written; when only checking, fails the process and names the command that writes it. */
  report(command) {
    if (this.changed.length === 0) return;
    if (!this.checkOnly) return console.log(`written: ${this.changed.join(", ")}`);
    console.error(`Not what the sources say; run "${command}":\n  ${this.changed.join("\n  ")}`);
    process.exitCode = 1;
  }
}

/** @param {string} root @param {string} path */
export const readText = (root, path) => readFileSync(join(root, path), "utf8");
