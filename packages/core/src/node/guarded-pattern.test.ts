import { describe, expect, it } from "vitest";
import { compileSchema } from "../config/front-matter-schema.js";
import { SLOW_PATTERN } from "../config/slow-pattern.js";
import { guardedPattern } from "./guarded-pattern.js";

const explosive = "a".repeat(40) + "!";

describe("a pattern of somebody else's schema", () => {
  it.each([
    ["^[a-z-]+$", "tide-tables", true],
    ["^[a-z-]+$", "Tide", false],
    ["^(?:ab)+$", "abab", true],
    ["^(?:ab)+$", "aba", false],
    ["^海.{1,9}$", `海${"の".repeat(300)}`, false],
    ["^(a+)+$", "aaa", true],
  ])("%s answers for %s", (pattern, value, matches) => {
    expect(guardedPattern(pattern, "u")(value)).toBe(matches);
  });

  it.each(["^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "^((a*)*)*$"])(
    "%s ends although it explodes, and stays undecided",
    (pattern) => {
      const test = guardedPattern(pattern, "u");
      expect(test(explosive)).toBeUndefined();
      expect(test("aaa")).toBe(true);
      expect(test(explosive)).toBeUndefined();
    },
  );

  it("that is none is told when the schema is read", () => {
    expect(() => guardedPattern("(", "u")).toThrow(SyntaxError);
  });
});

it("a schema tells the place of the value that a pattern could not decide about, and the other breaches", () => {
  const check = compileSchema(
    {
      type: "object",
      properties: {
        list: { type: "array", items: { pattern: "^(a+)+$" } },
        slug: { pattern: "^[a-z]+$" },
      },
    },
    guardedPattern,
  );
  const breaches = check({ list: ["aa", explosive], slug: "A" });
  expect(breaches.map(({ keyword, path }) => [keyword, path])).toEqual([
    ["pattern", ["slug"]],
    [SLOW_PATTERN, ["list", 1]],
  ]);
  expect(check({ list: ["aa"], slug: "a" })).toEqual([]);
});
