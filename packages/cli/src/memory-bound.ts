import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes that a heap may grow by before what is dead in it is freed. */
const ROOM = 40_000_000;

/**
 * Keeps the heap of a long run near what is alive in it. V8 by itself lets it
 * grow to a multiple of that before it looks, which for a whole site is more
 * memory than a small machine has; a look costs some fifty milliseconds.
 */
export class MemoryBound {
  readonly #collect: () => void;
  #limit = 0;

  constructor() {
    setFlagsFromString("--expose-gc");
    // A function of V8 itself, in the only place where it can be had.
    this.#collect = runInNewContext("gc") as () => void;
  }

  /** To be called once in a while, as after each article. */
  step(): void {
    if (getHeapStatistics().used_heap_size < this.#limit) return;
    this.#collect();
    this.#limit = getHeapStatistics().used_heap_size + ROOM;
  }
}
