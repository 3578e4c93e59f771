import {
  defineRule,
  FIELD_KEYS,
  frontMatterEntry,
  innerRange,
  scalarText,
  type Article,
  type ArticleContext,
  type ReadingTimeSettings,
  type Report,
  type RuleMeta,
  type TextRange,
  groupedDigits,
} from "@kouetsu/core";
import { countText, type TextCount } from "./count-text.js";

type Options = {
  /** Code counts as text that is read. */
  readonly includeCode: boolean;
};

type MessageId = "reading-time" | "word-count";

const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-reading-time",
  family: "front-matter",
  description: {
    ja: "前付けの読了時間が、本文の長さに合わない",
    en: "A reading time that does not fit the length of the text",
  },
  severity: "warning",
  recommended: true,
  since: "0.1.0",
  options: {
    properties: {
      includeCode: { type: "boolean", description: "Count the words of code blocks, too." },
    },
    defaults: { includeCode: false },
  },
  messages: {
    "reading-time": {
      ja: "{minutes} 分では合いません：本文 {length}は {range} 分です。\n{proposal} にできます。",
      en: "{minutes} minutes do not fit {length}: it takes {range}.\nIt can become {proposal}.",
    },
    "word-count": {
      ja: "「{key}: {written}」は、本文の長さと合いません。\n本文は {length}です。{proposal} にできます。",
      en: '"{key}: {written}" does not fit the text.\nThe text has {length}. It can become {proposal}.',
    },
  },
};

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check(context) {
    const { article, options, remember } = context;
    const minutes = readMinutes(article);
    const length = readLength(article);
    if (!minutes && !length) return;
    const count = countText(article, options.includeCode, remember);
    if (minutes) yield* readingTime(minutes, count, context);
    if (length) yield* wordCount(length, count, context);
  },
});

type Context = ArticleContext<Options, MessageId>;

function* readingTime(
  written: Minutes,
  count: TextCount,
  { site }: Context,
): Iterable<Report<MessageId>> {
  const { low, high } = readingMinutes(count, site.frontMatter.readingTime);
  const slack = site.frontMatter.readingTime.slackMinutes;
  if (written.minutes >= Math.floor(low) - slack && written.minutes <= Math.ceil(high) + slack)
    return;
  const proposal = Math.max(1, Math.round((low + high) / 2));
  yield {
    messageId: "reading-time",
    range: written.range,
    values: {
      minutes: written.minutes,
      length: lengthOf(count, site.locale),
      range: rangeOf(low, high),
      proposal,
    },
    data: {
      minutes: written.minutes,
      cjkCharacters: count.cjkCharacters,
      words: count.words,
      low,
      high,
    },
    fix: { range: written.number, text: String(proposal) },
  };
}

/** Counters differ in what they take for a word: so far a value may be from every count. */
const COUNT_TOLERANCE = 0.15;

/** Fits when any usual way of counting gives about this number: letters, words, or both as Hugo does. */
function* wordCount(
  { key, value, range }: WrittenLength,
  count: TextCount,
  { article, site }: Context,
): Iterable<Report<MessageId>> {
  const { cjkCharacters, words } = count;
  const letters = article.source
    .slice(article.body.start, article.body.end)
    .replaceAll(/\s{1,1000}/g, "");
  const lengths = [cjkCharacters, words, cjkCharacters + words, letters.length];
  if (lengths.some((length) => Math.abs(value - length) <= COUNT_TOLERANCE * length)) return;
  const proposal = cjkCharacters >= words ? cjkCharacters + words : words;
  yield {
    messageId: "word-count",
    range,
    values: { key, written: value, length: lengthOf(count, site.locale), proposal },
    fix: { range, text: String(proposal) },
  };
}

/** `39–58`, or one number where both ends round to it. */
function rangeOf(low: number, high: number): string {
  const [from, to] = [Math.max(1, Math.round(low)), Math.max(1, Math.round(high))];
  return from === to ? `${from}` : `${from}–${to}`;
}

/** Minutes of the fastest and of the slowest reader. */
function readingMinutes(
  { cjkCharacters, words }: TextCount,
  { cjkCharsPerMinute, wordsPerMinute }: ReadingTimeSettings,
): { low: number; high: number } {
  return {
    low: cjkCharacters / cjkCharsPerMinute[1] + words / wordsPerMinute[1],
    high: cjkCharacters / cjkCharsPerMinute[0] + words / wordsPerMinute[0],
  };
}

const MINUTES =
  /^(?:約|およそ|about |approx\. )?[ \t]{0,4}(\d{1,4}(?:\.\d{1,3})?)[ \t]{0,4}(?:分(?:間|程度|ほど)?|m|min|mins|min\.|minutes?|minutes? read|min read)?$/i;

interface Minutes {
  readonly minutes: number;
  readonly range: TextRange;
  readonly number: TextRange;
}

/** The number of minutes and where it stands; `undefined` when the value is none. */
function readMinutes(article: Article): Minutes | undefined {
  const node = frontMatterEntry(article.frontMatter, ...FIELD_KEYS.readingTime)?.value;
  if (node?.kind !== "scalar" || node.style === "block") return undefined;
  const quotes = node.style === "plain" ? 0 : 1;
  const text = node.source.slice(quotes, node.source.length - quotes);
  const match = MINUTES.exec(text.trim());
  if (!match?.[1]) return undefined;
  const start = node.range.start + quotes + text.indexOf(match[1]);
  return {
    minutes: Number(match[1]),
    range: { start: node.range.start + quotes, end: node.range.end - quotes },
    number: { start, end: start + match[1].length },
  };
}

const LENGTH_KEYS = [
  "word_count",
  "wordCount",
  "wordcount",
  "words",
  "char_count",
  "charCount",
  "character_count",
  "characterCount",
  "characters",
];

interface WrittenLength {
  readonly key: string;
  readonly value: number;
  readonly range: TextRange;
}

/** A length that the front matter states, and where. */
function readLength(article: Article): WrittenLength | undefined {
  const entry = frontMatterEntry(article.frontMatter, ...LENGTH_KEYS);
  const text = scalarText(entry?.value)?.trim().replaceAll(",", "") ?? "";
  if (!entry || !/^\d{1,7}$/.test(text)) return undefined;
  return { key: entry.key, value: Number(text), range: innerRange(entry.value) };
}

/** The measure that says more about this text. */
function lengthOf({ cjkCharacters, words }: TextCount, locale: "ja" | "en"): string {
  const inCharacters = cjkCharacters >= words;
  if (locale === "ja")
    return inCharacters ? `${groupedDigits(cjkCharacters)} 字` : `${groupedDigits(words)} 語`;
  return inCharacters
    ? `${groupedDigits(cjkCharacters)} characters`
    : `${groupedDigits(words)} words`;
}
