import {
  createArticle,
  Project,
  defineRule,
  settingsResolver,
  noConfig,
  type Finding,
  type TextRange,
} from "@kouetsu/core";
import { expect, test } from "vitest";
import { suppressions } from "./suppress.js";

/** Reports every 印. */
const rule = defineRule<Record<string, never>, "mark">({
  meta: {
    id: "marked-word",
    family: "residue",
    description: { ja: "印", en: "A mark" },
    severity: "error",
    recommended: true,
    since: "0.1.0",
    options: { properties: {}, defaults: {} },
    messages: { mark: { ja: "印です。", en: "A mark." } },
  },
  scope: "article",
  *check({ article }) {
    for (const { index } of article.source.matchAll(/印/g))
      yield { messageId: "mark", range: { start: index, end: index + 1 } };
  },
});

const settingsFor = settingsResolver(noConfig, [rule], {
  preset: "none",
  locale: "ja",
  now: "2025-06-01T00:00:00Z",
});

function findings(source: string): readonly Finding[] {
  const project = new Project({ rules: [rule], settingsFor });
  project.set("a.md", source);
  return project.findings("a.md").filter(({ ruleId }) => ruleId === "kouetsu/marked-word");
}

const places: Readonly<Record<string, string>> = {
  "a paragraph": "# 題\n\n前の段落。\n\nここに印があります。\n\n後の段落。\n",
  "the second line of a paragraph": "# 題\n\n一行目です。\n二行目に印があります。\n三行目です。\n",
  "a line that is broken by spaces": "序\n一行目に印。  \n二行目です。\n",
  "a line that is broken by a backslash": "序\n一行目に印。\\\n二行目です。\n",
  "a heading": "# 題の印\n\n本文。\n",
  "a list item": "- 一つ\n- 二つ目に印\n- 三つ\n",
  "a quotation": "> 引いた文に印\n> 続き\n",
  "the first row of a table": "| 印 | b |\n|---|---|\n| c | d |\n",
  "a row further down": "| a | b |\n|---|---|\n| c | 印 |\n",
  "a code block": "```\n印\n```\n",
  "front matter": "---\ntitle: 印\n---\n\n本文。\n",
  "a list in front matter": "---\ntags:\n  - 印\n---\n\n本文。\n",
  "an article with Windows line breaks": "# 題\r\n\r\nここに印があります。\r\n",
  "the end of an article without a line break": "# 題\n\n印",
  "the address behind a link": "# 題\n\n[案内][a]です。\n\n[a]: https://example.com/印\n",
  "front matter in TOML": "+++\ntitle = '印'\n+++\n\n本文。\n",
};

test.each(Object.entries(places))(
  "every suppression offered in %s takes the finding away and leaves the prose",
  (_name, source) => {
    const [finding, ...others] = findings(source);
    if (finding === undefined) throw new Error("nothing is found");
    expect(others).toEqual([]);
    const article = createArticle("a.md", source);
    const offered = suppressions(finding, article, "ja");
    expect(offered.length).toBeGreaterThan(0);
    for (const { edit } of offered) {
      const text = source.slice(0, edit.range.start) + edit.text + source.slice(edit.range.end);
      expect(findings(text)).toEqual([]);
      expect(prose(text)).toEqual(prose(source));
    }
  },
);

/** What a reader sees, by block. */
function prose(source: string): readonly string[] {
  const { blocks } = createArticle("a.md", source);
  return blocks.map(({ content }) => content.prose.text.trimEnd()).filter((text) => text !== "");
}

test("no comment can stand in JSON, nor above the line that opens front matter", () => {
  const offered = (source: string, range: TextRange): readonly unknown[] => {
    const [finding] = findings(source);
    if (finding === undefined) throw new Error("nothing is found");
    const article = createArticle("a.md", source);
    const loc = article.lines.location(range);
    return suppressions({ ...finding, range, loc }, article, "ja");
  };
  const json = '{\n  "title": "印"\n}\n\n本文。\n';
  const yaml = "---\ntitle: 印\n---\n\n本文。\n";
  const first = { start: 0, end: 3 };
  expect([offered(json, { start: 4, end: 9 }), offered(yaml, first)]).toEqual([[], []]);
  expect(offered(yaml, { start: 4, end: 9 })).toHaveLength(1);
});

test("between two blocks no line can be named, only the article", () => {
  const source = "# 題\n\n\n印です。\n";
  const [finding] = findings(source);
  if (finding === undefined) throw new Error("nothing is found");
  const article = createArticle("a.md", source);
  const range = { start: 4, end: 4 };
  const blank = { ...finding, range, loc: article.lines.location(range) };
  expect(suppressions(blank, article, "ja").map(({ title }) => title)).toEqual([
    "この記事で見送る（marked-word）",
  ]);
});
