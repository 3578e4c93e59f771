import type { EventLoopUtilization } from "node:perf_hooks";
import type { Worker } from "node:worker_threads";

/** How long a worker may take. */
export interface Budget {
  /** Without a sign of life, in milliseconds. */
  readonly silenceMs: number;
  /** The same while single blocks are judged. */
  readonly blockSilenceMs: number;
  /** Altogether, in milliseconds. */
  readonly totalMs: number;
}

interface Reading {
  readonly time: number;
  readonly cpu: NodeJS.CpuUsage;
  readonly loop: EventLoopUtilization;
}

/** Lets a reply in that came while our own thread was busy. */
const GRACE_MS = 30;

/** How many times its budget a worker may take on a machine that gives it no time. */
const PATIENCE = 5;

/**
 * Calls `expire` when a worker has used up its budget. A worker that waits is
 * measured by the clock; one that works, by the processor time of this process,
 * so that a loaded machine alone does not end a healthy run.
 */
export class Watchdog {
  readonly #worker: Worker;
  readonly #budget: Budget;
  readonly #expire: (isTotal: boolean) => void;
  readonly #begin: Reading;
  #silentSince: Reading;
  #silenceMs: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(worker: Worker, budget: Budget, expire: (isTotal: boolean) => void) {
    this.#worker = worker;
    this.#budget = budget;
    this.#expire = expire;
    this.#begin = this.#read();
    this.#silentSince = this.#begin;
    this.#silenceMs = budget.silenceMs;
    this.#look();
  }

  /**
   * The worker has shown a sign of life.
   *
   * @param isBlocks whether it looks at single blocks from here on
   */
  alive(isBlocks: boolean): void {
    this.#silentSince = this.#read();
    this.#silenceMs = isBlocks ? this.#budget.blockSilenceMs : this.#budget.silenceMs;
    clearTimeout(this.#timer);
    this.#look();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Waits for what is left of the budget, and looks again. */
  #look(): void {
    const silence = this.#silenceMs - this.#spentSince(this.#silentSince, this.#silenceMs);
    const total = this.#budget.totalMs - this.#spentSince(this.#begin, this.#budget.totalMs);
    const left = Math.min(silence, total);
    this.#timer =
      left > 0
        ? setTimeout(() => this.#look(), Math.ceil(left))
        : setTimeout(() => this.#expire(total <= 0), GRACE_MS);
  }

  #read(): Reading {
    return {
      time: performance.now(),
      cpu: process.cpuUsage(),
      loop: this.#worker.performance.eventLoopUtilization(),
    };
  }

  #spentSince({ time, cpu, loop }: Reading, budgetMs: number): number {
    const elapsed = performance.now() - time;
    const { active } = this.#worker.performance.eventLoopUtilization(loop);
    if (active < elapsed / 2 || elapsed > budgetMs * PATIENCE) return elapsed;
    const { user, system } = process.cpuUsage(cpu);
    return Math.min(elapsed, (user + system) / 1_000);
  }
}
