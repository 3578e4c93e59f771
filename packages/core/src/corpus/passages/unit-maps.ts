import type { IndexedDocument } from "./document.js";
import { UnitMap } from "./snap.js";

/** The ways from units to sources of the articles that were asked for last, as finding one's way into a text costs more than going on. */
export class UnitMaps {
  /** By document: versions of an article that are gone are not kept. */
  readonly #maps = new Map<number, UnitMap>();
  readonly #most: number;

  /** @param most how many are kept */
  constructor(most: number) {
    this.#most = most;
  }

  of({ id, matter }: IndexedDocument): UnitMap {
    const known = this.#maps.get(id);
    if (known?.matter === matter) return known;
    const map = new UnitMap(matter);
    this.#maps.set(id, map);
    if (this.#maps.size > this.#most)
      for (const oldest of this.#maps.keys()) {
        this.#maps.delete(oldest);
        break;
      }
    return map;
  }
}
