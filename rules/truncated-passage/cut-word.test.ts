import { createArticle } from "@kouetsu/core";
import { describe, expect, it } from "vitest";
import { endsInCutWord, wordCounts } from "./cut-word.js";

const counts = wordCounts(
  createArticle("a.md", "The exhibition opened. We saw stalls and the market. Exhib"),
);

describe("endsInCutWord", () => {
  it("knows the beginning of a word that the article holds", () => {
    expect(endsInCutWord("We saw the exhib", counts)).toBe(true);
    expect(endsInCutWord("We saw the exhibi", counts)).toBe(true);
  });

  it("takes another form of a word for whole, and what stands elsewhere too", () => {
    expect(endsInCutWord("We saw a stall", counts)).toBe(false);
    expect(endsInCutWord("We saw the", counts)).toBe(false);
    expect(endsInCutWord("We saw a fountain", counts)).toBe(false);
    expect(endsInCutWord("おしまい", counts)).toBe(false);
  });
});

it("counts words in lower case, each with its apostrophe", () => {
  const source = "# The Keeper’s stall\n\nThe keeper’ll ask the keeper's son. 12 stalls.\n";
  expect(Object.fromEntries(wordCounts(createArticle("a.md", source)))).toEqual({
    the: 3,
    "keeper’s": 1,
    stall: 1,
    "keeper’ll": 1,
    ask: 1,
    "keeper's": 1,
    son: 1,
    stalls: 1,
  });
});

it("takes what stands twice for a word, and what goes on like another form for whole", () => {
  const words = wordCounts(createArticle("a.md", "Exhib, exhib and exhibition; keep’s; sing."));
  expect(endsInCutWord("the exhib", words)).toBe(false);
  expect(endsInCutWord("the keep", words)).toBe(false);
  expect(endsInCutWord("the sing", words)).toBe(false);
  expect(endsInCutWord("the ex", words)).toBe(true);
});
