// Bundles client and server into dist/, each as one file, and lays beside them what they read at run time.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { build } from "esbuild";
import { serverBundle } from "../../server/bundle-options.mjs";

const here = new URL("../", import.meta.url);
const rules = new URL("../../rules/", here);
const path = (name) => new URL(name, here).pathname;

rmSync(path("dist"), { recursive: true, force: true });
await build({
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
  entryPoints: [path("src/extension.ts")],
  outfile: path("dist/extension.cjs"),
  external: ["vscode"],
});
await build({
  ...serverBundle,
  minify: true,
  entryPoints: [path("../server/src/run.ts")],
  outfile: path("dist/server.mjs"),
});
mkdirSync(path("dist/rules"), { recursive: true });
for (const { name } of readdirSync(rules, { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
)) {
  const page = new URL(`${name}/README.md`, rules);
  if (existsSync(page)) cpSync(page, path(`dist/rules/${name}/README.md`));
}
