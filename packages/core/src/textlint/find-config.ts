import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** In the order in which textlint looks for them in one folder. */
const NAMES = [
  ".textlintrc.cjs",
  ".textlintrc.js",
  ".textlintrc.json",
  ".textlintrc.yaml",
  ".textlintrc.yml",
  ".textlintrc",
];

/**
 * The textlint configuration that holds for the files of a folder: the nearest
 * `.textlintrc*`, or `package.json` with a key `textlint`, going upwards as
 * textlint does. Nothing of it is run.
 *
 * @param directory absolute path
 * @returns the absolute path of the file, or `undefined` when there is none
 */
export function findTextlintConfig(directory: string): string | undefined {
  for (let folder = directory; ; folder = dirname(folder)) {
    const name = NAMES.find((candidate) => isThere(join(folder, candidate)));
    if (name !== undefined) return join(folder, name);
    const manifest = join(folder, "package.json");
    if (configuresTextlint(manifest)) return manifest;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Under the permission model of Node a question about a place that is closed throws; nobody has put anything for us there. */
function isThere(file: string): boolean {
  try {
    return existsSync(file);
  } catch {
    return false;
  }
}

function configuresTextlint(manifest: string): boolean {
  try {
    const text = readFileSync(manifest, "utf8");
    if (!text.includes('"textlint"')) return false;
    const value: unknown = JSON.parse(text);
    return (
      typeof value === "object" && value !== null && "textlint" in value && Boolean(value.textlint)
    );
  } catch {
    // A manifest that cannot be read configures nothing; whoever owns it will hear of it elsewhere.
    return false;
  }
}
