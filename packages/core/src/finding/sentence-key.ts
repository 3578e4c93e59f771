import type { Article } from "../article/article.js";
import type { Block } from "../article/block.js";
import type { Finding } from "./finding.js";

/** What a finding is known by when lines shift and other sentences change. */
export interface SentenceKey {
  /** Rule and condition, such as `kouetsu/unsupported-numeric-claim no-source`. */
  readonly condition: string;
  /** The sentence, heading or line that it begins in; empty when it is about the whole file. */
  readonly sentence: string;
}

/** Characters of a sentence that a person needs to know it again; of a longer one a check sum stands for the rest. */
const LONGEST_SENTENCE = 80;

/** The key of a finding of this article; `undefined` for an article that could not be read. */
export function keyOf(finding: Finding, article: Article | undefined): SentenceKey {
  const condition = `${finding.ruleId} ${finding.messageId}`;
  const sentence = article === undefined ? "" : normalisedSentenceAt(article, finding.range.start);
  return { condition, sentence: shorten(sentence) };
}

/** The key as one text, for maps. */
export const keyText = ({ condition, sentence }: SentenceKey): string =>
  `${condition}\n${sentence}`;

/**
 * The sentence, heading, cell or line at an offset, without marks. Width of
 * characters and white space, which editors change without a word being changed,
 * do not count.
 */
export function normalisedSentenceAt(article: Article, offset: number): string {
  return sentenceAt(article, offset).normalize("NFKC").replace(/\s+/g, " ").trim();
}

function shorten(sentence: string): string {
  const characters = [...sentence];
  if (characters.length <= LONGEST_SENTENCE) return sentence;
  return `${characters.slice(0, LONGEST_SENTENCE).join("")}… #${checksum(sentence)}`;
}

/** FNV-1a of the UTF-16 code units, 32 bits, in base 36. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

function sentenceAt(article: Article, offset: number): string {
  const { start, end } = article.body;
  if (article.source.length === 0) return "";
  const block = offset < start ? undefined : blockAt(article.blocks, Math.min(offset, end));
  return (block && sentenceOf(block, offset)) ?? lineAt(article, offset);
}

function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks.findLast(({ range }) => range.start <= offset && offset < range.end);
}

function sentenceOf({ content, range }: Block, offset: number): string | undefined {
  const inBlock = offset - range.start;
  const sentence = content.sentences.find(
    (one) => inBlock < content.prose.blockRange(one.range.start, one.range.end).end,
  );
  return sentence?.text;
}

function lineAt({ lines, source }: Article, offset: number): string {
  const { start, end } = lines.lineRange(lines.position(offset).line);
  return source.slice(start, end);
}
