import {
  dayIn,
  defineRule,
  FIELD_KEYS,
  frontMatterEntry,
  innerRange,
  instantOf,
  parseWrittenDate,
  scalarText,
  type ArticleContext,
  type DateForm,
  type Report,
  type TimeZone,
  type WrittenDate,
} from "@kouetsu/core";
import { fileDate, timezone, type DateValue } from "./clock.js";
import { meta, type MessageId, type Options } from "./meta.js";

type Context = ArticleContext<Options, MessageId>;

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check(context) {
    const dates: DateValue[] = [];
    for (const field of DATE_FIELDS) {
      const found = readField(field, context);
      if (found && "date" in found) dates.push(found);
      else if (found) yield found;
    }
    const published = dates.find((value) => includes(FIELD_KEYS.published, value.key));
    if (published) {
      yield* order(published, dates, context);
      yield* future(published, context);
      yield* timezone(published, context);
      yield* fileDate(published, context);
    }
  },
});

const DATE_FIELDS: readonly string[] = [
  ...FIELD_KEYS.published,
  ...FIELD_KEYS.updated,
  ...FIELD_KEYS.expires,
];

const includes = (keys: readonly string[], key: string): boolean => keys.includes(key);

const FORMS_OF_PRESET: Readonly<Record<string, readonly DateForm[]>> = {
  jekyll: ["one-digit", "slash"],
  hexo: ["one-digit", "slash"],
  astro: ["month-name"],
};

function readField(key: string, context: Context): DateValue | Report<MessageId> | undefined {
  const { article, site, options } = context;
  const node = frontMatterEntry(article.frontMatter, key)?.value;
  if (!node) return undefined;
  const invalid = (shown: string): Report<MessageId> => ({
    messageId: "date-invalid",
    range: innerRange(node),
    values: { key, value: shown.slice(0, LONGEST_VALUE) },
  });
  if (node.kind !== "scalar")
    return invalid(article.source.slice(node.range.start, node.range.end));
  const text = scalarText(node);
  // A switch such as `updated: true` is no date, and a template fills the rest in.
  if (text === undefined || node.type === "boolean" || isFilledIn(text, context)) return undefined;
  const forms = [...options.forms, ...(FORMS_OF_PRESET[site.frontMatter.preset] ?? [])];
  const date = parseWrittenDate(text, forms);
  return date ? { key, node, text, date } : invalid(text);
}

const LONGEST_VALUE = 24;

const ELEVENTY_WORDS = /^(?:git )?(?:created|last modified)$/i;

function isFilledIn(text: string, { site }: Context): boolean {
  return (
    text.includes("{{") ||
    text.includes("{%") ||
    (site.frontMatter.preset === "eleventy" && ELEVENTY_WORDS.test(text))
  );
}

/** Dates without a time are compared by the day, all others by the instant. */
function isBefore(a: WrittenDate, b: WrittenDate, zone: TimeZone | undefined): boolean {
  if (a.time === undefined || b.time === undefined) return dayIn(a, zone) < dayIn(b, zone);
  return instantOf(a, zone) < instantOf(b, zone);
}

function* order(
  published: DateValue,
  dates: readonly DateValue[],
  { site }: Context,
): Iterable<Report<MessageId>> {
  for (const later of dates) {
    if (
      includes(FIELD_KEYS.published, later.key) ||
      !isBefore(later.date, published.date, site.frontMatter.zone)
    )
      continue;
    yield {
      messageId: "date-order",
      range: innerRange(later.node),
      values: { key: later.key, value: later.text, other: published.key, first: published.text },
      related: [{ range: innerRange(published.node), role: "conflict", note: "published" }],
    };
  }
}

const TOLERANCE = 24 * 60 * 60 * 1000;

function* future(
  published: DateValue,
  { article, site, options }: Context,
): Iterable<Report<MessageId>> {
  if (
    options.allowScheduled ||
    (site.frontMatter.preset === "zenn" && published.key === "published_at")
  )
    return;
  const isTrue = (key: string, wanted: boolean): boolean => {
    const node = frontMatterEntry(article.frontMatter, key)?.value;
    return node?.kind === "scalar" && node.value === wanted;
  };
  if (isTrue("draft", true) || isTrue("published", false)) return;
  if (instantOf(published.date, site.frontMatter.zone) <= Date.parse(site.now) + TOLERANCE) return;
  yield {
    messageId: "date-future",
    range: innerRange(published.node),
    values: { value: published.text },
  };
}
