import type { Rule } from "@kouetsu/core";
import { runCase } from "@kouetsu/core/testing";
import { describe, expect, it } from "vitest";
import { casesOf } from "../conformance/rule-folders.js";

/** The cases of these rules, and of no other: every mutant costs a run. */
export function describeCases(rules: readonly Rule[]): void {
  const files = rules.flatMap(({ meta: { id: ruleId } }) =>
    casesOf(ruleId).flatMap(({ file, cases }) =>
      cases.length === 0 ? [] : { ruleId, file, cases },
    ),
  );

  describe.each(files)("$ruleId $file", ({ ruleId, cases }) => {
    for (const tested of cases) {
      it(`${tested.name} (line ${tested.line})`, () => {
        const { expected, actual } = runCase(tested, { ruleId, rules });
        expect(actual).toEqual(expected);
      });
    }
  });
}
