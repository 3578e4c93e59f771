import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config.js";

/**
 * Coverage of the core, the rules and the server. `KOUETSU_IN_PROCESS` has the
 * tests of the server run it in their own process, where its lines are counted;
 * otherwise they start the bundle as a client does (`test/support/language-server.ts`).
 */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      env: { KOUETSU_IN_PROCESS: "1" },
      // Counting makes everything slower, and nothing here measures time.
      testTimeout: 120_000,
      coverage: {
        enabled: true,
        provider: "v8",
        include: ["packages/core/src/**/*.ts", "packages/server/src/**/*.ts", "rules/**/*.ts"],
        exclude: [
          "**/*.test.ts",
          "**/*.d.ts",
          "**/dist/**",
          // Helpers of tests.
          "packages/core/src/testing/**",
          "packages/core/src/**/test-*.ts",
          // Generated.
          "rules/pages.ts",
          "rules/registry.ts",
        ],
        reporter: ["text-summary", "json-summary", "json"],
        reportsDirectory: "coverage",
        reportOnFailure: true,
      },
    },
  }),
);
