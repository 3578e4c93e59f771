import type { TextRange } from "../text/range.js";

/** Containers in one another: the parser takes the square of it, and rules walk down by recursion. */
const DEEPEST = 50;
/** Brackets that are opened and not closed within a paragraph. */
const MOST_BRACKETS = 3_000;
/** Digits without a break, each of which kuromoji joins to all that follow. */
const MOST_DIGITS = 5_000;

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const OPENING = 0x5b;
const CLOSING = 0x5d;

/**
 * The first place that no one writes and that would keep rules busy for seconds:
 * lists or quotes far within one another, thousands of open brackets or of
 * digits in a row. `undefined` for every other text.
 */
export function beyondReach(text: string): TextRange | undefined {
  let open = 0;
  let digits = 0;
  let isLineStart = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isLineEnd = unit === LINE_FEED || unit === RETURN;
    if (isLineStart) {
      if (depthOfLine(text, at) > DEEPEST) return { start: at, end: at };
      if (isLineEnd) open = 0;
    }
    isLineStart = isLineEnd;
    if (unit === OPENING) open++;
    else if (unit === CLOSING) open = Math.max(0, open - 1);
    digits = isDigit(unit) ? digits + 1 : 0;
    if (open > MOST_BRACKETS || digits > MOST_DIGITS) return { start: at, end: at + 1 };
  }
  return undefined;
}

/** Of either width. */
function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

/** How many containers the line may stand in: those it opens, and those its indentation continues. */
function depthOfLine(text: string, start: number): number {
  let depth = 0;
  let indent = 0;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === ">" || isBullet(text, at)) depth++;
    else if (character === " ") indent++;
    else if (character === "\t") indent += 4;
    else if (!isDigit(text.charCodeAt(at)) && character !== "." && character !== ")") break;
  }
  // Code may be indented as far as it likes.
  return depth === 0 ? 0 : depth + Math.floor(Math.max(0, indent - depth) / 2);
}

function isBullet(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  if (next !== " " && next !== "\t") return false;
  return "-*+.)".includes(text.charAt(at));
}
