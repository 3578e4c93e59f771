import { commonEnds } from "../../text/common-ends.js";
import type { IndexedDocument } from "./document.js";
import type { Place } from "./group.js";
import { blockAt, type Matter } from "./matter.js";
import type { Passage, PassageGroup } from "./types.js";

/** A group as it was made, with what it was made of. */
export interface MadeGroup {
  readonly places: readonly Place[];
  /** By place, what its article was then. */
  readonly matters: readonly Matter[];
  readonly group: PassageGroup;
}

/** The groups that were made for one version of an article. */
export interface MadeGroups {
  readonly matter: Matter;
  readonly all: readonly MadeGroup[];
}

/** Where the next version of an article differs. */
interface Change {
  /** Offsets in the source before. */
  readonly from: number;
  readonly to: number;
  /** By how much what follows has moved, in the source and in units. */
  readonly shift: number;
  readonly unitShift: number;
}

/** How far a place has moved. */
interface Move {
  readonly shift: number;
  readonly unitShift: number;
}

/**
 * Takes groups over from the version of an article before, where neither the
 * blocks of a copy nor those beside it have changed: nothing that a group is made
 * of lies further away.
 */
export class GroupTaker {
  readonly #document: IndexedDocument;
  readonly #made: MadeGroups;
  #change: Change | undefined;

  constructor(document: IndexedDocument, made: MadeGroups) {
    this.#document = document;
    this.#made = made;
  }

  /** The group of these places as `PassageGroupMaker` would make it; `undefined` when it must be made. */
  take(places: readonly Place[], isTemplate: boolean): PassageGroup | undefined {
    for (const made of this.#made.all) {
      if (made.group.isTemplate !== isTemplate || made.places.length !== places.length) continue;
      const moves = this.#movesOf(made, places);
      if (moves !== undefined) return moved(made.group, moves, this.#document);
    }
    return undefined;
  }

  /** By place, how far it has moved; `undefined` when these are other places or may say something else now. */
  #movesOf(made: MadeGroup, places: readonly Place[]): readonly (Move | undefined)[] | undefined {
    const moves: (Move | undefined)[] = [];
    for (let index = 0; index < places.length; index++) {
      const place = places[index] as Place;
      const before = made.places[index] as Place;
      if (place.document.id !== before.document.id) return undefined;
      if (place.document !== this.#document) {
        const isSame = place.start === before.start && place.end === before.end;
        if (!isSame || place.document.matter !== made.matters[index]) return undefined;
        moves.push(undefined);
      } else {
        const move = this.#moveOf(before, place);
        if (move === undefined) return undefined;
        moves.push(move);
      }
    }
    return moves;
  }

  #moveOf(before: Place, place: Place): Move | undefined {
    const unitShift = place.start - before.start;
    if (place.end - before.end !== unitShift) return undefined;
    const { matter } = this.#made;
    const now = this.#document.matter;
    const change = (this.#change ??= changeOf(matter, now));
    if (unitShift !== 0 && unitShift !== change.unitShift) return undefined;
    const own = blockAt(matter, before.start);
    const ownLast = blockAt(matter, before.end - 1);
    const isLast = ownLast === matter.starts.length - 2;
    const first = own === 0 ? 0 : own - 1;
    const last = isLast ? ownLast : ownLast + 1;
    const from = own === 0 ? 0 : (matter.places[first * 3] as number);
    const to = isLast ? matter.source.length : (matter.places[last * 3 + 1] as number);
    const isAhead = to <= change.from;
    if (!isAhead && from < change.to) return undefined;
    const shift = isAhead ? 0 : change.shift;
    if (unitShift !== (isAhead ? 0 : change.unitShift)) return undefined;
    const by = blockAt(now, place.start) - own;
    const isSameEdge =
      (own === 0) === (own + by === 0) && isLast === (ownLast + by === now.starts.length - 2);
    if (!isSameEdge || !areMoved(matter, now, { first, last, by, shift, unitShift }))
      return undefined;
    return { shift, unitShift };
  }
}

function changeOf(before: Matter, now: Matter): Change {
  const unitShift = now.units.length - before.units.length;
  const length = before.source.length;
  const shift = now.source.length - length;
  if (before.source === now.source) return { from: length, to: length, shift, unitShift };
  if (typeof before.source !== "string" || typeof now.source !== "string")
    return { from: 0, to: length, shift, unitShift };
  const { prefix, suffix } = commonEnds(before.source, now.source);
  return { from: prefix, to: length - suffix, shift, unitShift };
}

/** Whether the blocks from `first` to `last` are the blocks `by` further on in the next version, moved. */
function areMoved(
  before: Matter,
  now: Matter,
  { first, last, by, shift, unitShift }: Move & { first: number; last: number; by: number },
): boolean {
  // A block that the next version does not have is like none.
  for (let b = first; b <= last; b++) {
    if ((before.starts[b] as number) + unitShift !== now.starts[b + by]) return false;
    for (let n = b * 3; n < b * 3 + 3; n++)
      if ((before.places[n] as number) + shift !== now.places[n + by * 3]) return false;
  }
  return (before.starts[last + 1] as number) + unitShift === now.starts[last + by + 1];
}

function moved(
  group: PassageGroup,
  moves: readonly (Move | undefined)[],
  { matter }: IndexedDocument,
): PassageGroup {
  return {
    ...group,
    copies: group.copies.map((copy, index): Passage => {
      const move = moves[index];
      if (move === undefined) return copy;
      const share = copy.characters / matter.units.length;
      return { ...copy, range: movedRange(copy.range, move.shift), share };
    }),
    differences: group.differences.map(({ ranges, texts }) => ({
      ranges: ranges.map((range, index) => movedRange(range, moves[index]?.shift ?? 0)),
      texts,
    })),
  };
}

function movedRange(range: Passage["range"], shift: number): Passage["range"] {
  return shift === 0 ? range : { start: range.start + shift, end: range.end + shift };
}
