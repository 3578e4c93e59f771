import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Files by their paths in a folder. */
export type Files = Readonly<Record<string, string>>;

/** Temporary folders, gone after `remove`. */
export class Folders {
  readonly #made: string[] = [];

  /** A new folder with these files. */
  make(files: Files = {}): string {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "kouetsu-withstand-")));
    this.#made.push(folder);
    writeFiles(folder, files);
    return folder;
  }

  remove(): void {
    for (const folder of this.#made.splice(0)) rmSync(folder, { recursive: true, force: true });
  }
}

export function writeFiles(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** Every file below a folder with what it holds. */
export function filesIn(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), readFileSync(file, "utf8")])
      .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
  );
}
