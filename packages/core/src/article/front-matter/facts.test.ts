import { expect, test } from "vitest";
import type { Article } from "../article.js";
import { createArticle } from "../create-article.js";
import { addressKeysOf, postFieldsOf } from "./facts.js";

const article = (...lines: string[]): Article =>
  createArticle("posts/a.md", `---\n${lines.join("\n")}\n---\n\n市の話。\n`);
const comparable = (...lines: string[]): (string | undefined)[] =>
  Object.values(postFieldsOf(article(...lines))).map((field) => field.comparable);

test("a field that a second publication should share is shown as it stands, at its place", () => {
  const post = article(
    "tags: [朝, 昼]",
    "author: { name: 佐藤 }",
    "slug: ichi",
    "summary:",
    "tag: []",
  );
  const fields = Object.entries(postFieldsOf(post)).map(([key, { text, range }]) => [
    key,
    text,
    post.source.slice(range.start, range.end),
  ]);
  expect(fields).toEqual([
    ["tags", "朝、昼", "[朝, 昼]"],
    ["author", "{…}", "{ name: 佐藤 }"],
    ["slug", "ichi", "ichi"],
  ]);
});

test("lists are compared as sets, maps by what they hold, texts without regard to writing", () => {
  expect(comparable("tags: [昼, Ａsa]")).toEqual(comparable("tags:", "- asa", "- 昼"));
  expect(comparable("tags: [昼]")).not.toEqual(comparable("tags: [夜]"));
  expect(comparable("author: { name: 佐藤 }")).toEqual(comparable("author:", "  name: 佐藤"));
  expect(comparable("author: { name: 佐藤 }")).not.toEqual(comparable("author: { name: 林 }"));
  expect(comparable("slug: Ichi")).toEqual(comparable("slug: ichi"));
});

test("an article without front matter has nothing to share", () => {
  expect(postFieldsOf(createArticle("a.md", "市の話。\n"))).toEqual({});
});

test("an alias is an address unless the generator fills it in", () => {
  const keys = addressKeysOf(article("aliases: [/old/index.html, '/:year/a', kyu, /new/]"));
  expect(keys.map(({ key, text }) => [key, text])).toEqual([
    ["path /old", "/old/index.html"],
    ["path /new", "/new/"],
  ]);
});
