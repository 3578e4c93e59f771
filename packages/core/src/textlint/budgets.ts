import type { LintRequest } from "./protocol.js";
import type { Budget } from "./watchdog.js";

/** What a host grants its rules. */
export interface Grants {
  /** See `TextlintHostOptions`. */
  readonly timeoutMs: number;
  readonly firstTimeoutMs: number;
  readonly callTimeoutMs: number;
}

/** What is known of the worker and of the file before a run. */
export interface Circumstances {
  /** How many runs the worker has behind it. */
  readonly runs: number;
  /** Whether no worker came before it, which would have unpacked the dictionary. */
  readonly isFirstWorker: boolean;
  /** Milliseconds to allow at least, since rules have come to their end in this file, only not in the usual time. */
  readonly slowMs: number;
}

/**
 * preset-ja-technical-writing takes 0.05 ms of processor time for a character of
 * an article and 0.15 ms when it meets the text for the first time; three times
 * that is not an endless rule yet.
 */
const MS_PER_CHARACTER = 0.5;
/** Nobody waits longer, however long the text. */
export const LONGEST_MS = 20_000;

/** What kuromoji's dictionary takes to load, with room to spare. */
const DICTIONARY_MS = 3_000;

/**
 * Blocks of an article take a few milliseconds; the longest that are known, 5,000
 * characters in one paragraph, take 150.
 */
const BLOCK_MS = 400;

/**
 * What a rule does in one go is far less: to split all of an article into words,
 * the most that any does, takes 0.006 ms for a character.
 */
const CALL_MS_PER_CHARACTER = 0.02;

/** What a rule takes that loads a dictionary of its own when it first needs it, with room to spare. */
const FIRST_CALL_MS = 3_000;

/** What separates most blocks. */
const BLANK_LINE = /\n\r?\n/;

/** How long rules may take for a request before the worker is ended. */
export function budgetFor(request: LintRequest, grants: Grants, about: Circumstances): Budget {
  const { source } = request;
  const silenceMs = silence(source, grants, about);
  const call = Math.max(grants.callTimeoutMs, source.length * CALL_MS_PER_CHARACTER);
  const callMs = Math.min(silenceMs, about.runs > 0 ? call : Math.max(call, FIRST_CALL_MS));
  return {
    silenceMs,
    blockSilenceMs: about.runs > 0 ? Math.min(silenceOfBlocks(source), silenceMs) : silenceMs,
    callMs,
    totalMs: request.oneByOne ? 2 * silenceMs : Infinity,
  };
}

/** A worker's first run loads dictionaries; the first worker of all also warms the machine's caches. */
function silence(
  source: string,
  { timeoutMs, firstTimeoutMs }: Grants,
  { runs, isFirstWorker, slowMs }: Circumstances,
): number {
  const forLength = Math.min(source.length * MS_PER_CHARACTER, LONGEST_MS);
  const usual = Math.max(timeoutMs, forLength, slowMs);
  if (runs > 0) return usual;
  return isFirstWorker
    ? Math.max(usual, firstTimeoutMs)
    : usual + Math.min(DICTIONARY_MS, firstTimeoutMs);
}

/** Milliseconds within which some block of the text must come to its end. */
function silenceOfBlocks(source: string): number {
  let longest = 0;
  for (const part of source.split(BLANK_LINE)) longest = Math.max(longest, part.length);
  return Math.max(BLOCK_MS, longest * MS_PER_CHARACTER);
}
