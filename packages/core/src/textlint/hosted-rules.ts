import { LineIndex } from "../article/lines.js";
import type { Finding } from "../finding/finding.js";
import type { Values } from "../messages/text.js";
import { JudgedBlocks } from "./blocks/block-cache.js";
import { LONGEST_MS, budgetFor } from "./budgets.js";
import type { Grants } from "./budgets.js";
import { problemIn } from "./config-problem.js";
import type { TextlintTextId } from "./messages.js";
import type {
  EndlessOnBlock,
  LearnedRule,
  LintRequest,
  TextlintConfigProblem,
} from "./protocol.js";
import { RuleWorker } from "./rule-worker.js";
import type { Outcome, RuleWorkerOptions } from "./rule-worker.js";
import { hostingFinding } from "./to-findings.js";

export interface HostedRulesOptions
  extends
    Grants,
    Omit<RuleWorkerOptions, "startTimeoutMs" | "onLearned" | "onJudged" | "onShelved" | "setup"> {
  readonly setup: Omit<RuleWorkerOptions["setup"], "learned" | "judged" | "shelved">;
}

/** What is asked of a worker. */
export type AnyWorker = Pick<
  RuleWorker,
  "started" | "run" | "runs" | "isGone" | "cancel" | "close"
>;

type Request = Pick<LintRequest, "id" | "filePath" | "source">;

/** What did not come to an end in a file: rules anywhere, and rules on single blocks. */
interface Endless {
  readonly rules: Set<string>;
  readonly blocks: EndlessOnBlock[];
}

/** Leaves the rule out on the block, and in all the file when that was not enough. */
function blame({ rules, blocks }: Endless, rule: string, mark: number | undefined): void {
  if (mark === undefined || blocks.some((known) => known.rule === rule)) rules.add(rule);
  else blocks.push({ rule, mark });
}

/** A run of all rules, a run that finds out which one does not end, and one without it. */
const ATTEMPTS = 3;

/**
 * The rules of a configuration in a worker that is watched: when it does not
 * answer in time it is ended and started anew, and the rule that did not end is
 * left out for that file as long as this object lives.
 */
export class HostedRules {
  readonly #options: HostedRulesOptions;
  readonly #startWorker: (options: RuleWorkerOptions) => AnyWorker;
  #worker: AnyWorker | undefined;
  /** By file: what did not come to an end there. */
  readonly #endless = new Map<string, Endless>();
  /** By rule: what workers have found out. */
  readonly #learned = new Map<string, LearnedRule>();
  /** What workers have judged and unpacked, so that the next one need not do it again. */
  readonly #judged = new JudgedBlocks();
  readonly #shelved = new Map<string, SharedArrayBuffer>();
  readonly #cancelled = new Set<number>();
  /** By file: a text that cannot be judged in time, so that it is not tried again unchanged. */
  readonly #hopeless = new Map<string, string>();
  /** By file: the milliseconds to allow where rules have come to their end, only not in the usual time. */
  readonly #slow = new Map<string, number>();
  #cannotStart = false;
  #isClosed = false;
  #workers = 0;

  /** @param startWorker by itself a thread of its own */
  constructor(
    options: HostedRulesOptions,
    startWorker: (options: RuleWorkerOptions) => AnyWorker = (workerOptions) =>
      new RuleWorker(workerOptions),
  ) {
    this.#options = options;
    this.#startWorker = startWorker;
  }

  async lint(request: Request): Promise<Finding[]> {
    // Taken apart, since only these can be sent to a thread.
    const { id, filePath, source } = request;
    const { rules: endless, blocks } = this.#endlessIn(filePath);
    let oneByOne = false;
    if (this.#hopeless.get(filePath) === source) return [this.#say(request, "timeout", {})];
    this.#hopeless.delete(filePath);
    for (let attempt = 0; attempt < ATTEMPTS && !this.#cancelled.has(id); attempt++) {
      const began = performance.now();
      const without = [...endless];
      const outcome = await this.#run({ id, filePath, source, without, endless: blocks, oneByOne });
      if (outcome.kind === "linted") {
        const took = performance.now() - began;
        if (oneByOne || took > this.#options.timeoutMs)
          this.#slow.set(filePath, Math.min(2 * took, LONGEST_MS));
        return [
          ...outcome.findings,
          ...[...endless].map((rule) => this.#say(request, "rule-timeout", { rule })),
        ];
      }
      if (outcome.kind !== "timeout")
        return [this.#say(request, "worker-failed", { detail: outcome.detail })];
      if (outcome.isHopeless || (outcome.rule === undefined && oneByOne)) {
        this.#hopeless.set(filePath, source);
        break;
      }
      oneByOne = outcome.rule === undefined;
      if (outcome.rule !== undefined) blame(this.#endlessIn(filePath), outcome.rule, outcome.block);
    }
    this.#cancelled.delete(id);
    return [this.#say(request, "timeout", {})];
  }

  /** Nobody waits for this request any more. */
  cancel(id: number): void {
    this.#cancelled.clear();
    this.#cancelled.add(id);
    this.#worker?.cancel(id);
  }

  async problems(): Promise<readonly TextlintConfigProblem[]> {
    const started = await this.#live().started;
    if (started.kind === "ready") return started.problems;
    const { configPath } = this.#options.setup;
    const values = { detail: started.kind === "timeout" ? "timeout" : started.detail };
    return [
      problemIn(configPath, "", { start: 0, end: 0 }, "config-not-readable", values, "error"),
    ];
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#worker?.close();
  }

  #endlessIn(filePath: string): Endless {
    const known = this.#endless.get(filePath) ?? { rules: new Set(), blocks: [] };
    this.#endless.set(filePath, known);
    return known;
  }

  async #run(request: LintRequest): Promise<Outcome> {
    const worker = this.#live();
    const started = await worker.started;
    // What cannot be loaded is said once, by `problems`, and not again for every file.
    if (started.kind !== "ready" || started.rules.length === 0) {
      this.#cannotStart ||= started.kind !== "ready";
      return { kind: "linted", findings: [] };
    }
    const budget = budgetFor(request, this.#options, {
      runs: worker.runs,
      isFirstWorker: this.#workers === 1,
      slowMs: this.#slow.get(request.filePath) ?? 0,
    });
    return worker.run(request, budget);
  }

  #live(): AnyWorker {
    if (
      this.#worker === undefined ||
      (this.#worker.isGone && !this.#cannotStart && !this.#isClosed)
    ) {
      this.#workers++;
      this.#worker = this.#startWorker({
        ...this.#options,
        setup: {
          ...this.#options.setup,
          learned: [...this.#learned.values()],
          judged: this.#judged.all(),
          shelved: this.#shelved,
        },
        startTimeoutMs: this.#options.firstTimeoutMs,
        onLearned: (learned) => this.#learned.set(learned.rule, learned),
        onJudged: (blocks) => blocks.forEach((block) => this.#judged.add(block)),
        onShelved: (file, content) => this.#shelved.set(file, content),
      });
    }
    return this.#worker;
  }

  #say(request: Request, id: TextlintTextId, values: Values): Finding {
    const seconds = this.#options.timeoutMs / 1_000;
    const text = { filePath: request.filePath, lines: new LineIndex(request.source) };
    return hostingFinding(
      id,
      { seconds, ...values },
      { start: 0, end: 0 },
      text,
      this.#options.setup.locale,
    );
  }
}
