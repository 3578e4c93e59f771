/**
 * Words of which one stands in every English figure without digits, or behind
 * its digits. They are looked for where a word begins: behalf, trouble and
 * sometimes say nothing.
 */
const WORD =
  /half|halv|per ?cent|hundred|thousand|[bmt]r?illion|majority|manifold|fold|doubl|redoubl|tripl|trebl|quadrupl|quintupl|top[- ](?:three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred)|(?:index|scores?|coefficient|fertility rate|rating|ratio) (?:is|was|are|now|stands?|stood|hit|reached|averages|averaged|fell|rose|dropped|climbed|slipped|jumped) |employ(?:s|ed) (?:[a-z]{3,7} ){0,2}[1-9]|quarter|twice|times|third|(?:four|fif|six|seven|eigh|nin|ten)th|(?:two|three|four|five|six|seven|eight|nine|ten)(?:fold|(?![A-Za-z0-9_]))|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|every (?:second|other)|second[- ](?:worst|most|[a-z]{2,9}est)|out of|one (?:[a-z]{3,14} ){0,3}in |no\. ?[1-9]|number (?:one|two|three|four|five)|rank/iy;

/** The first three letters of those words, a dot for what is none. */
const BEGINNINGS =
  "hal per hun tho bil bri mil mri til tri maj man fol dou red tre qua twi tim thi fou fif six sev eig nin ten two thr fiv twe for eve sec out one no. num ran qui top ind sco coe fer rat emp";

const LETTERS = 26;
/** By the place of three letters, of which the last may be none. */
const begins = new Uint8Array((LETTERS + 1) ** 3);
for (const letters of BEGINNINGS.split(" ")) begins[placeOf(letters, 0)] = 1;

/** Of three letters in either case. */
function placeOf(text: string, at: number): number {
  const first = (text.charCodeAt(at) | 32) - 97;
  const second = (text.charCodeAt(at + 1) | 32) - 97;
  const third = at + 2 < text.length ? (text.charCodeAt(at + 2) | 32) - 97 : LETTERS;
  const last = third >= 0 && third < LETTERS ? third : LETTERS;
  return (first * (LETTERS + 1) + second) * (LETTERS + 1) + last;
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

/** The end of a word. A loop this small is compiled soon. */
function afterLetters(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && role[text.charCodeAt(end)] === LETTER) end++;
  return end;
}

/** Whether `[from, to)` of an English text holds a figure or a word of one. */
export function mayHoldEnglishFigure(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const kind = role[text.charCodeAt(at)];
    if (kind === OTHER) continue;
    if (kind === LETTER) {
      const end = afterLetters(text, at + 1, to);
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
  if (begins[placeOf(text, at)] === 0) return false;
  WORD.lastIndex = at;
  return WORD.test(text);
}
