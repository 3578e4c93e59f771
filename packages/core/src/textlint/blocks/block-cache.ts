import type { JudgedBlock } from "../protocol.js";
import type { Verdict } from "./verdict.js";

/** Code units of keys that are kept: some hundred articles. */
const CAPACITY = 4_000_000;

/** What is counted for an entry beside its key. */
const OVERHEAD = 200;

/** What a verdict depends on beside the block. */
interface Circumstances {
  readonly filePath: string;
  /** Rules of the group that were left out. */
  readonly without: readonly string[];
  /** Whether the rules may look at the file's name. */
  readonly isPerFile: boolean;
}

/** The key of a block's verdict. */
export function cacheKey(
  block: { readonly key: string },
  { filePath, without, isPerFile }: Circumstances,
): string {
  return `${isPerFile ? filePath : ""}\n${without.join(" ")}\n${block.key}`;
}

/** Verdicts by key; those that were asked for longest ago are forgotten first. */
export class BlockCache<V = Verdict> {
  readonly #verdicts = new Map<string, V>();
  readonly #capacity: number;
  #size = 0;

  constructor(capacity = CAPACITY) {
    this.#capacity = capacity;
  }

  get(key: string): V | undefined {
    const verdict = this.#verdicts.get(key);
    if (verdict !== undefined) {
      this.#verdicts.delete(key);
      this.#verdicts.set(key, verdict);
    }
    return verdict;
  }

  /** Puts a verdict into the place of one that is there. */
  add(key: string, verdict: V): void {
    if (!this.#verdicts.delete(key)) this.#size += key.length + OVERHEAD;
    this.#verdicts.set(key, verdict);
    for (const oldest of this.#verdicts.keys()) {
      if (this.#size <= this.#capacity) break;
      this.#verdicts.delete(oldest);
      this.#size -= oldest.length + OVERHEAD;
    }
  }

  values(): Iterable<V> {
    return this.#verdicts.values();
  }
}

/** What blocks were found to be, kept by the host for the worker that comes after one that is ended. */
export class JudgedBlocks {
  readonly #cache = new BlockCache<JudgedBlock>();

  add(judged: JudgedBlock): void {
    this.#cache.add(`${judged.group}\n${judged.key}`, judged);
  }

  all(): readonly JudgedBlock[] {
    return [...this.#cache.values()];
  }
}
