import { parentPort, workerData } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import { loadedModules } from "./linear/replace.js";
import { loadTextlintConfig } from "./load-config.js";
import type { LintRequest, WorkerReply, WorkerSetup } from "./protocol.js";
import { quicken } from "./quicken.js";
import { RuleThread } from "./rule-thread.js";

/** What a thread of its own adds to a `RuleThread`: the port, the packages, and what is thrown where nobody catches it. */
async function start(setup: WorkerSetup, port: MessagePort): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  const reply = (message: WorkerReply): void => port.postMessage(message);
  const config = await loadTextlintConfig(setup);
  quicken(setup, config, { modules: loadedModules(), environment: process.env, reply });
  const thread = new RuleThread(setup, config, reply);
  for (const event of ["uncaughtException", "unhandledRejection"] as const)
    process.on(event, (error: unknown) => thread.stray(error));
  port.on("message", (request: LintRequest) => thread.take(request));
  thread.begin();
}

// The host starts this file as a thread, which has a port, and gives it a `WorkerSetup`. A failure to
// load ends the thread, and the host says so.
void start(workerData as WorkerSetup, parentPort as MessagePort);
