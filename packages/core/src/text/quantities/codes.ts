/** The codes of the characters: a text is asked for a code faster than for a character. */
export const codesOf = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((char) => char.charCodeAt(0)));
