/**
 * What a character can begin or be in a figure. One look at a table per
 * character is several times faster than a regular expression of the same
 * meaning, and most blocks end here.
 */
const NOTHING = 0;
/** Enough by itself: a unit or a currency. */
const UNIT = 1;
/** A digit or a kanji numeral; what follows the numeral decides. */
const NUMERAL = 2;
/** Begins one of `WORDS`. */
const WORD = 3;

const UNITS = "%％割倍$＄¥￥€£₹₩";
const NUMERALS = "0123456789０１２３４５６７８９一二三四五六七八九十百千万億兆数";
const WITHIN_NUMERAL = `${NUMERALS},.，．〜～~–-`;
/** First characters of units and of nouns behind a bare number. */
const AFTER_NUMERAL =
  "円ドルユポ米人元名社団組機法自大校世戸か国カヶヵケ箇店軒拠都市件例案プ個本台冊枚頭匹隻棟基通曲語文単種品所回ダアPVv位点ポ秒分時日週年GTMBKkW量ビバHwcmnpre平エ度℃℉以近超の余強弱増減xX×ミセギテキメグワヘマイパウト豪香加シカN株行業地区部";
/** Behind a numeral of more than one character: 5万に達し, 300万を超え. */
const AFTER_LARGE = "をに";
const WORDS = [
  "半減",
  "半分",
  "半数",
  "半額",
  "過半",
  "大半",
  "大多数",
  "大部分",
  "ほとんど",
  "殆ど",
  "No.",
  "NO.",
  "No1",
  "ナンバー",
];

const table = new Uint8Array(0x10000);
for (const char of WORDS) table[char.charCodeAt(0)] = WORD;
for (const char of NUMERALS) table[char.charCodeAt(0)] = NUMERAL;
for (const char of UNITS) table[char.charCodeAt(0)] = UNIT;
/** The second character of each word; enough to tell. */
const withinWord = new Uint8Array(0x10000);
for (const word of WORDS) withinWord[word.charCodeAt(1)] = 1;
const withinNumeral = new Uint8Array(0x10000);
for (const char of WITHIN_NUMERAL) withinNumeral[char.charCodeAt(0)] = 1;
const afterNumeral = new Uint8Array(0x10000);
for (const char of AFTER_LARGE) afterNumeral[char.charCodeAt(0)] = 2;
for (const char of AFTER_NUMERAL) afterNumeral[char.charCodeAt(0)] = 1;

const SPACE = 32;

/** Where the numeral that begins at `at` ends. */
function numeralEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && withinNumeral[text.charCodeAt(end)] === 1) end++;
  return end;
}

/** Whether a unit or a counted noun can begin behind the numeral from `at` to `end`, or behind a space there. */
function isFigureEnd(text: string, at: number, end: number): boolean {
  const next = text.charCodeAt(end) === SPACE ? end + 1 : end;
  if (next >= text.length) return false;
  const kind = afterNumeral[text.charCodeAt(next)] as number;
  return kind === 1 || (kind === 2 && end - at > 1);
}

function japaneseFigure(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const kind = table[text.charCodeAt(at)];
    if (kind === NOTHING) continue;
    if (kind === UNIT) return true;
    if (kind === NUMERAL) {
      const end = numeralEnd(text, at);
      if (isFigureEnd(text, at, end)) return true;
      at = end - 1;
    } else if (withinWord[text.charCodeAt(at + 1)] === 1) return true;
  }
  return false;
}

const JAPANESE = /[ぁ-ん]/;
const ENGLISH_FIGURE =
  /[%$€£¥]|\d\+? ?[A-Za-z]|half|halv|[Pp]er ?cent|fold|oubl|ripl|uadrupl|wice|third|quarter|(?:four|fif|six|seven|eigh|nin|ten)th|\bNo\. [2-9]|#1|(?:second|\dth|\drd|\dnd)[- ][a-z]{2,9}est|illion|ousand|undred|ajority|times|out of|[Nn]o\. ?1|umber one|\b[Oo]ne in |(?:twen|thir|for|fif)ty|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/i;

/** Whether a text can hold a claim at all. Never says no to a text with a figure that a frame takes. */
export function mayHoldClaim(text: string): boolean {
  return japaneseFigure(text) || (!JAPANESE.test(text) && ENGLISH_FIGURE.test(text));
}
