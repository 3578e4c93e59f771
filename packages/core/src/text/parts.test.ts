import { describe, expect, it } from "vitest";
import { firstMatch, firstPart, groupOf, lastPart, lineBreakOf } from "./parts.js";

describe("parts of a text", () => {
  it("of a match, empty for a group that took no part", () => {
    const [match] = "12".matchAll(/(\d)|(x)/g);
    expect(match && [groupOf(match, 1), groupOf(match, 2)]).toEqual(["1", ""]);
  });

  it("that a pattern matches, empty for none", () => {
    expect(firstMatch(/\d/, "a1b2")).toBe("1");
    expect(firstMatch(/\d/, "ab")).toBe("");
  });

  it("before the first and behind the last separator", () => {
    expect([firstPart("a/b/c", "/"), lastPart("a/b/c", /\//)]).toEqual(["a", "c"]);
    expect([firstPart("abc", "/"), lastPart("abc", "/")]).toEqual(["abc", "abc"]);
    expect([firstPart("", "/"), lastPart("a/", "/")]).toEqual(["", ""]);
  });

  it("that end a line", () => {
    expect(["a\nb\r\n", "a\r\nb\n", "a\rb", "a"].map(lineBreakOf)).toEqual([
      "\n",
      "\r\n",
      "\r",
      "\n",
    ]);
  });
});
