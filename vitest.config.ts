import { defineConfig } from "vitest/config";

// The export condition resolves every workspace package to its sources, so tests need no build.
const conditions = ["kouetsu-source", "module", "node", "development|production"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "rules/**/*.test.ts", "test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "test/editors/**"],
    testTimeout: 30_000,
  },
});
