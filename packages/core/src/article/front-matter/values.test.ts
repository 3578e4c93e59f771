import { expect, test } from "vitest";
import { createArticle } from "../create-article.js";
import { frontMatterNodeAt, innerRange, listItems, scalarText, valueRange } from "./values.js";
import type { FrontMatterMap, FrontMatterScalar } from "./types.js";

const read = (yaml: string): { source: string; root: FrontMatterMap } => {
  const source = `---\n${yaml}\n---\n`;
  const root = createArticle("a.md", source).frontMatter?.root;
  if (!root) throw new Error("no front matter");
  return { source, root };
};

test.each([
  [["tags", 1], "昼"],
  [["image", "path"], "a.png"],
  [["tags", 2], undefined],
  [["image", "alt"], undefined],
  [["title", "path"], undefined],
  [["none"], undefined],
])("the path %j leads to %j", (path, expected) => {
  const { source, root } = read("title: 春\ntags: [朝, 昼]\nimage: { path: a.png }");
  const found = frontMatterNodeAt(root, path);
  expect(found && source.slice(found.node.range.start, found.node.range.end)).toBe(expected);
});

test.each([
  ["version: 1.10", "1.10"],
  ["version: true", "true"],
  ['version: " "', undefined],
  ["version:", undefined],
  ["version: [1]", undefined],
])("%j says %j", (yaml, expected) => {
  expect(scalarText(frontMatterNodeAt(read(yaml).root, ["version"])?.node)).toBe(expected);
});

test.each([
  ["tags: [朝, 昼]", ["朝", "昼"]],
  ["tags: ['朝 市', {a: b}, '', 昼]", ["朝 市", "昼"]],
  ["tags: 朝 昼", ["朝", "昼"]],
  ['tags: "朝 市, 昼,, "', ["朝 市", "昼"]],
  ["tags: { a: b }", []],
  ["tags:", []],
  ["tags: 3", []],
])("the items of %j", (yaml, expected) => {
  const { source, root } = read(yaml);
  const node = frontMatterNodeAt(root, ["tags"])?.node;
  const items = node ? listItems(node) : [];
  expect(items.map(({ text }) => text)).toEqual(expected);
  expect(items.map(({ range }) => source.slice(range.start, range.end))).toEqual(expected);
});

test("what stands at an alias is the alias, for the quotes are elsewhere", () => {
  const { source, root } = read('first: &name "春, 市"\ntags: *name');
  const node = frontMatterNodeAt(root, ["tags"])?.node as FrontMatterScalar;
  const shown = [innerRange(node), valueRange(node, 3, 4), ...listItems(node).map((i) => i.range)];
  expect(shown.map(({ start, end }) => source.slice(start, end))).toEqual(Array(4).fill("*name"));
});

test("a place in a value that its source writes otherwise is the whole value", () => {
  const { source, root } = read('title: "春\\tの市"');
  const node = frontMatterNodeAt(root, ["title"])?.node as FrontMatterScalar;
  const { start, end } = valueRange(node, 0, 1);
  expect(source.slice(start, end)).toBe("春\\tの市");
  expect(innerRange(node)).toEqual({ start, end });
});
