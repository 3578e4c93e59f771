/** What `splitAST` of sentence-splitter makes of a paragraph. */
interface SplitParagraph {
  readonly children: readonly object[];
}

export type SplitAst = (paragraph: object, options?: unknown) => SplitParagraph;

/**
 * `splitAST` with a memory: a dozen rules split the same paragraph one after
 * another. Each is given sentences of its own, so that none sees what another
 * does to them; the nodes in them are those of the document, as ever.
 */
export function splitOnce(split: SplitAst): SplitAst {
  const memory = new WeakMap<object, Map<string, SplitParagraph>>();
  return (paragraph, options) => {
    const key = keyOf(options);
    if (key === undefined) return split(paragraph, options);
    const known = memory.get(paragraph) ?? new Map<string, SplitParagraph>();
    memory.set(paragraph, known);
    const result = known.get(key) ?? split(paragraph, options);
    known.set(key, result);
    return { ...result, children: result.children.map(copyOf) };
  };
}

/** Options that hold anything but separators are left to the original. */
function keyOf(options: unknown): string | undefined {
  if (options === undefined) return "";
  if (typeof options !== "object" || options === null) return undefined;
  const [only, ...more] = Object.entries(options);
  if (only === undefined) return "";
  return only[0] === "SeparatorParser" && more.length === 0 ? JSON.stringify(only[1]) : undefined;
}

/** A sentence with its own lists. */
function copyOf(node: object): object {
  const lists = Object.entries(node).filter((entry): entry is [string, unknown[]] =>
    Array.isArray(entry[1]),
  );
  const isSentence = "type" in node && node.type === "Sentence";
  if (!isSentence) return node;
  return { ...node, ...Object.fromEntries(lists.map(([key, list]) => [key, [...list]])) };
}

/** `AbbrMarker` of sentence-splitter, as far as it is used here. */
export interface AbbreviationMarker {
  readonly lang: Readonly<Record<WordList, readonly string[]>>;
  getWord(source: unknown): string;
}

type WordList = "ABBREVIATIONS" | "PREPOSITIVE_ABBREVIATIONS" | "EXCLAMATION_WORDS";

export type Mark = (this: AbbreviationMarker, source: unknown) => void;

/**
 * `AbbrMarker.prototype.mark` for the words that may be abbreviations: those with
 * a period, and those on its lists, which it would compare one by one with every
 * word, and in Japanese at every comma.
 */
export function markCandidates(mark: Mark): Mark {
  const lists = new WeakMap<AbbreviationMarker["lang"], ReadonlySet<string>>();
  return function markCandidate(source) {
    const word = this.getWord(source);
    const listed = lists.get(this.lang) ?? listedWords(this.lang);
    lists.set(this.lang, listed);
    if (word.includes(".") || listed.has(word.toLowerCase())) mark.call(this, source);
  };
}

function listedWords(lang: AbbreviationMarker["lang"]): ReadonlySet<string> {
  const { ABBREVIATIONS, PREPOSITIVE_ABBREVIATIONS, EXCLAMATION_WORDS } = lang;
  return new Set(
    [...ABBREVIATIONS, ...PREPOSITIVE_ABBREVIATIONS, ...EXCLAMATION_WORDS].map((word) =>
      word.toLowerCase(),
    ),
  );
}
