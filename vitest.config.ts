import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// The export condition resolves every workspace package to its sources, so tests need no build.
const conditions = ["kouetsu-source", "module", "node", "development|production"];

// Packages the whole extension, and so belongs to the long tests; the editor tests install it, too.
const long =
  process.env["KOUETSU_LONG"] === undefined
    ? ["test/server/vsix.test.ts", "test/server/kept-facts.test.ts"]
    : [];

/** Tests of the command line with a handful of rules that do as they are told. */
const withFixtureRules = [
  "packages/cli/src/baseline/baseline.test.ts",
  "packages/cli/src/verbs/init/init.test.ts",
  "packages/cli/src/verbs/lint/{injection,lint,outputs}.test.ts",
  "packages/cli/src/verbs/rules/rules.test.ts",
];
const fixtureRules = fileURLToPath(
  new URL("packages/cli/src/testing/fixture-rules.ts", import.meta.url),
);

/**
 * Tests that put another module in the place of one of ours, which whoever came
 * after them in the same process would get too; that count what their process
 * has loaded; and the one that measures the memory of a command, of which Linux
 * counts what its parent had.
 */
const alone = [
  "packages/cli/src/api/readme.test.ts",
  "packages/core/src/textlint/load-config.test.ts",
  "rules/to-textlint-rule.test.ts",
  "test/server/vsix.test.ts",
  "test/withstand/large-site.test.ts",
];
const everywhere = ["packages/*/src/**/*.test.ts", "rules/**/*.test.ts", "test/**/*.test.ts"];
const never = ["**/node_modules/**", "**/dist/**", "test/editors/**", ...long];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    testTimeout: 30_000,
    // Its own choice leaves one core to itself, of two.
    maxWorkers: "100%",
    globalSetup: fileURLToPath(new URL("test/support/made-once-setup.ts", import.meta.url)),
    projects: [
      // One process for many files: reading the sources again for each took half the time.
      {
        extends: true,
        test: {
          name: "together",
          include: everywhere,
          exclude: [...never, ...alone, ...withFixtureRules],
          isolate: false,
        },
      },
      {
        extends: true,
        resolve: { alias: { "textlint-rule-preset-kouetsu/registry": fixtureRules } },
        test: {
          name: "fixture rules",
          include: withFixtureRules,
          exclude: never,
          isolate: false,
        },
      },
      { extends: true, test: { name: "alone", include: alone, exclude: never } },
    ],
  },
});
