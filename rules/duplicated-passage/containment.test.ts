import type { PassageGroup } from "@kouetsu/core";
import { describe, expect, it } from "vitest";
import { containmentsOf } from "./containment.js";

/** A group of copies given as path, start, length and the length of the article. */
function group(...copies: readonly (readonly [string, number, number, number])[]): PassageGroup {
  return {
    copies: copies.map(([filePath, start, length, whole]) => ({
      filePath,
      range: { start, end: start + length },
      characters: length,
      share: length / whole,
      isCutOff: false,
      links: 0,
    })),
    differences: [],
    similarity: 1,
    original: 0,
    isTemplate: false,
    articles: new Set(copies.map(([path]) => path)).size,
  };
}

describe("an article within another", () => {
  it("is told from both sides alike, over all passages that they share", () => {
    const groups = [
      group(["long.md", 0, 300, 2000], ["short.md", 0, 300, 700]),
      group(["long.md", 900, 300, 2000], ["short.md", 400, 300, 700]),
    ];
    const expected = { inner: "short.md", outer: "long.md", share: 0.86, canonical: "long.md" };
    expect([...containmentsOf(groups, "short.md").values()]).toEqual([expected]);
    expect([...containmentsOf(groups, "long.md").values()]).toEqual([expected]);
  });

  it("counts a part of a larger passage once", () => {
    const groups = [
      group(["a.md", 0, 500, 1000], ["b.md", 0, 500, 1000]),
      group(["a.md", 100, 350, 1000], ["b.md", 100, 350, 1000]),
    ];
    expect(containmentsOf(groups, "a.md").size).toBe(0);
  });

  it("is the later one by path when each holds the other", () => {
    const groups = [group(["a.md", 0, 900, 1000], ["b.md", 0, 900, 1000])];
    const expected = { inner: "b.md", outer: "a.md", share: 0.9, canonical: "a.md" };
    expect([...containmentsOf(groups, "a.md").values()]).toEqual([expected]);
    expect([...containmentsOf(groups, "b.md").values()]).toEqual([expected]);
  });
});
