import { expect, test } from "vitest";
import { createArticle } from "../create-article.js";
import { articleTerms } from "./terms.js";

test.each([
  ["author: 佐藤", ["佐藤"]],
  ["author: { name: 佐藤, mail: a@example.com }", ["佐藤"]],
  ["series: { title: 川の話, part: 2 }", ["川の話"]],
  ["authors: [{ name: 佐藤 }, 林, { mail: a@example.com }]", ["佐藤", "林"]],
])("%s names %j", (line, names) => {
  const source = `---\n${line}\n---\n`;
  const terms = [...articleTerms(createArticle("a.md", source))];
  expect(terms.map(({ text }) => text)).toEqual(names);
  expect(terms.map(({ range }) => source.slice(range.start, range.end))).toEqual(names);
});
