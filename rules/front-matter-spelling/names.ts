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

/** Reads names off titles and excerpts. */
export const nameCollector: FactCollector = {
  name: "front-matter-names",
  *collect(article) {
    for (const { key, text, range } of namesOf(article)) {
      yield {
        kind: nameFacts,
        key,
        value: { text, range: { start: range.start, end: range.end } },
      };
    }
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

type BlockNames = ReadonlyMap<string, readonly Name[]>;

/** The words of a block, by lower case: each spelling at its first place in the prose, where ranges count. */
function blockNames(content: BlockContent): BlockNames {
  const names = new Map<string, Name[]>();
  for (const match of content.prose.text.matchAll(WORD)) {
    const [text] = match;
    const key = text.toLowerCase();
    const spellings = names.get(key) ?? [];
    if (spellings.some((name) => name.text === text)) continue;
    names.set(key, [
      ...spellings,
      { text, key, range: { start: match.index, end: match.index + text.length } },
    ]);
  }
  return names;
}

/** The spellings of a name in the body, each at its first place. */
export function spellingsInBody(
  article: Article,
  key: string,
  remember: (content: BlockContent, compute: typeof blockNames) => BlockNames,
): Name[] {
  const found: Name[] = [];
  for (const { content, range } of article.blocks) {
    if (!PROSE.has(content.kind)) continue;
    for (const name of remember(content, blockNames).get(key) ?? []) {
      if (found.some((other) => other.text === name.text)) continue;
      const place = content.prose.blockRange(name.range.start, name.range.end);
      found.push({
        ...name,
        range: { start: range.start + place.start, end: range.start + place.end },
      });
    }
  }
  return found;
}
