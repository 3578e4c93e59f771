import type { Article } from "@kouetsu/core";

const WORD = /[A-Za-z]{1,40}(?:[’'][a-z]{1,3})?/g;
/** What makes another form of the same word, so that the shorter one is whole. */
const INFLECTION = /^(?:['’]?s|es|d|ed|r|er|ers|n|ing|ings|ly|al|ally|y|ies|able)$/;

/** How often each word stands in an article, in lower case. */
export function wordCounts(article: Article): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { content } of article.blocks) {
    for (const [word] of content.prose.text.matchAll(WORD)) {
      const key = word.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * Whether the last word of a text is the beginning of a longer word of the same
 * article and stands nowhere else in it: then it was cut, and is not a word that
 * only lacks its full stop. No dictionary is needed, and none would hold names.
 */
export function endsInCutWord(text: string, counts: ReadonlyMap<string, number>): boolean {
  const last = /[A-Za-z]{1,40}$/.exec(text)?.[0].toLowerCase();
  if (last === undefined || (counts.get(last) ?? 0) > 1) return false;
  for (const word of counts.keys()) {
    if (
      word.length > last.length &&
      word.startsWith(last) &&
      !INFLECTION.test(word.slice(last.length))
    )
      return true;
  }
  return false;
}
