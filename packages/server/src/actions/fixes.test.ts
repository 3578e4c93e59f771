import { createArticle, type Finding } from "@kouetsu/core";
import { expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver";
import { findingActions, fixAllAction } from "./fixes.js";
import type { EditTargets } from "./workspace-edit.js";

const article = createArticle("a.md", "朝市は土曜と日曜です。\n");
const other = createArticle("b.md", "朝市は土曜だけです。\n");
const WORD = { start: 3, end: 5 };
const finding: Finding = {
  ruleId: "a-rule",
  filePath: "a.md",
  messageId: "odd",
  severity: "error",
  message: "変です。",
  range: WORD,
  loc: article.lines.location(WORD),
  related: [],
  data: {},
  fix: { range: WORD, text: "水曜" },
  suggestions: [
    {
      id: "there",
      message: "b.md を直す",
      edits: [{ filePath: "b.md", range: WORD, text: "木曜" }],
    },
  ],
};

/** A client that knows no versions, of a site with these articles. */
const targetsOf = (...articles: readonly (typeof article)[]): EditTargets => ({
  article: (name) => articles.find(({ filePath }) => filePath === name),
  uriOf: (name) => `file:///${name}`,
  openDocument: () => undefined,
  versionedEdits: false,
});

const changes = (targets: EditTargets): unknown[] =>
  findingActions(finding, {} as Diagnostic, article, "ja", targets).map(({ title, edit }) => [
    title,
    Object.entries(edit?.changes ?? {}).map(([uri, edits]) => [uri, edits[0]?.newText]),
  ]);

it("the fix comes first; a suggestion may change another article, by its plain text", () => {
  expect(changes(targetsOf(article, other))).toEqual([
    ["「水曜」に替える", [["file:///a.md", "水曜"]]],
    ["b.md を直す", [["file:///b.md", "木曜"]]],
  ]);
});

it("what would change an article that is gone is not offered", () => {
  expect(changes(targetsOf(article))).toEqual([["「水曜」に替える", [["file:///a.md", "水曜"]]]]);
});

it("everything is fixed only in the text that it was found in", async () => {
  const fixAll = (targets: EditTargets, findings = [finding]) =>
    fixAllAction({ article, findings }, async () => undefined, "ja", targets);
  expect(await fixAll(targetsOf(article))).toMatchObject({
    title: "直せるものをすべて直す（1 か所）",
    edit: { changes: { "file:///a.md": [{ newText: "水曜" }] } },
  });
  const changed = createArticle("a.md", "夜の朝市は土曜と日曜です。\n");
  expect(await fixAll(targetsOf(changed))).toBeUndefined();
  expect(await fixAll(targetsOf(article), [])).toBeUndefined();
});
