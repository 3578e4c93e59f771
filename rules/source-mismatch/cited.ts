import {
  findQuantities,
  type Article,
  type Quantity,
  type SourceRecord,
  type TextRange,
} from "@kouetsu/core";

/** A figure of a sentence that a footnote with a record stands behind. */
export interface CitedFigure {
  /** In the source of the article. */
  readonly range: TextRange;
  readonly text: string;
  readonly quantity: Quantity;
  /** The sentence as it reads. */
  readonly sentence: string;
  /** Those of the record, at least one. */
  readonly figures: readonly string[];
  readonly record: SourceRecord;
}

/** The figures that a footnote of the registry is cited for: those of its sentence, before the mark. */
export function* citedFigures(
  article: Article,
  sources: ReadonlyMap<string, SourceRecord>,
): Generator<CitedFigure> {
  for (const block of article.blocks) {
    if (!block.content.raw.includes("[^")) continue;
    if (block.containers.some(({ kind }) => kind === "footnote")) continue;
    const { prose, sentences, inlines } = block.content;
    for (const inline of inlines) {
      const record =
        inline.kind === "footnote-reference" && inline.label !== undefined
          ? recordOf(sources, inline.label)
          : undefined;
      const figures = record?.figures ?? [];
      if (record === undefined || figures.length === 0) continue;
      // A mark behind the full stop belongs to the sentence before it.
      const sentence = sentences.findLast(
        ({ range }) => prose.blockOffset(range.start) < inline.range.start,
      );
      if (sentence === undefined) continue;
      for (const quantity of findQuantities(sentence.text)) {
        const range = prose.blockRange(
          sentence.range.start + quantity.range.start,
          sentence.range.start + quantity.range.end,
        );
        if (range.start >= inline.range.start) break;
        yield {
          range: {
            start: block.range.start + range.start,
            end: block.range.start + range.end,
          },
          text: sentence.text.slice(quantity.range.start, quantity.range.end).trim(),
          quantity,
          sentence: sentence.text,
          figures,
          record,
        };
      }
    }
  }
}

/** Labels are read in lower case. */
function recordOf(
  sources: ReadonlyMap<string, SourceRecord>,
  label: string,
): SourceRecord | undefined {
  return sources.get(label) ?? [...sources.values()].find(({ id }) => id.toLowerCase() === label);
}
