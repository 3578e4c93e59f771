import { LineIndex } from "../article/lines.js";
import type { Finding } from "../finding/finding.js";
import type { Values } from "../messages/text.js";
import { problemIn } from "./config-problem.js";
import type { TextlintTextId } from "./messages.js";
import type { LintRequest, TextlintConfigProblem } from "./protocol.js";
import { RuleWorker } from "./rule-worker.js";
import type { Outcome, RuleWorkerOptions, Started } from "./rule-worker.js";
import { hostingFinding } from "./to-findings.js";

export interface HostedRulesOptions extends Omit<RuleWorkerOptions, "startTimeoutMs"> {
  readonly timeoutMs: number;
  readonly firstTimeoutMs: number;
}

type Request = Pick<LintRequest, "id" | "filePath" | "source">;

/**
 * preset-ja-technical-writing takes up to 0.05 ms for a character of an article
 * (24,000 characters: p95 1,252 ms); three times that is not an endless rule yet.
 */
const MS_PER_CHARACTER = 0.15;

/** A run of all rules, a run that finds out which one does not end, and one without it. */
const ATTEMPTS = 3;

/**
 * The rules of a configuration in a worker that is watched: when it does not
 * answer in time it is ended and started anew, and the rule that did not end is
 * left out for that file as long as this object lives.
 */
export class HostedRules {
  readonly #options: HostedRulesOptions;
  #worker: RuleWorker | undefined;
  /** By file: the rules that did not come to an end there. */
  readonly #endless = new Map<string, Set<string>>();
  readonly #cancelled = new Set<number>();
  #cannotStart = false;

  constructor(options: HostedRulesOptions) {
    this.#options = options;
  }

  async lint(request: Request): Promise<Finding[]> {
    // Taken apart, since only these can be sent to a thread.
    const { id, filePath, source } = request;
    const endless = this.#endless.get(filePath) ?? new Set<string>();
    let oneByOne = false;
    for (let attempt = 0; attempt < ATTEMPTS && !this.#cancelled.has(id); attempt++) {
      const outcome = await this.#run({ id, filePath, source, without: [...endless], oneByOne });
      if (outcome.kind === "linted") {
        return [
          ...outcome.findings,
          ...[...endless].map((rule) => this.#say(request, "rule-timeout", { rule })),
        ];
      }
      if (outcome.kind !== "timeout")
        return [this.#say(request, "worker-failed", { detail: outcome.detail })];
      if (outcome.rule === undefined && oneByOne) break;
      oneByOne = outcome.rule === undefined;
      if (outcome.rule !== undefined) this.#endless.set(filePath, endless.add(outcome.rule));
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
    const values = { detail: reasonOf(started) };
    return [
      problemIn(configPath, "", { start: 0, end: 0 }, "config-not-readable", values, "error"),
    ];
  }

  async close(): Promise<void> {
    await this.#worker?.close();
  }

  async #run(request: LintRequest): Promise<Outcome> {
    const worker = this.#live();
    const started = await worker.started;
    // What cannot be loaded is said once, by `problems`, and not again for every file.
    if (started.kind !== "ready" || started.rules.length === 0) {
      this.#cannotStart ||= started.kind !== "ready";
      return { kind: "linted", findings: [] };
    }
    const usual = Math.max(this.#options.timeoutMs, request.source.length * MS_PER_CHARACTER);
    return worker.run(
      request,
      worker.runs === 0 ? Math.max(usual, this.#options.firstTimeoutMs) : usual,
    );
  }

  #live(): RuleWorker {
    if (this.#worker === undefined || (this.#worker.isGone && !this.#cannotStart)) {
      this.#worker = new RuleWorker({
        ...this.#options,
        startTimeoutMs: this.#options.firstTimeoutMs,
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

function reasonOf(started: Exclude<Started, { readonly kind: "ready" }>): string {
  return started.kind === "timeout" ? "timeout" : started.detail;
}
