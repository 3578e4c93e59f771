/** Hands out work to threads, a little at a time: who is done first takes more. */
export interface Turns {
  /** How many pieces there are. */
  readonly count: number;
  /** How many are taken at a time. */
  readonly step: number;
  /** The first that nobody has taken, in memory that all threads see. */
  readonly next: Int32Array;
}

export function turnsFor(count: number, step: number): Turns {
  return { count, step, next: new Int32Array(new SharedArrayBuffer(4)) };
}

/** The numbers of the pieces that fall to the thread that asks. */
export function* taken({ count, step, next }: Turns): Generator<number, void> {
  for (;;) {
    const from = Atomics.add(next, 0, step);
    if (from >= count) return;
    for (let at = from; at < from + step && at < count; at++) yield at;
  }
}
