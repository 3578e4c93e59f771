import type { Numeral } from "./quantity.js";

const valuesOf = (values: Readonly<Record<string, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(values).map(([char, value]) => [char.charCodeAt(0), value]));

/** By the code of the character. */
const KANJI_DIGITS = valuesOf(
  Object.fromEntries([..."〇一二三四五六七八九"].map((char, value) => [char, value])),
);
const SMALL = valuesOf({ 十: 10, 百: 100, 千: 1000 });
const LARGE = valuesOf({ 万: 1e4, 億: 1e8, 兆: 1e12 });
const SEVERAL = "数".charCodeAt(0);
const DIGITS = /\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,10})?/y;

/**
 * Reads a numeral as Japanese and English write it with digits or kanji:
 * 1,234.5, 三十, 8,500万, 1兆2,000億, 数百万. `undefined` when none begins at `at`.
 * The kanji grammar (digit, 十百千, then 万億兆 over the section) is the usual
 * positional one; a numeral of more than 40 characters ends there.
 */
export function readNumeral(text: string, at: number): Numeral | undefined {
  return readPlain(text, at) ?? readMixed(text, at);
}

const isScale = (code: number): boolean => SMALL.has(code) || LARGE.has(code);

/** 400 万回: those who put a space beside digits put one here too. */
const isSpacedScale = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 32 && LARGE.has(text.charCodeAt(at + 1));

/** 1 万 2,000 人 and 4 万 3 千人 go on behind the space; 3 万 5 回 does not. */
const REST = / \d(?:(?:,?\d{3}|\d\d)(?!\d)| ?千)/y;
const THOUSAND = "千".charCodeAt(0);

/** Digits alone, which most numerals are. */
function readPlain(text: string, at: number): Numeral | undefined {
  const first = text.charCodeAt(at);
  if (!(first >= 48 && first <= 57)) return undefined;
  DIGITS.lastIndex = at;
  // At least the digit at `at`.
  const [written] = DIGITS.exec(text) as RegExpExecArray;
  const end = at + written.length;
  if (end < text.length && isScale(text.charCodeAt(end))) return undefined;
  if (isSpacedScale(text, end)) return undefined;
  const value = Number(written.includes(",") ? written.replaceAll(",", "") : written);
  return { end, low: value, high: value, digits: true };
}

function readMixed(text: string, at: number): Numeral | undefined {
  const sum = new MyriadSum();
  let i = at;
  let digits = false;
  const last = Math.min(text.length, at + 40);
  while (i < last) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      if (sum.hasCurrent) break;
      DIGITS.lastIndex = i;
      const [written] = DIGITS.exec(text) as RegExpExecArray;
      const value = Number(written.replaceAll(",", ""));
      sum.put(value, value);
      i += written.length;
      digits = true;
      continue;
    }
    if (code === 32) {
      if (!digits || !goesOnBehindSpace(text, i, sum.hasCurrent)) break;
      i++;
      continue;
    }
    const digit = KANJI_DIGITS.get(code);
    if (digit !== undefined) {
      if (!sum.appendDigit(digit)) break;
    } else if (code === SEVERAL) {
      if (sum.hasCurrent) break;
      sum.put(2, 9);
    } else {
      const small = SMALL.get(code);
      const large = LARGE.get(code);
      if (small !== undefined) sum.small(small);
      else if (large === undefined || !sum.large(large)) break;
    }
    i++;
  }
  return i === at ? undefined : { end: i, ...sum.total(), digits };
}

function goesOnBehindSpace(text: string, at: number, hasCurrent: boolean): boolean {
  // Behind digits at the start no 千 is a scale: 2 千葉県.
  if (hasCurrent) return isSpacedScale(text, at) || text.charCodeAt(at + 1) === THOUSAND;
  if (!LARGE.has(text.charCodeAt(at - 1))) return false;
  REST.lastIndex = at;
  return REST.test(text);
}

/** Adds up a kanji numeral; low and high differ where 数 stands for 2 to 9. */
class MyriadSum {
  hasCurrent = false;
  #kanjiDigits = false;
  #current: [number, number] = [0, 0];
  #section: [number, number] = [0, 0];
  #sum: [number, number] = [0, 0];

  put(low: number, high: number): void {
    this.#current = [low, high];
    this.hasCurrent = true;
    this.#kanjiDigits = false;
  }

  /** 二〇二五 is written place by place. */
  appendDigit(digit: number): boolean {
    if (this.hasCurrent && !this.#kanjiDigits) return false;
    this.#current = [this.#current[0] * 10 + digit, this.#current[1] * 10 + digit];
    this.hasCurrent = true;
    this.#kanjiDigits = true;
    return true;
  }

  small(unit: number): void {
    const [low, high] = this.hasCurrent ? this.#current : [1, 1];
    this.#section = [this.#section[0] + low * unit, this.#section[1] + high * unit];
    this.#clear();
  }

  /** 万 alone begins no numeral (万が一). */
  large(unit: number): boolean {
    const low = this.#section[0] + this.#current[0];
    const high = this.#section[1] + this.#current[1];
    if (high === 0) return false;
    this.#sum = [this.#sum[0] + low * unit, this.#sum[1] + high * unit];
    this.#section = [0, 0];
    this.#clear();
    return true;
  }

  total(): { low: number; high: number } {
    return {
      low: this.#sum[0] + this.#section[0] + this.#current[0],
      high: this.#sum[1] + this.#section[1] + this.#current[1],
    };
  }

  #clear(): void {
    this.#current = [0, 0];
    this.hasCurrent = false;
    this.#kanjiDigits = false;
  }
}

/** What the words and letters of the two expressions below are worth. */
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  crore: 1e7,
  lakh: 1e5,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
};
const SCALE_WORD = /[ -]?(hundred|thousand|million|billion|trillion|crore|lakh|bn|tn)(?![a-z])/iy;
const SCALE_LETTER = /[KkMmBb](?![A-Za-z0-9])/y;

/** A blank, a hyphen or a Latin letter. */
const mayBeginScale = (code: number): boolean =>
  code === 32 || code === 45 || ((code | 32) >= 97 && (code | 32) <= 122);

/** The numeral with the scale word behind it (1.5 million); letters ($3B) only where `letters` allows. */
export function withScale(text: string, numeral: Numeral, letters: boolean): Numeral {
  if (numeral.end >= text.length || !mayBeginScale(text.charCodeAt(numeral.end))) return numeral;
  SCALE_WORD.lastIndex = numeral.end;
  const word = SCALE_WORD.exec(text);
  let end = numeral.end;
  let scale = 1;
  if (word !== null) {
    end += word[0].length;
    scale = SCALES[(word[1] as string).toLowerCase()] as number;
  } else if (letters) {
    SCALE_LETTER.lastIndex = numeral.end;
    const letter = SCALE_LETTER.exec(text);
    if (letter !== null) {
      end += 1;
      scale = SCALES[letter[0].toLowerCase()] as number;
    }
  }
  return end === numeral.end
    ? numeral
    : { ...numeral, end, low: numeral.low * scale, high: numeral.high * scale };
}

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  hundreds: 100,
  dozens: 12,
  thousand: 1e3,
  thousands: 1e3,
  million: 1e6,
  millions: 1e6,
  billion: 1e9,
  billions: 1e9,
  trillion: 1e12,
  trillions: 1e12,
  a: 1,
  an: 1,
  another: 1,
};

/** What an English number word is worth; `undefined` for any other word. */
export function wordValue(word: string): number | undefined {
  const lower = word.toLowerCase();
  const whole = WORDS[lower];
  if (whole !== undefined) return whole;
  const dash = lower.indexOf("-");
  if (dash < 0) return undefined;
  const tens = WORDS[lower.slice(0, dash)];
  const ones = WORDS[lower.slice(dash + 1)];
  return tens === undefined || ones === undefined || tens < 20 || tens > 90 || ones > 9
    ? undefined
    : tens + ones;
}
