import type { TextRange } from "../text/range.js";

/** Containers in one another: the parser takes the square of it, and rules walk down by recursion. */
const DEEPEST = 50;
/** Brackets that are opened and not closed within a paragraph. */
const MOST_BRACKETS = 3_000;
/** Digits without a break, each of which kuromoji joins to all that follow. */
const MOST_DIGITS = 5_000;

const BRACKETS: ReadonlyMap<string, number> = new Map([
  ["[", 1],
  ["]", -1],
]);

/**
 * The first place that no one writes and that would keep rules busy for seconds:
 * lists or quotes far within one another, thousands of open brackets or of
 * digits in a row. `undefined` for every other text.
 */
export function beyondReach(text: string): TextRange | undefined {
  let open = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (isLineStart(text, at)) {
      if (depthOfLine(text, at) > DEEPEST) return { start: at, end: at };
      if (character === "\n" || character === "\r") open = 0;
    }
    open = Math.max(0, open + (BRACKETS.get(character) ?? 0));
    digits = isDigit(character) ? digits + 1 : 0;
    if (open > MOST_BRACKETS || digits > MOST_DIGITS) return { start: at, end: at + 1 };
  }
  return undefined;
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text.charAt(at - 1) === "\n" || text.charAt(at - 1) === "\r";
}

function isDigit(character: string): boolean {
  return (character >= "0" && character <= "9") || (character >= "０" && character <= "９");
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
    else if (!isDigit(character) && character !== "." && character !== ")") break;
  }
  // Code may be indented as far as it likes.
  return depth === 0 ? 0 : depth + Math.floor(Math.max(0, indent - depth) / 2);
}

function isBullet(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  if (next !== " " && next !== "\t") return false;
  return "-*+.)".includes(text.charAt(at));
}
