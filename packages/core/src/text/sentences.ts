import type { TextRange } from "./range.js";

const BRACKETS = "「」『』（）()【】〔〕［］[]“”";

/** What a character is to sentences, by its code: 1 opens and 2 closes a bracket, 3 may end a sentence, 4 parts cells. */
const ROLE = new Uint8Array(0x10000);
for (let i = 0; i < BRACKETS.length; i++) ROLE[BRACKETS.charCodeAt(i)] = (i % 2) + 1;
for (const mark of "。！？!?．.") ROLE[mark.charCodeAt(0)] = 3;
for (const mark of "\t\n") ROLE[mark.charCodeAt(0)] = 4;

const JAPANESE_END = "。！？!?．";
const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|St|vs|etc|e\.g|i\.e|cf|No|Fig|Inc|Ltd|Co|Corp|U\.S|U\.K|[A-Z])$/;

const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 10 || code === 13 || code === 0x3000;
const isAsciiLower = (code: number): boolean => code >= 97 && code <= 122;

/**
 * For each opening bracket from `first`, which is one, the index of its partner. Brackets that have none are
 * missing, so that one forgotten 」 does not make a sentence of the rest.
 */
function bracketPartners(text: string, first: number): Map<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (let at = first; at < text.length; at++) {
    const role = ROLE[text.charCodeAt(at)];
    if (role === 1) open.push(at);
    else if (role === 2) {
      const last = open.at(-1);
      const pair = BRACKETS.indexOf(text[at] as string) - 1;
      if (last === undefined || BRACKETS.indexOf(text[last] as string) !== pair) continue;
      partners.set(last, at);
      open.pop();
    }
  }
  return partners;
}

/** Whether a full stop at `at` ends an English sentence: white space and no small letter after it, no abbreviation before it. */
function isEnglishEnd(text: string, at: number, next: number): boolean {
  if (next < text.length && !isSpace(text.charCodeAt(next))) return false;
  let following = next;
  while (following < text.length && isSpace(text.charCodeAt(following))) following++;
  if (following < text.length && isAsciiLower(text.charCodeAt(following))) return false;
  return !ABBREVIATION.test(text.slice(Math.max(0, at - 8), at));
}

/** The offset after the end mark at `at` with the marks and closing quotes that follow it. */
function afterEndMarks(text: string, at: number): number {
  let end = at + 1;
  while (
    end < text.length &&
    (JAPANESE_END.includes(text[end] as string) || `.…”"'`.includes(text[end] as string))
  )
    end++;
  return end;
}

/** Whether a full-width end mark parts sentences here: not before a particle, as in 「本当か？と思う」. */
function isJapaneseEnd(text: string, at: number, next: number): boolean {
  const mark = text[at] as string;
  if (mark === "。") return true;
  if (mark === "．") return !/[0-9０-９]/.test(text[next] ?? "");
  if (mark === "!" || mark === "?")
    return next >= text.length || !/[A-Za-z0-9_=&/]/.test(text[next] as string);
  return !/[とはがをにもでの、]/.test(text[next] ?? "");
}

/** Whether a bracket holds a sentence of its own, as in “(It works.) Next.” */
function isWholeSentence(text: string, start: number, opening: number, closing: number): boolean {
  if (ROLE[text.charCodeAt(closing - 1)] !== 3) return false;
  if (closing + 1 < text.length && !isSpace(text.charCodeAt(closing + 1))) return false;
  return text.slice(start, opening).trim() === "";
}

/**
 * Sentences of Japanese and English prose, without the white space around them.
 * A sentence in brackets belongs to the one around it; cells and rows of a table
 * (`\t`, and `\n` where the text holds a `\t`) always end one. Linear time.
 */
export function splitSentences(text: string): TextRange[] {
  let partners: Map<number, number> | undefined;
  const isTable = text.includes("\t");
  const sentences: TextRange[] = [];
  let start = 0;
  const close = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const role = ROLE[text.charCodeAt(at)];
    if (role === 0 || role === 2) continue;
    if (role === 4) {
      if (isTable) close(at);
    } else if (role === 1) {
      if (isTable) continue;
      partners ??= bracketPartners(text, at);
      const partner = partners.get(at);
      if (partner === undefined) continue;
      if (isWholeSentence(text, start, at, partner)) close(partner + 1);
      at = partner;
    } else {
      const next = afterEndMarks(text, at);
      const isFullStop = text[at] === ".";
      if (isFullStop ? isEnglishEnd(text, at, next) : isJapaneseEnd(text, at, next)) close(next);
      at = next - 1;
    }
  }
  close(text.length);
  return sentences;
}
