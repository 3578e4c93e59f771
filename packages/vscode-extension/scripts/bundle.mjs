// Bundles client and server into dist/, each as one file, and lays beside them what they read at run time.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { bundleServer } from "../../server/bundle.mjs";

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
await bundleServer(path("dist"), { minify: true });

mkdirSync(path("dist/rules"), { recursive: true });
for (const { name } of readdirSync(rules, { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
)) {
  const page = new URL(`${name}/README.md`, rules);
  if (!existsSync(page)) continue;
  mkdirSync(path(`dist/rules/${name}`));
  writeFileSync(path(`dist/rules/${name}/README.md`), withoutMarks(readFileSync(page, "utf8")));
}

/** The examples as a writer would see them: the marks say to our tests where a finding stands. */
function withoutMarks(markdown) {
  return markdown.replace(/\[\[([^\]\n]{0,400})\]\]\{[\w/ -]{1,80}\}/g, "$1");
}
