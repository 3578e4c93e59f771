import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const source = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Bundles the command line into `outdir`: one file in place of some three
 * hundred, since finding them was half of the start-up time.
 *
 * @param {string} outdir absolute path; `main.js` reads `package.json` beside it
 */
export async function bundleCli(outdir) {
  await build({
    entryPoints: {
      main: source("src/main.ts"),
      // What `import "kouetsu"` gives.
      api: source("src/api/index.ts"),
      // The worker of hosted textlint rules is a file beside whatever starts it.
      worker: source("../core/src/textlint/worker.ts"),
    },
    outdir,
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node20",
    format: "esm",
    // The sources themselves, so that no build of any package is needed.
    conditions: ["kouetsu-source"],
    // jsonc-parser's CommonJS form calls require() in a way that no bundler follows.
    mainFields: ["module", "main"],
    // Loaded only where a .textlintrc asks for rules, and found from the user's folder then.
    external: ["@textlint/*"],
    // Bundled CommonJS packages still call require().
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module";\nconst require = __createRequire(import.meta.url);',
    },
    legalComments: "none",
    logLevel: "warning",
  });
}
