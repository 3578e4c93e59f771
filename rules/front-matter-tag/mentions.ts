const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

const LATIN = /[a-z0-9]/;

/** A test of whether a term, or a word that means the same, stands in the text; width and case do not matter. */
export function mentions(
  text: string,
  synonyms: readonly (readonly string[])[],
): (term: string) => boolean {
  const folded = fold(text);
  return (term) => {
    const words = synonyms.find((group) => group.some((word) => fold(word) === fold(term))) ?? [];
    return [term, ...words].some((word) => stands(fold(word).trim(), folded));
  };
}

/** A Latin word counts only whole: `ai` does not stand in `main`. Japanese does not part its words. */
function stands(word: string, text: string): boolean {
  if (word === "") return true;
  const startsLatin = LATIN.test(word[0] as string);
  const endsLatin = LATIN.test(word.at(-1) as string);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + word.length);
    if (!(startsLatin && LATIN.test(before)) && !(endsLatin && LATIN.test(after))) return true;
  }
  return false;
}
