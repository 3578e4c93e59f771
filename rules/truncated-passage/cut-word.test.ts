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
