/** Marks of lists and quotes, and the blanks among them, that open a line. Nobody nests this deep; a parser would choke. */
const DEEP_OPENING = /^[ \t>*+-]{256,}/gm;
const NO_BREAK_SPACE = "\u00A0";

/**
 * The body as the Markdown parser reads it, at unchanged offsets: CR LF and a
 * lone CR as line feeds, and what would open more than about a hundred
 * levels of lists or quotes as plain characters.
 */
export function parserText(body: string): string {
  const text = body.includes("\r")
    ? body.replaceAll(/\r\n?/g, (lineBreak) => (lineBreak.length === 2 ? " \n" : "\n"))
    : body;
  return text.replaceAll(
    DEEP_OPENING,
    (opening) => opening.slice(0, 200) + NO_BREAK_SPACE.repeat(opening.length - 200),
  );
}
