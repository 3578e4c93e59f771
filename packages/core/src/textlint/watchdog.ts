import type { EventLoopUtilization } from "node:perf_hooks";
import type { Worker } from "node:worker_threads";

/** How long a worker may take. */
export interface Budget {
  /** Without a sign of life, in milliseconds. */
  readonly silenceMs: number;
  /** The same while single blocks are judged. */
  readonly blockSilenceMs: number;
  /** At work without a beat, in milliseconds: in the code of one rule, or in what it has waited for. */
  readonly callMs: number;
  /** Altogether, in milliseconds. */
  readonly totalMs: number;
}

/** What the worker shows while it is busy. */
export interface Pulse {
  /** Another number whenever the code of a rule has begun or what it promised is there. */
  readonly beat: number;
  readonly isParsing: boolean;
}

/** What of a worker is looked at. */
type WatchedWorker = Pick<Worker, "performance">;

interface Reading {
  readonly time: number;
  readonly cpu: NodeJS.CpuUsage;
  readonly loop: EventLoopUtilization;
}

/** Lets a reply in that came while our own thread was busy. */
const GRACE_MS = 30;

/** How often a busy worker is looked at. */
const LOOK_EVERY_MS = 50;

/** How many times its budget a worker may take on a machine that gives it no time. */
const PATIENCE = 5;

/**
 * Calls `expire` when a worker has used up its budget. A worker that waits is
 * measured by the clock; one that works, by the processor time of this process,
 * so that a loaded machine alone does not end a healthy run.
 */
export class Watchdog {
  readonly #worker: WatchedWorker;
  readonly #budget: Budget;
  readonly #pulse: () => Pulse;
  readonly #expire: (isTotal: boolean) => void;
  readonly #begin: Reading;
  #silentSince: Reading;
  #silenceMs: number;
  #beat: number;
  #beatSeen: Reading;
  #timer: NodeJS.Timeout | undefined;
  /** All the time that there is: no sign of life helps any more. */
  #isOver = false;

  constructor(
    worker: WatchedWorker,
    budget: Budget,
    pulse: () => Pulse,
    expire: (isTotal: boolean) => void,
  ) {
    this.#worker = worker;
    this.#budget = budget;
    this.#pulse = pulse;
    this.#expire = expire;
    this.#begin = this.#read();
    this.#silentSince = this.#begin;
    this.#silenceMs = budget.silenceMs;
    this.#beat = pulse().beat;
    this.#beatSeen = this.#begin;
    this.#look();
  }

  /**
   * The worker has shown a sign of life.
   *
   * @param isBlocks whether it looks at single blocks from here on
   */
  alive(isBlocks: boolean): void {
    if (this.#isOver) return;
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
    const left = Math.min(silence, total, this.#leftOfCall());
    this.#isOver = total <= 0;
    this.#timer =
      left > 0
        ? setTimeout(() => this.#look(), Math.min(Math.ceil(left), LOOK_EVERY_MS))
        : setTimeout(() => this.#expire(this.#isOver), GRACE_MS);
  }

  /**
   * What is left to the code that runs. Only work counts: a rule that waits, for a
   * program or for a file, has until the end of the silence.
   */
  #leftOfCall(): number {
    const { beat, isParsing } = this.#pulse();
    if (beat !== this.#beat || isParsing) {
      this.#beat = beat;
      this.#beatSeen = this.#read();
      return Infinity;
    }
    if (!this.#isBusySince(this.#beatSeen)) return Infinity;
    const { callMs } = this.#budget;
    return callMs - this.#spentSince(this.#beatSeen, callMs);
  }

  #read(): Reading {
    return {
      time: performance.now(),
      cpu: process.cpuUsage(),
      loop: this.#worker.performance.eventLoopUtilization(),
    };
  }

  #isBusySince({ time, loop }: Reading): boolean {
    const { active } = this.#worker.performance.eventLoopUtilization(loop);
    return active >= (performance.now() - time) / 2;
  }

  #spentSince(since: Reading, budgetMs: number): number {
    const { time, cpu } = since;
    const elapsed = performance.now() - time;
    if (!this.#isBusySince(since) || elapsed > budgetMs * PATIENCE) return elapsed;
    const { user, system } = process.cpuUsage(cpu);
    return Math.min(elapsed, (user + system) / 1_000);
  }
}
