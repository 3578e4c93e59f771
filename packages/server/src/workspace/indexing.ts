import type { Site } from "./site.js";

/** How long reading may hold the thread before it lets others have it. */
const SLICE_MS = 8;

/** What is opened right after the start is answered first: listing a folder takes as long as that. */
const HEAD_START_MS = 100;

/** Hears how far reading has come. */
export interface IndexingListener {
  progress(done: number, total: number): void;
}

/** What indexing needs of a site. */
export type IndexedSite = Pick<Site, "hold" | "comparing" | "readFile"> & {
  readonly config: Pick<Site["config"], "listFiles">;
};

/**
 * Reads all articles of a site and compares them, a little at a time, so that
 * requests are answered in between. Reading ends early when it is cancelled, and
 * what was read by then is compared; when the site is closed, all ends.
 */
export async function indexSite(
  site: IndexedSite,
  listener: IndexingListener,
  { cancelled, closed }: { readonly cancelled: AbortSignal; readonly closed: AbortSignal },
): Promise<void> {
  const slices = new Slices();
  await new Promise((resolve) => setTimeout(resolve, HEAD_START_MS));
  if (closed.aborted) return;
  await slices.breathe();
  site.hold();
  const files = site.config.listFiles();
  for (const [done, file] of files.entries()) {
    if (slices.isOver) {
      listener.progress(done, files.length);
      await slices.breathe();
    }
    if (cancelled.aborted || closed.aborted) break;
    site.readFile(file);
  }
  const comparing = site.comparing();
  while (!closed.aborted && comparing.next().done !== true)
    if (slices.isOver) await slices.breathe();
}

/** Divides long work into slices, between which everything that waits has its turn, input included. */
class Slices {
  #end = 0;

  get isOver(): boolean {
    return performance.now() > this.#end;
  }

  async breathe(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#end = performance.now() + SLICE_MS;
  }
}
