import { runCase } from "@kouetsu/core/testing";
import { describe, expect, it } from "vitest";
import { rules } from "../../rules/registry.js";
import { casesOf } from "./rule-folders.js";

describe.each(rules.map((rule) => rule.meta.id))("%s", (ruleId) => {
  for (const { file, cases } of casesOf(ruleId)) {
    for (const tested of cases) {
      it(`${tested.name} (${file}:${tested.line})`, () => {
        const { expected, actual } = runCase(tested, { ruleId, rules });
        expect(actual).toEqual(expected);
      });
    }
  }
});
