import type { Article, Passage, PassageDifference, PassageGroup, TextRange } from "@kouetsu/core";
import { findStatements, type Statement, WORD_KEY } from "./statement.js";

/** One copy's side of a disagreement. */
export interface Side {
  readonly filePath: string;
  /** Of the figure or word, in the source of its article. */
  readonly range: TextRange;
  readonly statement: Statement;
  /** The sentence around it, as it reads in that copy. */
  readonly sentence: string;
}

/** Characters around a difference that are read. */
const AROUND = 80;
/** Characters before a difference in which its sentence must begin; links take up room. */
const LOOK_BACK = 300;
/** Differences that say nothing: marks, spaces, particles. */
const TRIVIAL = /^[\s*_~「」『』（）()、。,.・…!?！？—–:：-]{0,12}$|^&#?\w{1,8};$|^[’'"“”]$/;
const REST = /^[\s*_、,はがをにのもで約]{0,3}$/;
/** Copies in two articles that differ in more than figures tell of two things. */
const LEAST_SIMILARITY = 0.8;

/**
 * The places where copies of one passage state another value and say the same
 * otherwise. Copies in different articles must not differ in anything but
 * figures: else each may be right of its own subject, such as another year.
 */
export function conflictsOf(group: PassageGroup, article: Article): Side[][] {
  if (group.isTemplate || !group.differences.some(mayConflict)) return [];
  const own = group.copies.findIndex(({ filePath }) => filePath === article.filePath);
  if (own < 0) return [];
  const across = group.copies.some(({ filePath }) => filePath !== article.filePath);
  if (across && group.similarity < LEAST_SIMILARITY) return [];
  const read = group.differences.map((difference) => sidesOf(group, difference, own, article));
  if (across && read.some((sides, index) => sides.length === 0 && !isTrivial(group, index)))
    return [];
  return read.filter(
    (sides, index) =>
      sides.length > 0 && (across || standsAlone(group, index, own, article.source)),
  );
}

const FIGURE =
  /[0-9０-９一二三四五六七八九十百千万半倍割数]|half|twice|doubl|tripl|third|quarter|hundred|thousand|illion/i;

/** Whether any copy can state a figure there; most differences end here. */
const mayConflict = ({ texts }: PassageDifference): boolean =>
  texts.some((text) => text.length <= AROUND && FIGURE.test(text));

const isTrivial = (group: PassageGroup, index: number): boolean =>
  (group.differences[index] as PassageDifference).texts.every((text) => TRIVIAL.test(text));

/** No other difference in the same sentence. */
function standsAlone(group: PassageGroup, index: number, own: number, source: string): boolean {
  const at = (group.differences[index] as PassageDifference).ranges[own] as TextRange;
  return group.differences.every((other, i) => {
    const range = other.ranges[own] as TextRange;
    const between = source.slice(Math.min(at.end, range.end), Math.max(at.start, range.start));
    return i === index || /[。！？!?\n]|\. /.test(between) || isTrivial(group, i);
  });
}

const SENTENCE_END = /[。！？!?\n]|\. /g;
const ENDS_SENTENCE = /(?:^|[。！？!?\n」』>]|\. |[*_#>-] ?)$/;
/** Equal text behind a difference, short of the end of the sentence, that tells the same is said. */
const ENOUGH_BEHIND = 12;

/**
 * What stands around a range in its sentence, at most `AROUND` characters each way.
 * `undefined` where the copy holds the end of the sentence only: then the
 * sentences may speak of different things.
 */
function surroundings(
  source: string,
  range: TextRange,
  copy: TextRange,
): readonly [string, string] | undefined {
  const from = Math.max(copy.start, range.start - LOOK_BACK);
  const before = source.slice(from, range.start);
  const after = source.slice(range.end, Math.min(copy.end, range.end + AROUND));
  let start = -1;
  for (const match of before.matchAll(SENTENCE_END)) start = match.index + match[0].length;
  if (
    start < 0 &&
    from === copy.start &&
    !ENDS_SENTENCE.test(source.slice(Math.max(0, from - 3), from))
  )
    return undefined;
  const end = after.search(/[。！？!?\n]|\.(?: |$)/);
  if (end < 0 && after.length < ENOUGH_BEHIND) return undefined;
  return [
    before.slice(Math.max(0, start)).slice(-AROUND),
    end < 0 ? after : after.slice(0, end + 1),
  ];
}

/**
 * What each copy states at a difference; none unless every copy states a figure
 * or a word of quantity there, at least one a figure, and not all the same.
 */
function sidesOf(
  group: PassageGroup,
  difference: PassageDifference,
  own: number,
  article: Article,
): Side[] {
  if (!mayConflict(difference)) return [];
  const mine = difference.ranges[own] as TextRange;
  const around = surroundings(article.source, mine, (group.copies[own] as Passage).range);
  if (around === undefined) return [];
  const [before, after] = around;
  const sides: Side[] = [];
  for (const [index, text] of difference.texts.entries()) {
    if (text.length > AROUND) return [];
    const sentence = before + text + after;
    const changed = { start: before.length, end: before.length + text.length };
    const statement = statementAt(sentence, changed);
    if (statement === undefined) return [];
    const shift = (difference.ranges[index] as TextRange).start - before.length;
    sides.push({
      filePath: (group.copies[index] as Passage).filePath,
      range: { start: statement.range.start + shift, end: statement.range.end + shift },
      statement,
      sentence,
    });
  }
  const figures = sides.filter(({ statement }) => statement.isFigure);
  const units = new Set(figures.map(({ statement }) => statement.unit));
  const keys = new Set(sides.map(({ statement }) => statement.key));
  return units.size === 1 && keys.size > 1 ? sides : [];
}

/** The one figure or word that the change makes up, with nothing else changed beside it. */
function statementAt(sentence: string, changed: TextRange): Statement | undefined {
  const touching = findStatements(sentence).filter(
    ({ range }) => range.start <= changed.end && changed.start <= range.end,
  );
  const inside = touching.filter(
    ({ range }) => range.start < changed.end && changed.start < range.end,
  );
  const [statement, ...others] = inside.length > 0 ? inside : touching;
  if (statement === undefined || others.length > 0) return undefined;
  const left = sentence.slice(changed.start, Math.max(changed.start, statement.range.start));
  const right = sentence.slice(Math.min(changed.end, statement.range.end), changed.end);
  return REST.test(left) && REST.test(right) ? statement : undefined;
}

/**
 * The side to report: a figure before a word, the rarer value, and of equals
 * the later place, since what came first was copied.
 */
export function oddOneOut(sides: readonly Side[]): Side {
  const count = (key: string): number =>
    sides.filter(({ statement }) => statement.key === key).length;
  const rank = ({ statement }: Side): number =>
    statement.key === WORD_KEY ? Infinity : count(statement.key);
  return sides.reduce((best, side) => (rank(side) <= rank(best) ? side : best));
}
