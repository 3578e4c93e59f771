import type { TextRange } from "./range.js";

const BRACKETS = "「」『』（）()【】〔〕［］[]“”";

/** What a character is to sentences, by its code: 1 opens and 2 closes a bracket, 3 may end a sentence, 4 parts cells. */
const ROLE = new Uint8Array(0x10000);
for (let i = 0; i < BRACKETS.length; i++) ROLE[BRACKETS.charCodeAt(i)] = (i % 2) + 1;
/** By the code of a closing bracket, that of its opening one. */
const OPENED_BY = new Uint16Array(0x10000);
for (let i = 1; i < BRACKETS.length; i += 2)
  OPENED_BY[BRACKETS.charCodeAt(i)] = BRACKETS.charCodeAt(i - 1);
for (const mark of "。！？!?．.") ROLE[mark.charCodeAt(0)] = 3;
for (const mark of "\t\n") ROLE[mark.charCodeAt(0)] = 4;

/** Marks and closing quotes that go with the end mark before them. */
const WITH_END = new Set([..."。！？!?．.…”\"'"].map((mark) => mark.charCodeAt(0)));
const FULL_STOP = ".".charCodeAt(0);
const JAPANESE_FULL_STOP = "。".charCodeAt(0);
const WIDE_FULL_STOP = "．".charCodeAt(0);
const LATIN_MARKS = new Set([..."!?"].map((mark) => mark.charCodeAt(0)));
/** Letters, digits and the rest of an address. */
const WITHIN_ADDRESS = /[A-Za-z0-9_=&/]/;
const DIGIT = /[0-9０-９]/;
const PARTICLE = /[とはがをにもでの、]/;
const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|St|vs|etc|e\.g|i\.e|cf|No|Fig|Inc|Ltd|Co|Corp|Gov|Sen|Rep|Rev|Gen|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|[A-Z])$/;

const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 10 || code === 13 || code === 0x3000;
const isAsciiLower = (code: number): boolean => code >= 97 && code <= 122;

/** The first character from `at` on that means something to sentences. A loop this small is compiled soon. */
function nextMark(text: string, at: number): number {
  let next = at;
  while (next < text.length && ROLE[text.charCodeAt(next)] === 0) next++;
  return next;
}

/**
 * For each opening bracket from `first`, which is one, the index of its partner. Brackets that have none are
 * missing, so that one forgotten 」 does not make a sentence of the rest.
 */
function bracketPartners(text: string, first: number): Map<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (let at = first; at < text.length; at = nextMark(text, at + 1)) {
    const code = text.charCodeAt(at);
    const role = ROLE[code];
    if (role === 1) open.push(at);
    else if (role === 2) {
      const last = open.at(-1);
      if (last === undefined || OPENED_BY[code] !== text.charCodeAt(last)) continue;
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
  while (end < text.length && WITH_END.has(text.charCodeAt(end))) end++;
  return end;
}

/** Whether a full-width end mark parts sentences here: not before a particle, as in 「本当か？と思う」. */
function isJapaneseEnd(text: string, at: number, next: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark === JAPANESE_FULL_STOP || next >= text.length) return true;
  if (mark === WIDE_FULL_STOP) return !DIGIT.test(text.charAt(next));
  if (LATIN_MARKS.has(mark)) return !WITHIN_ADDRESS.test(text.charAt(next));
  return !PARTICLE.test(text.charAt(next));
}

/** Whether a bracket holds a sentence of its own, as in “(It works.) Next.” */
function isWholeSentence(text: string, start: number, opening: number, closing: number): boolean {
  if (ROLE[text.charCodeAt(closing - 1)] !== 3) return false;
  if (closing + 1 < text.length && !isSpace(text.charCodeAt(closing + 1))) return false;
  return text.slice(start, opening).trim() === "";
}

/** `[start, end)` without the white space around it, unless nothing else stands there. */
function addTrimmed(found: TextRange[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (to > from) found.push({ start: from, end: to });
}

/**
 * Sentences of Japanese and English prose, without the white space around them.
 * A sentence in brackets belongs to the one around it; cells and rows of a table
 * (`\t`, and `\n` where the text holds a `\t`) always end one. Linear time.
 * @param most after so many sentences of prose the rest is not read
 */
export function splitSentences(text: string, most = Infinity): TextRange[] {
  return text.includes("\t") ? splitTable(text) : splitProse(text, most);
}

/** Brackets mean nothing in a table: a cell ends where it ends. */
function splitTable(text: string): TextRange[] {
  const sentences: TextRange[] = [];
  let start = 0;
  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at)) {
    const role = ROLE[text.charCodeAt(at)];
    const next = role === 3 ? afterEndMarks(text, at) : at + 1;
    if (role === 3 ? isEnd(text, at, next) : role === 4) {
      const end = role === 3 ? next : at;
      addTrimmed(sentences, text, start, end);
      start = end;
    }
    at = next;
  }
  addTrimmed(sentences, text, start, text.length);
  return sentences;
}

function splitProse(text: string, most: number): TextRange[] {
  let partners: ReadonlyMap<number, number> | undefined;
  const sentences: TextRange[] = [];
  let start = 0;
  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at)) {
    const role = ROLE[text.charCodeAt(at)];
    let next = at + 1;
    let isAtEnd = false;
    if (role === 3) {
      next = afterEndMarks(text, at);
      isAtEnd = isEnd(text, at, next);
    } else if (role === 1) {
      partners ??= bracketPartners(text, at);
      const partner = partners.get(at);
      if (partner !== undefined) {
        next = partner + 1;
        isAtEnd = isWholeSentence(text, start, at, partner);
      }
    }
    if (isAtEnd) {
      addTrimmed(sentences, text, start, next);
      if (sentences.length >= most) return sentences;
      start = next;
    }
    at = next;
  }
  addTrimmed(sentences, text, start, text.length);
  return sentences;
}

/** Whether the end mark at `at`, with those up to `next`, ends a sentence. */
const isEnd = (text: string, at: number, next: number): boolean =>
  text.charCodeAt(at) === FULL_STOP ? isEnglishEnd(text, at, next) : isJapaneseEnd(text, at, next);
