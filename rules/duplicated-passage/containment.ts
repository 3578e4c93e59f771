import { rangeContains, type Passage, type PassageGroup } from "@kouetsu/core";

/** From this share of its prose on, an article stands within another one. */
const MIN_SHARE = 0.8;

/** An article nearly all of whose prose stands in another one too. */
export interface Containment {
  readonly inner: string;
  readonly outer: string;
  /** How much of the inner article's prose stands in the outer one, 0 to 1. */
  readonly share: number;
  /** The article to keep: the one that holds the other, or the first by path when each holds the other. */
  readonly canonical: string;
}

/** How much of an article and of another one they share, 0 to 1 each. */
interface Shared {
  readonly own: number;
  readonly other: number;
}

/**
 * What contains an article, or is contained in it, by the path of the other
 * article. The groups are those of the article; parts of larger groups count once.
 */
export function containmentsOf(
  groups: readonly PassageGroup[],
  filePath: string,
): ReadonlyMap<string, Containment> {
  const found = new Map<string, Containment>();
  const across = groups.filter((group) => group.articles > 1);
  for (const other of otherArticles(across, filePath)) {
    const shared = across.filter(({ copies }) => copies.some((copy) => copy.filePath === other));
    const containment = containmentOf(filePath, other, {
      own: shareOf(shared, filePath),
      other: shareOf(shared, other),
    });
    if (containment !== undefined) found.set(other, containment);
  }
  return found;
}

function otherArticles(groups: readonly PassageGroup[], filePath: string): Set<string> {
  const paths = new Set(groups.flatMap(({ copies }) => copies.map((copy) => copy.filePath)));
  paths.delete(filePath);
  return paths;
}

function containmentOf(filePath: string, other: string, shared: Shared): Containment | undefined {
  const isInner = shared.own >= MIN_SHARE;
  const isOuter = shared.other >= MIN_SHARE;
  if (!isInner && !isOuter) return undefined;
  const isFirst = filePath < other;
  // Each in the other: the later one is told to be the copy, whichever of them is asked.
  const isCopy = isInner && (!isOuter || !isFirst);
  const [inner, outer] = isCopy ? [filePath, other] : [other, filePath];
  const share = Math.min(1, isCopy ? shared.own : shared.other);
  return { inner, outer, share: Math.round(share * 100) / 100, canonical: outer };
}

function shareOf(groups: readonly PassageGroup[], filePath: string): number {
  const copies = groups
    .flatMap((group) => group.copies)
    .filter((copy) => copy.filePath === filePath);
  copies.sort((a, b) => b.characters - a.characters || a.range.start - b.range.start);
  const counted: Passage[] = [];
  for (const copy of copies)
    if (!counted.some((each) => rangeContains(each.range, copy.range))) counted.push(copy);
  return counted.reduce((sum, copy) => sum + copy.share, 0);
}
