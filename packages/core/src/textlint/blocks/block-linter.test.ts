import type { TextlintKernelFilterRule } from "@textlint/kernel";
import type {
  TextlintPluginOptions,
  TextlintPluginProcessor,
  TextlintRuleModule,
} from "@textlint/types";
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
  edits: ({ Syntax, RuleError, report, fixer }) => ({
    [Syntax.Paragraph](node) {
      const fix = fixer.replaceTextRange([0, 1], "書");
      report(node, new RuleError("書く", { fix, suggestions: [{ id: "a", message: "", fix }] }));
    },
  }),
  "looks-up": ({ Syntax, RuleError, report }) => ({
    [Syntax.Paragraph](node) {
      if (node.children.some(({ type }: { readonly type: string }) => type === "LinkReference"))
        report(node, new RuleError("言及"));
    },
  }),
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
    isCancelled = () => false,
    ...config
  }: Partial<LoadedConfig> & {
    learned?: readonly LearnedRule[];
    isCancelled?: () => boolean;
  } = {},
) {
  const told: Told = { began: [], judged: [], settled: [], marks: [] };
  const watch: DocumentWatch = {
    ...silentWatch,
    isCancelled,
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
      edits: messages.flatMap(({ fix, suggestions = [] }) => [
        fix?.range,
        ...suggestions.map((suggestion) => suggestion.fix.range),
      ]),
    };
  };
  return { told, lint, linter };
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
    const { lint, told } = setUp(["says"], { learned, isCancelled: () => true });
    expect(await lint(TEXT)).toMatchObject({ said: [], failed: [] });
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

  it("gives back edits at their places", async () => {
    const { lint } = setUp(["edits"], { learned: byBlock("edits") });
    const { edits } = await lint("朝。\n\n昼。\r\n\r\n夜。\n");
    expect(edits.map((range) => range?.[0])).toEqual([0, 0, 4, 4, 10, 10]);
  });

  it("is judged anew when what it refers to is gone", async () => {
    const { lint } = setUp(["looks-up"], { learned: byBlock("looks-up") });
    const text = `${"段落です。\n\n".repeat(3)}[港][]\n\n`;
    expect((await lint(`${text}[港]: a.md\n`)).said).toEqual(["looks-up 21"]);
    expect((await lint(`${text}[市]: a.md\n`)).said).toEqual([]);
  });

  it("that nobody waits for any more is judged anew for who asks next", async () => {
    let asked = 0;
    let isPatient = false;
    const isCancelled = (): boolean => !isPatient && ++asked > 1;
    const { lint, told } = setUp(["says"], { learned: byBlock("says"), isCancelled });
    await lint("禁句です。\n");
    expect([told.marks.length, told.judged]).toEqual([1, []]);
    isPatient = true;
    expect((await lint("禁句です。\n")).said).toEqual(["says 0"]);
    expect(told.judged).toHaveLength(1);
  });

  it("is none of a rule that was found to look further", async () => {
    const learned = [...byBlock("says"), { rule: "says", isByBlock: false }];
    const { lint, told } = setUp(["says"], { learned });
    expect((await lint("禁句です。\n")).said).toEqual(["says 0"]);
    expect(told.began).toEqual(["document"]);
  });
});

describe("the document", () => {
  it("is no matter of study before there is one", async () => {
    const { linter } = setUp(["says"]);
    const told: unknown[] = [];
    await linter.study?.(silentWatch, (...news) => told.push(news));
    expect(told).toEqual([]);
  });

  it("that textlint counts in another way is judged whole, as Markdown", async () => {
    const { lint, told } = setUp(["says", "throws"], { learned: byBlock("says", "throws") });
    const text = "一行\u2028禁句です。\n";
    expect(await lint(text, { filePath: "a.txt" })).toMatchObject({
      said: ["says 0"],
      failed: ["throws: 壊れた規則"],
    });
    expect(told.began).toEqual(["document"]);
  });

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
    expect(await lint(TEXT)).toMatchObject({ said: [], failed: ["broken: no filter"] });
    expect((await lint(TEXT, { oneByOne: true })).said).toEqual([]);
  });

  it("of another format is read by the plugin that claims it, whole", async () => {
    class Processor implements TextlintPluginProcessor {
      readonly #markdown = new plugin.Processor({});
      readonly #suffix: unknown;
      constructor(options?: TextlintPluginOptions) {
        this.#suffix = options?.["suffix"];
      }
      availableExtensions(): string[] {
        return [String(this.#suffix)];
      }
      processor(): ReturnType<TextlintPluginProcessor["processor"]> {
        return this.#markdown.processor(".md");
      }
    }
    const plugins = [{ pluginId: "adoc", plugin: { Processor }, options: { suffix: ".adoc" } }];
    const rules: readonly RuleName[] = ["says", "mends"];
    const { lint, told } = setUp(rules, { plugins, learned: byBlock(...rules) });
    const adoc = { filePath: "a.adoc", without: new Set(["mends"]) };
    expect((await lint(TEXT, adoc)).said).toEqual(["says 12"]);
    expect((await lint(TEXT, { ...adoc, oneByOne: true })).said).toEqual(["says 12"]);
    expect(told.began).toEqual(["document", "says", "document"]);
    expect((await lint(TEXT, { filePath: "a.txt" })).said).toEqual(["says 12", "mends 12"]);
    expect(told.began).toContain("block");
  });
});
