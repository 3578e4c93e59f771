import type { Quantity, QuantityKind } from "./quantity.js";

const GUARD_JA = /倍|半[減分数額]|過半|大半|大多数|大部分|ほとんど|殆ど|ナンバー/;
const GUARD_EN =
  /hal[fv]|doubl|tripl|quadrupl|twice|fold|third|quarter|majority|most of|trebl|every (?:s|\d|[a-z]{3,6}th)|number (?:one|two|three|four|five)|rank|places |comes in |no\. ?\d|#1|(?:second|th|\dnd|\drd)[- ][a-z]{2,9}(?:est|t[- ])/i;

interface Words {
  readonly pattern: RegExp;
  /** One of these stands in every match, in small letters; it is looked for first. */
  readonly needs: readonly string[];
  readonly kind: QuantityKind;
  readonly unit: string;
  /** What they are worth, or what reads it off the words found. */
  readonly value: number | readonly [number, number] | ((words: string) => number);
  readonly change?: "increase" | "decrease";
}

const ORDINALS = [
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

/** second-largest, 5th most visited, No. 3 */
const placeOf = (words: string): number =>
  Number(
    /\d+/.exec(words)?.[0] ?? ORDINALS.indexOf(words.split(/[- ]/, 1)[0]?.toLowerCase() ?? "") + 2,
  );

/** Words that are quantities without a numeral. Global expressions: `findLexical` resets them. */
const WORDS: readonly Words[] = [
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
  {
    pattern:
      /\b(?:[Hh]alv(?:ed|es|ing)|(?:[Cc]ut(?:s|ting)?|[Ss]lash(?:es|ed|ing)?|[Rr]educ(?:es|ed|ing)) [a-z ]{0,40}in half)\b/g,
    needs: ["halv", "half"],
    kind: "multiplier",
    unit: "times",
    value: 0.5,
    change: "decrease",
  },
  {
    pattern:
      /(?<!(?:first|second|other|next|latter|last|better|this|and an?) )\b[Hh]alf (?=of (?!an? |the (?:battle|time|fun))|the |as |all |its |their |(?:that|those) of\b)/g,
    needs: ["half"],
    kind: "fraction",
    unit: "share",
    value: 0.5,
  },
  {
    pattern:
      /\b(?:(?:doubled|doubling|doubles)(?! down)|double(?= (?:the|its|their|in|from|to|over|by|every|what|last year|(?:that|those) of|as (?:many|much)|[a-z]{3,14}['’]s)\b))\b/gi,
    needs: ["doubl"],
    kind: "multiplier",
    unit: "times",
    value: 2,
    change: "increase",
  },
  {
    pattern:
      /\b(?:tripled|tripling|triples|triple(?= (?:the|its|their|in|from|over|by|what|last year|(?:that|those) of|[a-z]{3,14}['’]s)\b)|trebl(?:ed|es|ing)|threefold)\b/gi,
    needs: ["tripl", "trebl", "threefold"],
    kind: "multiplier",
    unit: "times",
    value: 3,
    change: "increase",
  },
  {
    pattern:
      /\b(?:quadrupled|quadrupling|quadruple(?= (?:the|its|their|in|from|over|by|what|last year|(?:that|those) of|[a-z]{3,14}['’]s)\b)|fourfold)\b/gi,
    needs: ["quadrupl", "fourfold"],
    kind: "multiplier",
    unit: "times",
    value: 4,
    change: "increase",
  },
  {
    pattern:
      /\bevery (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th))(?= (?:[a-z]{3,12} )?(?:person|child|adult|woman|man|boy|girl|household|family|home|house|company|firm|business|worker|employee|patient|student|pupil|school|hospital|driver|voter|user|customer|teacher|teenager|teen|pensioner|citizen|resident|farm|farmer|restaurant|shop|village|town|birth|marriage|death|job|car|vehicle|website|project|startup|manager|developer|doctor|nurse|tenant|couple|crime|accident|[A-Z][a-z]{2,10}(?:an|ese|ish|eek))\b)/gi,
    needs: ["every"],
    kind: "fraction",
    unit: "share",
    value: (words) => 1 / placeOf(words.slice("every ".length)),
  },
  { pattern: /\btwofold\b/gi, needs: ["twofold"], kind: "multiplier", unit: "times", value: 2 },
  { pattern: /\bfivefold\b/gi, needs: ["fivefold"], kind: "multiplier", unit: "times", value: 5 },
  { pattern: /\bsixfold\b/gi, needs: ["sixfold"], kind: "multiplier", unit: "times", value: 6 },
  { pattern: /\bsevenfold\b/gi, needs: ["sevenfold"], kind: "multiplier", unit: "times", value: 7 },
  { pattern: /\beightfold\b/gi, needs: ["eightfold"], kind: "multiplier", unit: "times", value: 8 },
  { pattern: /\btenfold\b/gi, needs: ["tenfold"], kind: "multiplier", unit: "times", value: 10 },
  {
    pattern:
      /\btwice (?=as|the|its|their|more|what |last |(?:that|those) of\b|that (?:number|amount|figure|rate|level)\b)/gi,
    needs: ["twice"],
    kind: "multiplier",
    unit: "times",
    value: 2,
  },
  {
    pattern:
      /(?<=\b(?:will|would|could|may|might|to|nearly|almost|roughly|than|has|have) )double(?=[.,;:)]|$| (?:in|by|from|over|to|within|every|between|since|its|their|the|as|and|this|next)\b)/g,
    needs: ["double"],
    kind: "multiplier",
    unit: "times",
    value: 2,
    change: "increase",
  },
  {
    pattern:
      /(?<=\b(?:will|would|could|may|might|to|nearly|almost|roughly|than|has|have) )triple(?=[.,;:)]|$| (?:in|by|from|over|to|within|every|between|since|its|their|the|as|and|this|next)\b)/g,
    needs: ["triple"],
    kind: "multiplier",
    unit: "times",
    value: 3,
    change: "increase",
  },
  {
    pattern:
      /(?<=\b(?:will|would|could|may|might|can|to) )halve\b|\bby (?:about |nearly |almost |more than |over |around )?half(?=[.,;:)]|$| (?:in|since|over|between|from|after|during|within|last|this|to|compared|on|at)\b)/g,
    needs: ["hal"],
    kind: "multiplier",
    unit: "times",
    value: 0.5,
    change: "decrease",
  },
  {
    pattern:
      /(?<!(?:first|second|other|next|latter|last|better|this|and an?) )\b[Hh]alf (?=(?:said|say|says|were|are|have|had|believe|think|reported|expect) )/g,
    needs: ["half"],
    kind: "fraction",
    unit: "share",
    value: 0.5,
  },
  // The second-largest producer: a superlative with a place in a row.
  {
    pattern:
      /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th))[- ](?:larg|bigg|high|low|fast|long|tall|rich|small|busi|old|strong|deep|wealthi)est\b(?! (?:number|value|element|integer|digit|item|index|key)\b)/gi,
    needs: ["est"],
    kind: "rank",
    unit: "rank",
    value: placeOf,
  },
  {
    pattern:
      /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th))[- ]most[- ][a-z]{3,14}(?= (?:[a-z]{3,14} ){0,2}(?:in|among|worldwide|after)\b)/gi,
    needs: ["most"],
    kind: "rank",
    unit: "rank",
    value: placeOf,
  },
  {
    pattern: /(?<=(?:['’]s|\b(?:the|an?|ranked|rated|voted|as|at|is|are)) )No\. ?[2-9](?![0-9.])/g,
    needs: ["no."],
    kind: "rank",
    unit: "rank",
    value: placeOf,
  },
  {
    pattern: /(?<=(?:['’]s|\b(?:the|ranked|rated|voted|our|your|as|is|are)) )#1(?![0-9])/gi,
    needs: ["#1"],
    kind: "rank",
    unit: "rank",
    value: 1,
  },
  {
    pattern: /\b(?:the )?(?:vast |overwhelming |great |large )?majority(?= of)/gi,
    needs: ["majority"],
    kind: "majority",
    unit: "share",
    value: [0.5, 1],
  },
  {
    pattern: /(?:\b[Nn]o\. ?1|\bNO\. ?1|ナンバー(?:ワン|1))(?![0-9])/g,
    needs: ["no", "ナンバー"],
    kind: "rank",
    unit: "rank",
    value: 1,
  },
  {
    pattern:
      /(?<=\b(?:[Rr]ank(?:s|ed|ing)?|places|comes in) )(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th))(?= (?:in|among|out of|for|worldwide|globally|nationally|nationwide|by|of)\b)/g,
    needs: ["rank", "places", "comes in"],
    kind: "rank",
    unit: "rank",
    value: placeOf,
  },
  {
    pattern: /\b[Nn]umber (?:two|three|four|five)(?= (?:in|on|among) (?:the|[A-Z]))/g,
    needs: ["number"],
    kind: "rank",
    unit: "rank",
    value: (words) => ["two", "three", "four", "five"].indexOf(words.slice("number ".length)) + 2,
  },
  {
    pattern: /\bnumber one(?= (?:in|for|among|on|[a-z]{2,20} (?:in|for|among)))/gi,
    needs: ["number one"],
    kind: "rank",
    unit: "rank",
    value: 1,
  },
];

/**
 * Adds quantities that are words: 半減, 過半数, doubled, the majority. Not in order.
 * @param isLatin whether the text has a Latin letter or `#` at all
 */
export function findLexical(text: string, isLatin: boolean, found: Quantity[]): void {
  if (!GUARD_JA.test(text) && !(isLatin && GUARD_EN.test(text))) return;
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
