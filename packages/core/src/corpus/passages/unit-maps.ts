import type { Matter } from "./matter.js";
import { UnitMap } from "./snap.js";

/** The ways from units to sources of the texts that were asked for last, as finding one's way into a text costs more than going on. */
export class UnitMaps {
  readonly #maps = new Map<Matter, UnitMap>();
  readonly #most: number;

  /** @param most how many are kept */
  constructor(most: number) {
    this.#most = most;
  }

  of(matter: Matter): UnitMap {
    const known = this.#maps.get(matter);
    if (known !== undefined) return known;
    const map = new UnitMap(matter);
    this.#maps.set(matter, map);
    if (this.#maps.size > this.#most)
      for (const oldest of this.#maps.keys()) {
        this.#maps.delete(oldest);
        break;
      }
    return map;
  }
}
