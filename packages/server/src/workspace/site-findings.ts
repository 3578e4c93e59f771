import type { Finding } from "@kouetsu/core";

/** How long one look may hold the thread before others have their turn. */
const SLICE_MS = 12;

/** Finds what is wrong with an article, by its name. */
export type Find = (name: string) => readonly Finding[];

/**
 * The findings of every article of a site: worked out a few at a time, kept
 * until something that they depend on changes.
 */
export class SiteFindings {
  readonly #find: Find;
  readonly #known = new Map<string, readonly Finding[]>();
  #listeners: (() => void)[] = [];

  constructor(find: Find) {
    this.#find = find;
  }

  /** The findings of these articles may be different now. */
  changed(names: Iterable<string>): void {
    for (const name of names) this.#known.delete(name);
    for (const listener of this.#listeners.splice(0)) listener();
  }

  /** Those of every article may. */
  allChanged(): void {
    this.changed([...this.#known.keys()]);
  }

  /**
   * The findings of each article in order, given to `each` as they are found.
   * @returns whether all were looked at before `isCancelled` said so
   */
  async forEach(
    names: readonly string[],
    each: (name: string, findings: readonly Finding[]) => void,
    isCancelled: () => boolean,
  ): Promise<boolean> {
    let sliceEnd = performance.now() + SLICE_MS;
    for (const name of names) {
      if (performance.now() > sliceEnd) {
        await new Promise((resolve) => setImmediate(resolve));
        sliceEnd = performance.now() + SLICE_MS;
      }
      if (isCancelled()) return false;
      each(name, this.#of(name));
    }
    return true;
  }

  /** Settles at the next change. */
  nextChange(): Promise<void> {
    return new Promise((resolve) => this.#listeners.push(resolve));
  }

  #of(name: string): readonly Finding[] {
    const known = this.#known.get(name) ?? this.#find(name);
    this.#known.set(name, known);
    return known;
  }
}
