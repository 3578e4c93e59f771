const CLOSING_OF = new Map([
  ["「", "」"],
  ["『", "』"],
  ["“", "”"],
  ["‘", "’"],
  ["«", "»"],
]);

/** How far back the opening of a quotation is looked for, in UTF-16 code units. */
const REACH = 200;

/**
 * Whether `text.slice(start, end)` stands inside a quotation of its line:
 * who quotes such a phrase writes about it.
 */
export function isQuoted(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const before = text.slice(Math.max(lineStart, start - REACH), start);
  const after = text.slice(end, lineEnd < 0 ? Math.min(text.length, end + REACH) : lineEnd);
  const closing = awaitedClosing(before);
  if (closing !== undefined) return after.includes(closing);
  const straightQuotes = before.split('"').length - 1;
  return straightQuotes % 2 === 1 && after.includes('"');
}

/** The mark that closes the innermost quotation of `text` that is still open at its end. */
function awaitedClosing(text: string): string | undefined {
  const awaited: string[] = [];
  for (const character of text) {
    const closing = CLOSING_OF.get(character);
    if (closing !== undefined) awaited.push(closing);
    else if (character === awaited.at(-1)) awaited.pop();
  }
  return awaited.at(-1);
}
