import { expect, it } from "vitest";
import { readNumeral, wordValue } from "./numerals.js";

it.each([
  ["万が一", undefined],
  ["千代田", [1, 1000, 1000]],
  ["0万", [1, 0, 0]],
  ["十万百", [3, 100_100, 100_100]],
  ["二〇二五年", [4, 2025, 2025]],
  ["三百二十", [4, 320, 320]],
  ["1兆2,000億円", [8, 1.2e12, 1.2e12]],
  ["数十万人", [3, 200_000, 900_000]],
  ["1,234.5kg", [7, 1234.5, 1234.5]],
  ["1,23", [1, 1, 1]],
  ["三5", [1, 3, 3]],
  ["数三", [1, 2, 9]],
  ["三数", [1, 3, 3]],
  ["語", undefined],
  // Nobody writes so long a numeral.
  ["〇".repeat(50), [40, 0, 0]],
])("%s is read to its end", (text, expected) => {
  const numeral = readNumeral(text, 0);
  expect(numeral && [numeral.end, numeral.low, numeral.high]).toEqual(expected);
});

it.each([
  ["Two", 2],
  ["another", 1],
  ["forty-two", 42],
  ["NINETY-NINE", 99],
  ["twenty-fold", undefined],
  ["twelve-one", undefined],
  ["hundred-one", undefined],
  ["twenty-ten", undefined],
  ["door", undefined],
  ["door-two", undefined],
  ["twenty-door", undefined],
  ["twenty-one", 21],
])("%s is worth %j", (word, value) => expect(wordValue(word)).toBe(value));
