import { expect, test } from "vitest";
import { createArticle } from "../../article/create-article.js";
import { matterOf } from "./matter.js";
import { snapCopies, UnitMap, wholeWords, type UnitRange } from "./snap.js";

const mapOf = (source: string): UnitMap => new UnitMap(matterOf(createArticle("a.md", source)));

/** Words of the text as a range of its units, and how a range reads. */
const rangeOf = (map: UnitMap, words: string): UnitRange => {
  const start = String.fromCharCode(...map.matter.units).indexOf(words);
  return { start, end: start + words.length };
};
const shown = (map: UnitMap, { start, end }: UnitRange): string =>
  String.fromCharCode(...map.matter.units.subarray(start, end));

const snapped = (source: string, words: string): string => {
  const map = mapOf(source);
  const [range] = snapCopies([{ map, ...rangeOf(map, words) }]) as [UnitRange];
  return shown(map, range);
};

test.each([
  [
    "a few units before a paragraph are none of it",
    "ました。市は朝の六時に始まり、昼前に",
    "市は朝の六時に始まり、昼前に",
  ],
  [
    "the last word of a paragraph belongs to it",
    "市は朝の六時に始まり、昼前に片づけを終えて、午後は古い本を",
    "市は朝の六時に始まり、昼前に片づけを終えて、午後は古い本を並べます。",
  ],
  ["what lies across one boundary alone stays", "した。市は朝", "した。市は朝"],
])("%s", (_, words, expected) => {
  const source =
    "船は昨日の夕方に港へ戻りました。\n\n市は朝の六時に始まり、昼前に片づけを終えて、午後は古い本を並べます。\n";
  expect(snapped(source, words)).toBe(expected);
});

test("in the middle of a paragraph a copy begins and ends with a sentence, in quotation marks too", () => {
  const source =
    "宿は丘の上にあり、海が見えます。「朝は六時に始まります。」昼の部は正午からで、予約は要りません。夜は休みです。庭には池と橋があり、誰でも入れます。\n";
  expect(snapped(source, "ます。」昼の部は正午からで、予約は要りません。夜は")).toBe(
    "昼の部は正午からで、予約は要りません。",
  );
});

test("a full stop ends an English sentence where a blank follows, not within a number", () => {
  const source =
    "The ferry leaves the old harbour at seven. It takes 3.5 hours to cross the wide and quiet bay. Bring a coat and something warm to drink on deck.\n";
  const start = "at seven. It takes 3.5 hours to cross the wide and quiet bay. Bring".replaceAll(
    " ",
    "",
  );
  expect(snapped(source, start.toLowerCase())).toBe("ittakes3.5hourstocrossthewideandquietbay.");
});

test("to be shown, a copy takes no part of a word, and one within a word stays as it is", () => {
  const map = mapOf("The encyclopaedia was printed in the harbour town.\n");
  const [whole] = wholeWords([{ map, ...rangeOf(map, "ediawasprintedintheharb") }]) as [UnitRange];
  expect(shown(map, whole)).toBe("wasprintedintheharbour");
  const part = rangeOf(map, "cyc");
  expect(wholeWords([{ map, ...part }])).toEqual([expect.objectContaining(part)]);
});
