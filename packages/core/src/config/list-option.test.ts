import { expect, test } from "vitest";
import type { Severity } from "../finding/finding.js";
import { listChanges, type ListAddition } from "./list-option.js";

const addition = (
  conditions: Readonly<Record<string, Severity>>,
  options: ListAddition["state"]["options"] = { words: ["波"] },
): ListAddition => ({
  ruleId: "unlikely-tide",
  option: "words",
  text: "潮",
  state: { options, conditions: new Map(Object.entries(conditions)) },
  level: "error",
});

test("a rule that no file names gets an entry with its level, and the conditions that have another", () => {
  expect(listChanges({}, addition({ "too-high": "error" }))).toEqual([
    { path: ["rules"], value: { "unlikely-tide": ["error", { words: ["波", "潮"] }] } },
  ]);
  expect(listChanges({ rules: {} }, addition({ "too-high": "error", "too-low": "info" }))).toEqual([
    {
      path: ["rules", "unlikely-tide"],
      value: ["error", { words: ["波", "潮"], conditions: { "too-low": "info" } }],
    },
  ]);
});

test("a list that nobody has begun begins with the text", () => {
  const config = { rules: { "unlikely-tide": "warning" } } as const;
  expect(listChanges(config, addition({ "too-high": "warning" }, {}))).toEqual([
    { path: ["rules", "unlikely-tide"], value: ["warning", { words: ["潮"] }] },
  ]);
});

test("a text that stands in a list is not added again, also in an override with a list of its own", () => {
  const config = {
    rules: { "unlikely-tide": ["error", { words: ["潮"] }] },
    overrides: [
      { files: "a/**", rules: { "unlikely-tide": ["info", { words: ["波"] }] } },
      { files: "b/**", rules: { "unlikely-tide": "info" } },
    ],
  } as const;
  expect(listChanges(config, addition({ "too-high": "error" }))).toEqual([
    { path: ["overrides", 0, "rules", "unlikely-tide", 1, "words", 1], value: "潮" },
  ]);
});
