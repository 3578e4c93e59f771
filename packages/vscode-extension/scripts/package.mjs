// Writes the one .vsix of the extension: `npm run package`. It is made in a folder of its own, so that nothing else can get into it.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundleExtension } from "./bundle.mjs";

const LARGEST = 25 * 1024 * 1024;
const here = new URL("../", import.meta.url);
const root = fileURLToPath(here);
/** What is no part of the extension, or is made anew; `.vscodeignore` decides on the rest. */
const LEFT_OUT = new Set(["dist", "node_modules", "scripts", "src"]);

/**
 * @param {string} folder absolute path of the folder to write to
 * @returns {Promise<string>} the path of the .vsix
 */
export async function packageExtension(folder) {
  const stage = mkdtempSync(join(tmpdir(), "kouetsu-vsix-"));
  try {
    for (const part of readdirSync(root))
      if (!LEFT_OUT.has(part) && !part.endsWith(".vsix"))
        cpSync(join(root, part), join(stage, part), { recursive: true });
    cpSync(new URL("../../LICENSE", here), join(stage, "LICENSE.txt"));
    await bundleExtension(join(stage, "dist"));
    const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const vsix = resolve(folder, `${name}-${version}.vsix`);
    const vsce = fileURLToPath(new URL("../../node_modules/@vscode/vsce/vsce", here));
    const options = [
      "--no-dependencies",
      "--skip-license",
      "--allow-missing-repository",
      "--no-rewrite-relative-links",
    ];
    execFileSync(process.execPath, [vsce, "package", ...options, "--out", vsix], {
      cwd: stage,
      stdio: ["ignore", "ignore", "inherit"],
    });
    const { size } = statSync(vsix);
    if (size > LARGEST) throw new Error(`${vsix} is larger than 25 MB: ${size} bytes`);
    return vsix;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const name of readdirSync(root).filter((name) => name.endsWith(".vsix")))
    rmSync(join(root, name));
  const vsix = await packageExtension(root);
  console.log(`${vsix}: ${(statSync(vsix).size / 1024 / 1024).toFixed(2)} MB`);
}
