import type { AddVerb } from "../command/verb.js";
import { addAudit } from "./audit/command.js";
import { addCompletion } from "./completion/command.js";
import { addExplain } from "./explain/command.js";
import { addFigures } from "./figures/command.js";
import { addInit } from "./init/command.js";
import { addLint } from "./lint/command.js";
import { addMcp } from "./mcp/command.js";
import { addRules } from "./rules/command.js";

/** Every verb, in the order of the help. What a verb does is loaded only when it runs. */
export const verbs: readonly AddVerb[] = [
  addLint,
  addAudit,
  addFigures,
  addExplain,
  addRules,
  addInit,
  addCompletion,
  addMcp,
];
