// Writes the one .vsix of the extension: `npm run package`.
import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LARGEST = 25 * 1024 * 1024;
const here = new URL("../", import.meta.url);
const root = fileURLToPath(here);

for (const name of readdirSync(root).filter((name) => name.endsWith(".vsix")))
  rmSync(new URL(name, here));
await import("./bundle.mjs");
copyFileSync(new URL("../../LICENSE", here), new URL("LICENSE.txt", here));
const vsce = fileURLToPath(new URL("../../node_modules/@vscode/vsce/vsce", here));
execFileSync(
  process.execPath,
  [vsce, "package", "--no-dependencies", "--skip-license", "--allow-missing-repository"],
  {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  },
);
const vsix = readdirSync(root).find((name) => name.endsWith(".vsix"));
const { size } = statSync(new URL(vsix, here));
console.log(`${vsix}: ${(size / 1024 / 1024).toFixed(2)} MB`);
if (size > LARGEST) throw new Error(`${vsix} is larger than 25 MB`);
