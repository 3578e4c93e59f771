// Texts that were broken at random: no rule throws, none takes long, every range
// lies in the text, and a second look finds the same.
import fc from "fast-check";
import { expect, test } from "vitest";
import { amount, assertFor, patience } from "./support/amount.js";
import { judge, rangesOutside } from "./support/judge.js";
import { mutatedText } from "./support/mutations.js";
import { seconds, stopwatch, tell } from "./support/tell.js";

/** Milliseconds of processor time that one text may take. */
const mostTime = 2000;

test(
  "mutated articles are judged to the end",
  () => {
    const spent = stopwatch();
    let slowest = 0;
    const texts = amount(5000, 200_000);
    assertFor(
      fc.property(mutatedText, (text) => {
        const spentOnOne = stopwatch();
        const findings = judge(text);
        const { cpuMs } = spentOnOne();
        slowest = Math.max(slowest, cpuMs);
        expect(cpuMs).toBeLessThan(mostTime);
        expect(findings.filter(({ ruleId }) => ruleId === "kouetsu/internal-error")).toEqual([]);
        expect(rangesOutside(findings, text.length)).toEqual([]);
      }),
      texts,
    );
    tell(
      "mutated texts",
      `${texts} texts, 0 throws, the slowest ${slowest.toFixed(0)} ms, ${seconds(spent())}`,
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
      amount(80, 5000),
    );
  },
  patience(30_000),
);
