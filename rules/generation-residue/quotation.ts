const CLOSING_OF = new Map([
  ["「", "」"],
  ["『", "』"],
  ["“", "”"],
  ["‘", "’"],
  ["«", "»"],
]);
const OPENING_OF = new Map([...CLOSING_OF].map(([opening, closing]) => [closing, opening]));

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
  const opening = openQuotation(before);
  if (opening !== undefined) return after.includes(CLOSING_OF.get(opening) ?? opening);
  const straightQuotes = before.split('"').length - 1;
  return straightQuotes % 2 === 1 && after.includes('"');
}

/** The innermost quotation mark of `text` that is still open at its end. */
function openQuotation(text: string): string | undefined {
  const open: string[] = [];
  for (const character of text) {
    if (CLOSING_OF.has(character)) open.push(character);
    else if (open.length > 0 && OPENING_OF.get(character) === open.at(-1)) open.pop();
  }
  return open.at(-1);
}
