// Bundles client and server, each as one file, and lays beside them what they read at run time.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { bundleServer } from "../../server/bundle.mjs";
import { bundleTextlintRules, noticesOf, packagesOf } from "../../server/bundle-textlint.mjs";

const here = new URL("../", import.meta.url);
const rules = new URL("../../rules/", here);

/** @param {string} dist absolute path of the folder to fill anew; it has to lie in one of ES modules */
export async function bundleExtension(dist) {
  rmSync(dist, { recursive: true, force: true });
  const { metafile } = await build({
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    minify: true,
    metafile: true,
    legalComments: "none",
    logLevel: "warning",
    entryPoints: [fileURLToPath(new URL("src/extension.ts", here))],
    absWorkingDir: fileURLToPath(new URL("../../", here)),
    outfile: join(dist, "extension.cjs"),
    external: ["vscode"],
  });
  const packages = new Set([
    ...packagesOf(metafile),
    ...(await bundleServer(dist, { minify: true })),
    ...(await bundleTextlintRules(dist)),
  ]);
  writeFileSync(join(dist, "THIRD-PARTY-NOTICES.txt"), `${noticesOf(packages)}\n`);
  copyRulePages(dist);
}

function copyRulePages(dist) {
  mkdirSync(join(dist, "rules"), { recursive: true });
  for (const { name } of readdirSync(rules, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )) {
    const page = new URL(`${name}/README.md`, rules);
    if (!existsSync(page)) continue;
    mkdirSync(join(dist, "rules", name));
    writeFileSync(join(dist, "rules", name, "README.md"), withoutMarks(readFileSync(page, "utf8")));
  }
}

/** The examples as a writer would see them: the marks say to our tests where a finding stands. */
function withoutMarks(markdown) {
  return markdown.replace(/\[\[([^\]\n]{0,400})\]\]\{[\w/ -]{1,80}\}/g, "$1");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await bundleExtension(fileURLToPath(new URL("dist", here)));
