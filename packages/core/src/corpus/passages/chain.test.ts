import { describe, expect, it } from "vitest";
import { chainFragments } from "./chain.js";
import { flipFragment, fragmentOf } from "./fragment.js";

/** Where two matches of so many units lie when one text has something of its own between them. */
function beside(length: number, own: number) {
  const fragments = [fragmentOf([0, 0, length]), fragmentOf([length + own, length, length])];
  const end = 2 * length;
  return {
    fragments,
    /** With a paragraph between them. */
    parted: Uint32Array.of(0, length, length + own, end + own),
    /** Two paragraphs, or one. */
    whole: Uint32Array.of(0, length, end),
    one: Uint32Array.of(0, end + own),
  };
}

describe("two matches with a paragraph between them in one text", () => {
  it.each([
    [40, 24, 1],
    [40, 25, 2],
    [50, 25, 2],
    [51, 25, 1],
    [52, 26, 2],
  ])("of %i units each, and %i of its own: %i", (length, own, count) => {
    const { fragments, parted, whole } = beside(length, own);
    expect(chainFragments(fragments, false, parted, whole)).toHaveLength(count);
    const flipped = fragments.map(flipFragment);
    expect(chainFragments(flipped, false, whole, parted)).toHaveLength(count);
  });

  it("are one where that is no paragraph but words", () => {
    const { fragments, one, whole } = beside(40, 25);
    const [joined, ...others] = chainFragments(fragments, false, one, whole);
    expect(others).toEqual([]);
    expect(joined).toMatchObject({ xStart: 0, xEnd: 105, yStart: 0, yEnd: 80, matched: 80 });
  });

  it("are one where the other text has as much of its own", () => {
    const fragments = [fragmentOf([0, 0, 40]), fragmentOf([65, 64, 40])];
    const starts = Uint32Array.of(0, 40, 64, 65, 105);
    expect(chainFragments(fragments, false, starts, starts)).toHaveLength(1);
  });
});

describe("matches that lie far apart", () => {
  it.each([
    [240, 1],
    [241, 2],
  ])("%i units in both texts: %i", (gap, count) => {
    const length = 300;
    const fragments = [
      fragmentOf([0, 0, length]),
      fragmentOf([length + gap, length + gap, length]),
    ];
    const starts = Uint32Array.of(0, 2 * length + gap);
    expect(chainFragments(fragments, false, starts, starts)).toHaveLength(count);
  });
});
