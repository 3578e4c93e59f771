import { describe, expect, it } from "vitest";
import { alignStretches, MAX_ALIGNED } from "./align.js";

const unitsOf = (text: string): Uint16Array =>
  Uint16Array.from(text, (character) => character.charCodeAt(0));

/** The parts of two texts that are aligned, as they stand in each. */
function aligned(a: string, b: string): readonly (readonly [string, string])[] {
  const runs = alignStretches(
    { units: unitsOf(a), start: 0, end: a.length },
    { units: unitsOf(b), start: 0, end: b.length },
  );
  return Array.from({ length: runs.length / 3 }, (_, index) => {
    const [i = 0, j = 0, length = 0] = runs.slice(index * 3, index * 3 + 3);
    return [a.slice(i, i + length), b.slice(j, j + length)];
  });
}

describe("the end of a paragraph with a few characters changed", () => {
  it("is aligned around a character that was replaced, one more and one less", () => {
    expect(aligned("朝の九時に開きます", "朝の十時に開きます")).toEqual([
      ["朝の", "朝の"],
      ["時に開きます", "時に開きます"],
    ]);
    expect(aligned("朝の九時に開きます", "朝の九時には開きます")).toEqual([
      ["朝の九時に", "朝の九時に"],
      ["開きます", "開きます"],
    ]);
    expect(aligned("朝の九時に開きます", "朝九時に開きます")).toEqual([
      ["朝", "朝"],
      ["九時に開きます", "九時に開きます"],
    ]);
  });

  it("is the same whichever text comes first", () => {
    const [a, b] = ["雨の日は体育館に移します", "雨の日には隣の体育館へ移します"];
    expect(aligned(b, a)).toEqual(aligned(a, b).map(([one, other]) => [other, one]));
  });

  it("is no copy when it says something else", () => {
    expect(aligned("朝の九時に開きます", "駐輪場は橋の下です")).toEqual([]);
  });

  it("is no copy when one text is much longer", () => {
    expect(aligned("開きます", "朝の九時に橋の下で開きます")).toEqual([]);
  });

  it("is not looked at when it is long, as the work grows with its square", () => {
    const long = "川".repeat(MAX_ALIGNED + 1);
    expect(aligned(long, long)).toEqual([]);
    expect(aligned(long.slice(1), long.slice(1))).toHaveLength(1);
  });
});

it("aligns a stretch in the middle of two texts with offsets of the whole texts", () => {
  const a = unitsOf("前置き。朝の九時です");
  const b = unitsOf("朝の十時です");
  expect(alignStretches({ units: a, start: 4, end: 10 }, { units: b, start: 0, end: 6 })).toEqual([
    4, 0, 2, 7, 3, 3,
  ]);
});
