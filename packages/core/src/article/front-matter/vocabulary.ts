import type { Corpus, FactEntry } from "../../corpus/corpus.js";
import { termFacts, VOCABULARIES, type TermFact, type VocabularyName } from "./terms.js";

/** One spelling of a term and how many articles use it. */
export interface Spelling {
  readonly text: string;
  readonly articles: number;
}

/** A word of a vocabulary in the spelling that most articles use. */
export interface VocabularyTerm extends Spelling {
  /** All spellings, the most used first. */
  readonly spellings: readonly Spelling[];
}

/** The words that the articles of a corpus are sorted by, the most used first. */
export type Vocabulary = Readonly<Record<VocabularyName, readonly VocabularyTerm[]>>;

/**
 * Tags, categories, authors and series of a corpus with the number of articles
 * that use them: what an editor completes from and shows on hover. Of spellings
 * that are as frequent the first by code unit counts. Pure; reads facts only.
 */
export function vocabularyOf(corpus: Corpus): Vocabulary {
  const found: Record<VocabularyName, VocabularyTerm[]> = {
    tags: [],
    categories: [],
    author: [],
    series: [],
  };
  for (const key of corpus.keys(termFacts)) {
    const entries = corpus.entries(termFacts, key);
    // A key without entries is none.
    const [first] = entries as [FactEntry<TermFact>];
    found[first.value.field].push(termOf(entries));
  }
  for (const name of VOCABULARIES) found[name].sort(byUse);
  return found;
}

function termOf(entries: readonly FactEntry<TermFact>[]): VocabularyTerm {
  const spellings = spellingsOf(entries).map(({ text, articles }) => ({ text, articles }));
  const [{ text }] = spellings as [Spelling];
  const articles = new Set(entries.map(({ filePath }) => filePath)).size;
  return { text, articles, spellings };
}

/** How each spelling of one term is used, the most used first; ties by code unit. */
export function spellingsOf<Fact extends { readonly text: string }>(
  entries: readonly { readonly filePath: string; readonly value: Fact }[],
): { text: string; articles: number; entries: { filePath: string; value: Fact }[] }[] {
  const groups = new Map<string, { filePath: string; value: Fact }[]>();
  for (const entry of entries) {
    const group = groups.get(entry.value.text);
    if (group) group.push(entry);
    else groups.set(entry.value.text, [entry]);
  }
  return [...groups]
    .map(([text, group]) => ({
      text,
      entries: group,
      articles: new Set(group.map((entry) => entry.filePath)).size,
    }))
    .sort(byUse);
}

/** No two have one text. */
const byUse = (a: Spelling, b: Spelling): number =>
  b.articles - a.articles || (a.text < b.text ? -1 : 1);
