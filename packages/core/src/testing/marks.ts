import type { RelatedRole } from "../finding/finding.js";
import type { TextRange } from "../text/range.js";

/**
 * A range that a case marks: `[[75%以上の企業]]{no-source}` is where a finding
 * of the condition `no-source` must stand, `[[…]]{no-source repeat}` is another
 * place that such a finding must name.
 */
export interface Mark {
  /** In the text without marks. */
  readonly range: TextRange;
  /** Without `kouetsu/`; `undefined` means the rule that the case belongs to. */
  readonly ruleId: string | undefined;
  readonly messageId: string;
  /** Set for a related place. */
  readonly role: RelatedRole | undefined;
}

export interface MarkedText {
  /** The text as the linter sees it. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A mark while its brackets still stand in the text. */
interface BracketPair extends Omit<Mark, "range"> {
  readonly opening: TextRange;
  readonly closing: TextRange;
}

const CLOSING =
  /^\]\]\{(?:([a-z0-9-]{1,60})\/)?([a-z0-9-]{1,60})(?: (copy|repeat|conflict|definition|other))?\}/;
const LONGEST_CLOSING = 140;

/** Takes the marks out of a text. They may nest and span lines; `[[wiki links]]` without `{…}` stay. */
export function stripMarks(marked: string): MarkedText {
  const pairs = findPairs(marked);
  const brackets = pairs
    .flatMap((pair) => [pair.opening, pair.closing])
    .sort((a, b) => a.start - b.start);
  let text = "";
  let at = 0;
  const strippedAt = new Map<TextRange, number>();
  for (const bracket of brackets) {
    text += marked.slice(at, bracket.start);
    strippedAt.set(bracket, text.length);
    at = bracket.end;
  }
  text += marked.slice(at);
  const marks = pairs.map(({ opening, closing, ruleId, messageId, role }) => ({
    range: { start: strippedAt.get(opening) ?? 0, end: strippedAt.get(closing) ?? 0 },
    ruleId,
    messageId,
    role,
  }));
  return { text, marks };
}

function findPairs(marked: string): BracketPair[] {
  const pairs: BracketPair[] = [];
  const openings: TextRange[] = [];
  for (let at = 0; at < marked.length; at++) {
    if (marked.startsWith("[[", at)) {
      openings.push({ start: at, end: at + 2 });
      at += 1;
    } else if (marked.startsWith("]]", at)) {
      const closing = CLOSING.exec(marked.slice(at, at + LONGEST_CLOSING));
      // In `[[see [1]]]{id}` the first bracket belongs to the text.
      if (!closing && marked.startsWith("]]{", at + 1)) continue;
      const opening = openings.pop();
      if (closing && opening) {
        const [whole, ruleId, messageId = "", role] = closing;
        const end = at + whole.length;
        pairs.push({
          opening,
          closing: { start: at, end },
          ruleId,
          messageId,
          role: role as RelatedRole | undefined,
        });
        at = end - 1;
      } else {
        at += 1;
      }
    }
  }
  return pairs;
}

/**
 * Puts marks into a text, in one canonical way for any order of `marks`, so
 * that two sets of marks can be compared, and their difference read, as text.
 */
export function insertMarks(text: string, marks: readonly Mark[]): string {
  const widestFirst = [...marks].sort(
    (a, b) =>
      a.range.start - b.range.start ||
      b.range.end - a.range.end ||
      compare(closingOf(a), closingOf(b)),
  );
  const insertions = widestFirst.flatMap((mark, order) => [
    // At one offset closings come before openings, inner closings first; an empty range opens, then closes.
    {
      at: mark.range.start,
      rank: isEmpty(mark) ? 1 : 2,
      order,
      text: isEmpty(mark) ? `[[${closingOf(mark)}` : "[[",
    },
    ...(isEmpty(mark)
      ? []
      : [{ at: mark.range.end, rank: 0, order: -order, text: closingOf(mark) }]),
  ]);
  insertions.sort((a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order);
  let result = "";
  let at = 0;
  for (const insertion of insertions) {
    result += text.slice(at, insertion.at) + insertion.text;
    at = insertion.at;
  }
  return result + text.slice(at);
}

function closingOf(mark: Mark): string {
  const owner = mark.ruleId === undefined ? "" : `${mark.ruleId}/`;
  return `]]{${owner}${mark.messageId}${mark.role === undefined ? "" : ` ${mark.role}`}}`;
}

const isEmpty = (mark: Mark): boolean => mark.range.start === mark.range.end;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
