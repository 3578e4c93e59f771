import { expect, test } from "vitest";
import { describeError, guardRules } from "./guard-rules.js";
import type { RuleFailure, RuleWatch } from "./guard-rules.js";

/** What a rule does that is set up and called with nodes until nobody waits any more. */
function run(handler: (node: unknown) => unknown, nodes: readonly unknown[], patience = Infinity) {
  const failures: RuleFailure[] = [];
  let asked = 0;
  const watch: RuleWatch = {
    isCancelled: () => ++asked > patience,
    enter: () => 0,
    leave: () => undefined,
    promised: () => undefined,
    settled: () => undefined,
    failed: (failure) => failures.push(failure),
  };
  const rule = (): { Str(node: unknown): unknown } => ({ Str: handler });
  // Of the context that textlint gives, this rule wants nothing.
  const [guarded] = guardRules([{ ruleId: "x", rule: rule as never }], watch);
  const { Str } = (guarded as unknown as { rule: typeof rule }).rule();
  return { failures, results: nodes.map((node) => Str(node)) };
}

const throwing = (thrown: unknown) => (): never => {
  throw thrown;
};

test("a rule that fails at a node without a place has failed at the beginning", () => {
  const { failures } = run(throwing(new Error("zu")), [{}, { range: [3, 5] }]);
  expect(failures.map(({ range }) => range)).toEqual([
    { start: 0, end: 0 },
    { start: 3, end: 5 },
  ]);
});

test("handlers are skipped once nobody waits", () => {
  const seen: unknown[] = [];
  run((node) => seen.push(node), [1, 2, 3], 2);
  expect(seen).toEqual([1, 2]);
});

test("what a handler gives back goes nowhere, unless it is a promise", async () => {
  const left = [1, null, {}, { then: 1 }, Promise.resolve(2)];
  const { results } = run(() => left.shift(), [{}, {}, {}, {}, {}]);
  expect(results.slice(0, 4)).toEqual([undefined, undefined, undefined, undefined]);
  expect(await results[4]).toBeUndefined();
});

const wordless = Object.assign(new Error(""), { message: Object.create(null) as string });
test.each([
  ["its first line", new Error("一行目\n二行目"), "一行目"],
  ["its name, when it says nothing", new TypeError(""), "TypeError"],
  ["what it says, without being an error", "だめ", "だめ"],
  ["nothing", undefined, "undefined"],
  ["that it has no words", Object.create(null), "object"],
  ["that it has no words for what is wrong", wordless, "object"],
  ["a number for what is wrong", Object.assign(new Error(""), { message: 42 }), "42"],
])("of what is thrown is told %s", (_, thrown, told) => {
  expect(describeError(thrown)).toBe(told);
  expect(run(throwing(thrown), [{}]).failures).toMatchObject([{ ruleId: "x", detail: told }]);
});
