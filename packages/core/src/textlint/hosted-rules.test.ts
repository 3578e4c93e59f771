import { expect, test } from "vitest";
import { HostedRules } from "./hosted-rules.js";
import type { AnyWorker } from "./hosted-rules.js";
import type { LintRequest } from "./protocol.js";
import type { Outcome, RuleWorkerOptions, Started } from "./rule-worker.js";
import { workerSetup } from "./test-config.js";

const READY: Started = { kind: "ready", rules: ["word", "mine"], unknown: [], problems: [] };
const LINTED: Outcome = { kind: "linted", findings: [] };

/** The time is over; nobody can be blamed unless told otherwise. */
const late = (who: Partial<Extract<Outcome, { kind: "timeout" }>> = {}): Outcome => ({
  kind: "timeout",
  rule: undefined,
  block: undefined,
  isHopeless: false,
  ...who,
});

/** Rules in workers that give these outcomes one after the other, and then nothing but empty answers. */
function setUp(outcomes: readonly Outcome[], started: Started = READY) {
  const left = [...outcomes];
  const asked: LintRequest[] = [];
  const workers: RuleWorkerOptions[] = [];
  const start = (options: RuleWorkerOptions): AnyWorker => {
    workers.push(options);
    const worker = {
      started: Promise.resolve(started),
      runs: 0,
      isGone: false,
      run: async (request: LintRequest) => {
        asked.push(structuredClone(request));
        const outcome = left.shift() ?? LINTED;
        worker.isGone = outcome.kind === "timeout" || outcome.kind === "crashed";
        return outcome;
      },
      cancel: () => undefined,
      close: async () => undefined,
    };
    return worker;
  };
  const grants = { timeoutMs: 2_000, firstTimeoutMs: 10_000, callTimeoutMs: 500 };
  const workerUrl = new URL("file:///worker.js");
  const options = { workerUrl, setup: workerSetup, maxMemoryMb: 64, ...grants };
  const rules = new HostedRules(options, start);
  let id = 0;
  const lint = async (source: string): Promise<readonly string[]> =>
    (await rules.lint({ id: ++id, filePath: "a.md", source })).map(({ messageId, data }) =>
      typeof data["rule"] === "string" ? `${messageId} ${data["rule"]}` : messageId,
    );
  return { rules, lint, asked, workers };
}

test("a text that cannot be parsed in time is not tried again until it changes", async () => {
  const { lint, asked } = setUp([late({ isHopeless: true })]);
  expect(await lint("本文\n")).toEqual(["timeout"]);
  expect(await lint("本文\n")).toEqual(["timeout"]);
  expect(asked).toHaveLength(1);
  expect(await lint("別の本文\n")).toEqual([]);
  expect(await lint("本文\n")).toEqual([]);
  expect(asked).toHaveLength(3);
});

test("a rule that cannot be told is looked for one by one, and left out on its block", async () => {
  const { lint, asked, workers } = setUp([late(), late({ rule: "mine", block: 7 })]);
  expect(await lint("本文\n")).toEqual([]);
  expect(asked.map(({ oneByOne, endless }) => [oneByOne, endless])).toEqual([
    [false, []],
    [true, []],
    [false, [{ rule: "mine", mark: 7 }]],
  ]);
  expect(workers).toHaveLength(3);
});

test("a rule that does not end on a second block is left out in the file", async () => {
  const { lint, asked } = setUp([
    late({ rule: "mine", block: 7 }),
    late({ rule: "mine", block: 8 }),
  ]);
  expect(await lint("本文\n")).toEqual(["rule-timeout mine"]);
  expect(asked.at(-1)?.without).toEqual(["mine"]);
});

test("where nobody can be blamed one by one either, nothing is tried any more", async () => {
  const { lint, asked } = setUp([late(), late()]);
  expect(await lint("本文\n")).toEqual(["timeout"]);
  expect(await lint("本文\n")).toEqual(["timeout"]);
  expect(asked).toHaveLength(2);
});

test("three rules that do not end in a file are one too many for one answer", async () => {
  const rules = ["one", "two", "three"];
  const { lint } = setUp(rules.map((rule) => late({ rule })));
  expect(await lint("本文\n")).toEqual(["timeout"]);
  expect(await lint("本文\n")).toEqual(rules.map((rule) => `rule-timeout ${rule}`));
});

test("a worker that ends takes the answer with it, and another comes", async () => {
  const { lint, workers } = setUp([{ kind: "crashed", detail: "exit 1" }]);
  expect(await lint("本文\n")).toEqual(["worker-failed"]);
  expect(await lint("本文\n")).toEqual([]);
  expect(workers).toHaveLength(2);
});

test("what cannot be loaded is a problem of the configuration, and no finding", async () => {
  const crashed: Started = { kind: "crashed", detail: "Cannot find module" };
  const { rules, lint, asked, workers } = setUp([], crashed);
  expect(await lint("本文\n")).toEqual([]);
  expect(await rules.problems()).toMatchObject([
    { severity: "error", values: { detail: "Cannot find module" } },
  ]);
  expect([asked.length, workers.length]).toEqual([0, 1]);
});
