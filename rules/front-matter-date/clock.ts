import {
  dayIn,
  formatDay,
  formatInstant,
  innerRange,
  instantOf,
  parseWrittenDate,
  type ArticleContext,
  type FrontMatterScalar,
  type Report,
  type WrittenDate,
} from "@kouetsu/core";
import type { MessageId, Options } from "./meta.js";

type Context = ArticleContext<Options, MessageId>;

/** A date of the front matter that could be read. */
export interface DateValue {
  readonly key: string;
  readonly node: FrontMatterScalar;
  readonly text: string;
  readonly date: WrittenDate;
}

/** A date that falls on another day on the clock of the site. */
export function* timezone(
  { node, text, date }: DateValue,
  { site }: Context,
): Iterable<Report<MessageId>> {
  const { zone, dateTimezone } = site.frontMatter;
  if (!zone || !dateTimezone || date.offset === undefined) return;
  const instant = instantOf(date, zone);
  const day = dayIn(date, zone);
  if (zone.offsetAt(instant) === date.offset || day === date.day) return;
  const local = formatInstant(instant, zone);
  const range = innerRange(node);
  yield {
    messageId: "date-timezone",
    range,
    values: { value: text, day: formatDay(day), zone: zone.name },
    suggestions: [
      {
        note: "use-local",
        values: { local },
        edits: [{ range, text: text.includes("T") ? isoForm(local) : local }],
      },
    ],
  };
}

/** `2025-04-01 09:00:00 +0900` as `2025-04-01T09:00:00+09:00`. */
function isoForm(local: string): string {
  return local.replace(/^(\S{10}) (\S{8}) ([+-]\d{2})(\d{2})$/, "$1T$2$3:$4");
}

const DATED_NAME = /(?:^|\/)(\d{4})-(\d{1,2})-(\d{1,2})-[^/]{1,255}$/;

/** Jekyll takes the day of the address from the file's name. */
export function* fileDate(
  { node, text, date }: DateValue,
  { article, site }: Context,
): Iterable<Report<MessageId>> {
  const { preset, fileName, zone } = site.frontMatter;
  if (preset !== "jekyll" && fileName !== "date" && !/(?:^|\/)_posts\//.test(article.filePath))
    return;
  const name = DATED_NAME.exec(article.filePath);
  const named = name && parseWrittenDate(`${name[1]}-${name[2]}-${name[3]}`, ["one-digit"]);
  const day = dayIn(date, zone);
  if (!named || named.day === day) return;
  yield {
    messageId: "file-date",
    range: innerRange(node),
    values: { value: text, day: formatDay(day), named: formatDay(named.day) },
  };
}
