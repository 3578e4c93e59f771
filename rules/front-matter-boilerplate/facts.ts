import {
  FIELD_KEYS,
  frontMatterEntry,
  innerRange,
  scalarText,
  textField,
  valueRange,
  type Article,
  type FactCollector,
  type FactKind,
} from "@kouetsu/core";
import { findFrame, tailKey } from "./frame.js";

/** The stock phrase of an excerpt at its place. */
export type FrameFact = { readonly range: { readonly start: number; readonly end: number } };

/** A reading time with the length of the body that it stands for, in UTF-16 code units. */
export type ConstantFact = FrameFact & { readonly length: number };

/** Stock phrases at the end of excerpts, by their words. */
export const frameFacts: FactKind<FrameFact> = { name: "front-matter/excerpt-frame" };
/** Reading times, by value. */
export const constantFacts: FactKind<ConstantFact> = { name: "front-matter/constant" };

/** A short paragraph at the top of an article. */
export type OpeningFact = FrameFact & { readonly text: string };
/** Short paragraphs at the top, under the path of their article. */
export const openingFacts: FactKind<OpeningFact> = { name: "front-matter/opening" };

const OPENING_PARAGRAPHS = 4;
const LONGEST_EXCERPT = 120;

/** The paragraphs at the top that are no longer than an excerpt: one line, one sentence. */
function* openings(article: Article): Iterable<OpeningFact> {
  const paragraphs = article.blocks
    .filter(({ content, containers }) => content.kind === "paragraph" && containers.length === 0)
    .slice(0, OPENING_PARAGRAPHS);
  for (const { content, range } of paragraphs) {
    const text = content.prose.text.trim();
    if (text.length > LONGEST_EXCERPT || text.includes("\n") || countSentences(text) > 1) continue;
    yield { text, range: { start: range.start, end: range.end } };
  }
}

const countSentences = (text: string): number =>
  text.split(/[。！？]|[.!?] /).filter((part) => part.trim() !== "").length;

export const constantKeyOf = (text: string): string => `reading-time ${text.trim()}`;

/** Reads off what a template may have written into many articles. */
export const templateFacts: FactCollector = {
  name: "front-matter-template",
  *collect(article) {
    for (const key of FIELD_KEYS.excerpt) {
      const excerpt = textField(article, key);
      const frame = excerpt && findFrame(excerpt.text, []);
      if (!frame) continue;
      const { start, end } = valueRange(excerpt.node, frame.range.start, frame.range.end);
      yield {
        kind: frameFacts,
        key: tailKey(excerpt.text, frame),
        value: { range: { start, end } },
      };
    }
    for (const value of openings(article))
      yield { kind: openingFacts, key: article.filePath, value };
    const node = frontMatterEntry(article.frontMatter, ...FIELD_KEYS.readingTime)?.value;
    const text = scalarText(node);
    if (!node || text === undefined) return;
    const { start, end } = innerRange(node);
    yield {
      kind: constantFacts,
      key: constantKeyOf(text),
      value: { range: { start, end }, length: article.body.end - article.body.start },
    };
  },
};
