import { defineConfig } from "vitest/config";

// The export condition resolves every workspace package to its sources, so tests need no build.
const conditions = ["kouetsu-source", "module", "node", "development|production"];

// Packages the whole extension, and so belongs to the long tests; the editor tests install it, too.
const long =
  process.env["KOUETSU_LONG"] === undefined
    ? ["test/server/vsix.test.ts", "test/server/kept-facts.test.ts"]
    : [];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "rules/**/*.test.ts", "test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "test/editors/**", ...long],
    testTimeout: 30_000,
    // Its own choice leaves one core to itself, of two.
    maxWorkers: "100%",
  },
});
