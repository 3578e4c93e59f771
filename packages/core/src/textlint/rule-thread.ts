import { LineIndex } from "../article/lines.js";
import type { Finding } from "../finding/finding.js";
import { blockLinter } from "./blocks/block-linter.js";
import { localityOf } from "./blocks/known-rules.js";
import { describeError } from "./guard-rules.js";
import type { RuleFailure } from "./guard-rules.js";
import { beyondReach } from "./limits.js";
import type { DocumentLinter, DocumentWatch, LintDocument } from "./lint-document.js";
import type { LoadedConfig } from "./loaded-config.js";
import { ControlSlot, NO_BLOCK, PARSING } from "./protocol.js";
import type { JudgedBlock, LintRequest, WorkerReply, WorkerSetup } from "./protocol.js";
import { watchRules } from "./rule-watch.js";
import { sanitizeText } from "./sanitize.js";
import {
  distinctFailures,
  failureToFinding,
  hostingFinding,
  messageToFinding,
} from "./to-findings.js";

/** How long nobody must have asked before idle work begins, in milliseconds. */
const IDLE_AFTER_MS = 1_500;

/** The loaded rules behind `WorkerReply` and `LintRequest`: answers in the order of the requests. */
export class RuleThread {
  readonly #setup: Pick<WorkerSetup, "locale" | "usesIdleTime">;
  readonly #config: LoadedConfig;
  readonly #reply: (message: WorkerReply) => void;
  readonly #control: Int32Array;
  readonly #rules: readonly string[];
  readonly #linter: DocumentLinter;
  /** What the host has not been told yet. */
  readonly #judged: JudgedBlock[] = [];
  /** What was thrown outside any rule's handler: in a timer, or in a promise that a rule forgot. */
  readonly #stray: RuleFailure[] = [];
  #busy: Promise<void> = Promise.resolve();
  #pause: NodeJS.Timeout | undefined;

  /** @param reply tells the host; may throw at what cannot be sent to another thread */
  constructor(
    setup: Pick<WorkerSetup, "control" | "judged" | "learned" | "locale" | "usesIdleTime">,
    config: LoadedConfig,
    reply: (message: WorkerReply) => void,
  ) {
    this.#setup = setup;
    this.#config = config;
    this.#reply = reply;
    this.#control = new Int32Array(setup.control);
    this.#rules = config.rules.map((rule) => rule.ruleId);
    this.#linter = blockLinter(config, setup.learned, setup.judged);
  }

  /** Says which rules there are. */
  begin(): void {
    const { rules, origins, problems } = this.#config;
    const unknown = rules
      .filter((rule) => localityOf(rule, origins.get(rule.ruleId)) === "unknown")
      .map((rule) => rule.ruleId);
    this.#reply({ kind: "ready", rules: this.#rules, unknown, problems });
  }

  /** Something was thrown that nobody caught. */
  stray(error: unknown): void {
    const range = { start: 0, end: 0 };
    this.#stray.push({ ruleId: "textlint", range, detail: describeError(error) });
  }

  take(request: LintRequest): void {
    clearTimeout(this.#pause);
    this.#busy = this.#busy.then(() => this.#answer(request));
    void this.#busy.then(() => {
      clearTimeout(this.#pause);
      if (!this.#setup.usesIdleTime) return;
      this.#pause = setTimeout(() => {
        this.#busy = this.#study(request.id);
      }, IDLE_AFTER_MS);
    });
  }

  async #answer(request: LintRequest): Promise<void> {
    const { id } = request;
    try {
      this.#reply({ kind: "linted", id, findings: await this.#lint(request) });
    } catch (error) {
      this.#reply({ kind: "failed", id, detail: describeError(error) });
    }
    this.#tellJudged();
  }

  /** Lets the host keep what was judged, for a worker that may come after this one. */
  #tellJudged(): void {
    if (this.#judged.length === 0) return;
    try {
      this.#reply({ kind: "judged", blocks: this.#judged });
    } catch {
      // A rule has said something that only its own thread can hold; it will have to say it again.
    }
    this.#judged.length = 0;
  }

  /** Idle work after a request, until the next one comes. */
  async #study(id: number): Promise<void> {
    const watch = {
      ...this.#watch(id),
      isCancelled: () => Atomics.load(this.#control, ControlSlot.newest) !== id,
      beginBlock: () => undefined,
      beginDocument: () => undefined,
      judged: () => undefined,
    };
    try {
      await this.#linter.study?.(watch, (rule, isByBlock) =>
        this.#reply({ kind: "learned", learned: { rule, isByBlock } }),
      );
    } catch {
      // Nobody has asked; whoever asks next hears of it.
    }
    this.#stray.length = 0;
  }

  async #lint(request: LintRequest): Promise<Finding[]> {
    const { id, filePath, source } = request;
    const { locale } = this.#setup;
    Atomics.store(this.#control, ControlSlot.rule, PARSING);
    Atomics.store(this.#control, ControlSlot.block, NO_BLOCK);
    this.#control.fill(0, ControlSlot.pending);
    const text = {
      filePath,
      source,
      sanitized: sanitizeText(source),
      lines: new LineIndex(source),
    };
    const limit = beyondReach(source);
    if (limit !== undefined) return [hostingFinding("beyond-reach", {}, limit, text, locale)];
    const document = toDocument(request, text.sanitized);
    const { messages, failures } = await this.#linter.lint(document, this.#watch(id));
    const findings = messages.flatMap((message) => messageToFinding(message, text) ?? []);
    const failed = distinctFailures([...failures, ...this.#stray.splice(0)], source.length);
    for (const failure of failed) findings.push(failureToFinding(failure, text, locale));
    return findings;
  }

  #watch(id: number): DocumentWatch {
    return watchRules(id, {
      control: this.#control,
      rules: this.#rules,
      judged: (block) => void this.#judged.push(block),
      tell: (isBlocks) => {
        this.#reply({ kind: "progress", id, isBlocks });
        this.#tellJudged();
      },
    });
  }
}

function toDocument(request: LintRequest, text: string): LintDocument {
  const endless = new Map<string, Set<number>>();
  for (const { rule, mark } of request.endless)
    endless.set(rule, (endless.get(rule) ?? new Set()).add(mark));
  const { filePath, without, oneByOne } = request;
  return { filePath, text, without: new Set(without), endless, oneByOne };
}
