/** A date as an article's writer put it, understood. */
export interface WrittenDate {
  /** Days since 1970-01-01 in the calendar that was written. */
  readonly day: number;
  /** Milliseconds since midnight of that day; `undefined` when no time is written. */
  readonly time: number | undefined;
  /** Minutes east of UTC; `undefined` when no offset is written. */
  readonly offset: number | undefined;
}

/** Forms beyond `YYYY-MM-DD` that some generators read. */
export type DateForm = "one-digit" | "slash" | "month-name";

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:[Tt]|[ \t]{1,4})(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:[ \t]{0,4}(Z|z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?))?)?$/;
const MONTH_FIRST =
  /^(?:[A-Za-z]{3,9},?[ ]{1,4})?([A-Za-z]{3,9})\.?[ ]{1,4}(\d{1,2})(?:st|nd|rd|th)?,?[ ]{1,4}(\d{4})$/;
const DAY_FIRST =
  /^(?:[A-Za-z]{3,9},?[ ]{1,4})?(\d{1,2})[ ]{1,4}([A-Za-z]{3,9})\.?[ ]{1,4}(\d{4})(?:[ ]{1,4}\d{2}:\d{2}(?::\d{2})?(?:[ ]{1,4}(?:GMT|UTC|[+-]\d{4}))?)?$/;
const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/**
 * Reads `YYYY-MM-DD`, with `HH:MM[:SS]` and an offset where they are written
 * (one digit will do for hours, as in YAML's timestamps), and the further `forms`. A day that no calendar has (30 February) is not a
 * date: nothing rolls over.
 */
export function parseWrittenDate(
  text: string,
  forms: readonly DateForm[] = [],
): WrittenDate | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 60) return undefined;
  const match = ISO.exec(normalised(trimmed, forms));
  if (match) {
    const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
    const time =
      match[4] === undefined ? undefined : timeOf(match[4], match[5] as string, match[6] ?? "00");
    const offset = match[7] === undefined ? undefined : offsetOf(match[7]);
    if (day === undefined || Number.isNaN(time) || Number.isNaN(offset)) return undefined;
    return { day, time, offset };
  }
  return forms.includes("month-name") ? namedMonth(trimmed) : undefined;
}

/** One-digit months and slashes brought to the form with two digits and hyphens. */
function normalised(text: string, forms: readonly DateForm[]): string {
  let result = text;
  if (forms.includes("slash"))
    result = result.replace(/^(\d{4})\/(\d{1,2})\/(\d{1,2})/, "$1-$2-$3");
  if (forms.includes("one-digit") || result !== text) {
    result = result.replace(
      /^(\d{4})-(\d{1,2})-(\d{1,2})/,
      (_all, year: string, month: string, day: string) =>
        `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
    );
  }
  return result;
}

function namedMonth(text: string): WrittenDate | undefined {
  const monthFirst = MONTH_FIRST.exec(text);
  const dayFirst = monthFirst ? undefined : DAY_FIRST.exec(text);
  const name = monthFirst?.[1] ?? dayFirst?.[2];
  const date = monthFirst?.[2] ?? dayFirst?.[1];
  if (!name || !date) return undefined;
  const month = MONTHS.findIndex(
    (full) =>
      full === name.toLowerCase() ||
      full.slice(0, 3) === name.toLowerCase() ||
      (name.toLowerCase() === "sept" && full === "september"),
  );
  const day =
    month < 0
      ? undefined
      : dayOf(Number(monthFirst?.[3] ?? dayFirst?.[3]), month + 1, Number(date));
  return day === undefined ? undefined : { day, time: undefined, offset: undefined };
}

const DAY = 86_400_000;

function dayOf(year: number, month: number, date: number): number | undefined {
  const utc = new Date(Date.UTC(2000, month - 1, date));
  utc.setUTCFullYear(year, month - 1, date);
  if (utc.getUTCFullYear() !== year || utc.getUTCMonth() !== month - 1 || utc.getUTCDate() !== date)
    return undefined;
  return Math.floor(utc.getTime() / DAY);
}

function timeOf(hours: string, minutes: string, seconds: string): number {
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return Number.NaN;
  return (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000;
}

/** Minutes of `Z`, `UTC`, `+09`, `+0900` or `+09:00`; NaN for one that no place on earth has. */
function offsetOf(text: string): number {
  if (!/^[+-]/.test(text)) return 0;
  const written = text.slice(1).replace(":", "");
  const digits = written.length % 2 === 1 ? `0${written}` : written;
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || "0");
  if (minutes > 14 * 60 || Number(digits.slice(2) || "0") > 59) return Number.NaN;
  return text.startsWith("-") ? -minutes : minutes;
}

/** A time zone of the world, as far as this machine knows it. */
export interface TimeZone {
  readonly name: string;
  /** Minutes east of UTC at an instant, in milliseconds since 1970. */
  offsetAt(instant: number): number;
}

/**
 * The time zone of a name; `undefined` when this machine knows none. Making one
 * takes longer than all that is asked of it, so settings hold it.
 * @param name an IANA name or an offset such as `+09:00`
 */
export function timeZoneOf(name: string): TimeZone | undefined {
  if (/^(?:Z|UTC|GMT)$/i.test(name)) return { name, offsetAt: () => 0 };
  if (/^[+-]\d{2}:?\d{2}$/.test(name)) {
    const offset = offsetOf(name);
    return Number.isNaN(offset) ? undefined : { name, offsetAt: () => offset };
  }
  try {
    const formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
    return { name, offsetAt: (instant) => offsetIn(formatter, instant) };
  } catch {
    // A zone that this machine does not know; the configuration says so, a rule stays silent.
    return undefined;
  }
}

function offsetIn(formatter: Intl.DateTimeFormat, instant: number): number {
  const parts = formatter.formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  const local = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
  );
  return Math.round((local - Math.floor(instant / 60_000) * 60_000) / 60_000);
}

/** Milliseconds since 1970 of a date; without an offset it counts in `zone`, or else in UTC; without a time from midnight. */
export function instantOf(date: WrittenDate, zone: TimeZone | undefined): number {
  const wall = date.day * DAY + (date.time ?? 0);
  const offset = date.offset ?? zone?.offsetAt(wall) ?? 0;
  return wall - offset * 60_000;
}

/** The calendar day, in days since 1970, on which the date falls in `zone`; as written when it has no time or no offset, or there is no zone. */
export function dayIn(date: WrittenDate, zone: TimeZone | undefined): number {
  if (date.time === undefined || date.offset === undefined || !zone) return date.day;
  const instant = instantOf(date, zone);
  return Math.floor((instant + zone.offsetAt(instant) * 60_000) / DAY);
}

/** `2025-04-01` of days since 1970. */
export function formatDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** `2025-04-01 09:00:00 +0900` of an instant in `zone`, as Jekyll writes it. */
export function formatInstant(instant: number, zone: TimeZone): string {
  const offset = zone.offsetAt(instant);
  const local = new Date(instant + offset * 60_000).toISOString();
  const size = Math.abs(offset);
  const sign = offset < 0 ? "-" : "+";
  const digits = (value: number): string => String(value).padStart(2, "0");
  return `${local.slice(0, 10)} ${local.slice(11, 19)} ${sign}${digits(Math.floor(size / 60))}${digits(size % 60)}`;
}
