const UNREADABLE = /[\0\p{Cs}]/gu;

/**
 * The text as third-party rules may see it: NUL and lone surrogates, on which
 * kuromoji throws, stand as U+FFFD. The length stays, so every offset holds.
 */
export function sanitizeText(text: string): string {
  return text.replace(UNREADABLE, "\uFFFD");
}
