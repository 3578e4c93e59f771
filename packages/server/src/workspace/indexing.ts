import type { Site } from "./site.js";

/** How long reading may hold the thread before it lets others have it. */
const SLICE_MS = 12;

/** Hears how far reading has come. */
export interface IndexingListener {
  progress(done: number, total: number): void;
}

/**
 * Reads all articles of a site, a few at a time, so that requests are answered
 * in between. Ends early when `signal` is aborted.
 *
 * @returns whether everything was read
 */
export async function indexSite(
  site: Site,
  listener: IndexingListener,
  signal: AbortSignal,
): Promise<boolean> {
  await breathe();
  const files = site.config.listFiles();
  let sliceEnd = performance.now() + SLICE_MS;
  for (const [done, file] of files.entries()) {
    if (performance.now() > sliceEnd) {
      listener.progress(done, files.length);
      await breathe();
      sliceEnd = performance.now() + SLICE_MS;
    }
    if (signal.aborted) return false;
    site.readFile(file);
  }
  await breathe();
  // After every file instead of once, this was measured to take ten times as long.
  if (!signal.aborted) site.compare();
  return !signal.aborted;
}

/** Lets everything that waits have its turn, input included. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
