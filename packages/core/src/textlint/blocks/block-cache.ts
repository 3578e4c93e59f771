import type { Verdict } from "./verdict.js";

/** Code units of keys that are kept: some hundred articles. */
const CAPACITY = 4_000_000;

/** What is counted for an entry beside its key. */
const OVERHEAD = 200;

/** Verdicts by key; those that were asked for longest ago are forgotten first. */
export class BlockCache {
  readonly #verdicts = new Map<string, Verdict>();
  readonly #capacity: number;
  #size = 0;

  constructor(capacity = CAPACITY) {
    this.#capacity = capacity;
  }

  get(key: string): Verdict | undefined {
    const verdict = this.#verdicts.get(key);
    if (verdict !== undefined) {
      this.#verdicts.delete(key);
      this.#verdicts.set(key, verdict);
    }
    return verdict;
  }

  /** @param key not in the cache yet */
  add(key: string, verdict: Verdict): void {
    this.#verdicts.set(key, verdict);
    this.#size += key.length + OVERHEAD;
    for (const oldest of this.#verdicts.keys()) {
      if (this.#size <= this.#capacity) break;
      this.#verdicts.delete(oldest);
      this.#size -= oldest.length + OVERHEAD;
    }
  }
}
