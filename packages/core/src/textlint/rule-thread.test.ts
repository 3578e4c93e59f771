import type { TextlintPluginProcessor, TextlintRuleModule } from "@textlint/types";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LoadedConfig } from "./loaded-config.js";
import { CONTROL_BYTES, ControlSlot, NO_BLOCK, NO_RULE, PARSING } from "./protocol.js";
import type { LintRequest, WorkerReply, WorkerSetup } from "./protocol.js";
import { RuleThread } from "./rule-thread.js";
import { configOf, markdownPlugin, says } from "./test-config.js";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => vi.useRealTimers());

/** What the rules have of a thread. */
const control = new Int32Array(new SharedArrayBuffer(CONTROL_BYTES));

const spacing = { packageName: "textlint-rule-preset-ja-spacing", version: "3.0.3" };

/** Of a package that is known to judge by blocks. */
const known = (...ids: readonly string[]): Pick<LoadedConfig, "origins"> => ({
  origins: new Map(ids.map((id) => [id, spacing])),
});

class Client {
  readonly replies: WorkerReply[] = [];
  readonly thread: RuleThread;
  #lastId = 0;
  readonly #waiting = new Map<number, (reply: WorkerReply) => void>();

  constructor(config: LoadedConfig, setup: Partial<WorkerSetup> = {}) {
    control.fill(0);
    this.thread = new RuleThread(
      {
        control: control.buffer,
        judged: [],
        learned: [],
        locale: "ja",
        usesIdleTime: false,
        ...setup,
      },
      config,
      (reply) => {
        // As a port does it, which refuses what only this thread can hold.
        this.replies.push(structuredClone(reply));
        if (reply.kind === "linted" || reply.kind === "failed")
          this.#waiting.get(reply.id)?.(reply);
      },
    );
  }

  /** What is said of the text. */
  async lint(source: string, request: Partial<LintRequest> = {}): Promise<readonly string[]> {
    const id = ++this.#lastId;
    Atomics.store(control, ControlSlot.newest, id);
    const answer = new Promise<WorkerReply>((resolve) => this.#waiting.set(id, resolve));
    const filePath = "a.md";
    const all = { id, filePath, source, without: [], endless: [], oneByOne: false, ...request };
    this.thread.take(all);
    const reply = await answer;
    if (reply.kind !== "linted") return [reply.kind];
    return reply.findings.map(
      ({ ruleId, messageId, message, range }) =>
        `${ruleId} ${messageId === "textlint" ? message : messageId} ${range.start}-${range.end}`,
    );
  }

  kinds(): readonly string[] {
    return this.replies.map(({ kind }) => kind);
  }

  /** Nobody asks for so long, in milliseconds. */
  async pause(ms: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms);
    // The study itself waits for nothing but promises.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe("a thread of rules", () => {
  it("says which rules there are, and which of them nobody has compared", () => {
    const problems = [] as const;
    const config = configOf({ word: says("禁句"), mine: says("直す") }, known("word"));
    const { thread, replies } = new Client(config);
    thread.begin();
    expect(replies).toEqual([
      { kind: "ready", rules: ["word", "mine"], unknown: ["mine"], problems },
    ]);
  });

  it("answers in the order of the requests", async () => {
    const client = new Client(configOf({ word: says("禁句") }));
    const answers = await Promise.all([client.lint("朝市\n"), client.lint("朝、禁句です。\n")]);
    expect(client.replies).toMatchObject([
      { kind: "linted", id: 1, findings: [] },
      { kind: "linted", id: 2, findings: [{ range: { start: 0, end: 7 } }] },
    ]);
    expect(answers[1]).toEqual(["word 禁句 0-7"]);
  });

  it("leaves out what a rule reports of no severity", async () => {
    const config = configOf({
      quiet: ({ Syntax, report }) => ({
        [Syntax.Paragraph](node) {
          report(node, { message: "小さな声", severity: 9 });
        },
      }),
    });
    expect(await new Client(config).lint("本文\n")).toEqual([]);
  });

  it("runs no rule on a text that would keep them busy", async () => {
    const client = new Client(configOf({ word: says("禁句") }));
    expect(await client.lint(`禁句\n\n${"[".repeat(3_001)}`)).toEqual([
      "kouetsu/internal-error beyond-reach 3004-3005",
    ]);
  });

  it("tells of what was thrown where nobody caught it, once", async () => {
    const client = new Client(configOf({ word: says("禁句") }));
    client.thread.stray(new Error("あとで"));
    expect(await client.lint("禁句\n")).toEqual([
      "word 禁句 0-2",
      "kouetsu/internal-error rule-failed 0-0",
    ]);
    expect(await client.lint("禁句\n")).toEqual(["word 禁句 0-2"]);
  });

  it("says so when a text cannot be read", async () => {
    class Processor {
      availableExtensions(): string[] {
        return [".adoc"];
      }
      processor(): never {
        throw new Error("読めません");
      }
    }
    const plugins = [{ pluginId: "adoc", plugin: { Processor } }];
    const client = new Client(configOf({ word: says("禁句") }, { plugins }));
    expect(await client.lint("禁句\n", { filePath: "a.adoc" })).toEqual(["failed"]);
    expect(client.replies).toMatchObject([{ kind: "failed", id: 1, detail: "読めません" }]);
    expect(await client.lint("禁句\n")).toEqual(["word 禁句 0-2"]);
  });

  it("leaves rules out, anywhere or on single blocks", async () => {
    const marks: number[] = [];
    const seen: TextlintRuleModule = ({ Syntax }) => ({
      [Syntax.Paragraph]: () => void marks.push(Atomics.load(control, ControlSlot.block)),
    });
    const rules = { seen, word: says("禁句"), mine: says("直す") };
    const config = configOf(rules, known("seen", "word", "mine"));
    const text = "禁句。\n\n禁句と禁句。\n\n禁句と市場。\n";
    expect(await new Client(config).lint(text)).toHaveLength(6);
    expect(new Set(marks).size).toBe(3);
    const endless = marks.slice(0, 2).map((mark) => ({ rule: "word", mark }));
    expect(await new Client(config).lint(text, { endless, without: ["mine"] })).toEqual([
      "word 禁句 13-19",
      "kouetsu/internal-error rule-endless-here 0-3",
      "kouetsu/internal-error rule-endless-here 5-11",
    ]);
  });
});

describe("what blocks were found to be", () => {
  it("is told after the answer, for a thread that comes after this one", async () => {
    const config = configOf({ word: says("禁句") }, known("word"));
    const client = new Client(config);
    await client.lint("禁句です。\n");
    expect(client.kinds()).toEqual(["linted", "judged"]);
    await client.lint("禁句です。\n");
    expect(client.kinds()).toEqual(["linted", "judged", "linted"]);
    const judged = client.replies.flatMap((reply) => (reply.kind === "judged" ? reply.blocks : []));
    const elsewhere = judged.map((block) => ({ ...block, group: block.group + 1 }));
    const foreign = new Client(config, { judged: elsewhere });
    expect(await foreign.lint("禁句です。\n")).toEqual(["word 禁句 0-5"]);
    expect(foreign.kinds()).toEqual(["linted", "judged"]);
    const next = new Client(config, { judged });
    expect(await next.lint("禁句です。\n")).toEqual(["word 禁句 0-5"]);
    expect(next.kinds()).toEqual(["linted"]);
  });

  it("stays here when it cannot be sent", async () => {
    const holding: TextlintRuleModule = ({ Syntax, getSource, report }) => ({
      [Syntax.Paragraph](node) {
        if (getSource(node).includes("関数"))
          report(node, { message: "言う", later: () => undefined });
      },
    });
    const client = new Client(configOf({ holding }, known("holding")));
    expect(await client.lint("関数\n")).toEqual(["holding 言う 0-2"]);
    expect(client.kinds()).toEqual(["linted"]);
    expect(await client.lint("市場\n")).toEqual([]);
    expect(client.replies.slice(1)).toMatchObject([
      { kind: "linted" },
      { kind: "judged", blocks: [{ verdict: { messages: [] } }] },
    ]);
  });
});

describe("what the host sees while rules run", () => {
  const slow: TextlintRuleModule = ({ Syntax }) => ({
    [Syntax.Paragraph]: () => void vi.advanceTimersByTime(30),
  });

  it("is a sign of life now and then, with what was judged until then", async () => {
    const config = configOf({ slow, word: says("禁句") }, known("slow"));
    const client = new Client(config);
    await client.lint("一。\n\n二。\n\n三。\n\n四。\n");
    const sign = { kind: "progress", id: 1 };
    expect(client.replies).toMatchObject([
      { ...sign, isBlocks: true },
      { kind: "judged", blocks: [{}, {}] },
      { ...sign, isBlocks: false },
      { kind: "judged", blocks: [{}, {}] },
      { kind: "linted" },
    ]);
  });

  it("is each rule that begins in a run one by one", async () => {
    const client = new Client(configOf({ word: says("禁句"), mine: says("直す") }));
    expect(await client.lint("禁句\n", { oneByOne: true })).toHaveLength(2);
    expect(client.kinds().filter((kind) => kind === "progress")).toHaveLength(2);
  });

  it("is whose code is running, and who has promised to go on", async () => {
    const words = (): readonly number[] => [
      ...control.subarray(ControlSlot.rule, ControlSlot.block + 1),
      ...control.subarray(ControlSlot.pending, ControlSlot.pending + 2),
    ];
    const seen: Record<string, readonly number[]> = {};
    const later =
      (name: string): TextlintRuleModule & ((context: never) => object) =>
      ({ Syntax }: { readonly Syntax: { readonly Paragraph: string } }) => ({
        async [Syntax.Paragraph]() {
          seen[name] = words();
          await Promise.resolve();
          seen[`${name}, later`] = words();
        },
      });
    const config = configOf({ quick: says("禁句"), waits: later("rule") });
    const filter = later("filter") as unknown as LoadedConfig["filterRules"][number]["rule"];
    const client = new Client({ ...config, filterRules: [{ ruleId: "aside", rule: filter }] });
    await client.lint("本文\n");
    expect(seen).toEqual({
      rule: [1, NO_BLOCK, 0, 0],
      filter: [NO_RULE, NO_BLOCK, 0, 1],
      "rule, later": [NO_RULE, NO_BLOCK, 0, 1],
      "filter, later": [NO_RULE, NO_BLOCK, 0, 1],
    });
    expect(words()).toEqual([NO_RULE, NO_BLOCK, 0, 0]);
  });

  it("is that the text is being parsed", async () => {
    let seen: number | undefined;
    class Processor extends markdownPlugin.Processor {
      override processor(extension: string): ReturnType<TextlintPluginProcessor["processor"]> {
        seen = Atomics.load(control, ControlSlot.rule);
        return super.processor(extension);
      }
    }
    const plugin = { pluginId: "markdown", plugin: { Processor } };
    await new Client(configOf({ word: says("禁句") }, { markdown: plugin })).lint("本文\n");
    expect(seen).toBe(PARSING);
  });

  it("is that beats go on", async () => {
    const client = new Client(configOf({ word: says("禁句") }, known("word")));
    const beats = (): number => Atomics.load(control, ControlSlot.beat);
    await client.lint("一。\n\n二。\n");
    const first = beats();
    expect(first).toBeGreaterThan(3);
    await client.lint("一。\n\n二。\n");
    expect(beats()).toBeGreaterThan(first);
  });

  it("ends handlers of a request that nobody waits for any more", async () => {
    let looks = 0;
    const cancelling: TextlintRuleModule = ({ Syntax }) => ({
      [Syntax.Paragraph]() {
        looks++;
        Atomics.store(control, ControlSlot.cancelled, 1);
      },
    });
    const client = new Client(configOf({ cancelling }));
    await client.lint("一。\n\n二。\n");
    expect(looks).toBe(1);
    await client.lint("一。\n\n二。\n");
    expect(looks).toBe(3);
  });
});

describe("while nobody asks", () => {
  const article = "禁句です。\n\n市場。\n\n禁句と禁句。\n\n禁句と朝。\n";
  const learned = [{ kind: "learned", learned: { rule: "mine", isByBlock: true } }];
  const news = ({ replies }: Client): readonly WorkerReply[] =>
    replies.filter(({ kind }) => kind === "learned");

  it("rules are tried on the text, a second and a half after the answer", async () => {
    const client = new Client(configOf({ mine: says("直す") }), { usesIdleTime: true });
    await client.lint("禁句です。\n");
    await client.pause(1_000);
    await client.lint(article);
    await client.pause(1_000);
    expect(news(client)).toEqual([]);
    await client.pause(500);
    expect(news(client)).toEqual(learned);
  });

  it("nothing is tried where the host does not want it", async () => {
    const client = new Client(configOf({ mine: says("直す") }));
    await client.lint(article);
    await client.pause(10_000);
    expect(client.kinds()).toEqual(["linted"]);
  });

  it("a new request ends it", async () => {
    const client = new Client(configOf({ mine: says("直す") }), { usesIdleTime: true });
    await client.lint(article);
    Atomics.store(control, ControlSlot.newest, 2);
    await client.pause(1_500);
    expect(news(client)).toEqual([]);
  });

  it("what goes wrong is nobody's finding", async () => {
    const client = new Client(configOf({ mine: says("直す") }), { usesIdleTime: true });
    await client.lint(article);
    client.thread.stray(new Error("あとで"));
    const tell = vi.spyOn(client.replies, "push").mockImplementationOnce(() => {
      throw new Error("zu");
    });
    await client.pause(1_500);
    expect(tell).toHaveBeenCalled();
    expect(await client.lint("禁句\n")).toEqual(["mine 直す 0-2"]);
  });
});
