import { expect, test } from "vitest";
import { unclosedOpening } from "./yaml-openings.js";

/** What is opened and not closed, with what follows it. */
const opened = (content: string, limit = content.length): string | undefined => {
  const range = unclosedOpening(content, limit);
  return range && content.slice(range.start, range.start + 4);
};

test.each([
  ['title: "春の市\ndate: 2026-03-01\n', '"春の市'],
  ["title: '春の市\n", "'春の市"],
  ["tags: [朝市, 昼市\ndate: 2026-03-01\n", "[朝市,"],
  ["tags: [a,\n  b\ndate: 1\n", "[a,\n"],
  ["map: {a: [1, 2}\ndate: 1\n", "{a: "],
  ['tags: ["a]\ndate: 1\n', '["a]'],
  ["tags: [it's, b\ndate: 1\n", "[it'"],
  ['- "a\n', '"a\n'],
])("%j leaves %j open", (content, expected) => {
  expect(opened(content)?.startsWith(expected.slice(0, 4))).toBe(true);
});

test.each([
  'title: "春の市"\n',
  "title: 'it''s'\n",
  'title: "a \\" b"\n',
  "title: it's\n",
  "tags: [朝市, 昼市]\n",
  "tags: [a,\n  b]\n",
  "tags: [\"a]\", 'b]', c]\n",
  "map: {a: [1], b: 'x}'}\n",
  'title: "春の\n  市"\n',
  "tags: [it's]\n",
  "title\n",
])("%j leaves nothing open", (content) => {
  expect(opened(content)).toBeUndefined();
});

test("nothing that opens behind the place where the parser gave up", () => {
  expect(opened('a: 1\nb: "c\n', 3)).toBeUndefined();
  expect(opened('a: "1\n', 0)).toBeUndefined();
});
