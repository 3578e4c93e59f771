import type { Article, Block, BlockContent, TextRange } from "@kouetsu/core";
import { beforeQuote, blockBehindList, introductionOf, proseBefore } from "./block-neighbours.js";
import type { Options } from "./claim.js";
import { hasNumberedNote } from "./numbered-notes.js";
import { hasOwnSource } from "./own-source.js";
import type { BlockReach } from "./reach.js";
import { isAnnouncedSeries, isInQuoteSeries } from "./series-en.js";
import { opensSupposition } from "./suppose-en.js";
import {
  announcesFindings,
  bringsIn,
  endsAsking,
  isBullet,
  isOpenEnded,
  isSaidByKnown,
  pointsIntoFigures,
  presentsFigures,
  presentsWords,
  takesUp,
  tellsOfAsked,
} from "./taken-up-en.js";
import { takenUpJa } from "./taken-up-ja.js";
import { sentencesOfWorks } from "./works-en.js";

/** Whether a source stands in reach of the claims of a block: beside them, behind them, or before the list they stand in. */
export function isInReach(
  article: Article,
  block: Block,
  read: (content: BlockContent) => BlockReach,
): boolean {
  if (hasOwnSource(article, read(block.content))) return true;
  if (hasNumberedNote(article, block.content)) return true;
  const next = article.blocks[block.index + 1];
  // A note serves where its mark stands, however near it comes to stand itself.
  if (next !== undefined && isProse(next) && !inFootnote(next) && read(next.content).isSourceLine)
    return true;
  const behind = blockBehindList(article, block);
  if (
    behind !== undefined &&
    isProse(behind) &&
    !inFootnote(behind) &&
    read(behind.content).isSourceLine
  )
    return true;
  if (isAttributedQuote(article, block, read)) return true;
  const before = proseBefore(article, block);
  if (
    before !== undefined &&
    read(block.content).pointsBack &&
    offers(article, read(before.content))
  )
    return true;
  if (before !== undefined && isCaptioned(block, before) && offers(article, read(before.content)))
    return true;
  const introduction = introductionOf(article, block) ?? beforeQuote(article, block);
  return introduction !== undefined && introducesSource(article, introduction, block, read);
}

/** Table: owls by year: what stands over an English table and tells of it. */
const CAPTION = /^\W{0,3}(?:Table|Chart|Figure|Overview)\b[^.!?]{0,160}$/;
const isCaptioned = ({ content: { kind } }: Block, { content }: Block): boolean =>
  kind === "table" && content.kind === "paragraph" && CAPTION.test(content.prose.text.trim());

/** Which parts of a paragraph go on from a source of the block before it; `figures` stand in its prose. */
export function takenUp(
  article: Article,
  block: Block,
  read: (content: BlockContent) => BlockReach,
  figures: readonly TextRange[],
  options: Options,
): readonly TextRange[] {
  if (block.content.kind !== "paragraph") return [];
  return article.language === "en"
    ? [...sentencesOfWorks(block.content), ...takenUpEn(article, block, read)]
    : takenUpJa(block.content, proseBefore(article, block)?.content, figures, options);
}

/** Of an English paragraph all, when it opens by taking the source up, else the sentences that do. */
function takenUpEn(
  article: Article,
  block: Block,
  read: (content: BlockContent) => BlockReach,
): readonly TextRange[] {
  const before = proseBefore(article, block);
  if (before === undefined || !offersWithList(article, before, read)) return [];
  const { prose, sentences } = block.content;
  const [first] = sentences;
  if (first === undefined) return [];
  const textOf = ({ start, end }: TextRange): string =>
    prose.text.slice(start, Math.min(end, start + OPENING)).trimStart();
  const known = before.content.prose.text;
  if (takesUp(textOf(first.range), known)) return [{ start: 0, end: prose.text.length }];
  // Once the block tells of a survey itself, the survey is that one.
  let isKnown = true;
  return sentences.flatMap(({ range }) => {
    const sentence = textOf(range);
    const ending = prose.text.slice(Math.max(range.start, range.end - OPENING), range.end);
    const goesOn =
      (isKnown && pointsIntoFigures(sentence)) ||
      isSaidByKnown(ending.trimEnd(), known) ||
      (presentsFigures(known) && tellsOfAsked(sentence));
    isKnown &&= !bringsIn(sentence);
    return goesOn ? [range] : [];
  });
}

/** Whether a block offers a source, or what introduces the list that it ends. */
function offersWithList(
  article: Article,
  block: Block,
  read: (content: BlockContent) => BlockReach,
): boolean {
  if (offers(article, read(block.content))) return true;
  const introduction = introductionOf(article, block);
  return introduction !== undefined && offers(article, read(introduction.content));
}

/** Characters of a sentence that tell what it takes up. */
const OPENING = 240;
/** Labels between a list and what introduces it. */
const MOST_LABELS = 2;
/** English puts one list under another. */
const MOST_LABELS_EN = 4;

/**
 * Whether the block before a list hands a source on to it: one of its own when it
 * announces the list, or that of the block before it when it points back there
 * (The study found that:) or is no more than a label.
 */
function introducesSource(
  article: Article,
  introduction: Block,
  block: Block,
  read: (content: BlockContent) => BlockReach,
): boolean {
  const reach = read(introduction.content);
  if (reach.introduces && offers(article, reach)) return true;
  if (article.language !== "en" ? reach.endsLinked : handsOn(article, introduction, block, read))
    return true;
  if (reach.introduces && reach.pointsBack) {
    const before = article.blocks[introduction.index - 1];
    return before !== undefined && isProse(before) && offers(article, read(before.content));
  }
  const offersAt = (other: Block): boolean => offers(article, read(other.content));
  if (article.language === "en" && isAnnouncedSeries(article, introduction, offersAt)) return true;
  return isLabelledList(article, introduction, read);
}

/** Whether labels, and lists under labels of their own, are all that stands between a list and a source. */
function isLabelledList(
  article: Article,
  introduction: Block,
  read: (content: BlockContent) => BlockReach,
): boolean {
  let label: Block | undefined = introduction;
  const most = article.language === "en" ? MOST_LABELS_EN : MOST_LABELS;
  for (let labels = 0; labels < most; labels++) {
    if (label === undefined || !isProse(label) || !read(label.content).isLabel) return false;
    const before: Block | undefined = article.blocks[label.index - 1];
    if (before === undefined) return false;
    if (isProse(before) && !inList(before) && hasOwnSource(article, read(before.content)))
      return true;
    label = inList(before) && article.language === "en" ? introductionOf(article, before) : before;
  }
  return false;
}

/** What English says of figures to come: it tells of a report with a link, or that somebody found what follows. */
function handsOn(
  article: Article,
  introduction: Block,
  block: Block,
  read: (content: BlockContent) => BlockReach,
): boolean {
  const { text } = introduction.content.prose;
  const reach = read(introduction.content);
  if ((isOpenEnded(text) || endsAsking(text)) && offers(article, reach)) return true;
  if (hasOwnSource(article, reach)) {
    const end = text.slice(-INTRODUCTION);
    const isItem = inList(block) || isBullet(block.content.prose.text);
    return presentsFigures(end) || ((!isItem || reach.endsLinked) && presentsWords(end));
  }
  if (!isOpenEnded(text)) return false;
  const before = proseBefore(article, introduction);
  if (before === undefined || !isProse(before)) return false;
  if (offers(article, read(before.content)) && announcesFindings(text)) return true;
  return takenUpEn(article, introduction, read).length > 0;
}

/** Characters of a paragraph that a list or a quote goes on from. */
const INTRODUCTION = 400;

const inFootnote = ({ containers }: Block): boolean =>
  containers.some(({ kind }) => kind === "footnote");

const inList = (block: Block): boolean => block.containers.some(({ kind }) => kind === "list");

const isProse = (block: Block): boolean =>
  block.content.kind === "paragraph" || block.content.kind === "table";

const offers = (article: Article, reach: BlockReach): boolean =>
  hasOwnSource(article, reach) || reach.namesSource;

/** Blocks of a quote that are read before one of them. */
const LONGEST_QUOTE = 12;

/** A quote that ends in, or is followed by, a line that says whose it is. */
function isAttributedQuote(
  article: Article,
  block: Block,
  read: (content: BlockContent) => BlockReach,
): boolean {
  const quote = block.containers.find((container) => container.kind === "quote");
  if (quote === undefined) return false;
  // What is quoted is one block: a link at its head serves its end.
  for (let i = block.index - 1; i >= 0 && i > block.index - LONGEST_QUOTE; i--) {
    const other = article.blocks[i] as Block;
    if (other.range.start < quote.range.start) break;
    if (hasOwnSource(article, read(other.content))) return true;
  }
  for (let i = block.index; i < article.blocks.length && i < block.index + 12; i++) {
    const other = article.blocks[i] as Block;
    const reach = read(other.content);
    const inside = other.range.end <= quote.range.end;
    // A quote that says whose figures it gives says it of all of them.
    if (reach.isAttribution || reach.isSourceLine || (inside && offers(article, reach)))
      return true;
    if (!inside) {
      if (hasOwnSource(article, reach) && other.content.prose.text.length < 80) return true;
      break;
    }
  }
  return (
    article.language === "en" &&
    isInQuoteSeries(article, block, (other) => hasOwnSource(article, read(other.content)))
  );
}

/** Whether the figures of a list are announced as the writer's own. */
export function isOwnList(
  article: Article,
  block: Block,
  read: (content: BlockContent) => BlockReach,
): boolean {
  const introduction = introductionOf(article, block);
  return introduction !== undefined && read(introduction.content).introducesOwn;
}

/** Whether an English list is introduced as a supposition: Suppose your shop looks like this: */
export function isSupposedList(article: Article, block: Block): boolean {
  if (article.language !== "en") return false;
  const content = introductionOf(article, block)?.content;
  const last = content?.sentences.at(-1)?.range;
  if (content === undefined || last === undefined) return false;
  return opensSupposition(content.prose.text, last);
}
