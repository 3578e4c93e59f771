import { createArticle } from "../../article/create-article.js";
import { describe, expect, it } from "vitest";
import { joinExchanged } from "./exchange.js";
import { fragmentOf } from "./fragment.js";
import { matterOf, type Matter } from "./matter.js";

const SHORT = "苗は夕方に植えます。";
const EVENING = "苗は日の傾いた夕方のうちに植えるのがよいのです。";
const LONG = "畝の間は大人の足で二つ分ほど空けておくと風がよく通ります。";
const LAST = "道具は使うたびに洗います。";

const matter = (...paragraphs: readonly string[]): Matter =>
  matterOf(createArticle("a.md", `${paragraphs.join("\n\n")}\n`));

const textOf = ({ units }: Matter): string => String.fromCharCode(...units);

/** Runs at the places where texts stand in both matters. */
function runsOf(x: Matter, y: Matter, ...texts: readonly string[]): number[] {
  return texts.flatMap((text) => [textOf(x).indexOf(text), textOf(y).indexOf(text), text.length]);
}

/** What a match of some texts is after sentences that changed places were taken in, as it stands in x and in y. */
function joined(x: Matter, y: Matter, ...texts: readonly string[]): readonly [string, string] {
  const grown = joinExchanged(fragmentOf(runsOf(x, y, ...texts)), x, y, false);
  return [textOf(x).slice(grown.xStart, grown.xEnd), textOf(y).slice(grown.yStart, grown.yEnd)];
}

describe("a short sentence that changed places with its neighbour", () => {
  it("is taken in when it stands before the match in one text and after it in the other", () => {
    const [x, y] = [matter(SHORT + LONG), matter(LONG + SHORT)];
    expect(joined(x, y, LONG)).toEqual([SHORT + LONG, LONG + SHORT]);
    expect(joined(y, x, LONG)).toEqual([LONG + SHORT, SHORT + LONG]);
  });

  it("is taken in when the match began with the last words of the paragraph before", () => {
    const before = "種は袋の裏に書かれた時期より少し遅くまき、水は朝のうちにやって植えます。";
    const x = matter(SHORT + LONG);
    const y = matter(before, LONG + SHORT);
    expect(joined(x, y, `植えます。${LONG}`)).toEqual([SHORT + LONG, LONG + SHORT]);
  });

  it("is taken in when the match ends with the first words of the paragraph behind", () => {
    const behind = "苗はひと晩水に浸し、次の朝のうちに畝の端から順に置いていきます。";
    const x = matter(LONG + SHORT);
    const y = matter(SHORT + LONG, behind);
    expect(joined(x, y, `${LONG}苗は`)).toEqual([LONG + SHORT, SHORT + LONG]);
    expect(joined(y, x, `${LONG}苗は`)).toEqual([SHORT + LONG, LONG + SHORT]);
  });

  it.each([1, 12])("is taken in where the match began %i characters before", (count) => {
    const end = EVENING.slice(-count);
    const [x, y] = [matter(EVENING + LONG), matter(`種の袋には、${end}`, LONG + EVENING)];
    expect(joined(x, y, end + LONG)).toEqual([EVENING + LONG, LONG + EVENING]);
  });

  it("is taken in but for what is in the match, where that began further before", () => {
    const [rest, end] = [EVENING.slice(0, -13), EVENING.slice(-13)];
    const [x, y] = [matter(EVENING + LONG), matter(`種の袋には、${end}`, LONG + EVENING)];
    expect(joined(x, y, end + LONG)).toEqual([EVENING + LONG, end + LONG + rest]);
  });

  it("is taken in when the match goes around it in one text", () => {
    const [x, y] = [matter(LONG + SHORT + LAST), matter(LONG + LAST + SHORT)];
    expect(joined(x, y, LONG, LAST)).toEqual([LONG + SHORT + LAST, LONG + LAST + SHORT]);
  });

  it("is another sentence when a paragraph ends between them", () => {
    const [x, y] = [matter(SHORT, LONG), matter(LONG, SHORT)];
    expect(joined(x, y, LONG)).toEqual([LONG, LONG]);
  });
});

it("never makes the two copies of one text overlap", () => {
  const x = matter(SHORT + LONG + SHORT + LONG);
  const text = textOf(x);
  const second = text.lastIndexOf(LONG);
  const match = fragmentOf([SHORT.length, second, LONG.length]);
  const grown = joinExchanged(match, x, x, true);
  expect(grown.xEnd).toBeLessThanOrEqual(grown.yStart);
});
