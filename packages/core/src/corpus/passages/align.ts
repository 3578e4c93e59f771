/** Longest stretch that is aligned unit by unit: the work grows with its square. */
export const MAX_ALIGNED = 64;
/** Most edits, as a share of the longer stretch, at which two stretches are one text. */
const MAX_EDITS = 0.4;

/** A stretch of a text, in units. */
interface Stretch {
  readonly units: Uint16Array;
  readonly start: number;
  readonly end: number;
}

/**
 * The equal units of two short stretches that say the same with a few characters
 * changed, as triples in ascending order; none when too much differs. Edit
 * distance by dynamic programming (R. Wagner, M. Fischer 1974) with the way back.
 */
export function alignStretches(a: Stretch, b: Stretch): number[] {
  const rows = a.end - a.start;
  const columns = b.end - b.start;
  if (rows === 0 || columns === 0) return [];
  const most = Math.floor(MAX_EDITS * Math.max(rows, columns));
  if (Math.max(rows, columns) > MAX_ALIGNED || Math.abs(rows - columns) > most) return [];
  const costs = editCosts(a, b, most);
  return costs === undefined ? [] : equalRuns(a, b, costs);
}

/**
 * The least number of edits from every beginning of one stretch to every beginning
 * of the other, row by row; `undefined` when it takes more than `most`.
 */
function editCosts(a: Stretch, b: Stretch, most: number): Uint8Array | undefined {
  const rows = a.end - a.start;
  const width = b.end - b.start + 1;
  const costs = new Uint8Array((rows + 1) * width);
  for (let j = 0; j < width; j++) costs[j] = j;
  for (let i = 1; i <= rows; i++) {
    costs[i * width] = i;
    const unit = a.units[a.start + i - 1];
    let least = i;
    for (let j = 1; j < width; j++) {
      const at = i * width + j;
      const change = unit === b.units[b.start + j - 1] ? 0 : 1;
      const cost = Math.min(
        (costs[at - width - 1] as number) + change,
        (costs[at - width] as number) + 1,
        (costs[at - 1] as number) + 1,
      );
      costs[at] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return undefined;
  }
  return (costs.at(-1) as number) > most ? undefined : costs;
}

/** The equal units on a cheapest way, read from the end. */
function equalRuns(a: Stretch, b: Stretch, costs: Uint8Array): number[] {
  const width = b.end - b.start + 1;
  let i = a.end - a.start;
  let j = b.end - b.start;
  const runs: number[] = [];
  let length = 0;
  const close = (): void => {
    if (length > 0) runs.unshift(a.start + i, b.start + j, length);
    length = 0;
  };
  while (i > 0 && j > 0) {
    const at = i * width + j;
    const cost = costs[at] as number;
    const isEqual = a.units[a.start + i - 1] === b.units[b.start + j - 1];
    if (isEqual && cost === costs[at - width - 1]) {
      i--;
      j--;
      length++;
      continue;
    }
    close();
    if (cost === (costs[at - width - 1] as number) + 1) {
      i--;
      j--;
    } else if (cost === (costs[at - width] as number) + 1) i--;
    else j--;
  }
  close();
  return runs;
}
