import type { Article, Finding, Json } from "@kouetsu/core";
import { CONTEXT, cut, DIFFERENCE, DIFFERENCES } from "./limits.js";
import type { ShortPaths } from "./paths.js";
import type { Difference } from "./report.js";

/** A copy of a passage at its place, in UTF-16 offsets and lines. */
export interface Copy {
  readonly filePath: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
}

type Sources = ReadonlyMap<string, Article | undefined>;

/**
 * Where the copies are not alike, each with the words of the original copy and
 * those of the first copy that differs there. The index of passages has aligned
 * the copies; nothing is compared again.
 */
export function differencesOf(
  { data }: Finding,
  copies: readonly Copy[],
  sources: Sources,
  paths: ShortPaths,
): { readonly differences: readonly Difference[]; readonly differenceCount: number } {
  const all = Array.isArray(data["differences"]) ? (data["differences"] as readonly Json[]) : [];
  const original = typeof data["original"] === "number" ? data["original"] : 0;
  const shown = all
    .slice(0, DIFFERENCES)
    .flatMap((each) => differenceOf(each, original, copies, sources, paths) ?? []);
  return { differences: shown, differenceCount: all.length };
}

function differenceOf(
  each: Json,
  original: number,
  copies: readonly Copy[],
  sources: Sources,
  paths: ShortPaths,
): Difference | undefined {
  const { ranges, texts } = each as { readonly ranges?: Json; readonly texts?: Json };
  if (!Array.isArray(ranges) || !Array.isArray(texts)) return undefined;
  const words: readonly unknown[] = texts;
  const other = words.findIndex((text) => text !== words[original]);
  const [at, from] = [rangeAt(ranges, original), rangeAt(ranges, other)];
  const [copy, otherCopy] = [copies[original], copies[other]];
  if (at === undefined || from === undefined || !copy || !otherCopy) return undefined;
  const source = sources.get(copy.filePath);
  const otherSource = sources.get(otherCopy.filePath);
  if (source === undefined || otherSource === undefined) return undefined;
  const before = source.source.slice(Math.max(copy.start, at[0] - CONTEXT), at[0]);
  const after = source.source.slice(at[1], Math.min(copy.end, at[1] + CONTEXT));
  return {
    before: oneLine(before),
    original: cut(
      source.source.slice(at[0], at[0] + 2 * DIFFERENCE).slice(0, at[1] - at[0]),
      DIFFERENCE,
    ),
    other: cut(
      otherSource.source.slice(from[0], from[0] + 2 * DIFFERENCE).slice(0, from[1] - from[0]),
      DIFFERENCE,
    ),
    after: oneLine(after),
    originalLine: source.lines.position(at[0]).line,
    otherPath: paths.path(otherCopy.filePath),
    otherLine: otherSource.lines.position(from[0]).line,
  };
}

/** The line that the difference stands on, as far as the context reaches. */
const oneLine = (text: string): string => text.replaceAll(/\s{1,200}/g, " ");

function rangeAt(ranges: readonly unknown[], index: number): readonly [number, number] | undefined {
  const range = ranges[index];
  if (!Array.isArray(range)) return undefined;
  const [start, end] = range as readonly unknown[];
  return typeof start === "number" && typeof end === "number" ? [start, end] : undefined;
}
