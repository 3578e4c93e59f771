import { statSync } from "node:fs";
import type { ScannedFile } from "./stages.js";

/** Bytes of a corpus from which on more threads than one are used unasked. */
const LARGE = 60_000_000;
/** Most threads that are used unasked. */
const MOST_THREADS = 4;
/** Processors for each of them: measured with two, a second thread costs what it saves, as both compile and collect garbage beside. */
const PROCESSORS = 2;

/** How many threads pay for these files, on a machine with so many processors. */
export function threadsFor(files: readonly ScannedFile[], processors: number): number {
  const most = Math.min(MOST_THREADS, Math.floor(processors / PROCESSORS));
  if (most <= 1) return 1;
  let bytes = 0;
  for (const { path } of files) {
    bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes >= LARGE) return most;
  }
  return 1;
}
