import {
  defineRule,
  FIELD_KEYS,
  frontMatterEntry,
  type Article,
  type ReadingTimeSettings,
  type RuleMeta,
} from "@kouetsu/core";
import { countText, type TextCount } from "./count-text.js";

type Options = {
  /** Code counts as text that is read. */
  readonly includeCode: boolean;
};

type MessageId = "reading-time";

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
  },
};

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check({ article, options, site, remember }) {
    const written = readMinutes(article);
    if (!written) return;
    const count = countText(article, options.includeCode, remember);
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
  },
});

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

/** The number of minutes and where it stands; `undefined` when the value is none. */
function readMinutes(article: Article):
  | {
      minutes: number;
      range: { start: number; end: number };
      number: { start: number; end: number };
    }
  | undefined {
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

/** The measure that says more about this text. */
function lengthOf({ cjkCharacters, words }: TextCount, locale: "ja" | "en"): string {
  const number = (value: number): string => value.toLocaleString("en-US");
  const inCharacters = cjkCharacters >= words;
  if (locale === "ja") return inCharacters ? `${number(cjkCharacters)} 字` : `${number(words)} 語`;
  return inCharacters ? `${number(cjkCharacters)} characters` : `${number(words)} words`;
}
