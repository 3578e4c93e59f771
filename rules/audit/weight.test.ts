import { expect, test } from "vitest";
import type { Json, RuleFamily, Severity } from "@kouetsu/core";
import { rules } from "../registry.js";
import { DAMAGE_KINDS, damageOf, type Damage } from "./damage.js";
import { countDamage, weightOf } from "./weight.js";

const families = new Map<string, RuleFamily>(
  rules.map(({ meta }) => [`kouetsu/${meta.id}`, meta.family]),
);
const kindOf = (ruleId: string, messageId = "", data: { [key: string]: Json } = {}): Damage =>
  damageOf({ ruleId, messageId, data }, (id) => families.get(id));
const weigh = (damage: Damage, count: number, severity: Severity = "error"): number =>
  weightOf(countDamage(Array.from({ length: count }, () => ({ damage, severity }))));

test("kinds stand in the order of their weights, each once", () => {
  const weights = DAMAGE_KINDS.map(({ weight }) => weight);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(new Set(weights).size).toBe(weights.length);
});

test("a headline weighs more than a conflict, a recycled figure, residue, a copy, a claim, metadata", () => {
  const order = [
    kindOf("kouetsu/unsupported-numeric-claim", "headline-unsupported"),
    kindOf("kouetsu/conflicting-figure", "copies-disagree"),
    kindOf("kouetsu/recycled-figure", "many-stories"),
    kindOf("kouetsu/generation-residue", "end-marker"),
    kindOf("kouetsu/duplicated-passage", "shared-section", { containment: [{}] }),
    kindOf("kouetsu/duplicated-passage", "shared-section"),
    kindOf("kouetsu/unsupported-numeric-claim", "no-source"),
    kindOf("kouetsu/front-matter-tag", "too-many"),
  ];
  const weights = order.map((kind) => weigh(kind, 1));
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(new Set(weights).size).toBe(weights.length);
});

test("every rule of the registry has a kind of its own family or a special one", () => {
  const unknown = rules.filter(({ meta }) => kindOf(`kouetsu/${meta.id}`) === "reading");
  expect(unknown.map(({ meta }) => meta.id)).toEqual(["wall-of-text"]);
  expect(kindOf("ja-technical-writing/max-ten")).toBe("reading");
});

test("three hundred equal findings weigh like eight, not like three hundred", () => {
  expect(weigh("claim", 1)).toBe(2);
  expect(weigh("claim", 3)).toBe(4);
  expect(weigh("claim", 300)).toBeLessThan(8.3 * weigh("claim", 1));
  expect(weigh("claim", 300)).toBeGreaterThan(weigh("claim", 299));
});

test("a warning counts for half a finding, a note for a fifth", () => {
  expect(weigh("residue", 2, "warning")).toBe(weigh("residue", 1));
  expect(weigh("residue", 5, "info")).toBeCloseTo(weigh("residue", 1), 10);
});
