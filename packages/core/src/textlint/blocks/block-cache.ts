import type { Verdict } from "./verdict.js";

/** Code units of keys that are kept: some hundred articles. */
const CAPACITY = 4_000_000;

/** What is counted for an entry beside its key. */
const OVERHEAD = 200;

/** What a verdict depends on beside the block. */
interface Circumstances {
  readonly filePath: string;
  /** Rules that are left out. */
  readonly without: ReadonlySet<string>;
  /** Whether the rules may look at the file's name. */
  readonly isPerFile: boolean;
}

/** The key of a block's verdict. */
export function cacheKey(
  block: { readonly key: string },
  { filePath, without, isPerFile }: Circumstances,
): string {
  return `${isPerFile ? filePath : ""}\n${[...without].join(" ")}\n${block.key}`;
}

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
