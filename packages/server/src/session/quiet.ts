/** Knows how long nothing has come from the client, for work that can wait until nobody types. */
export class Quiet {
  #last = performance.now();

  /** Something came from the client. */
  disturbed(): void {
    this.#last = performance.now();
  }

  /** Settles once nothing has come for so many milliseconds; at once when `until` is aborted. */
  async for(milliseconds: number, until: AbortSignal): Promise<void> {
    for (;;) {
      const left = this.#last + milliseconds - performance.now();
      if (left <= 0 || until.aborted) return;
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          until.removeEventListener("abort", done);
          resolve();
        };
        const timer = setTimeout(done, left);
        until.addEventListener("abort", done);
      });
    }
  }
}
