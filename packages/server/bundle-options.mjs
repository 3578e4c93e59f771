/**
 * How esbuild makes one file of the server, for the extension and for the tests
 * alike. The sources themselves are read, so no build of any package is needed.
 */
export const serverBundle = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  conditions: ["kouetsu-source"],
  // jsonc-parser's CommonJS form calls require() in a way that no bundler follows.
  mainFields: ["module", "main"],
  legalComments: "none",
  logLevel: "warning",
  // Bundled CommonJS packages still call require() for what node brings.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
};
