import { renderText, type Locale, type Text, type Values } from "@kouetsu/core";
import { count } from "./format.js";
import { reportTexts } from "./texts.js";

/** Says a text of the report in its language; numbers are grouped. */
export type Say = (name: keyof typeof reportTexts, values?: Values) => string;

export function sayIn(locale: Locale): Say {
  return (name, values = {}) => sayText(reportTexts[name], locale, values);
}

/** A text with its places filled; numbers are grouped, 13243 as 13,243. */
export function sayText(text: Text, locale: Locale, values: Values): string {
  // The number decides between one and many before it is grouped.
  const forms = Object.entries(values);
  const chosen = forms.reduce(
    (said, [key, value]) => (typeof value === "number" ? choose(said, key, value) : said),
    text[locale],
  );
  const grouped = Object.fromEntries(
    forms.map(([key, value]) => [key, typeof value === "number" ? count(value) : value]),
  );
  return renderText({ ja: chosen, en: chosen }, locale, grouped);
}

/** `{count|one|many}` settled by the count. */
function choose(text: string, name: string, value: number): string {
  const open = `{${name}|`;
  const [before = "", ...parts] = text.split(open);
  return parts.reduce((said, part) => {
    const end = part.indexOf("}");
    const [one = "", many = ""] = part.slice(0, end).split("|");
    return said + (value === 1 ? one : many) + part.slice(end + 1);
  }, before);
}
