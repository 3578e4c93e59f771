import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { TestCli } from "../support/cli.js";
import { root, sharedPath } from "./shared.js";

const scorer = sharedPath("bench", "score.mjs");

/** What `score.mjs` prints of one family; only what is asked for here. */
interface Scores {
  readonly claims: { readonly recall: number; readonly precision: number };
  readonly duplicates: {
    readonly classes: { readonly tier1: { readonly recall: number; readonly whole: number } };
    readonly unmatchedReports: number;
  };
  readonly frontMatter: {
    readonly must: { readonly found: number };
    readonly brokenSilence: number;
  };
}

let cli: string;

beforeAll(async () => {
  if (!scorer) return;
  cli = (await TestCli.build("real")).launcher;
});

function score(...words: readonly string[]): unknown {
  const args = [scorer ?? "", ...words, "--cli", cli, "--json"];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", cwd: root }));
}

describe.skipIf(!scorer)("on the articles that kouetsu was made for", () => {
  test("claims, duplicates and front matter reach their figures", () => {
    // The shape is the scorer's.
    const { claims, duplicates, frontMatter } = score("seeds") as Scores;
    expect(claims.recall).toBeGreaterThanOrEqual(0.95);
    expect(claims.precision).toBeGreaterThanOrEqual(0.95);
    expect(duplicates.classes.tier1.recall).toBeGreaterThanOrEqual(0.99);
    expect(duplicates.classes.tier1.whole).toBe(1);
    expect(duplicates.unmatchedReports).toBe(0);
    expect(frontMatter.must.found).toBe(19);
    expect(frontMatter.brokenSilence).toBe(0);
  });

  test("every line of residue is found, and nothing else", () => {
    const rules = score("residue") as Readonly<
      Record<string, { lines: number; found: number; extra: number }>
    >;
    for (const [rule, { lines, found, extra }] of Object.entries(rules)) {
      expect({ rule, found, extra }).toEqual({ rule, found: lines, extra: 0 });
    }
  });
});
