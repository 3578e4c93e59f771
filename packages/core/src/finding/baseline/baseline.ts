import { keyText } from "../sentence-key.js";
import type { SentenceKey } from "../sentence-key.js";
import type { Finding } from "../finding.js";

/** A finding that is known and let stand until it is mended, as often as `count`. */
export interface BaselineEntry extends SentenceKey {
  /** From the folder of the baseline, with `/`. */
  readonly file: string;
  /** Places in the file: of every finding with this key its own and the related ones. */
  readonly count: number;
}

/** A finding of this run with what a baseline knows it by. */
export interface KeyedFinding extends SentenceKey {
  readonly file: string;
  readonly finding: Finding;
}

/** What of a baseline a run can speak of. */
export interface BaselineScope {
  /** Whether this condition was looked for in this file. */
  isJudged(file: string, condition: string): boolean;
  /** Whether a file is there at all. */
  exists(file: string): boolean;
}

/** What a run is beside a baseline. */
export interface BaselineComparison {
  /** Findings that the baseline has. */
  readonly known: ReadonlySet<Finding>;
  /** Findings that it does not have, or not so often. */
  readonly fresh: readonly KeyedFinding[];
  /** Entries that stand less often than they say; `count` is how often they do not. */
  readonly fixed: readonly BaselineEntry[];
  /** The entries without what was mended. */
  readonly shrunk: readonly BaselineEntry[];
  /** The entries as everything stands now. */
  readonly grown: readonly BaselineEntry[];
}

const keyOfEntry = (entry: SentenceKey & { readonly file: string }): string =>
  `${entry.file}\n${keyText(entry)}`;

/** Places of a finding in its own file. */
export function placesOf({ filePath, related }: Finding): number {
  return 1 + related.filter((place) => place.filePath === filePath).length;
}

/**
 * Compares what a run found with a baseline. Findings of one key are taken as
 * known in their order, as long as the places that the baseline has of it last:
 * a copy more of what is known is new.
 */
export function compareBaseline(
  entries: readonly BaselineEntry[],
  found: readonly KeyedFinding[],
  scope: BaselineScope,
): BaselineComparison {
  const counts = new Map(entries.map((entry) => [keyOfEntry(entry), entry.count]));
  const left = new Map(counts);
  const known = new Set<Finding>();
  const fresh: KeyedFinding[] = [];
  const now = new Map<string, BaselineEntry>();
  for (const keyed of found) {
    const key = keyOfEntry(keyed);
    const places = placesOf(keyed.finding);
    const { file, condition, sentence } = keyed;
    now.set(key, { file, condition, sentence, count: (now.get(key)?.count ?? 0) + places });
    const room = left.get(key) ?? 0;
    if (places <= room) {
      left.set(key, room - places);
      known.add(keyed.finding);
    } else fresh.push(keyed);
  }
  const isSpokenOf = (entry: BaselineEntry): boolean =>
    !scope.exists(entry.file) || scope.isJudged(entry.file, entry.condition);
  const countNow = (entry: BaselineEntry): number =>
    isSpokenOf(entry) ? (now.get(keyOfEntry(entry))?.count ?? 0) : entry.count;
  const kept = entries.filter((entry) => countNow(entry) > 0);
  return {
    known,
    fresh,
    fixed: entries
      .map((entry) => ({ ...entry, count: entry.count - countNow(entry) }))
      .filter(({ count }) => count > 0),
    shrunk: kept.map((entry) => ({ ...entry, count: Math.min(entry.count, countNow(entry)) })),
    grown: [...kept.filter((entry) => !now.has(keyOfEntry(entry))), ...now.values()],
  };
}

/** A file was moved when this share of what was known of it stands in another one. */
const LEAST_ALIKE = 0.5;

/**
 * Lets entries follow their file: one that is gone to one of which nothing is
 * known yet and where most of the entries stand.
 */
export function followMoves(
  entries: readonly BaselineEntry[],
  found: readonly KeyedFinding[],
  { exists }: Pick<BaselineScope, "exists">,
): readonly BaselineEntry[] {
  const byFile = groupByFile(entries);
  const gone = [...byFile].filter(([file]) => !exists(file));
  if (gone.length === 0) return entries;
  const candidates = [...groupByFile(found)]
    .filter(([file]) => !byFile.has(file))
    .map(([file, own]) => ({ file, keys: new Set(own.map(keyText)) }));
  const moves = new Map<string, string>();
  const taken = new Set<string>();
  const pairs = gone
    .flatMap(([from, own]) =>
      candidates.map(({ file, keys }) => ({
        from,
        to: file,
        share: own.filter((entry) => keys.has(keyText(entry))).length / own.length,
      })),
    )
    .filter(({ share }) => share >= LEAST_ALIKE)
    .sort((a, b) => b.share - a.share || (a.to < b.to ? -1 : 1));
  for (const { from, to } of pairs) {
    if (moves.has(from) || taken.has(to)) continue;
    moves.set(from, to);
    taken.add(to);
  }
  return entries.map((entry) => ({ ...entry, file: moves.get(entry.file) ?? entry.file }));
}

function groupByFile<One extends { readonly file: string }>(
  ones: readonly One[],
): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of ones) {
    const group = groups.get(one.file);
    if (group) group.push(one);
    else groups.set(one.file, [one]);
  }
  return groups;
}
