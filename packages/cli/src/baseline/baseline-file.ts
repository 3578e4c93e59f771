import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { LineIndex, readBaseline, renderIssue, renderText } from "@kouetsu/core";
import type { BaselineEntry, Locale } from "@kouetsu/core";
import { UsageError } from "../command/usage-error.js";
import { printProblem } from "../report-problems.js";
import { escapeText } from "../terminal/escape.js";
import type { Io } from "../terminal/io.js";
import { writeWhole } from "../verbs/lint/write-whole.js";
import { baselineTexts as texts } from "./messages.js";

/** More would be none that a person keeps. */
const MOST_BYTES = 64 << 20;

/** What a baseline knows. */
export interface LoadedBaseline {
  readonly entries: readonly BaselineEntry[];
  /** Whether there is no such file yet. */
  readonly isNew: boolean;
}

/**
 * The entries of a baseline; none for a file that is not there yet and may be
 * made. `undefined` when it is damaged, which is said, each mistake at its place.
 * Throws `UsageError` when it cannot be read.
 */
export function loadBaseline(
  file: string,
  mayBeMissing: boolean,
  locale: Locale,
  io: Io,
): LoadedBaseline | undefined {
  const absolute = path.resolve(io.cwd, file);
  if (!existsSync(absolute)) {
    if (mayBeMissing) return { entries: [], isNew: true };
    throw new UsageError(texts.missing, { path: file });
  }
  const source = read(absolute, file, locale);
  const { entries, issues } = readBaseline(source);
  if (issues.length === 0) return { entries, isNew: false };
  const lines = new LineIndex(source);
  for (const issue of issues) {
    const { line, column } = lines.position(issue.range.start);
    const sentence = escapeText(renderIssue(issue, locale));
    io.stderr.write(`${escapeText(file)}:${line}:${column}: ${sentence}\n`);
  }
  printProblem(renderText(texts.damaged, locale), io);
  return undefined;
}

function read(absolute: string, file: string, locale: Locale): string {
  try {
    const stat = statSync(absolute);
    if (!stat.isFile() || stat.size > MOST_BYTES)
      throw new Error(stat.isFile() ? "EFBIG" : "EISDIR");
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(absolute));
  } catch (error) {
    const reason = error instanceof TypeError ? texts.notUtf8[locale] : reasonOf(error);
    throw new UsageError(texts.notReadable, { path: file, reason });
  }
}

/** Writes a baseline whole, where it changes. Throws `UsageError`. */
export function saveBaseline(file: string, text: string, io: Io): void {
  const absolute = path.resolve(io.cwd, file);
  try {
    if (existsSync(absolute) && readFileSync(absolute, "utf8") === text) return;
    writeWhole(absolute, text);
  } catch (error) {
    throw new UsageError(texts.notWritable, { path: file, reason: reasonOf(error) });
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
