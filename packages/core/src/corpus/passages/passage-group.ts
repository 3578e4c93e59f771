import type { TextRange } from "../../text/range.js";
import { withCompanions } from "./companions.js";
import { compareCopies } from "./differences.js";
import type { IndexedDocument } from "./document.js";
import { Marks } from "./extend.js";
import type { Place } from "./group.js";
import { snapCopies, wholeWords, type MappedRange, type UnitMap, type UnitRange } from "./snap.js";
import type { Passage, PassageDifference, PassageGroup } from "./types.js";
import { UnitMaps } from "./unit-maps.js";

/** A copy of less than this share of the longest one was cut off, so it is not the original. */
const WHOLE_SHARE = 0.95;

/** Groups with places in the source, edges on boundaries and the differences of the copies. */
export class PassageGroupMaker {
  readonly #marks = new Marks();
  readonly #maps: UnitMaps;

  constructor(maps: UnitMaps = new UnitMaps(Infinity)) {
    this.#maps = maps;
  }

  make(places: readonly Place[]): PassageGroup {
    const ranges = snapCopies(
      places.map(({ document, start, end }) => ({ map: this.#mapOf(document), start, end })),
    );
    const mapped = places.map(({ document }, index) => {
      const { start, end } = ranges[index] as UnitRange;
      return { map: this.#mapOf(document), start, end };
    });
    const original = originalOf(mapped);
    const shown = wholeWords(mapped);
    const sources = withCompanions(
      mapped,
      mapped.map(({ map }, index) => map.sourceRange(shown[index] as UnitRange)),
      this.#marks,
    );
    const compared = places.map((place, index) => ({
      units: place.document.matter.units,
      range: ranges[index] as UnitRange,
    }));
    const { differences, similarity } = compareCopies(compared, original, this.#marks);
    return {
      copies: places.map((place, index) => ({
        ...this.#passage(place.document, shown[index] as UnitRange),
        range: sources[index] as TextRange,
      })),
      similarity,
      differences: differences.map((each) => this.#difference(places, each)),
      original,
      isTemplate: false,
      articles: new Set(places.map((place) => place.document)).size,
    };
  }

  #passage(document: IndexedDocument, units: UnitRange): Passage {
    const map = this.#mapOf(document);
    const characters = units.end - units.start;
    const range = map.sourceRange(units);
    return {
      filePath: document.filePath,
      range,
      characters,
      share: characters / document.matter.units.length,
      isCutOff: map.stopsShort(units.end),
      links: countLinks(map, range),
    };
  }

  #difference(places: readonly Place[], ranges: readonly UnitRange[]): PassageDifference {
    const sources = places.map((place, index) =>
      this.#sourceOf(place.document, ranges[index] as UnitRange),
    );
    return {
      ranges: sources,
      texts: places.map((place, index) =>
        this.#mapOf(place.document).text(sources[index] as TextRange),
      ),
    };
  }

  #sourceOf(document: IndexedDocument, range: UnitRange): TextRange {
    const map = this.#mapOf(document);
    if (range.start < range.end) return map.sourceRange(range);
    const at =
      range.start < document.matter.units.length
        ? map.sourceRange({ start: range.start, end: range.start + 1 }).start
        : map.sourceRange({ start: range.start - 1, end: range.start }).end;
    return { start: at, end: at };
  }

  /** A template of an article. It names only the place here: the others are alike, and many. */
  makeTemplate(document: IndexedDocument, span: UnitRange, articles: number): PassageGroup {
    const [units] = snapCopies([{ map: this.#mapOf(document), ...span }]) as [UnitRange];
    return {
      copies: [this.#passage(document, units)],
      differences: [],
      similarity: 1,
      original: 0,
      isTemplate: true,
      articles,
    };
  }

  #mapOf(document: IndexedDocument): UnitMap {
    return this.#maps.of(document);
  }
}

/**
 * The first copy, by path and place, that was not cut off. The index knows
 * nothing of dates but those in paths, by which posts sort.
 */
function originalOf(copies: readonly MappedRange[]): number {
  const longest = Math.max(...copies.map((copy) => copy.end - copy.start));
  const isWhole = (copy: MappedRange): boolean => copy.end - copy.start >= WHOLE_SHARE * longest;
  const first = copies.findIndex((copy) => isWhole(copy) && !copy.map.stopsShort(copy.end));
  return first >= 0 ? first : copies.findIndex(isWhole);
}

const EXCLAMATION = 0x21;
const PAREN_OPEN = 0x28;
const BRACKET_OPEN = 0x5b;
const BRACKET_CLOSE = 0x5d;
const CARET = 0x5e;

/** Links and references to footnotes; images are neither. */
function countLinks(map: UnitMap, range: TextRange): number {
  const { source } = map.matter;
  if (typeof source !== "string") return countInCodes(source.subarray(range.start, range.end));
  const text = map.text(range);
  return Math.max(0, countOf(text, "](") + countOf(text, "[^") - countOf(text, "!["));
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) count++;
  return count;
}

/** The same where nobody needs the text as a string. */
function countInCodes(codes: Uint16Array): number {
  if (!codes.includes(BRACKET_OPEN) && !codes.includes(BRACKET_CLOSE)) return 0;
  let count = 0;
  let before = 0;
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] as number;
    if (code === PAREN_OPEN && before === BRACKET_CLOSE) count++;
    else if (code === CARET && before === BRACKET_OPEN) count++;
    else if (code === BRACKET_OPEN && before === EXCLAMATION) count--;
    before = code;
  }
  return Math.max(0, count);
}
