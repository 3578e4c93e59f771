import type { Locale } from "../messages/text.js";
import { isOnChangedLines, partsBefore, placeBefore } from "../text/changes/text-change.js";
import type { Finding, RelatedPlace } from "./finding.js";
import { knownFrom } from "./known-from.js";
import type { ArticleChange, History } from "./known-from.js";
import { reportedAt } from "./reported-at.js";

/** A finding that a change brought. */
export interface Brought {
  /** As it is reported: on a changed line, wherever one has to do with it. */
  readonly finding: Finding;
  /** The finding of the article that it was found in. */
  readonly origin: Finding;
}

type Changes = ReadonlyMap<string, ArticleChange>;

/**
 * What a change brought: findings that were not there before it, and findings
 * that were and now have one place more on a changed line. What stands in an
 * article that stayed as it was is reported at the changed place that it names,
 * once; at its own where it names none, because something it needs has gone.
 */
export function broughtBy(history: History, locale: Locale): readonly Brought[] {
  const { changes } = history;
  const known = knownFrom(history);
  const direct: Brought[] = [];
  const elsewhere: Brought[] = [];
  for (const change of changes.values()) {
    for (const finding of change.after.findings) {
      const old = known.get(finding);
      const place =
        old === undefined ? changedPlace(finding, changes) : grownPlace(finding, old, changes);
      if (place !== undefined && place !== "own")
        elsewhere.push({ finding: reportedAt(finding, place, locale), origin: finding });
      else if (old === undefined && (place === "own" || !isOldMatter(finding, change, changes)))
        direct.push({ finding, origin: finding });
    }
  }
  return once(direct, elsewhere);
}

/** Where a finding touches changed lines: at its own place, else at the first other one. */
function changedPlace(finding: Finding, changes: Changes): RelatedPlace | "own" | undefined {
  if (isChanged(finding, changes)) return "own";
  return newest(
    finding.related.filter((place) => isChanged(place, changes)),
    changes,
  );
}

/** Of places in changed articles the one with the largest share of new words; of several the first. */
function newest(places: readonly RelatedPlace[], changes: Changes): RelatedPlace | undefined {
  const shareOf = ({ filePath, range }: RelatedPlace): number => {
    const { text } = changes.get(filePath) as ArticleChange;
    const parts = partsBefore(text, range);
    const old = parts.reduce((sum, { start, end }) => sum + end - start, 0);
    return 1 - old / Math.max(1, range.end - range.start);
  };
  const shares = places.map(shareOf);
  return places[shares.indexOf(Math.max(...shares))];
}

function isChanged(
  { filePath, range }: Pick<Finding, "filePath" | "range">,
  changes: Changes,
): boolean {
  const change = changes.get(filePath);
  return change !== undefined && isOnChangedLines(change.text, range);
}

/** A changed place of a known finding, in an article that has more of its places than before. */
function grownPlace(finding: Finding, old: Finding, changes: Changes): RelatedPlace | undefined {
  const places = finding.related.filter((place) => {
    const change = changes.get(place.filePath);
    if (change === undefined || !isOnChangedLines(change.text, place.range)) return false;
    return (
      placesIn(finding, place.filePath) > placesIn(old, change.pathBefore) &&
      !stoodBefore(place, old, change)
    );
  });
  return newest(places, changes);
}

function placesIn(finding: Finding, filePath: string | undefined): number {
  return [finding, ...finding.related].filter((place) => place.filePath === filePath).length;
}

function stoodBefore(
  place: RelatedPlace,
  old: Finding,
  { text, pathBefore }: ArticleChange,
): boolean {
  const before = placeBefore(text, place.range);
  return (
    before !== undefined &&
    [old, ...old.related].some(
      ({ filePath, range }) =>
        filePath === pathBefore && range.start < before.end && before.start < range.end,
    )
  );
}

/**
 * Whether words that nobody touched were part of such a finding before: which of
 * several articles a conflict is told of, or what a passage is called, turns on
 * how many there are.
 */
function isOldMatter(finding: Finding, change: ArticleChange, changes: Changes): boolean {
  const isUntouched = change.text.differences.length === 0;
  const parts = partsBefore(change.text, finding.range);
  for (const { before } of changes.values()) {
    for (const old of before.findings) {
      if (old.ruleId !== finding.ruleId) continue;
      if (!isUntouched && old.messageId !== finding.messageId) continue;
      const isHere = [old, ...old.related].some(
        ({ filePath, range }) =>
          filePath === change.pathBefore &&
          parts.some((part) => part.start < range.end && range.start < part.end),
      );
      if (isHere) return true;
    }
  }
  return false;
}

/** Of findings that name one changed place, one: its own article's, else the first. */
function once(direct: readonly Brought[], elsewhere: readonly Brought[]): readonly Brought[] {
  const kept = [...direct];
  for (const brought of elsewhere) {
    const { ruleId, filePath, range } = brought.finding;
    const isSaid = kept.some(
      ({ finding }) =>
        finding.ruleId === ruleId &&
        [finding, ...finding.related].some(
          (place) =>
            place.filePath === filePath &&
            place.range.start < range.end &&
            range.start < place.range.end,
        ),
    );
    if (!isSaid) kept.push(brought);
  }
  return kept;
}
