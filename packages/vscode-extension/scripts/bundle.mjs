// Bundles client and server into dist/, each as one file, and lays beside them what they read at run time.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { build } from "esbuild";

const here = new URL("../", import.meta.url);
const rules = new URL("../../rules/", here);
const path = (name) => new URL(name, here).pathname;

const common = {
  bundle: true,
  platform: "node",
  target: "node20",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
  // The sources themselves, so that no build of the other packages is needed.
  conditions: ["kouetsu-source"],
};
// Bundled CommonJS packages still call require() for what node brings.
const banner = {
  js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
};

rmSync(path("dist"), { recursive: true, force: true });
await build({
  ...common,
  entryPoints: [path("src/extension.ts")],
  outfile: path("dist/extension.cjs"),
  format: "cjs",
  external: ["vscode"],
});
await build({
  ...common,
  entryPoints: [path("../server/src/run.ts")],
  outfile: path("dist/server.mjs"),
  format: "esm",
  banner,
});

mkdirSync(path("dist/rules"), { recursive: true });
for (const { name } of readdirSync(rules, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const page = new URL(`${name}/README.md`, rules);
  if (existsSync(page)) cpSync(page, path(`dist/rules/${name}/README.md`));
}
