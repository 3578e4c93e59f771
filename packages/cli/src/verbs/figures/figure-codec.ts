import {
  has,
  isOneOf,
  isPosition,
  isText,
  listOf,
  optional,
  rangeIn,
  type CacheCodec,
} from "@kouetsu/core/node";
import type { PlacedFigure } from "./ledger-rows.js";

/** A figure as JSON has it: the path is that of the article, and what there is none of is left out. */
type KeptFigure = Omit<PlacedFigure, "filePath" | "setAside" | "source"> &
  Partial<Pick<PlacedFigure, "setAside" | "source">>;

/** The figures of an article, kept as JSON. */
export const figureCodec: CacheCodec<readonly PlacedFigure[]> = {
  toBytes: (figures) =>
    Buffer.from(JSON.stringify(figures.map((figure) => ({ ...figure, filePath: undefined })))),
  fromBytes(bytes, { filePath, source }) {
    const kept = parsed(bytes);
    if (!areFigures(kept, source.length)) return undefined;
    return kept.map((figure) => ({
      ...figure,
      filePath,
      setAside: figure.setAside,
      source: figure.source,
    }));
  },
};

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

const isNumber = (value: unknown): boolean => typeof value === "number";
const isValue = (value: unknown): boolean =>
  value === null ||
  isNumber(value) ||
  (listOf(isNumber)(value) && Array.isArray(value) && value.length === 2);
const isSource = has({
  kind: isOneOf("link", "footnote", "named", "nearby"),
  text: isText,
  isElsewhere: (value) => typeof value === "boolean",
});

function areFigures(value: unknown, length: number): value is readonly KeptFigure[] {
  return listOf(
    has({
      range: rangeIn(length),
      start: isPosition,
      text: isText,
      subject: isText,
      predicate: isText,
      unit: isText,
      value: isValue,
      tier: isOneOf("high", "low"),
      status: isOneOf("supported", "unsupported", "set-aside"),
      // A word of ours, unless somebody forged it; it is counted, not looked up.
      setAside: optional(isText),
      source: optional(isSource),
    }),
  )(value);
}
