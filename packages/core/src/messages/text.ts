/** The languages kouetsu speaks. */
export type Locale = "ja" | "en";

/**
 * One user-facing text in both languages. `{name}` is replaced by a value;
 * `{count|copy|copies}` by the first form when `count` is 1, else by the second.
 */
export interface Text {
  readonly ja: string;
  readonly en: string;
}

/** What fills the `{name}` places of a text. */
export type Values = Readonly<Record<string, string | number>>;

const PLACE = /\{(\w{1,40})(?:\|([^|{}]{0,80})\|([^|{}]{0,80}))?\}/g;

/** The text in `locale` with its places filled. A place that has no value stays as it is written. */
export function renderText(text: Text, locale: Locale, values: Values = {}): string {
  const written = text[locale];
  if (!written.includes("{")) return written;
  return written.replace(PLACE, (place, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return place;
    if (one === undefined || many === undefined) return String(value);
    return value === 1 ? one : many;
  });
}
