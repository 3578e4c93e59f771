/** The text of a group of a match; empty where the group took no part in it. */
export const groupOf = (match: RegExpMatchArray, group: number): string => match[group] ?? "";

/** What a pattern matches first in a text; empty where it matches nothing. */
export const firstMatch = (pattern: RegExp, text: string): string => pattern.exec(text)?.[0] ?? "";

/** The text behind the last match of a separator, or all of it. */
export function lastPart(text: string, separator: RegExp | string): string {
  let last = text;
  for (const part of text.split(separator)) last = part;
  return last;
}

/** The text before the first match of a separator, or all of it. */
export function firstPart(text: string, separator: RegExp | string): string {
  let first = text;
  for (const part of text.split(separator, 1)) first = part;
  return first;
}

/** How a text breaks its first line; `\n` where it has but one. */
export const lineBreakOf = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
