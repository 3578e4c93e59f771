import type { TextlintKernelRule } from "@textlint/kernel";
import { guardRules } from "../guard-rules.js";
import type { RuleFailure, RuleWatch } from "../guard-rules.js";
import { runRules } from "../run-rules.js";
import type { PlacedBlock } from "./place-block.js";
import type { Verdict } from "./verdict.js";

/** Where the rules run, as they may ask for it. */
export interface Surroundings {
  readonly filePath: string;
  readonly configBaseDir: string;
}

/**
 * Runs rules on one block, each made anew: some leave traces of a block behind
 * that change what they say of the next.
 */
export async function judgeBlock(
  block: PlacedBlock,
  rules: readonly TextlintKernelRule[],
  surroundings: Surroundings,
  watch: Omit<RuleWatch, "failed">,
): Promise<Verdict> {
  const failures: RuleFailure[] = [];
  const guarded = guardRules(rules, { ...watch, failed: (failure) => failures.push(failure) });
  const messages = await runRules({
    ...surroundings,
    ...block.build(),
    rules: guarded,
    filterRules: [],
  });
  return { messages, failures };
}
