import { findQuantities, type Quantity } from "@kouetsu/core";

/** What a record says of a figure: the same, the same of something else, another value of the same. */
export type Verdict =
  | { readonly kind: "same" | "unknown" }
  | { readonly kind: "other-value" | "other-context"; readonly recorded: string };

const ROUNDING = 0.006;

/** Compares a figure of a sentence with the figures that the record it cites has, in their context. */
export function compare(quantity: Quantity, sentence: string, figures: readonly string[]): Verdict {
  const around = wordsOf(sentence);
  let other: Verdict = { kind: "unknown" };
  for (const recorded of figures) {
    const isSameThing = [...wordsOf(recorded)].some((word) => around.has(word));
    for (const candidate of findQuantities(recorded)) {
      if (unitOf(candidate) !== unitOf(quantity)) continue;
      const isSameValue = agrees(quantity, candidate);
      if (isSameValue && isSameThing) return { kind: "same" };
      if (isSameValue) other = { kind: "other-context", recorded };
      else if (isSameThing && other.kind === "unknown") other = { kind: "other-value", recorded };
    }
  }
  return other;
}

const unitOf = ({ unit }: Quantity): string => (unit === "share" ? "%" : unit);

function spanOf({ value, unit }: Quantity): readonly [number, number] {
  const scale = unit === "share" ? 100 : 1;
  return typeof value === "number"
    ? [value * scale, value * scale]
    : [value[0] * scale, value[1] * scale];
}

/** Equal but for rounding, as far as the words beside a rounded figure allow. */
function agrees(stated: Quantity, recorded: Quantity): boolean {
  const [low, high] = spanOf(stated);
  const [least, most] = spanOf(recorded);
  const slack = Math.max(Math.abs(most), 1) * ROUNDING + (isRounded(stated) ? most * 0.05 : 0);
  if (stated.comparator === "at-least" || stated.comparator === "more-than")
    return most >= low && least <= high * 1.2;
  return low <= most + slack && high >= least - slack;
}

const isRounded = ({ comparator }: Quantity): boolean =>
  comparator === "about" || comparator === "nearly";

/** The content words of a text: runs of kanji and katakana by pairs, and English words without their ending. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [run] of text.matchAll(/[一-龠ァ-ヴー]{2,40}/g))
    for (let at = 0; at + 2 <= run.length; at++) words.add(run.slice(at, at + 2));
  for (const [word] of text.toLowerCase().matchAll(/[a-z]{4,20}/g))
    if (!COMMON.has(word)) words.add(word.slice(0, 6));
  return words;
}

const COMMON = new Set(
  "about more than less from with that this percent have were been their there which into over under said".split(
    " ",
  ),
);
