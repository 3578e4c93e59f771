const SENTENCE_END = /[。．.!?！？…」』）)"”'’>♪☆★〉》】]\s*$/;
/** Ends that no whole phrase has: a comma, a particle after a word, an article or preposition. */
const SURELY_OPEN =
  /(?:[、，,]|[\p{Script=Han}\p{Script=Katakana}ー][をがはにへ]|\s(?:a|an|the|of|to|and|or|in|on|for|with|that|is|are|by|as|from)|[\p{Script=Han}](?:り|れ|し|き|っ))$/u;

/**
 * Whether a text ends where no sentence does. `surely`: where not even a
 * heading-like phrase would end, as many honest descriptions do.
 */
export function stopsShort(text: string, how: "perhaps" | "surely" = "perhaps"): boolean {
  const trimmed = text.trimEnd();
  return how === "surely"
    ? SURELY_OPEN.test(trimmed.slice(-12))
    : !SENTENCE_END.test(trimmed.slice(-4));
}

/** The text up to its last sentence end; `undefined` when it has none. */
export function lastWholeSentence(text: string): string | undefined {
  const end = Math.max(
    text.lastIndexOf("。"),
    text.lastIndexOf("！"),
    text.lastIndexOf("？"),
    text.lastIndexOf(". "),
    text.lastIndexOf("! "),
    text.lastIndexOf("? "),
  );
  return end < 0 ? undefined : text.slice(0, end + 1);
}
