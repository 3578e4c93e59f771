import {
  FIELD_KEYS,
  textField,
  valueRange,
  type Article,
  type BlockContent,
  type FactCollector,
  type FactKind,
  type TextRange,
  type ValueFact,
} from "@kouetsu/core";

/** A name in Latin letters, as written. */
export interface Name {
  readonly text: string;
  /** Lower case: where spellings of one name meet. */
  readonly key: string;
  readonly range: TextRange;
}

/** Names in titles and excerpts, by their lower case. */
export const nameFacts: FactKind<ValueFact> = { name: "front-matter/name" };

/** Under its path, how the body of an article spells the names of its title and excerpt, each spelling at its first place. */
export const bodyFacts: FactKind<ValueFact & { readonly key: string }> = {
  name: "front-matter/name-in-body",
};

/** Reads names off titles and excerpts. */
export const nameCollector: FactCollector = {
  name: "front-matter-names",
  *collect(article) {
    const names = namesOf(article);
    for (const { key, text, range } of names) {
      yield {
        kind: nameFacts,
        key,
        value: { text, range: { start: range.start, end: range.end } },
      };
    }
    if (names.length === 0) return;
    for (const { key, text, range } of spellingsInBody(
      article,
      names.map((name) => name.key),
    ))
      yield {
        kind: bodyFacts,
        key: article.filePath,
        value: { key, text, range: { start: range.start, end: range.end } },
      };
  },
};

const WORD = /(?<![A-Za-z0-9._@/-])[A-Za-z][A-Za-z0-9]{2,30}(?![A-Za-z0-9@/])/g;

/** A capital after the first letter and a small letter: `JavaScript`, `LLaMA`, not `NASA` and not `Why`. */
export function isMixedCase(text: string): boolean {
  return /^.[^A-Z]{0,30}[A-Z]/.test(text) && /[a-z]/.test(text);
}

const hasCapital = (text: string): boolean => /[A-Z]/.test(text) && /[a-z]/.test(text);

/** The names of title and excerpt, each once a field; a word counts when it has a capital and is not all capitals. */
export function namesOf(article: Article): Name[] {
  const names: Name[] = [];
  for (const key of ["title", ...FIELD_KEYS.excerpt]) {
    const field = textField(article, key);
    if (!field) continue;
    const seen = new Set<string>();
    for (const match of field.text.matchAll(WORD)) {
      const [text] = match;
      if (!hasCapital(text) || seen.has(text)) continue;
      seen.add(text);
      names.push({
        text,
        key: text.toLowerCase(),
        range: valueRange(field.node, match.index, match.index + text.length),
      });
    }
  }
  return names;
}

const PROSE = new Set(["heading", "paragraph", "table"]);

/** A word in Latin letters in the prose of a block. */
interface Word {
  readonly text: string;
  readonly key: string;
  readonly index: number;
}

const NO_WORDS: readonly Word[] = [];

/** Follows from the block alone. */
const wordsOfBlock = new WeakMap<BlockContent, readonly Word[]>();

function wordsIn(content: BlockContent): readonly Word[] {
  let words = wordsOfBlock.get(content);
  if (words === undefined) wordsOfBlock.set(content, (words = readWords(content)));
  return words;
}

function readWords({ kind, prose }: BlockContent): readonly Word[] {
  if (!PROSE.has(kind)) return NO_WORDS;
  const words = Array.from(prose.text.matchAll(WORD), ({ 0: text, index }) => ({
    text,
    key: text.toLowerCase(),
    index,
  }));
  return words.length === 0 ? NO_WORDS : words;
}

/** The spellings that names have in the body, each at its first place. */
function spellingsInBody({ blocks }: Article, keys: readonly string[]): readonly Name[] {
  const names: Name[] = [];
  const searched = new Set(keys);
  const seen = new Set<string>();
  for (const { content, range } of blocks) {
    const words = wordsIn(content);
    if (words.length === 0) continue;
    for (const key of searched) {
      for (const word of words) {
        if (word.key !== key || seen.has(word.text)) continue;
        seen.add(word.text);
        const place = content.prose.blockRange(word.index, word.index + word.text.length);
        names.push({
          text: word.text,
          key,
          range: { start: range.start + place.start, end: range.start + place.end },
        });
      }
    }
  }
  return names;
}
