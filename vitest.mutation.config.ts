import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const core = "./packages/core/src/";

/** The tests that Stryker runs. By default those of core's text and corpus and of the three rules that are mutated. */
export default defineConfig({
  resolve: {
    // Stryker works on a copy, whose node_modules lead back to the sources that it does not change.
    alias: [
      { find: /^@kouetsu\/core$/, replacement: here(`${core}index.ts`) },
      { find: /^@kouetsu\/core\/testing$/, replacement: here(`${core}testing/index.ts`) },
    ],
  },
  test: {
    include: (
      process.env["KOUETSU_MUTATION_TESTS"] ??
      "packages/core/src/{text,corpus}/**/*.test.ts,rules/{front-matter-date,impossible-figure,truncated-passage}/*.test.ts,rules/front-matter-fixes.test.ts,rules/duplicated-passage/*.test.ts,packages/core/src/node/scan/*.test.ts,test/mutation/*.mutation.ts"
    ).split(/,(?![^{]*\})/),
    testTimeout: 30_000,
  },
});
