/**
 * Folding: what is left of a text when everything that a re-wrapped, re-marked
 * or re-typed copy may change is taken away. White space, Markdown marks, link
 * targets, images, tags of HTML and of templates and URLs go; width and case
 * are folded. A tag that ends a code span is a word that readers see, and stays. One
 * unit of the folded text is one UTF-16 code unit of the source, so every unit
 * has an exact offset.
 */

import { foldTable, SAME_END, SAME_START } from "./fold-table.js";

const LINE_FEED = 0x0a;
const EXCLAMATION = 0x21;
const PERCENT = 0x25;
const PAREN_OPEN = 0x28;
const PAREN_CLOSE = 0x29;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const BRACKET_OPEN = 0x5b;
const BRACKET_CLOSE = 0x5d;
const LETTER_H = 0x68;
const LETTER_T = 0x74;
const BACKTICK = 0x60;
const BRACE_OPEN = 0x7b;

/** What follows a brace that opens attributes: `.`, `:`, `#`. */
const ATTRIBUTES = [0x2e, 0x3a, 0x23];

const codesOf = (text: string): readonly number[] =>
  Array.from(text, (character) => character.charCodeAt(0));

const TAG_END = codesOf(">");
const PERCENT_END = codesOf("%}");
const BRACE_END = codesOf("}");
const BRACES_END = codesOf("}}");
const SCHEMES = [codesOf("https://"), codesOf("http://")];

/** The folded form of a code unit that may have another than itself. */
const FOLD: Uint16Array = foldTable();

/** In `FIRST`, for the code units with which a link target, an image, a tag, a template tag or a URL may begin. */
const STRUCTURE = 0xffff;

/** `FOLD`, with `STRUCTURE` where more than one unit must be looked at. U+FFFF itself is no character. */
const FIRST: Uint16Array = FOLD.slice();
for (const code of [EXCLAMATION, LESS_THAN, BRACKET_CLOSE, LETTER_H, BRACE_OPEN])
  FIRST[code] = STRUCTURE;

/** What a code unit folds to, or `STRUCTURE`. */
function firstOf(code: number): number {
  if (code < SAME_START) return FIRST[code] as number;
  return code < SAME_END ? code : (FIRST[code - SAME_END + SAME_START] as number);
}

/** Every so many units the offset of one is kept, from where the others are found. */
const MARK_BITS = 5;
export const MARK_EVERY = 1 << MARK_BITS;

/**
 * Folds the stretch of `codes`, UTF-16 code units, from `start` to `end` into
 * `units` from index `at` on and returns the index after the last unit written.
 * `marks`, when given, receives the offset of every unit whose index is a
 * multiple of `MARK_EVERY`. `units` must have room for `end - start` more.
 */
export function foldInto(
  codes: Uint16Array,
  start: number,
  end: number,
  units: Uint16Array,
  at: number,
  marks?: Uint32Array,
): number {
  let n = at;
  for (let i = start; i < end; i++) {
    const code = codes[i] as number;
    let unit = firstOf(code);
    if (unit === STRUCTURE) {
      const after = structureEnd(codes, i, end, code);
      if (after > i) {
        i = after - 1;
        continue;
      }
      unit = FOLD[code] as number;
    }
    if (unit === 0) continue;
    if (marks !== undefined && (n & (MARK_EVERY - 1)) === 0) marks[n >> MARK_BITS] = i;
    units[n++] = unit;
  }
  return n;
}

/**
 * The offsets of the units that the stretch folds to, as many as `offsets` has
 * room for; how many. `start` may be the offset of any unit.
 */
export function foldOffsets(
  codes: Uint16Array,
  start: number,
  end: number,
  offsets: Uint32Array,
): number {
  let n = 0;
  for (let i = start; i < end && n < offsets.length; i++) {
    const code = codes[i] as number;
    let unit = firstOf(code);
    if (unit === STRUCTURE) {
      const after = structureEnd(codes, i, end, code);
      if (after > i) {
        i = after - 1;
        continue;
      }
      unit = FOLD[code] as number;
    }
    if (unit !== 0) offsets[n++] = i;
  }
  return n;
}

/** The offset, at most `limit`, after a link target, image, tag, template tag or URL that begins at `start`, else `start`. */
function structureEnd(codes: Uint16Array, start: number, limit: number, code: number): number {
  const next = start + 1 < limit ? (codes[start + 1] as number) : 0;
  switch (code) {
    case BRACKET_CLOSE:
      return next === PAREN_OPEN ? linkTargetEnd(codes, start, limit) : start;
    case EXCLAMATION:
      return next === BRACKET_OPEN ? imageEnd(codes, start, limit) : start;
    case LESS_THAN:
      return isTagStart(next) ? closedOnLine(codes, start, limit, TAG_END) : start;
    case BRACE_OPEN:
      if (next === PERCENT) return closedOnLine(codes, start, limit, PERCENT_END);
      // Attributes of kramdown and others: {:.wide}, {#top}.
      if (ATTRIBUTES.includes(next)) return closedOnLine(codes, start, limit, BRACE_END);
      return next === BRACE_OPEN ? closedOnLine(codes, start, limit, BRACES_END) : start;
    default:
      return next === LETTER_T ? urlEnd(codes, start, limit) : start;
  }
}

/** The offset after `](…)`; `start` is that of the `]`. */
function linkTargetEnd(codes: Uint16Array, start: number, limit: number): number {
  let depth = 0;
  for (let i = start + 1; i < limit; i++) {
    const code = codes[i];
    if (code === LINE_FEED || code === BRACKET_CLOSE) break;
    if (code === PAREN_OPEN) depth++;
    else if (code === PAREN_CLOSE && --depth === 0) return i + 1;
  }
  return start;
}

/** The offset after `![…](…)`. */
function imageEnd(codes: Uint16Array, start: number, limit: number): number {
  for (let i = start + 2; i < limit; i++) {
    const code = codes[i];
    if (code === LINE_FEED || code === BRACKET_OPEN) break;
    if (code !== BRACKET_CLOSE) continue;
    const isTarget = i + 1 < limit && codes[i + 1] === PAREN_OPEN;
    const end = isTarget ? linkTargetEnd(codes, i, limit) : i;
    return end > i ? end : start;
  }
  return start;
}

function isTagStart(code: number): boolean {
  const letter = code | 0x20;
  return code === 0x2f || code === EXCLAMATION || (letter >= 0x61 && letter <= 0x7a);
}

/**
 * The offset after `close` when it stands on the line before what opens at `start`
 * opens again, else `start`; nor when a backtick follows: the tag is code. Only
 * what follows is looked at, so that it is the same wherever reading began.
 */
function closedOnLine(
  codes: Uint16Array,
  start: number,
  limit: number,
  close: readonly number[],
): number {
  const open = codes[start];
  for (let i = start + 2; i < limit; i++) {
    const code = codes[i];
    // A tag of a template may be wrapped.
    if (code === LINE_FEED && open === LESS_THAN) break;
    if (code === open && codes[i + 1] !== LESS_THAN) break;
    if (code !== close[0] || !standsAt(codes, i, limit, close)) continue;
    const after = i + close.length;
    return after < limit && codes[after] === BACKTICK ? start : after;
  }
  return start;
}

/** Whether a sequence of code units stands at `start` and ends by `limit`. */
function standsAt(
  codes: Uint16Array,
  start: number,
  limit: number,
  sequence: readonly number[],
): boolean {
  if (start + sequence.length > limit) return false;
  for (let i = 0; i < sequence.length; i++) if (codes[start + i] !== sequence[i]) return false;
  return true;
}

/** The offset after a URL that begins at `start`, or `start` when none does. */
function urlEnd(codes: Uint16Array, start: number, limit: number): number {
  const scheme = SCHEMES.find((each) => standsAt(codes, start, limit, each));
  if (scheme === undefined) return start;
  let i = start + scheme.length;
  for (; i < limit; i++) {
    const code = codes[i] as number;
    if (
      code <= 0x20 ||
      code >= 0x7f ||
      code === LESS_THAN ||
      code === GREATER_THAN ||
      code === PAREN_CLOSE
    )
      break;
  }
  return i;
}
