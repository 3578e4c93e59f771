import { bracketsClose, type IntendedPair } from "./intended-pairs.js";
import { LINK_END, LINK_START, characterAt, characterBefore, isWhiteSpace } from "./marked-text.js";

/** Where the marks of a pair may stand instead. */
export interface Repair {
  /** The emphasised text, without the marks. */
  readonly start: number;
  readonly end: number;
  /** A space outside, or nothing. */
  readonly before: string;
  readonly after: string;
}

/** Brackets that may stand around an emphasis instead of inside it. */
const WRAPPING = ["「」", "『』", "（）", "【】", "《》", "〈〉", "［］", "“”", "()"];
/** An aside in these may lose the emphasis; what 「」 quote may not. */
const ASIDES = ["（）", "()", "［］", "〔〕"];
const END_MARKS = /[。、．，！？：；!?:;,.—–]{1,4}$/;
const LATIN = /[A-Za-z0-9]/;

/**
 * Ways to write a pair so that it may render, the one that changes least for a
 * reader first: marks inside the brackets, the closing mark before a full stop
 * or an aside, then a space outside.
 */
export function repairs(text: string, { open, close, length }: IntendedPair): Repair[] {
  const outside = close + length;
  const inner = text.slice(open + length, close);
  const from = open + length + (inner.length - inner.trimStart().length);
  const to = close - (inner.length - inner.trimEnd().length);
  const place = (start: number, stop: number, before = "", after = ""): Repair => ({
    start,
    end: stop,
    before,
    after,
  });
  const core = text.slice(from, to);
  const left = canTakeSpace(characterBefore(text, open)) ? " " : undefined;
  const right = canTakeSpace(characterAt(text, outside)) ? " " : undefined;
  const shorter = to - trailing(core);
  const found: Repair[] = [];
  if (from > open + length || to < close) found.push(place(from, to));
  const inside = wrapped(core);
  if (inside > 0) found.push(place(from + inside, to - inside));
  const linkText = onlyLink(core);
  if (linkText > 0) found.push(place(from + 1, from + linkText));
  if (shorter < to) found.push(place(from, shorter));
  if (left !== undefined) found.push(place(from, to, left));
  if (right !== undefined) found.push(place(from, to, "", right));
  if (left !== undefined && shorter < to) found.push(place(from, shorter, left));
  if (left !== undefined && right !== undefined) found.push(place(from, to, left, right));
  return found;
}

/** A space beside a Latin letter would part a word. */
const canTakeSpace = (neighbour: string): boolean =>
  !isWhiteSpace(neighbour) && !LATIN.test(neighbour);

/** How many brackets wrap the whole text, at most three. */
function wrapped(core: string): number {
  let depth = 0;
  while (depth < 3) {
    const text = core.slice(depth, core.length - depth);
    const pair = text.charAt(0) + text.slice(-1);
    if (text.length < 3 || !WRAPPING.includes(pair) || !bracketsClose(text.slice(1, -1))) break;
    depth++;
  }
  return depth;
}

/** The target of a link in the marked text: opaque punctuation and no other. */
const TARGET = /^\uE000[^\s\p{P}\p{S}]{0,2000}$/u;

/** The offset of the end of the link's text when the core is one link and no more, else 0. */
function onlyLink(core: string): number {
  if (!core.startsWith(LINK_START) || core.lastIndexOf(LINK_START) > 0) return 0;
  const end = core.indexOf(LINK_END);
  return TARGET.test(core.slice(end + 1)) ? end : 0;
}

/** How much at the end of the core may stand behind the marks: end marks, or one aside. */
function trailing(core: string): number {
  const endMarks = END_MARKS.exec(core)?.[0].length ?? 0;
  if (endMarks > 0) return endMarks < core.length ? endMarks : 0;
  const closing = core.slice(-1);
  const pair = ASIDES.find((aside) => aside[1] === closing);
  if (!pair) return 0;
  const start = core.lastIndexOf(pair[0] as string);
  return start > 0 && bracketsClose(core.slice(start)) ? core.length - start : 0;
}

/** What stands in place of the pair with its marks once they are moved; `source` counts as `text` of `repairs` did. */
export function repaired(
  source: string,
  { open, close, length }: IntendedPair,
  to: Repair,
): string {
  const marks = source.slice(open, open + length);
  return [
    to.before,
    source.slice(open + length, to.start),
    marks,
    source.slice(to.start, to.end),
    marks,
    source.slice(to.end, close),
    to.after,
  ].join("");
}
