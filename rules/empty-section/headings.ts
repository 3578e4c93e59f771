import type { Article, Block } from "@kouetsu/core";

/** Headings of tables of contents, which tools fill by their name. */
const CONTENTS = /^(?:目次|もくじ|(?:table of )?contents|toc)$/i;
/** What is set large to be read itself: a sentence, a greeting. */
const SENTENCE_END = /[。！？!?．.…♪」』）)]$/;

/**
 * Whether a heading needs nothing under it: the title of the article, a picture
 * or a link or a sentence set as a heading, a table of contents.
 */
export function standsAlone(block: Block, { blocks }: Article): boolean {
  const { content } = block;
  const text = content.prose.text.trim();
  if (text === "" || CONTENTS.test(text) || SENTENCE_END.test(text)) return true;
  if (content.sentences.length > 1) return true;
  if (content.inlines.some(({ kind }) => SELF_SUFFICIENT.has(kind))) return true;
  const first = blocks.find(({ content: { kind } }) => kind !== "comment" && kind !== "directive");
  return first === block && (content.level === 1 || blocks.length === 1);
}

const SELF_SUFFICIENT: ReadonlySet<string> = new Set([
  "image",
  "link",
  "autolink",
  "html",
  "template-tag",
  "math",
]);
