import { parentPort, workerData } from "node:worker_threads";
import { LineIndex } from "../article/lines.js";
import type { Finding } from "../finding/finding.js";
import type { RuleFailure } from "./guard-rules.js";
import { describeError } from "./guard-rules.js";
import { localityOf } from "./blocks/known-rules.js";
import { blockLinter } from "./blocks/block-linter.js";
import { dictionaryPath } from "./linear/dictionary-path.js";
import { loadedModules, makeLinear } from "./linear/replace.js";
import { beyondReach } from "./limits.js";
import type { DocumentLinter, DocumentWatch, LintDocument } from "./lint-document.js";
import { loadTextlintConfig } from "./load-config.js";
import type { LoadedConfig } from "./loaded-config.js";
import { ControlSlot, MOST_PENDING, NO_BLOCK, NO_RULE, PARSING } from "./protocol.js";
import type { JudgedBlock, LintRequest, WorkerReply, WorkerSetup } from "./protocol.js";
import { sanitizeText } from "./sanitize.js";
import {
  distinctFailures,
  failureToFinding,
  hostingFinding,
  messageToFinding,
} from "./to-findings.js";

/** The loaded rules and what this thread shares with its host. */
interface RuleThread {
  readonly setup: WorkerSetup;
  readonly config: LoadedConfig;
  readonly control: Int32Array;
  readonly rules: readonly string[];
  readonly linter: DocumentLinter;
  /** What the host has not been told yet. */
  readonly judged: JudgedBlock[];
  /** What was thrown outside any rule's handler: in a timer, or in a promise that a rule forgot. */
  readonly stray: RuleFailure[];
}

/** How long nobody must have asked before idle work begins, in milliseconds. */
const IDLE_AFTER_MS = 1_500;

/** How often the host hears that blocks are being judged, in milliseconds. */
const SIGN_EVERY_MS = 50;

function reply(message: WorkerReply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}

async function start(setup: WorkerSetup): Promise<void> {
  const config = await loadTextlintConfig(setup);
  if (setup.linear && config.isLinear) quicken(setup);
  const rules = config.rules.map((rule) => rule.ruleId);
  const control = new Int32Array(setup.control);
  const thread: RuleThread = {
    setup,
    config,
    control,
    rules,
    linter: blockLinter(config, setup.learned, setup.judged),
    judged: [],
    stray: [],
  };
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error: unknown) => {
      thread.stray.push({
        ruleId: "textlint",
        range: { start: 0, end: 0 },
        detail: describeError(error),
      });
    });
  }
  let busy: Promise<void> = Promise.resolve();
  let pause: NodeJS.Timeout | undefined;
  parentPort?.on("message", (request: LintRequest) => {
    clearTimeout(pause);
    busy = busy.then(() => answer(request, thread));
    void busy.then(() => {
      clearTimeout(pause);
      if (!setup.usesIdleTime) return;
      pause = setTimeout(() => {
        busy = study(request.id, thread);
      }, IDLE_AFTER_MS);
    });
  });
  const unknown = config.rules
    .filter((rule) => localityOf(rule, config.origins.get(rule.ruleId)) === "unknown")
    .map((rule) => rule.ruleId);
  reply({ kind: "ready", rules, unknown, problems: config.problems });
}

/** Replaces what takes long in the packages that were loaded. */
function quicken({ shelved }: WorkerSetup): void {
  const modules = loadedModules();
  makeLinear(modules, {
    get: (file) => shelved.get(file),
    put: (file, content) => reply({ kind: "shelved", file, content }),
  });
  const path = dictionaryPath(Object.keys(modules));
  // The environment of this thread alone, and what a person has set stays.
  if (path !== undefined) process.env["KUROMOJIN_DIC_PATH"] ??= path;
}

async function answer(request: LintRequest, thread: RuleThread): Promise<void> {
  const { id } = request;
  try {
    reply({ kind: "linted", id, findings: await lint(request, thread) });
  } catch (error) {
    reply({ kind: "failed", id, detail: describeError(error) });
  }
  tellJudged(thread);
}

/** Lets the host keep what was judged, for a worker that may come after this one. */
function tellJudged({ judged }: RuleThread): void {
  if (judged.length === 0) return;
  try {
    reply({ kind: "judged", blocks: judged });
  } catch {
    // A rule has said something that only its own thread can hold; it will have to say it again.
  }
  judged.length = 0;
}

/** Idle work after a request, until the next one comes. */
async function study(id: number, thread: RuleThread): Promise<void> {
  const { control, linter, stray } = thread;
  const watch = {
    ...watchRules(id, thread),
    isCancelled: () => Atomics.load(control, ControlSlot.newest) !== id,
    beginBlock: () => undefined,
    beginDocument: () => undefined,
    judged: () => undefined,
  };
  try {
    await linter.study?.(watch, (rule, isByBlock) =>
      reply({ kind: "learned", learned: { rule, isByBlock } }),
    );
  } catch {
    // Nobody has asked; whoever asks next hears of it.
  }
  stray.length = 0;
}

async function lint(request: LintRequest, thread: RuleThread): Promise<Finding[]> {
  const { id, filePath, source } = request;
  const { control, linter, setup } = thread;
  Atomics.store(control, ControlSlot.rule, PARSING);
  Atomics.store(control, ControlSlot.block, NO_BLOCK);
  control.fill(0, ControlSlot.pending);
  const text = { filePath, source, sanitized: sanitizeText(source), lines: new LineIndex(source) };
  const limit = beyondReach(source);
  if (limit !== undefined) return [hostingFinding("beyond-reach", {}, limit, text, setup.locale)];
  const document = toDocument(request, text.sanitized);
  const watch = watchRules(id, thread);
  const { messages, failures } = await linter.lint(document, watch);
  const findings = messages.flatMap((message) => messageToFinding(message, text) ?? []);
  for (const failure of distinctFailures([...failures, ...thread.stray.splice(0)], source.length))
    findings.push(failureToFinding(failure, text, setup.locale));
  return findings;
}

function toDocument(request: LintRequest, text: string): LintDocument {
  const endless = new Map<string, Set<number>>();
  for (const { rule, mark } of request.endless)
    endless.set(rule, (endless.get(rule) ?? new Set()).add(mark));
  const { filePath, without, oneByOne } = request;
  return { filePath, text, without: new Set(without), endless, oneByOne };
}

function watchRules(id: number, thread: RuleThread): DocumentWatch {
  const { control, rules, judged } = thread;
  const indices = new Map(rules.map((ruleId, index) => [ruleId, index]));
  let saidAt = performance.now();
  let hasSpoken = false;
  const beat = (): void => void Atomics.add(control, ControlSlot.beat, 1);
  const count = (ruleId: string, change: number): void => {
    const index = indices.get(ruleId) ?? MOST_PENDING;
    if (index < MOST_PENDING) Atomics.add(control, ControlSlot.pending + index, change);
  };
  const tell = (isBlocks: boolean): void => {
    hasSpoken = true;
    saidAt = performance.now();
    reply({ kind: "progress", id, isBlocks });
    tellJudged(thread);
  };
  return {
    isCancelled: () => Atomics.load(control, ControlSlot.cancelled) === id,
    enter: (ruleId) => {
      beat();
      return Atomics.exchange(control, ControlSlot.rule, indices.get(ruleId) ?? NO_RULE);
    },
    // Rules begin when the text is parsed.
    leave: (previous) =>
      void Atomics.store(control, ControlSlot.rule, previous === PARSING ? NO_RULE : previous),
    promised: (ruleId) => count(ruleId, 1),
    settled: (ruleId) => {
      beat();
      count(ruleId, -1);
    },
    beginBlock: (mark) => {
      beat();
      Atomics.store(control, ControlSlot.block, mark);
      Atomics.store(control, ControlSlot.rule, NO_RULE);
      if (performance.now() - saidAt < SIGN_EVERY_MS) return;
      tell(true);
    },
    beginDocument: () => {
      Atomics.store(control, ControlSlot.block, NO_BLOCK);
      beat();
      if (hasSpoken) tell(false);
    },
    beginRule: (ruleId) => {
      Atomics.store(control, ControlSlot.rule, indices.get(ruleId) ?? NO_RULE);
      beat();
      tell(false);
    },
    judged: (block) => void judged.push(block),
  };
}

// The host starts this file and gives it a `WorkerSetup`. A failure to load ends the thread, and the host says so.
void start(workerData as WorkerSetup);
