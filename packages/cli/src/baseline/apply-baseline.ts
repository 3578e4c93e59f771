import { existsSync } from "node:fs";
import path from "node:path";
import { compareBaseline, followMoves, keyOf, renderText, writeBaseline } from "@kouetsu/core";
import type { BaselineComparison, BaselineEntry, KeyedFinding, Locale } from "@kouetsu/core";
import { isInternalError } from "../exit-code.js";
import { escapeText } from "../terminal/escape.js";
import type { Io } from "../terminal/io.js";
import type { Judgement } from "../verbs/lint/judged.js";
import { saveBaseline } from "./baseline-file.js";
import type { LoadedBaseline } from "./baseline-file.js";
import type { BaselineOptions } from "./baseline-options.js";
import { baselineTexts as texts } from "./messages.js";

/** What the run that is compared with a baseline looked for. */
export interface RunScope {
  /** Ids without `kouetsu/`; empty for all rules. */
  readonly rules: readonly string[];
  /** Whether hosted rules ran. */
  readonly hosted: boolean;
  /** Whether all of the work could be done. */
  readonly isComplete: boolean;
  readonly locale: Locale;
}

/** A run without what its baseline knows. */
export interface HeldBack {
  readonly judgement: Judgement;
  /** Whether entries of what was mended are left, and that is an error. */
  readonly isStale: boolean;
}

/** Takes away what a baseline knows, says what was mended, and writes the baseline anew when that is asked for. */
export function applyBaseline(
  judgement: Judgement,
  loaded: LoadedBaseline,
  options: BaselineOptions,
  scope: RunScope,
  io: Io,
): HeldBack {
  const folder = path.dirname(path.resolve(io.cwd, options.file));
  const found = keyed(judgement, folder, io);
  const exists = (file: string): boolean => existsSync(path.resolve(folder, file));
  const judged = new Set(judgement.judged.map(({ filePath }) => fileOf(filePath, folder, io)));
  const entries = followMoves(loaded.entries, found, { exists });
  const comparison = compareBaseline(entries, found, {
    exists,
    isJudged: (file, condition) => judged.has(file) && isLookedFor(condition, scope),
  });
  const { locale } = scope;
  const isComplete =
    scope.isComplete && !judgement.judged.some(({ findings }) => findings.some(isInternalError));
  const update = options.update
    ? updateOf(comparison, loaded.isNew, options, isComplete, io)
    : undefined;
  const known =
    update?.isGrown === true ? new Set(found.map((one) => one.finding)) : comparison.known;
  const fixed = update?.isWritten === true ? [] : comparison.fixed;
  const isStale = options.strict && fixed.length > 0;
  return {
    isStale,
    judgement: {
      ...judgement,
      reported: judgement.reported.filter(({ origin }) => !known.has(origin)),
      notes: [
        ...judgement.notes,
        knownNote(known.size, fixed.length, locale),
        ...fixedNotes(fixed, locale),
        ...(update?.notes ?? []).map((write) => write(locale)),
        ...(isStale ? [renderText(texts.strict, locale, { fixed: fixed.length })] : []),
      ],
    },
  };
}

/** Everything that was found; what is not reported anyhow first, so that known places are taken for it. */
function keyed({ judged, reported }: Judgement, folder: string, io: Io): readonly KeyedFinding[] {
  const isReported = new Set(reported.map(({ origin }) => origin));
  return judged.flatMap(({ filePath, article, findings }) => {
    const file = fileOf(filePath, folder, io);
    const own = findings.filter((finding) => !isInternalError(finding));
    return [
      ...own.filter((finding) => !isReported.has(finding)),
      ...own.filter((finding) => isReported.has(finding)),
    ].map((finding) => ({ file, finding, ...keyOf(finding, article) }));
  });
}

function fileOf(filePath: string, folder: string, io: Io): string {
  return path.relative(folder, path.resolve(io.cwd, filePath)).replaceAll(path.sep, "/");
}

function isLookedFor(condition: string, { rules, hosted }: RunScope): boolean {
  const [ruleId = ""] = condition.split(" ");
  if (!ruleId.startsWith("kouetsu/")) return hosted;
  return rules.length === 0 || rules.includes(ruleId.slice("kouetsu/".length));
}

interface Update {
  readonly isWritten: boolean;
  readonly isGrown: boolean;
  readonly notes: readonly ((locale: Locale) => string)[];
}

function updateOf(
  { fresh, shrunk, grown }: BaselineComparison,
  isNew: boolean,
  { file, allowGrowth }: BaselineOptions,
  isComplete: boolean,
  io: Io,
): Update {
  if (!isComplete) {
    const notes = [(locale: Locale) => renderText(texts.notComplete, locale)];
    return { isWritten: false, isGrown: false, notes };
  }
  const isGrown = allowGrowth || isNew;
  const entries = isGrown ? grown : shrunk;
  saveBaseline(file, writeBaseline(entries), io);
  const values = { path: escapeText(file), entries: entries.length, fresh: fresh.length };
  const isRefused = !isGrown && fresh.length > 0;
  return {
    isWritten: true,
    isGrown,
    notes: [texts.written, ...(isRefused ? [texts.refused] : [])].map(
      (text) => (locale: Locale) => renderText(text, locale, values),
    ),
  };
}

function knownNote(known: number, fixed: number, locale: Locale): string {
  const more = fixed === 0 ? "" : renderText(texts.fixed, locale, { fixed });
  return renderText(texts.known, locale, { known }) + more;
}

/** Mended findings that are named; of more only their number is said. */
const MOST_NAMED = 5;

function fixedNotes(fixed: readonly BaselineEntry[], locale: Locale): readonly string[] {
  const named = fixed.slice(0, MOST_NAMED).map(({ file, condition, sentence }) =>
    renderText(texts.fixedEntry, locale, {
      file: escapeText(file),
      condition: escapeText(condition.split(" ")[0]?.replace(/^kouetsu\//, "") ?? ""),
      sentence: escapeText([...sentence].slice(0, 30).join("")),
    }),
  );
  const more = fixed.length - named.length;
  return more > 0 ? [...named, renderText(texts.moreFixed, locale, { count: more })] : named;
}
