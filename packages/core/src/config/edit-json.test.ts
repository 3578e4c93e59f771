import { expect, test } from "vitest";
import { editJsonConfig } from "./edit-json.js";

const change = [{ path: ["rules", "unlikely-tide"], value: ["error", { words: ["潮"] }] }];

test.each([
  ["two spaces", '{\n  "locale": "ja"\n}\n', "  ", "\n"],
  ["four spaces", '{\n    "locale": "ja"\n}\n', "    ", "\n"],
  ["tabs", '{\n\t"locale": "ja"\n}\n', "\t", "\n"],
  ["Windows line breaks", '{\r\n  "locale": "ja"\r\n}\r\n', "  ", "\r\n"],
])("what is added is written as the rest is: %s", (_, source, indent, eol) => {
  const edited = editJsonConfig(source, change);
  const lines = edited.split(eol);
  expect(lines[0]).toBe("{");
  expect(lines[1]).toBe(`${indent}"locale": "ja",`);
  expect(lines[2]).toBe(`${indent}"rules": {`);
  expect(edited.replaceAll(eol, "")).not.toMatch(/[\r\n]/);
  expect(JSON.parse(edited)).toEqual({
    locale: "ja",
    rules: { "unlikely-tide": change[0]?.value },
  });
});

test("comments stay, and an index behind the last item appends", () => {
  const source = '{\n  // keep\n  "ignore": ["a/**"]\n}\n';
  const edited = editJsonConfig(source, [{ path: ["ignore", 1], value: "b/**" }]);
  expect(edited).toContain("// keep");
  expect(JSON.parse(edited.replace("// keep", ""))).toEqual({ ignore: ["a/**", "b/**"] });
});
