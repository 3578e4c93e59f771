import { lastPart } from "@kouetsu/core";
import type { Article, TextRange } from "@kouetsu/core";
import { endsInCutWord, wordCounts } from "./cut-word.js";
import { endingOf, leavesBracketOpen } from "./endings.js";
import { passagesOf, type Passage } from "./passages.js";

/** The sentence that stops short, in the article. */
export interface Truncation {
  readonly range: TextRange;
  readonly text: string;
}

/** Shorter passages, and those without any end of a sentence, are labels; they say nothing about how the others end. */
const SHORTEST_NEIGHBOUR = 15;
const SENTENCE_END = /[。！？!?.]/;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const FEWEST_NEIGHBOURS = 3;
/** Who leaves the full stop away more often than this does so on purpose. */
const USUAL_SHARE = 0.85;

/** The passages that stop without the end of a sentence while the others end theirs. */
export function findTruncated(article: Article): Truncation[] {
  const passages = passagesOf(article);
  const unfinished = passages.filter(({ text }) => endingOf(text) !== "closed");
  if (unfinished.length === 0) return [];
  let counted: ReadonlyMap<string, number> | undefined;
  const counts = () => (counted ??= wordCounts(article));
  return unfinished
    .filter((passage) => isCut(passage, counts) && endsUsually(passages, passage))
    .map(lastSentence);
}

/** Whether the form of the passage itself says that something is missing. */
function isCut(passage: Passage, counts: () => ReadonlyMap<string, number>): boolean {
  const { text, isBeforeMark, leadsIn, block } = passage;
  if (leadsIn || endsInLink(passage) || isLabel(passage)) return false;
  const ending = endingOf(text);
  const line = text.slice(text.lastIndexOf("\n") + 1);
  const tail = tailOf(passage);
  if (isHeadingLike(passage, tail)) return false;
  const followsSentence = hasSentenceBefore(passage, tail);
  if (leavesMarkOpen(block.content.raw) && ending !== "complete")
    return isBeforeMark || followsSentence || passage.list !== undefined;
  if (isBeforeMark && ending !== "complete") return tail.length >= 2;
  if (leavesBracketOpen(line) && line.length > 8) return true;
  if (/#[^\s#]{1,40}$/.test(line)) return false;
  if (!JAPANESE.test(tail)) {
    const isLong = followsSentence && tail.split(/\s/, 3).length === 3;
    return isLong && (ending === "broken" || endsInCutWord(text, counts()));
  }
  if (ending === "broken")
    return (
      (followsSentence && tail.length >= 6) ||
      (isSentenceLike(line, passage.list ? 12 : 30) && !isOpening(passage))
    );
  return ending === "open" && followsSentence && tail.length >= 8 && /[はがを、]/.test(tail);
}

/** The last sentence of a passage. */
function tailOf({ block, range, text }: Passage): string {
  const last = block.content.sentences.findLast((sentence) => sentence.range.start < range.end);
  return last ? text.slice(Math.max(0, last.range.start - range.start)) : text;
}

/** A question before it may be the first half of a title. */
const hasSentenceBefore = ({ text }: Passage, tail: string): boolean =>
  /[。.][」』）)”"\s]{0,4}$/.test(text.slice(0, text.length - tail.length));

/** A subject or an object and a clause before: more than a caption. An item stands among sentences, so it may be shorter. */
const isSentenceLike = (line: string, shortest: number): boolean =>
  line.length >= shortest && /[はがを]/.test(line) && line.includes("、");

/** The first lines of an article may be its title. */
const isOpening = ({ block }: Passage): boolean => block.index === 0;

/** A key and its value. */
const isLabel = ({ text }: Passage): boolean =>
  /^[^。、\s]{1,12}[:：]/.test(text) && !text.includes("。");

/** A heading that lost its line: marked as one, or bold from end to end. */
function isHeadingLike({ block, range }: Passage, tail: string): boolean {
  if (/^(?:#{1,6}|[*-]) /.test(tail)) return true;
  const { prose, inlines } = block.content;
  const whole = prose.blockRange(range.end - tail.length, range.end);
  return inlines.some(
    (inline) =>
      inline.kind === "strong" && inline.text.start <= whole.start && whole.end <= inline.text.end,
  );
}

function endsInLink({ block, range }: Passage): boolean {
  const { prose, raw } = block.content;
  const end = prose.blockOffset(Math.max(range.start, range.end - 1));
  const isLast = range.end === prose.text.trimEnd().length;
  return block.content.inlines.some(
    (inline) =>
      (inline.kind === "link" || inline.kind === "autolink" || inline.kind === "image") &&
      // A link whose text is an address may leave nothing in the prose.
      ((inline.range.start <= end && end < inline.range.end) ||
        (isLast && inline.range.end >= raw.trimEnd().length)),
  );
}

/** Whether the last line opens a `**` that it does not close. */
function leavesMarkOpen(raw: string): boolean {
  const line = raw.slice(raw.trimEnd().lastIndexOf("\n") + 1).trimEnd();
  const rest = lastPart(line, "**");
  const isOpen = line.split("**").length % 2 === 0;
  return isOpen && /^[^\s*]/.test(rest) && !/[。！？!?.]$/.test(rest);
}

/** Whether the passages around end where sentences end: those of the same list, or the article's. */
function endsUsually(passages: readonly Passage[], passage: Passage): boolean {
  const others = passages.filter(
    (other) =>
      other !== passage &&
      other.text.length >= SHORTEST_NEIGHBOUR &&
      SENTENCE_END.test(other.text) &&
      (passage.list ? other.list?.range.start === passage.list.range.start : !other.list),
  );
  if (passage.list && others.length === 0 && passage.isBeforeMark) return true;
  if (others.length < (passage.list ? 2 : FEWEST_NEIGHBOURS)) return false;
  // A cut before a mark is no habit of the writer.
  const kept = others.filter((other) => !other.isBeforeMark);
  const ended = kept.filter(({ text }) => endingOf(text) === "closed").length;
  // One more cut in a short article is no habit either.
  return ended >= Math.min(kept.length * USUAL_SHARE, Math.max(FEWEST_NEIGHBOURS, kept.length - 1));
}

function lastSentence(passage: Passage): Truncation {
  const { block, range } = passage;
  const tail = tailOf(passage);
  const start = range.end - tail.length;
  const inBlock = block.content.prose.blockRange(start, range.end);
  return {
    range: {
      start: block.range.start + inBlock.start,
      end: block.range.start + inBlock.end,
    },
    text: tail,
  };
}
