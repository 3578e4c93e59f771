import { expect, test } from "vitest";
import { LONGEST_MS, budgetFor } from "./budgets.js";
import type { LintRequest } from "./protocol.js";

const grants = { timeoutMs: 2_000, firstTimeoutMs: 10_000, callTimeoutMs: 500 };
const warm = { runs: 3, isFirstWorker: false, slowMs: 0 };
const about = (source: string, more: Partial<LintRequest> = {}): LintRequest => ({
  id: 1,
  filePath: "a.md",
  source,
  without: [],
  endless: [],
  oneByOne: false,
  ...more,
});

test("a short text has what the host grants, and each of its blocks less", () => {
  expect(budgetFor(about("本文\n"), grants, warm)).toEqual({
    silenceMs: 2_000,
    blockSilenceMs: 400,
    callMs: 500,
    totalMs: Infinity,
  });
});

test("a long text has more, up to what nobody waits for", () => {
  const long = budgetFor(about("字".repeat(10_000)), grants, warm);
  expect(long).toMatchObject({ silenceMs: 5_000, blockSilenceMs: 5_000 });
  const paragraphs = budgetFor(about(`${"字".repeat(998)}\n\n`.repeat(10)), grants, warm);
  expect(paragraphs).toMatchObject({ silenceMs: 5_000, blockSilenceMs: 499 });
  expect(budgetFor(about("字".repeat(1_000_000)), grants, warm).silenceMs).toBe(LONGEST_MS);
});

test("rules one by one have twice the time altogether", () => {
  expect(budgetFor(about("本文\n", { oneByOne: true }), grants, warm).totalMs).toBe(4_000);
});

test("a first run loads what others need not", () => {
  const text = about("本文\n");
  const first = { ...warm, runs: 0 };
  expect(budgetFor(text, grants, { ...first, isFirstWorker: true }).silenceMs).toBe(10_000);
  expect(budgetFor(text, grants, first)).toMatchObject({ silenceMs: 5_000, callMs: 3_000 });
});

test("a file in which rules were slow has time for it", () => {
  expect(budgetFor(about("本文\n"), grants, { ...warm, slowMs: 7_000 }).silenceMs).toBe(7_000);
});
