/** More marks and blanks than this before the text of a line: nobody nests so deep, and a parser would choke. */
const MOST_OPENING = 200;
const OPENING_MARKS = " \t>*+-";
const NO_BREAK_SPACE = "\u00A0";

/** Where what opens the line at `start` ends: marks of lists and quotes and the blanks among them. */
function openingEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && OPENING_MARKS.includes(text[end] as string)) end++;
  return end;
}

/** What would open more than about a hundred levels of lists or quotes, as plain characters. */
function boundOpenings(text: string): string {
  let bounded = "";
  let copied = 0;
  for (let start = 0; start < text.length; start = nextLineStart(text, start)) {
    const end = openingEnd(text, start);
    if (end - start <= MOST_OPENING) continue;
    bounded +=
      text.slice(copied, start + MOST_OPENING) + NO_BREAK_SPACE.repeat(end - start - MOST_OPENING);
    copied = end;
  }
  return copied === 0 ? text : bounded + text.slice(copied);
}

function nextLineStart(text: string, from: number): number {
  const lineBreak = text.indexOf("\n", from);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

/**
 * The body as the Markdown parser reads it, at unchanged offsets: CR LF and a
 * lone CR as line feeds, and nesting bounded.
 */
export function parserText(body: string): string {
  const text = body.includes("\r")
    ? body.replaceAll(/\r\n?/g, (lineBreak) => (lineBreak.length === 2 ? " \n" : "\n"))
    : body;
  return boundOpenings(text);
}
