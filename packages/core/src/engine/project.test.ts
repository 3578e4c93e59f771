import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FileSettings, SiteSettings } from "../config/settings.js";
import type { FactKind } from "../corpus/corpus.js";
import type { Finding } from "../finding/finding.js";
import { defineRule, type Rule } from "../rule/define-rule.js";
import { Project } from "./project.js";

const text = { ja: "「{word}」です。", en: "“{word}”." };
const meta = {
  family: "residue",
  description: text,
  severity: "error",
  recommended: true,
  since: "0.1.0",
  options: { properties: {}, defaults: {} },
} as const;

/** Reports every 赤 in a block. */
const red = defineRule({
  scope: "block",
  meta: { ...meta, id: "red-word", messages: { red: text } },
  *check({ block }) {
    for (let at = block.raw.indexOf("赤"); at >= 0; at = block.raw.indexOf("赤", at + 1)) {
      yield { messageId: "red", range: { start: at, end: at + 1 }, values: { word: "赤" } };
    }
  },
});

/** One finding for all 青 of an article, the others as repeats. */
const blue = defineRule({
  scope: "article",
  meta: { ...meta, id: "blue-word", messages: { blue: text }, notes: { again: text } },
  *check({ article }) {
    const at = [...article.source.matchAll(/青/g)].map(({ index }) => ({
      start: index,
      end: index + 1,
    }));
    if (!at[0]) return;
    yield {
      messageId: "blue",
      range: at[0],
      values: { word: "青" },
      related: at.slice(1).map((range) => ({
        range,
        role: "repeat" as const,
        note: "again",
        values: { word: "青" },
      })),
    };
  },
});

const FIRST: FactKind<{ start: number; end: number }> = { name: "first-block" };

/** Articles whose first block is the same. */
const twin = defineRule({
  scope: "corpus",
  meta: { ...meta, id: "twin-opening", messages: { twin: text } },
  collectors: [
    {
      name: "first-block",
      *collect(article) {
        const block = article.blocks[0];
        if (block) yield { kind: FIRST, key: block.content.raw, value: { ...block.range } };
      },
    },
  ],
  *check({ article, corpus }) {
    const block = article.blocks[0];
    if (!block) return;
    const others = corpus
      .entries(FIRST, block.content.raw)
      .filter(({ filePath }) => filePath !== article.filePath);
    if (others.length === 0) return;
    yield {
      messageId: "twin",
      range: block.range,
      related: others.map(({ filePath, value }) => ({
        filePath,
        range: value,
        role: "copy" as const,
      })),
    };
  },
});

const broken = defineRule({
  scope: "block",
  meta: { ...meta, id: "broken-rule", messages: { red: text } },
  *check({ block }) {
    yield { messageId: "red" as const, range: { start: 0, end: 1 } };
    if (block.raw.includes("黄")) throw new Error("黄は苦手");
  },
});

/** A word at which the clock is looked at. */
const late = defineRule({
  scope: "article",
  meta: { ...meta, id: "late-word", messages: { late: { ja: "{now}", en: "{now}" } } },
  *check({ article, site: { locale, ...rest } }) {
    if (!article.source.includes("白")) return;
    yield {
      messageId: "late" as const,
      range: { start: 0, end: 0 },
      values: { now: `${locale} ${rest.now}` },
    };
  },
});

const settingsOf = (rules: readonly Rule[], now: string): FileSettings => ({
  site: { locale: "ja", now, frontMatter: {} } as SiteSettings,
  rules: new Map(
    rules.map((rule) => [
      rule.meta.id,
      {
        options: {},
        conditions: new Map(Object.keys(rule.meta.messages).map((id) => [id, rule.meta.severity])),
      },
    ]),
  ),
});
function projectOf(
  rules: readonly Rule[],
  files: Record<string, string>,
  isBatch = false,
  now = "2026-01-01T00:00:00Z",
): Project {
  const settings = settingsOf(rules, now);
  const project = new Project({ rules, settingsFor: () => settings, isBatch });
  for (const [filePath, source] of Object.entries(files)) project.set(filePath, source);
  return project;
}
const brief = (findings: readonly Finding[]): string[] =>
  findings.map(
    ({ ruleId, loc, message }) => `${loc.start.line}:${loc.start.column} ${ruleId} ${message}`,
  );

test("findings stand in the order of the article, with place and words", () => {
  const project = projectOf([blue, red], { "a.md": "# 題\n\n青と赤。\n\n> 赤\n" });
  expect(brief(project.findings("a.md"))).toEqual([
    "3:1 kouetsu/blue-word 「青」です。",
    "3:3 kouetsu/red-word 「赤」です。",
    "5:3 kouetsu/red-word 「赤」です。",
  ]);
});

test("a batch shows each new article while it is parsed, and none that is restored", () => {
  const settings = settingsOf([red], "2026-01-01T00:00:00Z");
  const seen: string[] = [];
  const batchOf = (): Project =>
    new Project({
      rules: [red],
      settingsFor: () => settings,
      isBatch: true,
      whileParsed: ({ filePath, blocks }, under) => {
        expect(under).toBe(settings);
        seen.push(`${filePath} ${blocks.length}`);
      },
    });
  const first = batchOf();
  first.set("a.md", "赤い。\n\n黄と赤。\n");
  const record = first.enter("b.md", "赤。\n");
  expect(seen).toEqual(["a.md 2", "b.md 1"]);
  if (record === undefined) throw new Error("What follows from one article alone is kept.");
  const second = batchOf();
  second.restore("b.md", "赤。\n", record);
  expect(seen).toHaveLength(2);
  expect(brief(second.findings("b.md"))).toEqual(brief(first.findings("b.md")));
});

test("a rule that throws is a located finding, and nobody else's finding is lost", () => {
  const project = projectOf([broken, red], { "a.md": "赤い。\n\n黄と赤。\n" });
  const findings = project.findings("a.md");
  expect(findings.filter(({ ruleId }) => ruleId === "kouetsu/red-word")).toHaveLength(2);
  expect(findings.filter(({ ruleId }) => ruleId === "kouetsu/broken-rule")).toHaveLength(2);
  const failure = findings.find(({ ruleId }) => ruleId === "kouetsu/internal-error");
  expect(failure).toMatchObject({ severity: "error", loc: { start: { line: 3, column: 1 } } });
  expect(failure?.message).toContain("黄は苦手");
});

test("what is thrown may be anything, and a place in an article that is not there is left out", () => {
  const odd = defineRule({
    scope: "article",
    meta: { ...meta, id: "odd-rule", messages: { odd: text } },
    *check() {
      const range = { start: 0, end: 1 };
      const related = [
        { filePath: "gone.md", range, role: "copy" as const },
        { range, role: "repeat" as const },
      ];
      yield { messageId: "odd" as const, range, values: { word: "奇" }, related };
      // As a library may.
      throw "言葉だけ";
    },
  });
  const [first, second] = projectOf([odd], { "a.md": "奇妙。\n" }).findings("a.md");
  const both = [first, second].map((one) => one && [one.ruleId, one.message]);
  expect(both).toContainEqual(["kouetsu/odd-rule", "「奇」です。"]);
  expect(both).toContainEqual(["kouetsu/internal-error", expect.stringContaining("言葉だけ")]);
  const found = [first, second].find((one) => one?.messageId === "odd");
  expect(found?.related.map(({ filePath }) => filePath)).toEqual(["a.md"]);
});

test("an article of which everything is known is the same again, and told only when it is another", () => {
  const files = { "a.md": "同じ。\n", "b.md": "同じ。\n" };
  const from = projectOf([twin], files);
  from.findings("a.md");
  const known = from.knowledge("b.md", files["b.md"]);
  expect(from.knowledge("b.md", "別。\n")).toBeUndefined();
  const into = projectOf([twin], { "a.md": files["a.md"] });
  expect(into.findings("a.md")).toEqual([]);
  if (known === undefined) throw new Error("nothing is known");
  expect(into.setKnown("b.md", files["b.md"], known)).toEqual(["a.md"]);
  expect(into.findings("a.md")).toEqual(from.findings("a.md"));
  expect(into.setKnown("b.md", files["b.md"], { facts: [] })).toEqual([]);
  expect(into.findings("a.md")).toEqual(from.findings("a.md"));
});

test("of a path that is not there nothing is known, and nobody is affected when it goes", () => {
  const project = projectOf([red, twin], { "a.md": "赤。\n" });
  project.rest("b.md");
  expect(project.findings("b.md")).toEqual([]);
  expect(project.knowledge("b.md", "")).toBeUndefined();
  expect(project.remove("b.md")).toEqual([]);
  expect(project.findings("a.md")).toHaveLength(1);
});

test("what was read off the clock is handed to nobody", () => {
  const dated = defineRule({
    scope: "corpus",
    meta: { ...meta, id: "dated-rule", messages: { odd: text } },
    collectors: [
      {
        name: "dated",
        *collect(article, site) {
          if (article.source.includes("今日"))
            yield { kind: { name: "day" }, key: site.now, value: 1 };
        },
      },
    ],
    *check() {},
  });
  const files = { "a.md": "今日の話。\n", "b.md": "昔の話。\n" };
  const project = projectOf([dated], files);
  project.findings("a.md");
  expect(project.knowledge("a.md", files["a.md"])).toBeUndefined();
  expect(project.knowledge("b.md", files["b.md"])).toEqual({ facts: [] });
  const batch = projectOf([dated], {}, true);
  expect(batch.enter("a.md", files["a.md"])).toBeUndefined();
  expect(batch.enter("b.md", files["b.md"])).toMatchObject({ knowledge: { facts: [] } });
});

describe("findings about two articles", () => {
  test("stand in both, come and go with the other one, and name whom they concern", () => {
    const project = projectOf([twin], { "a.md": "同じ。\n", "b.md": "別。\n" });
    expect(project.findings("a.md")).toEqual([]);
    expect(project.set("b.md", "同じ。\n\n後。\n")).toEqual(["a.md"]);
    expect(project.findings("a.md")[0]?.related[0]).toMatchObject({
      filePath: "b.md",
      loc: { start: { line: 1, column: 1 } },
    });
    expect(project.findings("b.md")[0]?.related[0]?.filePath).toBe("a.md");
    expect(project.neighbours("a.md")).toEqual(["b.md"]);
    expect(project.set("b.md", "同じ。\n\n後を直す。\n")).toEqual([]);
    expect(project.remove("a.md")).toEqual(["b.md"]);
    expect(project.findings("b.md")).toEqual([]);
  });
});

describe("suppressions", () => {
  const lint = (source: string): string[] =>
    brief(projectOf([red, blue], { "a.md": source }).findings("a.md"));

  test("the next line, with a reason", () => {
    expect(lint("<!-- kouetsu-disable-next-line red-word -- 色の名 -->\n\n赤。\n\n赤。\n")).toEqual(
      ["5:1 kouetsu/red-word 「赤」です。"],
    );
  });
  test("its own line", () => {
    expect(lint("赤。 <!-- kouetsu-disable-line kouetsu/red-word -- 色の名 -->\n")).toEqual([]);
  });
  test("from one comment to the other", () => {
    const source =
      "<!-- kouetsu-disable red-word -- 引用 -->\n\n赤。\n\n<!-- kouetsu-enable red-word -->\n\n赤。\n";
    expect(lint(source)).toEqual(["7:1 kouetsu/red-word 「赤」です。"]);
  });
  test("one that nothing needs is reported, and one without a reason", () => {
    expect(lint("<!-- kouetsu-disable-next-line red-word -- 昔の名残 -->\n\n青。\n")).toEqual([
      expect.stringContaining("1:1 kouetsu/unused-suppression この見送りは、もう要りません。"),
      "3:1 kouetsu/blue-word 「青」です。",
    ]);
    expect(lint("<!-- kouetsu-disable-next-line -->\n\n赤。\n")).toEqual([
      expect.stringContaining("1:1 kouetsu/unused-suppression この見送りには理由がありません。"),
    ]);
  });
  test("to the end, when nothing ends it", () => {
    expect(lint("<!-- kouetsu-disable red-word -- 引用 -->\n\n赤。\n\n赤。\n")).toEqual([]);
  });
  test("one that is meant for others, too, is no one's to call useless", () => {
    expect(lint("<!-- kouetsu-disable-next-line preset/no-red -- 引用 -->\n\n青。\n")).toHaveLength(
      1,
    );
    expect(lint("<!-- kouetsu-disable-next-line -- 引用 -->\n\n緑。\n")).toEqual([]);
  });
  test.each([
    [
      "with its line, where it stands alone",
      "文。\n\n<!-- kouetsu-disable-line red-word -- x -->\n",
      "文。\n\n",
    ],
    ["by itself, beside words", "文。<!-- kouetsu-disable-line red-word -- x -->\n", "文。\n"],
  ])("one that nothing needs is taken out %s", (_, before, after) => {
    const [finding] = projectOf([red], { "a.md": before }).findings("a.md");
    const [edit] = finding?.suggestions?.[0]?.edits ?? [];
    expect(
      edit && before.slice(0, edit.range.start) + edit.text + before.slice(edit.range.end),
    ).toBe(after);
  });
  test("at a repeat only the repeat goes", () => {
    const project = projectOf([blue], {
      "a.md": "青。\n\n青。 <!-- kouetsu-disable-line blue-word -- x -->\n\n青。\n",
    });
    const findings = project.findings("a.md");
    expect(findings).toHaveLength(1);
    expect(findings[0]?.related.map(({ loc }) => loc.start.line)).toEqual([5]);
  });
  test("in code they are text", () => {
    expect(lint("`<!-- kouetsu-disable -->`\n\n赤。\n")).toEqual([
      "3:1 kouetsu/red-word 「赤」です。",
    ]);
  });
});

const piece = fc.constantFrom(
  "赤",
  "青",
  "白い。",
  "\n",
  "\n\n",
  "- ",
  "> ",
  "<!-- kouetsu-disable-line -- x -->",
  "# ",
  "```\n",
);
const source = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));

test("after any edits the findings equal those of a new project", () => {
  const rules = [red, blue, twin, broken];
  const step = fc.record({
    filePath: fc.constantFrom("a.md", "b.md", "c.md"),
    text: source,
    isAsked: fc.boolean(),
    rests: fc.boolean(),
  });
  const edits = fc.array(step, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(edits, fc.boolean(), (steps, isHeld) => {
      const edited = projectOf(rules, {});
      if (isHeld) edited.hold();
      const files: Record<string, string> = {};
      for (const { filePath, text, isAsked, rests } of steps) {
        edited.set(filePath, text);
        if (rests) edited.rest(filePath);
        files[filePath] = text;
        if (isAsked) edited.findings(filePath);
      }
      if (isHeld) for (const comparing = edited.comparing(); comparing.next().done !== true;);
      const fresh = projectOf(rules, files);
      for (const filePath of Object.keys(files))
        expect(edited.findings(filePath)).toEqual(fresh.findings(filePath));
    }),
    { numRuns: 200 },
  );
});

describe("a batch", () => {
  const rules = [red, blue, twin, broken, late];
  const files = fc.dictionary(fc.constantFrom("a.md", "b.md", "c.md"), source);

  test("gives what the same articles give one after the other", () => {
    fc.assert(
      fc.property(files, (texts) => {
        const plain = projectOf(rules, texts);
        const batch = projectOf(rules, texts, true);
        for (const filePath of Object.keys(texts))
          expect(batch.findings(filePath)).toEqual(plain.findings(filePath));
      }),
      { numRuns: 100 },
    );
  });

  test("gives the same from its records, and what looks at the clock is judged again", () => {
    fc.assert(
      fc.property(files, (texts) => {
        const first = projectOf(rules, {}, true);
        const second = projectOf(rules, {}, true, "2027-01-01T00:00:00Z");
        for (const [filePath, text] of Object.entries(texts)) {
          const record = first.enter(filePath, text);
          if (record === undefined) second.set(filePath, text);
          else second.restore(filePath, text, record);
        }
        const fresh = projectOf(rules, texts, false, "2027-01-01T00:00:00Z");
        for (const filePath of Object.keys(texts))
          expect(second.findings(filePath)).toEqual(fresh.findings(filePath));
      }),
      { numRuns: 100 },
    );
  });
});
