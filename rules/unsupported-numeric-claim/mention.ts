import type { Quantity, TextRange } from "@kouetsu/core";
import type { Mention } from "./claim.js";
import { quoteAround } from "./quote.js";

const JAPANESE = /[ぁ-んァ-ヶ一-龠]/;
const BREAK = 1;
const OPENING = 2;
const CLOSING = 3;

/** What a character is to clauses, by its code. A bracket is never a break. */
function rolesOf(breaks: string): Uint8Array {
  const roles = new Uint8Array(0x10000);
  for (const char of breaks) roles[char.charCodeAt(0)] = BREAK;
  for (const char of "「『（(“") roles[char.charCodeAt(0)] = OPENING;
  for (const char of "」』）)”") roles[char.charCodeAt(0)] = CLOSING;
  return roles;
}

const ROLES = { ja: rolesOf("、，；;：:。？！"), en: rolesOf(",;:()—") } as const;

/** Characters on each side that are read of a sentence; keeps one without an end from costing its square. */
const REACH = 300;

/** Characters that tell who a sentence begins with. */
const OPENING_LENGTH = 40;

/** Characters of the next sentence: who has said this one. */
const NEXT_LENGTH = 96;

/** The words of the quantity. */
export const wordsOf = ({ sentence, start, end }: Mention): string => sentence.slice(start, end);

/** 2025 年 6 月 and 2025年6月: a house puts spaces around figures and names, or does not. */
const SPACED =
  /(?<=[0-9A-Za-z%]) (?=[ぁ-んァ-ヴー一-龠])|(?<=[ぁ-んァ-ヴー一-龠]) (?=[0-9A-Za-z])/g;
const closeUp = (text: string): string => (text.includes(" ") ? text.replaceAll(SPACED, "") : text);

/** The Japanese mention as it reads without those spaces. */
export function closedUp(mention: Mention): Mention {
  const { sentence, start, end, previous, next } = mention;
  if (!sentence.includes(" ") && !previous.includes(" ") && !next.includes(" ")) return mention;
  const head = closeUp(sentence.slice(0, start)).trimEnd();
  const word = closeUp(sentence.slice(start, end));
  return {
    ...mention,
    sentence: head + word + closeUp(sentence.slice(end)).trimStart(),
    start: head.length,
    end: head.length + word.length,
    before: closeUp(mention.before),
    after: closeUp(mention.after),
    opening: closeUp(mention.opening),
    lead: closeUp(mention.lead),
    tail: closeUp(mention.tail),
    previous: closeUp(previous),
    next: closeUp(next),
  };
}

/** Puts a quantity of a sentence into it; the sentence stands at `range` of `text`. */
export function mentionOf(
  quantity: Quantity,
  written: string,
  text: string,
  range: TextRange,
  previousRange: TextRange | undefined,
  nextRange: TextRange | undefined,
  supposed: boolean,
): Mention {
  const from = Math.max(0, quantity.range.start - REACH);
  const sentence = written.slice(from, quantity.range.end + REACH).replaceAll("\n", " ");
  const start = quantity.range.start - from;
  const end = quantity.range.end - from;
  const language = JAPANESE.test(sentence) ? "ja" : "en";
  // Japanese puts a space beside a figure or not (企業の 60% が): it says nothing.
  const before = language === "ja" ? sentence.slice(0, start).trimEnd() : sentence.slice(0, start);
  const after = language === "ja" ? sentence.slice(end).trimStart() : sentence.slice(end);
  const roles = ROLES[language];
  return {
    quantity,
    language,
    sentence,
    start,
    end,
    before,
    after,
    opening: from > 0 ? written.slice(0, OPENING_LENGTH).trimStart() : "",
    lead: before.slice(clauseStart(before, roles)),
    tail: after.slice(0, clauseEnd(after, roles)),
    quote: language === "en" ? quoteAround(text, range.start + quantity.range.start) : undefined,
    previous: previousRange
      ? text.slice(Math.max(previousRange.start, previousRange.end - REACH), previousRange.end)
      : "",
    next: nextRange ? text.slice(nextRange.start, nextRange.start + NEXT_LENGTH) : "",
    supposed,
  };
}

/** After the last break of `before` that does not stand in a closed pair of brackets. */
function clauseStart(before: string, roles: Uint8Array): number {
  let depth = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const role = roles[before.charCodeAt(i)];
    if (role === 0) continue;
    if (role === CLOSING) depth++;
    else if (role === OPENING) depth = Math.max(0, depth - 1);
    else if (depth === 0 && !isInNumber(before, i)) return i + 1;
  }
  return 0;
}

function clauseEnd(after: string, roles: Uint8Array): number {
  let depth = 0;
  for (let i = 0; i < after.length; i++) {
    const role = roles[after.charCodeAt(i)];
    if (role === 0) continue;
    if (role === OPENING) depth++;
    else if (role === CLOSING) depth = Math.max(0, depth - 1);
    else if (depth === 0 && !isInNumber(after, i)) return i;
  }
  return after.length;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The comma of 1,000. */
const isInNumber = (text: string, at: number): boolean =>
  at > 0 &&
  at + 1 < text.length &&
  isDigit(text.charCodeAt(at - 1)) &&
  isDigit(text.charCodeAt(at + 1));
