import type { Quiet } from "../session/quiet.js";
import type { Site } from "./site.js";

/** How long reading may hold the thread before it lets others have it. */
const SLICE_MS = 8;

/** What is opened right after the start is answered first: listing a folder takes as long as that. */
const HEAD_START_MS = 100;

/** Nothing is written before nothing has come from the client for so long. */
const QUIET_MS = 1000;

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

/** What keeping facts needs of a site. */
export type KeepingSite = Pick<Site, "saving" | "forgetCache">;

/**
 * Writes what the next session need not read again, a little at a time and only
 * while nobody types; nothing more when the site is closed.
 */
export async function keepFacts(
  site: KeepingSite,
  quiet: Pick<Quiet, "for">,
  closed: AbortSignal,
): Promise<void> {
  const slices = new Slices();
  const saving = site.saving();
  try {
    do {
      await quiet.for(QUIET_MS, closed);
      await slices.breathe();
      while (!slices.isOver && !closed.aborted) if (saving.next().done === true) return;
    } while (!closed.aborted);
  } finally {
    saving.return();
    site.forgetCache();
  }
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
