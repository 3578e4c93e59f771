/** The characters of a text as they stand inside 「」 in a message: one line, quotation marks as 『』. */
function quotable(text: string): string[] {
  return [
    ...text
      .replace(/\s{1,200}/g, " ")
      .replaceAll("「", "『")
      .replaceAll("」", "』"),
  ];
}

/** The beginning of a text for 「」 in a message, at most `longest` characters with the ellipsis. */
export function quoteStart(text: string, longest: number): string {
  const characters = quotable(text);
  return characters.length <= longest
    ? characters.join("")
    : `${characters.slice(0, longest - 1).join("")}…`;
}

/** The end of a text for 「」 in a message, at most `longest` characters with the ellipsis. */
export function quoteEnd(text: string, longest: number): string {
  const characters = quotable(text);
  return characters.length <= longest
    ? characters.join("")
    : `…${characters.slice(1 - longest).join("")}`;
}
