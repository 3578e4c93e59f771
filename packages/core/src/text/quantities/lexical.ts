import { ENGLISH } from "./lexical-en.js";
import { RANKS } from "./lexical-ranks.js";
import type { Words } from "./lexical-words.js";
import type { Quantity } from "./quantity.js";

const GUARD_JA = /倍|半[減分数額]|過半|大半|大多数|大部分|ほとんど|殆ど|ナンバー/;
const GUARD_EN =
  /hal[fv]|doubl|tripl|quadrupl|quintupl|twice|fold|third|quarter|majority|most of|trebl|every (?:s|o|\d|[a-z]{3,6}th)|number (?:one|two|three|four|five)|rank|places |comes in |no\. ?\d|#1|(?:ed|ks|the) #[2-9]|(?:second|th|\dnd|\drd)[- ](?:worst|[a-z]{2,9}(?:est|t[- ]))/i;

/** top 10, top five: looked for by itself, since a search for plain letters is the fastest. */
const TOP = /\btop[- ](?:\d|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred)/;
const isTop = (text: string): boolean => text.includes("top") && TOP.test(text);

/** Words that are quantities without a numeral. Global expressions: `findLexical` resets them. */
const JAPANESE: readonly Words[] = [
  {
    pattern: /半減(?!期)/g,
    needs: ["半減"],
    kind: "multiplier",
    unit: "times",
    value: 0.5,
    change: "decrease",
  },
  {
    pattern: /(?<![0-9〇一二三四五六七八九十数何人])倍増/g,
    needs: ["倍増"],
    kind: "multiplier",
    unit: "times",
    value: 2,
    change: "increase",
  },
  {
    pattern:
      /(?<![0-9〇一二三四五六七八九十百千万億数何人.])倍(?=以上|近く|の[^率]|に(?:[なしもす]|増|膨|拡|伸)|速)/g,
    needs: ["倍"],
    kind: "multiplier",
    unit: "times",
    value: 2,
  },
  {
    pattern: /(?<![前後上下大夏冬])半分(?:以上|以下|近く|程度|ほど)?/g,
    needs: ["半分"],
    kind: "fraction",
    unit: "share",
    value: 0.5,
  },
  {
    pattern: /(?<!過)半数(?:以上|以下|近く)?/g,
    needs: ["半数"],
    kind: "fraction",
    unit: "share",
    value: 0.5,
  },
  { pattern: /半額/g, needs: ["半額"], kind: "fraction", unit: "price", value: 0.5 },
  { pattern: /過半数?/g, needs: ["過半"], kind: "majority", unit: "share", value: [0.5, 1] },
  {
    pattern: /大半|(?<!最)大多数|大部分|ほとんど(?=の)|(?<=の)(?:ほとんど|殆ど)(?=[をがは])/g,
    needs: ["大", "ほとんど", "殆ど"],
    kind: "majority",
    unit: "share",
    value: [0.5, 1],
  },
];

const WORDS: readonly Words[] = [...JAPANESE, ...ENGLISH, ...RANKS];

/**
 * Adds quantities that are words: 半減, 過半数, doubled, the majority. Not in order.
 * @param isLatin whether the text has a Latin letter or `#` at all
 */
export function findLexical(text: string, isLatin: boolean, found: Quantity[]): void {
  if (!GUARD_JA.test(text) && !(isLatin && (GUARD_EN.test(text) || isTop(text)))) return;
  const lower = isLatin ? text.toLowerCase() : text;
  for (const words of WORDS)
    if (words.needs.some((needed) => lower.includes(needed))) findEach(text, words, found);
}

function findEach(text: string, { pattern, kind, unit, value, change }: Words, found: Quantity[]) {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [words] = match;
    const range = { start: match.index, end: match.index + words.trimEnd().length };
    const worth = typeof value === "function" ? value(words) : value;
    found.push({ kind, unit, ...(change === undefined ? {} : { change }), value: worth, range });
  }
}
