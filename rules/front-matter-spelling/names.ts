import {
  FIELD_KEYS,
  textField,
  valueRange,
  type Article,
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
const WORD_HERE = /(?<![A-Za-z0-9._@/-])[A-Za-z][A-Za-z0-9]{2,30}(?![A-Za-z0-9@/])/y;

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

/**
 * The spellings that names have in the body, each at its first place. Searched
 * for, not collected: a title has few names and a body thousands of words.
 */
function spellingsInBody({ blocks }: Article, keys: readonly string[]): readonly Name[] {
  const names: Name[] = [];
  const searched = new Set(keys);
  for (const { content, range } of blocks) {
    if (!PROSE.has(content.kind)) continue;
    const { text } = content.prose;
    const lower = text.toLowerCase();
    // Some capitals have longer small letters; then offsets would not be those of the text.
    if (lower.length !== text.length) continue;
    for (const key of searched) {
      for (const name of spellingsIn(text, lower, key)) {
        if (names.some((other) => other.text === name.text)) continue;
        const place = content.prose.blockRange(name.range.start, name.range.end);
        names.push({
          ...name,
          range: { start: range.start + place.start, end: range.start + place.end },
        });
      }
    }
  }
  return names;
}

function* spellingsIn(text: string, lower: string, key: string): Iterable<Name> {
  for (let at = lower.indexOf(key); at >= 0; at = lower.indexOf(key, at + 1)) {
    WORD_HERE.lastIndex = at;
    const match = WORD_HERE.exec(text);
    if (match?.[0].length === key.length)
      yield { text: match[0], key, range: { start: at, end: at + key.length } };
  }
}
