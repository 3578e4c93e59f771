/**
 * Words of which one stands in every English figure without digits, or behind
 * its digits. They are looked for where a word begins: behalf, trouble and
 * sometimes say nothing.
 */
const WORD =
  /half|halv|per ?cent|hundred|thousand|[bmt]r?illion|majority|manifold|fold|doubl|redoubl|tripl|trebl|quadrupl|quarter|twice|times|third|(?:four|fif|six|seven|eigh|nin|ten)th|(?:two|three|four|five|six|seven|eight|nine|ten)(?:fold|(?![A-Za-z0-9_]))|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|every second|second[- ][a-z]{2,9}est|out of|one in |no\. ?[1-9]|number (?:one|two|three|four|five)|rank/iy;

/** The first two letters of those words. */
const BEGINNINGS =
  "ha pe hu th bi mi tr ma fo do re qu tw ti fi si se ei ni te ev ou on no nu ra".split(" ");

const LETTERS = 26;
const begins = new Uint8Array(LETTERS * LETTERS);
for (const pair of BEGINNINGS) begins[placeOf(pair.charCodeAt(0), pair.charCodeAt(1))] = 1;

/** Of two letters in either case. */
function placeOf(first: number, second: number): number {
  return ((first | 32) - 97) * LETTERS + (second | 32) - 97;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
/** Enough by itself. */
const SIGN = 3;
const HASH = 4;

const role = new Uint8Array(0x10000);
for (let code = 97; code < 97 + LETTERS; code++) role[code] = role[code - 32] = LETTER;
for (let code = 48; code < 58; code++) role[code] = DIGIT;
for (const char of "%$€£¥") role[char.charCodeAt(0)] = SIGN;
role["#".charCodeAt(0)] = HASH;

const DASHES = "-–—";

/** 5 people, 10+ years, 52–48. */
function isFigure(text: string, at: number): boolean {
  let next = at + 1;
  if (role[text.charCodeAt(next)] === DIGIT) {
    next++;
    // Digits before the last but one are in no figure that the rest is not.
    if (role[text.charCodeAt(next)] === DIGIT) return false;
    if (
      DASHES.includes(text.charAt(next) || " ") &&
      role[text.charCodeAt(next + 1)] === DIGIT &&
      role[text.charCodeAt(next + 2)] === DIGIT
    )
      return true;
    next = at + 2;
  }
  if (text[next] === "+") next++;
  if (text[next] === " ") next++;
  return role[text.charCodeAt(next)] === LETTER;
}

/** Whether `[from, to)` of an English text holds a figure or a word of one. */
export function mayHoldEnglishFigure(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const kind = role[text.charCodeAt(at)];
    if (kind === OTHER) continue;
    if (kind === LETTER) {
      let end = at + 1;
      while (end < to && role[text.charCodeAt(end)] === LETTER) end++;
      if (end - at > 1 && isWord(text, at)) return true;
      at = end - 1;
    } else if (
      kind === SIGN ||
      (kind === DIGIT && isFigure(text, at)) ||
      (kind === HASH && text[at + 1] === "1")
    )
      return true;
  }
  return false;
}

function isWord(text: string, at: number): boolean {
  if (begins[placeOf(text.charCodeAt(at), text.charCodeAt(at + 1))] === 0) return false;
  WORD.lastIndex = at;
  return WORD.test(text);
}
