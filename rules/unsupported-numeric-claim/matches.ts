const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global expression in a text. Most texts hold none, and
 * `matchAll` makes a copy of the expression before it looks.
 */
export function matches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}
