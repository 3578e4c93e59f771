import { dictionaryPath } from "./linear/dictionary-path.js";
import { makeLinear } from "./linear/replace.js";
import type { LoadedModules } from "./linear/replace.js";
import type { LoadedConfig } from "./loaded-config.js";
import type { WorkerReply, WorkerSetup } from "./protocol.js";

/** The thread that rules were loaded in. */
export interface LoadedThread {
  readonly modules: LoadedModules;
  /** Of this thread alone. */
  readonly environment: NodeJS.ProcessEnv;
  reply(message: WorkerReply): void;
}

/** Replaces what takes long in the packages that were loaded, where host and configuration let it. */
export function quicken(
  { linear, shelved }: Pick<WorkerSetup, "linear" | "shelved">,
  { isLinear }: Pick<LoadedConfig, "isLinear">,
  { modules, environment, reply }: LoadedThread,
): void {
  if (!linear || !isLinear) return;
  makeLinear(modules, {
    get: (file) => shelved.get(file),
    put: (file, content) => reply({ kind: "shelved", file, content }),
  });
  const path = dictionaryPath(Object.keys(modules));
  // What a person has set stays.
  if (path !== undefined) environment["KUROMOJIN_DIC_PATH"] ??= path;
}
