import type { Quantity, TextRange } from "@kouetsu/core";
import type { Mention } from "./claim.js";
import { quoteAround } from "./quote.js";

const JAPANESE = /[ぁ-んァ-ヶ一-龠]/;
const BREAK_JA = "、，；;：:。？！";
const BREAK_EN = ",;:()—";
const OPENING = "「『（(“";
const CLOSING = "」』）)”";

/** Characters on each side that are read of a sentence; keeps one without an end from costing its square. */
const REACH = 300;

/** Puts a quantity of a sentence into it; the sentence stands at `range` of `text`. */
export function mentionOf(
  quantity: Quantity,
  written: string,
  text: string,
  range: TextRange,
  previousRange: TextRange | undefined,
): Omit<Mention, "supposed"> {
  const from = Math.max(0, quantity.range.start - REACH);
  const sentence = written.slice(from, quantity.range.end + REACH).replaceAll("\n", " ");
  const start = quantity.range.start - from;
  const end = quantity.range.end - from;
  const language = JAPANESE.test(sentence) ? "ja" : "en";
  // Japanese puts a space beside a figure or not (企業の 60% が): it says nothing.
  const before = language === "ja" ? sentence.slice(0, start).trimEnd() : sentence.slice(0, start);
  const after = language === "ja" ? sentence.slice(end).trimStart() : sentence.slice(end);
  const breaks = language === "ja" ? BREAK_JA : BREAK_EN;
  return {
    quantity,
    language,
    sentence,
    start,
    end,
    before,
    after,
    lead: before.slice(clauseStart(before, breaks)),
    tail: after.slice(0, clauseEnd(after, breaks)),
    quote: language === "en" ? quoteAround(text, range.start + quantity.range.start) : undefined,
    previous: previousRange
      ? text.slice(Math.max(previousRange.start, previousRange.end - REACH), previousRange.end)
      : "",
  };
}

/** After the last break of `before` that does not stand in a closed pair of brackets. */
function clauseStart(before: string, breaks: string): number {
  let depth = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const char = before[i] as string;
    if (CLOSING.includes(char)) depth++;
    else if (OPENING.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && breaks.includes(char) && !isInNumber(before, i)) return i + 1;
  }
  return 0;
}

function clauseEnd(after: string, breaks: string): number {
  let depth = 0;
  for (let i = 0; i < after.length; i++) {
    const char = after[i] as string;
    if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && breaks.includes(char) && !isInNumber(after, i)) return i;
  }
  return after.length;
}

const isDigit = (char: string | undefined): boolean =>
  char !== undefined && char >= "0" && char <= "9";
const isInNumber = (text: string, at: number): boolean =>
  isDigit(text[at - 1]) && isDigit(text[at + 1]);
