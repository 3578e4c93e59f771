import { createArticle } from "../../article/create-article.js";
import { describe, expect, it } from "vitest";
import { withCompanions } from "./companions.js";
import { Marks } from "./extend.js";
import { matterOf } from "./matter.js";
import { UnitMap } from "./snap.js";

const COPY = "荷揚げ場は二つあり、朝は東、昼からは西を使います。";
const FIGURE = "![港の地図](map.png)";

/** The copies of the passage in some articles as they stand there, with what belongs to them. */
function taken(...sources: readonly string[]): readonly string[] {
  const copies = sources.map((source) => {
    const map = new UnitMap(matterOf(createArticle("a.md", source)));
    const start = String.fromCharCode(...map.matter.units).indexOf(COPY);
    return { map, start, end: start + COPY.length };
  });
  const ranges = copies.map((copy) => copy.map.sourceRange(copy));
  return withCompanions(copies, ranges, new Marks()).map(({ start, end }, index) =>
    (sources[index] ?? "").slice(start, end),
  );
}

describe("an image beside a passage", () => {
  it("was pasted with it when it stands beside every copy", () => {
    const both = `${FIGURE}\n\n${COPY}`;
    expect(taken(`はじめに。\n\n${both}\n`, `${both}\n\n終わりに。\n`)).toEqual([both, both]);
  });

  it("may be named a little differently", () => {
    const first = `${COPY}\n\n![港の地図](map-2024.png)`;
    const second = `${COPY}\n\n![港の地図](map-2025.png)`;
    expect(taken(`${first}\n`, `${second}\n`)).toEqual([first, second]);
  });

  it("is the article's own when one copy stands without it, or with another", () => {
    const figured = `${FIGURE}\n\n${COPY}\n`;
    expect(taken(figured, `はじめに。\n\n${COPY}\n`)).toEqual([COPY, COPY]);
    expect(taken(figured, `![朝市の写真](https://example.com/2019/fish.jpg)\n\n${COPY}\n`)).toEqual(
      [COPY, COPY],
    );
  });
});

it("does not take in a directive that is closed outside the copy", () => {
  const noted = `:::note\n\n${COPY}\n\n雨の日は床が滑ります。\n\n:::\n`;
  expect(taken(noted, noted)).toEqual([COPY, COPY]);
  const whole = `:::note\n\n${COPY}\n\n:::`;
  expect(taken(`${whole}\n`, `${whole}\n`)).toEqual([whole, whole]);
});
