import { afterEach, expect, test, vi } from "vitest";
import type { LintRequest } from "./protocol.js";
import { RuleWorker } from "./rule-worker.js";
import { workerSetup } from "./test-config.js";

const open: RuleWorker[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((worker) => worker.close()));
});

const READY = `port.postMessage({ kind: "ready", rules: ["word"], unknown: [], problems: [] });`;

/** A worker that does as the script says; `port` is at hand. */
function workerOf(script: string): RuleWorker {
  const code = `const { parentPort: port } = await import("node:worker_threads");
    ${script}`;
  const worker = new RuleWorker({
    workerUrl: new URL(`data:text/javascript,${encodeURIComponent(code)}`),
    setup: { ...workerSetup, learned: [], judged: [], shelved: new Map() },
    maxMemoryMb: 64,
    startTimeoutMs: 5_000,
    onLearned: vi.fn(),
    onJudged: vi.fn(),
    onShelved: vi.fn(),
  });
  open.push(worker);
  return worker;
}

const request: LintRequest = {
  id: 7,
  filePath: "a.md",
  source: "本文\n",
  without: [],
  endless: [],
  oneByOne: false,
};
const patient = { silenceMs: 5_000, blockSilenceMs: 5_000, callMs: 5_000, totalMs: Infinity };

test("a reply that belongs to another request is nobody's", async () => {
  const worker = workerOf(`port.on("message", ({ id }) => {
    port.postMessage({ kind: "linted", id: id - 1, findings: ["old"] });
    port.postMessage({ kind: "ready", rules: [], unknown: [], problems: [] });
    port.postMessage({ kind: "linted", id, findings: [] });
    port.postMessage({ kind: "linted", id, findings: ["late"] });
  });
  port.postMessage({ kind: "failed", id: 7, detail: "early" });
  ${READY}`);
  expect(await worker.started).toMatchObject({ kind: "ready", rules: ["word"] });
  expect(await worker.run(request, patient)).toEqual({ kind: "linted", id: 7, findings: [] });
});

test("a worker that has gone takes no request", async () => {
  const worker = workerOf(`${READY} port.on("message", () => process.exit(3));`);
  await worker.started;
  expect(await worker.run(request, patient)).toEqual({ kind: "crashed", detail: "exit 3" });
  expect(worker.isGone).toBe(true);
  expect(await worker.run(request, patient)).toEqual({ kind: "crashed", detail: "exit" });
});

test("a run has its end, however often the worker shows that it lives", async () => {
  const worker = workerOf(`port.on("message", ({ id }) => {
    setInterval(() => port.postMessage({ kind: "progress", id, isBlocks: false }), 5);
  });
  ${READY}`);
  await worker.started;
  expect(await worker.run(request, { ...patient, totalMs: 60 })).toMatchObject({
    kind: "timeout",
    rule: undefined,
    isHopeless: true,
  });
});
