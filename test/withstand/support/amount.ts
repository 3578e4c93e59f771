import fc from "fast-check";

/** Whether this is `npm run test:long`. */
export const isLong = process.env["KOUETSU_LONG"] !== undefined;

/** How often a random test runs: so often in every `npm test`, and at its whole figure in `npm run test:long`. */
export function amount(inEveryRun: number, inLongRuns: number): number {
  return isLong ? inLongRuns : inEveryRun;
}

/** Milliseconds that a test may take which runs longer in long runs. */
export function patience(inEveryRun: number): number {
  return isLong ? 1_800_000 : inEveryRun;
}

/**
 * Runs a property so often. What fails is printed with its seed, and
 * `KOUETSU_SEED` plays it again.
 */
export function assertFor<Values>(property: fc.IProperty<Values>, numRuns: number): void {
  const asked = process.env["KOUETSU_SEED"];
  fc.assert(property, { numRuns, ...(asked === undefined ? {} : { seed: Number(asked) }) });
}
