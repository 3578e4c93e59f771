import { describe, expect, it } from "vitest";
import { read, codes, data } from "./test-front-matter.js";

describe("JSON", () => {
  it("reads values of every kind and depth", () => {
    const source =
      '---json\n{"a": {"b": [1, "x", true, null, {"c": -2.5}]}, "d": "\\u6e2f \\"q\\"", "e": {}}\n---\n';
    expect(codes(source)).toEqual([]);
    expect(data(source)).toEqual({
      a: { b: [1, "x", true, null, { c: -2.5 }] },
      d: '港 "q"',
      e: {},
    });
  });

  it("shows the comma behind the last value of a block without braces", () => {
    const source = ';;;\n"title": "市",\n;;;\nbody\n';
    const [problem] = read(source).problems;
    expect(problem).toMatchObject({ code: "syntax", values: { reason: "json" } });
    expect(problem && [source.slice(0, problem.range.start), problem.range]).toEqual([
      ';;;\n"title": "市"',
      { start: 16, end: 17 },
    ]);
  });

  it("names a key that stands twice within a map, and a value that is no map", () => {
    expect(codes('---json\n{"a": {"b": 1, "b": 2}}\n---\n')).toEqual(["duplicate-key"]);
    expect(codes("---json\n[1, 2]\n---\n")).toHaveLength(1);
  });
});
