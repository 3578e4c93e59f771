import type { TextlintKernelFilterRule } from "@textlint/kernel";
import type { TextlintPluginProcessor, TextlintRuleModule } from "@textlint/types";
import { describe, expect, it } from "vitest";
import type { DocumentWatch, LintDocument } from "../lint-document.js";
import type { LoadedConfig } from "../loaded-config.js";
import type { JudgedBlock, LearnedRule } from "../protocol.js";
import { configOf, markdownPlugin as plugin, says, silentWatch } from "../test-config.js";
import { blockLinter } from "./block-linter.js";

const RULES = {
  says: says("言う"),
  throws: ({ Syntax }) => ({
    [Syntax.Paragraph]() {
      throw new Error("壊れた規則\n二行目");
    },
  }),
  rejects: ({ Syntax }) => ({
    [Syntax.Paragraph]: () => Promise.reject(new Error("")),
  }),
  waits: ({ Syntax }) => ({
    [Syntax.Paragraph]: () => Promise.resolve(),
  }),
  "never-begins": () => {
    // oxlint-disable-next-line no-throw-literal -- rules throw anything
    throw "a".repeat(300);
  },
  "gives-nothing": () => null as never,
  mends: { linter: says("直す"), fixer: says("直す") },
} satisfies Readonly<Record<string, TextlintRuleModule>>;

type RuleName = keyof typeof RULES;
const ALL_RULES: readonly RuleName[] = [
  "says",
  "throws",
  "rejects",
  "waits",
  "never-begins",
  "gives-nothing",
  "mends",
];

interface Told {
  readonly began: string[];
  readonly judged: JudgedBlock[];
  readonly settled: string[];
  /** Of blocks. */
  readonly marks: number[];
}

function setUp(
  names: readonly RuleName[],
  {
    learned = [],
    isCancelled = false,
    ...config
  }: Partial<LoadedConfig> & {
    learned?: readonly LearnedRule[];
    isCancelled?: boolean;
  } = {},
) {
  const told: Told = { began: [], judged: [], settled: [], marks: [] };
  const watch: DocumentWatch = {
    ...silentWatch,
    isCancelled: () => isCancelled,
    settled: (ruleId) => void told.settled.push(ruleId),
    beginRule: (ruleId) => void told.began.push(ruleId),
    judged: (block) => void told.judged.push(block),
    beginBlock: (mark) => {
      told.began.push("block");
      told.marks.push(mark);
    },
    beginDocument: () => void told.began.push("document"),
  };
  const rules = Object.fromEntries(names.map((name) => [name, RULES[name]]));
  const loaded = configOf(rules, config);
  const linter = blockLinter(loaded, learned, []);
  const lint = async (text: string, document: Partial<LintDocument> = {}) => {
    const { messages, failures } = await linter.lint(
      {
        filePath: "a.md",
        text,
        without: new Set(),
        endless: new Map(),
        oneByOne: false,
        ...document,
      },
      watch,
    );
    return {
      said: messages.map(({ ruleId, range }) => `${ruleId} ${range[0]}`),
      failed: failures.map(({ ruleId, detail }) => `${ruleId}: ${detail}`),
    };
  };
  return { told, lint };
}

const byBlock = (...rules: string[]): LearnedRule[] =>
  rules.map((rule) => ({ rule, isByBlock: true }));

const TEXT = "# 題\n\n朝市です。\n\n禁句です。\n";

describe.each([
  ["on the document", []],
  ["block by block", byBlock(...ALL_RULES)],
])("rules that run %s", (_, learned) => {
  it("say what they say, and keep what others throw to themselves", async () => {
    const { lint, told } = setUp(ALL_RULES, { learned });
    const { said, failed } = await lint(TEXT);
    expect(said.toSorted()).toEqual(["mends 12", "says 12"]);
    expect(new Set(failed)).toEqual(
      new Set(["throws: 壊れた規則", "rejects: Error", `never-begins: ${"a".repeat(199)}…`]),
    );
    expect(new Set(told.settled)).toEqual(new Set(["rejects", "waits"]));
  });

  it("run one by one, each announced, without those that are left out", async () => {
    const { lint, told } = setUp(["says", "throws", "mends"], { learned });
    const { said, failed } = await lint(TEXT, { oneByOne: true, without: new Set(["mends"]) });
    expect([said, [...new Set(failed)]]).toEqual([["says 12"], ["throws: 壊れた規則"]]);
    expect(told.began).toContain("says");
    expect(told.began).not.toContain("mends");
  });

  it("say nothing once nobody waits", async () => {
    const { lint, told } = setUp(["says"], { learned, isCancelled: true });
    expect(await lint(TEXT)).toEqual({ said: [], failed: [] });
    expect([told.began, told.judged]).toEqual([[], []]);
  });
});

describe("a block", () => {
  it("is judged once, and moves with the text before it", async () => {
    const { lint, told } = setUp(["says"], { learned: byBlock("says") });
    expect((await lint("禁句です。\n")).said).toEqual(["says 0"]);
    expect((await lint("朝。\n\n禁句です。\n")).said).toEqual(["says 4"]);
    const judged = told.judged.length;
    expect((await lint("朝。\n\n禁句です。\n")).said).toEqual(["says 4"]);
    expect(told.judged).toHaveLength(judged);
  });

  it("is known of all rules when fewer run", async () => {
    const { lint, told } = setUp(["says", "mends"], { learned: byBlock("says", "mends") });
    await lint("禁句です。\n");
    const { said } = await lint("禁句です。\n", { without: new Set(["mends"]) });
    expect([said, told.judged.length]).toEqual([["says 0"], 1]);
  });

  it("on which a rule does not come to its end is told, and the others judge it", async () => {
    const names: readonly RuleName[] = ["says", "mends"];
    const { lint, told } = setUp(names, { learned: byBlock(...names) });
    await lint("禁句です。\n", { without: new Set(["mends"]) });
    const endless = new Map([["says", new Set(told.marks)]]);
    const { said, failed } = await lint("禁句です。\n", { endless });
    expect([said, failed]).toEqual([["mends 0"], ["says: "]]);
    expect((await lint("禁句だ。\n", { endless })).said).toEqual(["says 0", "mends 0"]);
  });
});

describe("the document", () => {
  it("is filtered by filter rules, which may fail as well", async () => {
    const filterRules: TextlintKernelFilterRule[] = [
      {
        ruleId: "aside",
        rule: ({ Syntax, shouldIgnore }) => ({
          [Syntax.Paragraph](node) {
            shouldIgnore(node.range, {});
          },
        }),
      },
      {
        ruleId: "broken",
        rule: () => {
          throw new Error("no filter");
        },
      },
    ];
    const { lint } = setUp(["says"], { filterRules });
    expect(await lint(TEXT)).toEqual({ said: [], failed: ["broken: no filter"] });
    expect((await lint(TEXT, { oneByOne: true })).said).toEqual([]);
  });

  it("of another format is read by the plugin that claims it, whole", async () => {
    class Processor implements TextlintPluginProcessor {
      readonly #markdown = new plugin.Processor({});
      availableExtensions(): string[] {
        return [".adoc"];
      }
      processor(): ReturnType<TextlintPluginProcessor["processor"]> {
        return this.#markdown.processor(".md");
      }
    }
    const plugins = [{ pluginId: "adoc", plugin: { Processor } }];
    const { lint, told } = setUp(["says"], { plugins, learned: byBlock("says") });
    expect((await lint(TEXT, { filePath: "a.adoc" })).said).toEqual(["says 12"]);
    expect((await lint(TEXT, { filePath: "a.adoc", oneByOne: true })).said).toEqual(["says 12"]);
    expect(told.began).toEqual(["document", "says", "document"]);
    expect((await lint(TEXT, { filePath: "a.txt" })).said).toEqual(["says 12"]);
    expect(told.began).toContain("block");
  });
});
