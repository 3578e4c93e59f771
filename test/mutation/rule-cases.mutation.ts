import type { Rule } from "@kouetsu/core";
import { runCase } from "@kouetsu/core/testing";
import { describe, expect, it } from "vitest";
import { rule as frontMatterDate } from "../../rules/front-matter-date/rule.js";
import { rule as impossibleFigure } from "../../rules/impossible-figure/rule.js";
import { rule as truncatedPassage } from "../../rules/truncated-passage/rule.js";
import { describeRules } from "../conformance/describe-rules.js";
import { casesOf } from "../conformance/rule-folders.js";

// The cases of the rules that are mutated, and of no other: every mutant costs a run.
const rules: readonly Rule[] = [frontMatterDate, impossibleFigure, truncatedPassage];
const files = rules.flatMap(({ meta: { id: ruleId } }) =>
  casesOf(ruleId).flatMap(({ file, cases }) => (cases.length === 0 ? [] : { ruleId, file, cases })),
);

describe.each(files)("$ruleId $file", ({ ruleId, cases }) => {
  for (const tested of cases) {
    it(`${tested.name} (line ${tested.line})`, () => {
      const { expected, actual } = runCase(tested, { ruleId, rules });
      expect(actual).toEqual(expected);
    });
  }
});

describeRules(rules);
