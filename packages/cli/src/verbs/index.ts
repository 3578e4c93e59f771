import type { AddVerb } from "../command/verb.js";
import { addAudit } from "./audit/command.js";
import { addCompletion } from "./completion/command.js";
import { addExplain } from "./explain/command.js";
import { addFigures } from "./figures/command.js";
import { addInit } from "./init/command.js";
import { addLint } from "./lint/command.js";
import { addMcp } from "./mcp/command.js";
import { addRules } from "./rules/command.js";

/** Every verb by its name, in the order of the help. What a verb does is loaded only when it runs. */
export const verbs: ReadonlyMap<string, AddVerb> = new Map([
  ["lint", addLint],
  ["audit", addAudit],
  ["figures", addFigures],
  ["explain", addExplain],
  ["rules", addRules],
  ["init", addInit],
  ["completion", addCompletion],
  ["mcp", addMcp],
]);

/** The verbs that a command line needs declared: its own, or all, for the help, for shells and for whoever misspelt one. */
export function verbsFor(word: string | undefined): Iterable<AddVerb> {
  const own = word === "completion" ? undefined : verbs.get(word ?? "");
  return own === undefined ? verbs.values() : [own];
}
