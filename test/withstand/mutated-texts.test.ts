// Texts that were broken at random: no rule throws, none takes long, every range
// lies in the text, and a second look finds the same.
import fc from "fast-check";
import { expect, test } from "vitest";
import { amount, assertFor, patience } from "./support/amount.js";
import { judge, rangesOutside } from "./support/judge.js";
import { mutatedText } from "./support/mutations.js";

/** Milliseconds of processor time that one text may take. */
const mostTime = 2000;

test(
  "mutated articles are judged to the end",
  () => {
    assertFor(
      fc.property(mutatedText, (text) => {
        const before = process.cpuUsage();
        const findings = judge(text);
        const { user, system } = process.cpuUsage(before);
        expect((user + system) / 1000).toBeLessThan(mostTime);
        expect(findings.filter(({ ruleId }) => ruleId === "kouetsu/internal-error")).toEqual([]);
        expect(rangesOutside(findings, text.length)).toEqual([]);
      }),
      amount(1500, 200_000),
    );
  },
  patience(60_000),
);

test(
  "a second look at a mutated article finds the same",
  () => {
    assertFor(
      fc.property(mutatedText, (text) => {
        expect(judge(text)).toEqual(judge(text));
      }),
      amount(200, 5000),
    );
  },
  patience(30_000),
);
