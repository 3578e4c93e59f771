import type { IndexedDocument } from "./document.js";
import type { FingerprintSet } from "./fingerprint-set.js";
import { sliceFragment, type Fragment } from "./fragment.js";
import { blockAt, type Matter } from "./matter.js";
import type { LanguageParameters } from "./parameters.js";

/** A stretch of a text, in units, that stands in many articles. */
export interface TemplateSpan {
  readonly start: number;
  readonly end: number;
}

/** From this share of a block on, the whole block is the template. */
const BLOCK_SHARE = 0.5;

/** What of a document is template, by the fingerprints that many have. */
export function templatesOf(
  {
    fingerprints,
    parameters,
    matter,
  }: Pick<IndexedDocument, "fingerprints" | "parameters" | "matter">,
  templates: FingerprintSet,
): TemplateSpan[] {
  if (templates.size === 0) return [];
  const { hashes, positions } = fingerprints;
  const found: number[] = [];
  for (let i = 0; i < hashes.length; i++)
    if (templates.has(hashes[i] as number)) found.push(positions[i] as number);
  return templateSpans(found, parameters, matter);
}

/** Joins fingerprints that stand in many articles, given by their places in ascending order, to spans. */
function templateSpans(
  positions: readonly number[],
  { k, window }: LanguageParameters,
  matter: Matter,
): TemplateSpan[] {
  const spans: TemplateSpan[] = [];
  for (const position of positions) {
    const previous = spans.at(-1);
    if (previous === undefined || position > previous.end + window)
      spans.push({ start: position, end: position + k });
    else spans[spans.length - 1] = { start: previous.start, end: position + k };
  }
  return joinTouching(spans.map((span) => widen(span, matter)));
}

function joinTouching(spans: readonly TemplateSpan[]): TemplateSpan[] {
  const joined: TemplateSpan[] = [];
  for (const span of spans) {
    const previous = joined.at(-1);
    if (previous === undefined || span.start > previous.end) joined.push(span);
    else
      joined[joined.length - 1] = { start: previous.start, end: Math.max(previous.end, span.end) };
  }
  return joined;
}

/** The span, grown to the ends of the blocks that it covers for the greater part. */
function widen(span: TemplateSpan, matter: Matter): TemplateSpan {
  const start = blockRange(matter, span.start);
  const end = blockRange(matter, span.end - 1);
  const covers = (block: readonly [number, number]): boolean =>
    Math.min(block[1], span.end) - Math.max(block[0], span.start) >=
    BLOCK_SHARE * (block[1] - block[0]);
  return {
    start: covers(start) ? Math.min(start[0], span.start) : span.start,
    end: covers(end) ? Math.max(end[1], span.end) : span.end,
  };
}

function blockRange(matter: Matter, unit: number): readonly [number, number] {
  const index = blockAt(matter, unit);
  return [matter.starts[index] as number, matter.starts[index + 1] as number];
}

/** The fragment without template at its ends in x; `undefined` when hardly anything but template is left. */
export function clipTemplates(
  fragment: Fragment,
  spans: readonly TemplateSpan[],
  minimum: number,
): Fragment | undefined {
  let from = fragment.xStart;
  let to = fragment.xEnd;
  let inside = 0;
  for (const span of spans) {
    if (span.start <= from && from < span.end) from = span.end;
    inside += Math.max(
      0,
      Math.min(span.end, fragment.xEnd) - Math.max(span.start, fragment.xStart),
    );
  }
  if (inside === 0) return fragment.matched < minimum ? undefined : fragment;
  for (let s = spans.length - 1; s >= 0; s--) {
    const span = spans[s] as TemplateSpan;
    if (span.start < to && to <= span.end) to = span.start;
  }
  if (fragment.matched - inside < minimum || from >= to) return undefined;
  return sliceFragment(fragment, from, to);
}

/** Whether a template lies in the stretch. */
export function hasTemplate(spans: readonly TemplateSpan[], start: number, end: number): boolean {
  for (const span of spans) if (span.start < end && span.end > start) return true;
  return false;
}
