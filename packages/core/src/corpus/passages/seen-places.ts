/** A stretch of a text, in units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Units that a bucket of beginnings spans. */
const SPAN = 64;

/**
 * Stretches of one text, of which is asked whether one is the same as another:
 * overlaps it by at least a share of the longer one. Those begin close to each
 * other, so that few of many are looked at.
 */
export class SeenPlaces {
  readonly #byStart = new Map<number, Stretch[]>();
  readonly #share: number;

  constructor(share: number) {
    this.#share = share;
  }

  add(stretch: Stretch): void {
    const bucket = Math.floor(stretch.start / SPAN);
    const known = this.#byStart.get(bucket);
    if (known === undefined) this.#byStart.set(bucket, [stretch]);
    else known.push(stretch);
  }

  has({ start, end }: Stretch): boolean {
    // The longer one is at most this stretch divided by the share, and so much of it may stick out.
    const reach = ((1 - this.#share) / this.#share) * (end - start);
    const last = Math.floor((start + reach) / SPAN);
    for (let bucket = Math.floor((start - reach) / SPAN); bucket <= last; bucket++)
      for (const each of this.#byStart.get(bucket) ?? []) {
        const overlap = Math.min(each.end, end) - Math.max(each.start, start);
        if (overlap >= this.#share * Math.max(each.end - each.start, end - start)) return true;
      }
    return false;
  }
}
