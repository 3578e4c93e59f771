import { Worker } from "node:worker_threads";
import type { Finding } from "../finding/finding.js";
import { describeError } from "./guard-rules.js";
import { CONTROL_BYTES, ControlSlot, MOST_PENDING, NO_BLOCK, PARSING } from "./protocol.js";
import type {
  JudgedBlock,
  LearnedRule,
  LintRequest,
  WorkerReply,
  WorkerSetup,
} from "./protocol.js";
import { Watchdog } from "./watchdog.js";
import type { Budget, Pulse } from "./watchdog.js";

/** Why nothing more comes from a worker. */
export type Ended =
  | { readonly kind: "crashed"; readonly detail: string }
  | {
      readonly kind: "timeout";
      /** The rule whose code was running, if it can be told. */
      readonly rule: string | undefined;
      /** The mark of the one block that it was looking at. */
      readonly block: number | undefined;
      /** No other way would do either. */
      readonly isHopeless: boolean;
    };

/** What became of a request. After anything but `linted` and `failed` the worker is gone. */
export type Outcome =
  | { readonly kind: "linted"; readonly findings: Finding[] }
  | { readonly kind: "failed"; readonly detail: string }
  | Ended;

type Ready = Extract<WorkerReply, { readonly kind: "ready" }>;
type Answer = Extract<WorkerReply, { readonly kind: "linted" | "failed" }>;

/** What the worker says once it has loaded its rules, or why it never will. */
export type Started = Ready | Ended;

export interface RuleWorkerOptions {
  readonly workerUrl: URL;
  readonly setup: Omit<WorkerSetup, "control">;
  readonly maxMemoryMb: number;
  /** For loading the configuration and its packages. */
  readonly startTimeoutMs: number;
  onLearned(learned: LearnedRule): void;
  onJudged(blocks: readonly JudgedBlock[]): void;
  onShelved(file: string, content: SharedArrayBuffer): void;
}

/** One thread with the user's rules in it, from its start to its end. One request at a time. */
export class RuleWorker {
  readonly #worker: Worker;
  readonly #control: Int32Array;
  #settle: ((reply: WorkerReply | Ended) => void) | undefined;
  #rules: readonly string[] = [];
  #unknown: ReadonlySet<string> = new Set();
  /** How many requests came back. The first ones load dictionaries and run code that is not compiled yet. */
  runs = 0;
  isGone = false;
  readonly started: Promise<Started>;

  constructor(options: RuleWorkerOptions) {
    const { workerUrl, setup, maxMemoryMb, startTimeoutMs } = options;
    const control = new SharedArrayBuffer(CONTROL_BYTES);
    this.#control = new Int32Array(control);
    this.#worker = new Worker(workerUrl, {
      workerData: { ...setup, control } satisfies WorkerSetup,
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
      // Whatever a rule prints must not reach a terminal, a report or a protocol on stdio.
      stdout: true,
      stderr: true,
      execArgv: [],
    });
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#worker.on("message", (reply: WorkerReply) => {
      if (reply.kind === "learned") options.onLearned(reply.learned);
      else if (reply.kind === "judged") options.onJudged(reply.blocks);
      else if (reply.kind === "shelved") options.onShelved(reply.file, reply.content);
      else this.#settle?.(reply);
    });
    this.#worker.on("error", (error) =>
      this.#end({ kind: "crashed", detail: describeError(error) }),
    );
    this.#worker.on("exit", (code) => this.#end({ kind: "crashed", detail: `exit ${code}` }));
    this.started = this.#start(startTimeoutMs);
  }

  /** Runs a request to its end, or until the budget is used up. */
  async run(request: LintRequest, budget: Budget): Promise<Outcome> {
    if (this.isGone) return { kind: "crashed", detail: "exit" };
    const answer = this.#next(
      budget,
      (reply): reply is Answer =>
        (reply.kind === "linted" || reply.kind === "failed") && reply.id === request.id,
    );
    Atomics.store(this.#control, ControlSlot.newest, request.id);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage(request);
    const outcome = await answer;
    this.runs++;
    return outcome;
  }

  /** Lets the worker skip what is left of a request. */
  cancel(id: number): void {
    Atomics.store(this.#control, ControlSlot.cancelled, id);
  }

  async close(): Promise<void> {
    this.isGone = true;
    await this.#worker.terminate();
  }

  async #start(timeoutMs: number): Promise<Started> {
    const budget = {
      silenceMs: timeoutMs,
      blockSilenceMs: timeoutMs,
      callMs: Infinity,
      totalMs: Infinity,
    };
    const started = await this.#next(budget, (reply): reply is Ready => reply.kind === "ready");
    if (started.kind === "ready") {
      this.#rules = started.rules;
      this.#unknown = new Set(started.unknown);
    }
    return started;
  }

  /** The next reply that is wanted. Holds the process open until then, and only until then. */
  #next<Wanted extends WorkerReply>(
    budget: Budget,
    isWanted: (reply: WorkerReply) => reply is Wanted,
  ): Promise<Wanted | Ended> {
    this.#worker.ref();
    return new Promise((resolve) => {
      const pulse = (): Pulse => this.#pulse();
      const watchdog = new Watchdog(this.#worker, budget, pulse, (isTotal) => {
        const slot = Atomics.load(this.#control, ControlSlot.rule);
        void this.close();
        const block = Atomics.load(this.#control, ControlSlot.block);
        this.#settle?.({
          kind: "timeout",
          rule: isTotal ? undefined : (this.#rules[slot] ?? this.#onlyPending()),
          block: block === NO_BLOCK ? undefined : block,
          isHopeless: isTotal || slot === PARSING,
        });
      });
      this.#settle = (reply) => {
        if (reply.kind === "progress") {
          watchdog.alive(reply.isBlocks === true);
          return;
        }
        if (reply.kind !== "crashed" && reply.kind !== "timeout" && !isWanted(reply)) return;
        watchdog.stop();
        this.#settle = undefined;
        this.#worker.unref();
        resolve(reply);
      };
    });
  }

  /**
   * The rule that must be at work when none was called: the only one of those
   * that may not come to an end which has promised to go on.
   */
  #onlyPending(): string | undefined {
    const pending = this.#rules.filter(
      (rule, index) =>
        index < MOST_PENDING &&
        this.#unknown.has(rule) &&
        Atomics.load(this.#control, ControlSlot.pending + index) > 0,
    );
    return pending.length === 1 ? pending[0] : undefined;
  }

  #pulse(): Pulse {
    const beat = Atomics.load(this.#control, ControlSlot.beat);
    return { beat, isParsing: Atomics.load(this.#control, ControlSlot.rule) === PARSING };
  }

  #end(outcome: Ended): void {
    this.isGone = true;
    this.#settle?.(outcome);
  }
}
