import { rangeContains, type Article, type PassageGroup, type TextRange } from "@kouetsu/core";

/** How much of an article a passage is: several paragraphs, one, or less than one. */
export type PassageUnit = "section" | "paragraph" | "sentence";

/** What a copy is, by the paragraphs that lie wholly within it. An item of a list counts as a part, not as a paragraph. */
export function unitOf(article: Article, range: TextRange): PassageUnit {
  let whole = 0;
  let paragraphs = 0;
  for (const block of article.blocks) {
    if (block.range.start >= range.end) break;
    if (block.content.kind !== "paragraph" || !rangeContains(range, block.range)) continue;
    whole++;
    if (block.containers.length === 0) paragraphs++;
  }
  if (whole >= 2) return "section";
  return paragraphs === 1 ? "paragraph" : "sentence";
}

/** How many characters of a text a reader sees as such: all but white space. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (!/\s/.test(character)) count++;
  return count;
}

/** The least share of a copy that the others have too, as far as the differences tell. */
export function similarity(group: PassageGroup): number {
  return Math.min(
    ...group.copies.map(({ range }, copy) => {
      const changed = group.differences.reduce(
        (sum, each) => sum + (each.texts[copy] ?? "").length,
        0,
      );
      return 1 - changed / Math.max(1, range.end - range.start);
    }),
  );
}
