import {
  dayIn,
  parseWrittenDate,
  textField,
  type Corpus,
  type FactCollector,
  type FactKind,
  type Passage,
  type PassageGroup,
} from "@kouetsu/core";

/**
 * Why a copy looks like the original: all others were cut off; it alone has links
 * or footnotes, which get lost when text is pasted; its article is the oldest; or
 * it comes first in the article.
 */
export type OriginalReason = "whole" | "links" | "date" | "first";

/** The copy that looks like the original, and why; no reason where nothing speaks for it but the order of paths. */
export interface Original {
  /** Index of the copy. */
  readonly index: number;
  readonly reason?: OriginalReason;
}

/** The day of an article, under its path, as days since 1970-01-01. */
const days: FactKind<number> = { name: "duplicated-passage/day/1" };

/** Fields in which sites write the day of publication. */
const DATE_FIELDS = ["date", "published", "publishedAt", "pubDate", "created", "createdAt"];

/** Puts the day of every article that names one in its front matter into the corpus. */
export const dayCollector: FactCollector = {
  name: "duplicated-passage",
  *collect(article, site) {
    const text = textField(article, ...DATE_FIELDS)?.text;
    const date = text === undefined ? undefined : parseWrittenDate(text, ["one-digit", "slash"]);
    if (date === undefined) return;
    yield { kind: days, key: article.filePath, value: dayIn(date, site.frontMatter.zone) };
  },
};

/** Which of the copies of a group looks like the original. */
export function originalOf(group: PassageGroup, corpus: Corpus): Original {
  const all = [...group.copies.keys()];
  const copyAt = (index: number): Passage => group.copies[index] as Passage;
  const whole = all.filter((index) => !copyAt(index).isCutOff);
  const [onlyWhole] = whole;
  if (whole.length === 1 && onlyWhole !== undefined) return { index: onlyWhole, reason: "whole" };
  const candidates = whole.length > 0 ? whole : all;
  const linked = candidates.filter((index) => copyAt(index).links > 0);
  const [onlyLinked] = linked;
  if (linked.length === 1 && onlyLinked !== undefined)
    return { index: onlyLinked, reason: "links" };
  if (group.articles === 1) return { index: group.original, reason: "first" };
  const oldest = oldestOf(candidates, (index) => dayOf(corpus, copyAt(index).filePath), copyAt);
  return oldest === undefined ? { index: group.original } : { index: oldest, reason: "date" };
}

function dayOf(corpus: Corpus, filePath: string): number | undefined {
  return corpus.entries(days, filePath)[0]?.value;
}

/** The first copy of the one article that is older than all others; `undefined` when one has no date, or two are of one day. */
function oldestOf(
  candidates: readonly number[],
  dayAt: (index: number) => number | undefined,
  copyAt: (index: number) => Passage,
): number | undefined {
  let oldest: number | undefined;
  for (const index of candidates) {
    if (dayAt(index) === undefined) return undefined;
    if (oldest === undefined || Number(dayAt(index)) < Number(dayAt(oldest))) oldest = index;
  }
  if (oldest === undefined) return undefined;
  const { filePath } = copyAt(oldest);
  const isAlone = candidates.every(
    (index) => copyAt(index).filePath === filePath || dayAt(index) !== dayAt(oldest),
  );
  return isAlone ? oldest : undefined;
}
