// Fixes: each changes its own range and nothing else, and mends what it says; all
// together leave nothing that a fix of the same kind would still change.
import fc from "fast-check";
import { mend } from "@kouetsu/core";
import type { Finding } from "@kouetsu/core";
import { expect, test } from "vitest";
import { amount, assertFor, patience } from "./support/amount.js";
import { tell } from "./support/tell.js";
import { judge, newProject } from "./support/judge.js";
import { mutatedText } from "./support/mutations.js";

const filePath = "_posts/2025-01-01-a.md";

const key = ({ ruleId, messageId }: Finding): string => `${ruleId} ${messageId}`;

test(
  "a fix changes its range and takes its finding away",
  () => {
    assertFor(
      fc.property(mutatedText, (text) => {
        for (const finding of judge(text)) {
          const { fix } = finding;
          if (fix === undefined) continue;
          const after = text.slice(0, fix.range.start) + fix.text + text.slice(fix.range.end);
          expect(after).not.toBe(text);
          const before = judge(text).filter((other) => key(other) === key(finding));
          const left = judge(after).filter((other) => key(other) === key(finding));
          expect(left.length, `${key(finding)} at ${fix.range.start}`).toBeLessThan(before.length);
        }
      }),
      amount(60, 20_000),
    );
    tell("single fixes", `${amount(60, 20_000)} texts, only the named range changes`);
  },
  patience(60_000),
);

test(
  "fixing what was fixed changes nothing",
  async () => {
    await fc.assert(
      fc.asyncProperty(mutatedText, async (text) => {
        const mended = await mendAll(text);
        expect(await mendAll(mended)).toBe(mended);
      }),
      { numRuns: amount(60, 20_000) },
    );
    tell("fixes again", `${amount(60, 20_000)} texts, a second time changes nothing`);
  },
  patience(60_000),
);

async function mendAll(text: string): Promise<string> {
  const look = (source: string) => {
    const project = newProject();
    project.set(filePath, source);
    const article = project.article(filePath);
    if (article === undefined) throw new Error("it was just set");
    return { article, findings: project.findings(filePath) };
  };
  return (await mend(look(text), async (next) => look(next))).text;
}
