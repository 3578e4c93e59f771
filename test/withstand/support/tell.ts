import { performance } from "node:perf_hooks";
import { isLong } from "./amount.js";

/**
 * Prints a measured figure in one line, in long runs, so that all of them can be
 * put into a table (`npm run test:long | grep 'figure |'`).
 */
export function tell(name: string, figure: string): void {
  if (isLong) console.info(`figure | ${name} | ${figure}`);
}

/** What a stretch of work took of this process and of the clock. */
export interface Spent {
  readonly cpuMs: number;
  readonly wallMs: number;
}

/** Begins to measure; the returned function says what was spent since. */
export function stopwatch(): () => Spent {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { cpuMs: (user + system) / 1000, wallMs: performance.now() - begun };
  };
}

/** As `12.3 s of processor time`. */
export function seconds({ cpuMs }: Spent): string {
  return `${(cpuMs / 1000).toFixed(1)} s of processor time`;
}
