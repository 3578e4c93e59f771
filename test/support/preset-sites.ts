import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { installPreset } from "./textlint-package.js";

/** Temporary sites in which textlint-rule-preset-kouetsu is installed, gone after `remove`. */
export class PresetSites {
  readonly #installed: string;
  readonly #folders: string[];

  private constructor(installed: string) {
    this.#installed = installed;
    this.#folders = [installed];
  }

  /** Installs the preset once; every site gets a copy. */
  static async prepare(): Promise<PresetSites> {
    const installed = mkdtempSync(join(tmpdir(), "kouetsu-preset-"));
    await installPreset(installed);
    return new PresetSites(installed);
  }

  /** A folder of its own with these files. */
  site(files: Readonly<Record<string, string>>): string {
    const folder = mkdtempSync(join(tmpdir(), "kouetsu-site-"));
    this.#folders.push(folder);
    cpSync(this.#installed, folder, { recursive: true, verbatimSymlinks: true });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return folder;
  }

  remove(): void {
    for (const folder of this.#folders) rmSync(folder, { recursive: true });
  }
}
