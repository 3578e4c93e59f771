import { build } from "esbuild";
import { copyFile, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { madeOnce } from "./made-once.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Installs `textlint-rule-preset-kouetsu` into the `node_modules` of a folder
 * the way a workspace does, by a link, with its real manifest and its code made
 * of the sources, so that no build is needed.
 */
export async function installPreset(folder: string): Promise<void> {
  const home = join(folder, "packages", "preset");
  await mkdir(join(home, "dist"), { recursive: true });
  await mkdir(join(folder, "node_modules"), { recursive: true });
  await copyFile(join(root, "rules", "package.json"), join(home, "package.json"));
  await symlink(home, join(folder, "node_modules", "textlint-rule-preset-kouetsu"));
  await copyFile(await bundledPreset(), join(home, "dist", "textlint-preset.js"));
}

/** The code of the preset as one file. */
async function bundledPreset(): Promise<string> {
  const folder = await madeOnce("preset", (made) => bundlePreset(join(made, "preset.js")));
  return join(folder, "preset.js");
}

async function bundlePreset(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(root, "rules", "textlint-preset.ts")],
    outfile,
    bundle: true,
    conditions: ["kouetsu-source"],
    // jsonc-parser's CommonJS form asks for its parts in a way that no bundler follows.
    mainFields: ["module", "main"],
    platform: "node",
    format: "esm",
    target: "node20",
    // Packages of CommonJS inside the bundle ask for Node's own modules.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    logLevel: "silent",
  });
}
