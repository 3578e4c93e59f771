import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { asAscii } from "../../scripts/lib/ascii-script.mjs";
import { packagesOf } from "./bundle-textlint.mjs";

const source = (path) => fileURLToPath(new URL(path, import.meta.url));

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  // The sources themselves, so that no build of any package is needed.
  conditions: ["kouetsu-source"],
  // jsonc-parser's CommonJS form calls require() in a way that no bundler follows.
  mainFields: ["module", "main"],
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  // With names as they are, so that what the log says of a failure can be read.
  minifyWhitespace: true,
  absWorkingDir: fileURLToPath(new URL("../../", import.meta.url)),
  // Bundled CommonJS packages still call require() and ask where they are.
  banner: {
    js: [
      'import { createRequire as __createRequire } from "node:module";',
      'import { fileURLToPath as __fileURLToPath } from "node:url";',
      "const require = __createRequire(import.meta.url);",
      'const __filename = __fileURLToPath(import.meta.url), __dirname = __fileURLToPath(new URL(".", import.meta.url));',
    ].join("\n"),
  },
};

/**
 * Bundles the server for the extension and for the tests alike: `server.mjs`,
 * and beside it `worker.js`, in which hosted textlint rules run. The folder has
 * to be one of ES modules.
 *
 * @param {string} folder absolute path
 * @param {import("esbuild").BuildOptions} [options]
 * @returns {Promise<Set<string>>} the folders of all packages that went in
 */
export async function bundleServer(folder, options = {}) {
  const run = source("src/run.ts");
  const worker = source("../core/src/textlint/worker.ts");
  const both = await Promise.all([
    bundle({ ...options, entryPoints: [run], outfile: `${folder}/server.mjs` }),
    bundle({ ...options, entryPoints: [worker], outfile: `${folder}/worker.js` }),
  ]);
  return new Set(both.flatMap(({ metafile }) => [...packagesOf(metafile)]));
}

/** @param {import("esbuild").BuildOptions} options */
async function bundle(options) {
  const { outputFiles, metafile } = await build({ ...common, ...options, write: false });
  for (const { path, text } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, asAscii(text));
  }
  return { metafile };
}
