import { groupedDigits, type Locale } from "@kouetsu/core";

/** 13243 as 13,243. */
export const count = groupedDigits;

/** A share of 0 to 1 as a percentage; a small one keeps a decimal, and what is not nothing is never shown as such. */
export function percent(share: number): string {
  const value = share * 100;
  if (value === 0) return "0%";
  if (value < 0.1) return "<0.1%";
  return value < 10 ? `${value.toFixed(1)}%` : `${value.toFixed(0)}%`;
}

/** 11320000 as 1,132 万 or 11.3 million, ready for 字 behind it; the last digits of a sum of characters say nothing. */
export function roughly(value: number, locale: Locale): string {
  if (locale === "ja")
    return value < 100_000 ? `${count(value)} ` : `${count(Math.round(value / 10_000))} 万`;
  return value < 1_000_000 ? count(value) : `${(value / 1_000_000).toFixed(1)} million`;
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** 2025-12-20 as people write it. */
export function longDate(date: string, locale: Locale): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return locale === "ja"
    ? `${year}年${Number(month)}月${Number(day)}日`
    : `${Number(day)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}
