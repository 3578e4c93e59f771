import { expect, test } from "vitest";
import { nodeToJson } from "./config-node.js";
import { parseYamlConfig } from "./parse-yaml.js";

const read = (source: string): unknown => {
  const { root } = parseYamlConfig(source);
  return root && nodeToJson(root);
};
const problems = (source: string): readonly string[] =>
  parseYamlConfig(source).issues.map(
    ({ range, text }) => `${range.start}-${range.end} ${text.en.split(/[.:]/, 1)[0]}`,
  );

test("values, lists and maps are read, and aliases where they stand", () => {
  expect(
    read(
      "base: &b { a: 1, on: true }\ncopy: *b\nlist: [x, 2.5, null, ~]\nempty:\nday: 2026-03-01\n",
    ),
  ).toEqual({
    base: { a: 1, on: true },
    copy: { a: 1, on: true },
    list: ["x", 2.5, null, null],
    empty: null,
    day: "2026-03-01",
  });
});

test("keys that are no words are empty, and values of other kinds are nothing", () => {
  expect(read("? [a, b]\n: 1\n")).toEqual({ "": 1 });
  expect(read("a: !!binary aGk=\nb: *gone\n")).toEqual({ a: null, b: null });
});

test.each([
  ["", 1],
  ["a: 1\na: 2\n", 1],
  ["a: [1\n", 1],
  [`${"[".repeat(3000)}\n`, 1],
  [
    `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghij"
      .split("")
      .map((name, i) => `${name}: &${name} [${`*${"abcdefghi"[i]},`.repeat(9)}]`)
      .join("\n")}\n`,
    1,
  ],
])("what cannot be read is one problem: %#", (source, count) => {
  expect(problems(source)).toHaveLength(count);
});
