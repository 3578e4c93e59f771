import type { TextlintKernelRule } from "@textlint/kernel";
import type { TextlintMessage } from "@textlint/types";
import { guardRules } from "../guard-rules.js";
import type { RuleWatch } from "../guard-rules.js";
import { runRules } from "../run-rules.js";
import { judgeBlock } from "./judge-block.js";
import type { Surroundings } from "./judge-block.js";
import type { PlacedBlock } from "./place-block.js";
import { shuffleBlocks } from "./shuffle.js";
import type { RootNode } from "./tree.js";
import { moveBack } from "./verdict.js";
import type { Verdict } from "./verdict.js";

/** A document that rules are compared on. */
export interface Specimen extends Surroundings {
  readonly text: string;
  readonly tree: RootNode;
  readonly blocks: readonly PlacedBlock[];
}

/** How runs are compared. */
export interface Comparison {
  /** Whether the blocks also run in another order. */
  readonly shuffled: boolean;
  /** What these rules have said of the block alone, where they were asked before. */
  known(block: PlacedBlock): Verdict | undefined;
}

/** What a comparison has shown of a rule. */
export interface Evidence {
  /** Whether it said the same however it was run, without failing or listening to the document. */
  readonly isByBlock: boolean;
  /** How many messages that rests on. */
  readonly messages: number;
}

/**
 * Runs rules over the document, over each block alone and, when `shuffled`, over
 * the blocks in another order, and compares what each rule says of each block.
 *
 * @returns by rule; `undefined` when nobody waits for it any more
 */
export async function compareRuns(
  specimen: Specimen,
  rules: readonly TextlintKernelRule[],
  watch: Omit<RuleWatch, "failed">,
  { shuffled, known }: Comparison,
): Promise<ReadonlyMap<string, Evidence> | undefined> {
  const suspect = new Set<string>();
  const guard: RuleWatch = {
    ...watch,
    failed: ({ ruleId }) => suspect.add(ruleId),
    listens: (ruleId, types) => {
      // Known rules may, where it is known that nothing comes of it.
      if (shuffled && types.some((type) => type.startsWith("Document"))) suspect.add(ruleId);
    },
  };
  const overDocument = async (text: string, tree: RootNode): Promise<readonly TextlintMessage[]> =>
    runRules({ ...specimen, text, tree, rules: guardRules(rules, guard), filterRules: [] });

  if (watch.isCancelled()) return undefined;
  const whole = summaries(await overDocument(specimen.text, specimen.tree));
  const single: TextlintMessage[] = [];
  for (const block of specimen.blocks) {
    if (watch.isCancelled()) return undefined;
    const verdict = known(block) ?? (await judgeBlock(block, rules, specimen, watch));
    for (const { ruleId } of verdict.failures) suspect.add(ruleId);
    single.push(...moveBack(verdict, block.shift).messages);
  }
  const runs = [summaries(single)];
  if (shuffled) {
    const { text, tree, restore } = shuffleBlocks(specimen.text, specimen.tree);
    runs.push(summaries((await overDocument(text, tree)).map(restore)));
  }
  if (watch.isCancelled()) return undefined;
  return new Map(
    rules.map(({ ruleId }) => {
      const said = whole.get(ruleId) ?? [];
      const isSame = runs.every((run) => isEqual(run.get(ruleId) ?? [], said));
      return [ruleId, { isByBlock: isSame && !suspect.has(ruleId), messages: said.length }];
    }),
  );
}

function summaries(messages: readonly TextlintMessage[]): ReadonlyMap<string, readonly string[]> {
  const byRule = new Map<string, string[]>();
  for (const { ruleId, message, range, severity, fix, suggestions } of messages) {
    const said = byRule.get(ruleId) ?? [];
    said.push(JSON.stringify([message, range, severity, fix, suggestions]));
    byRule.set(ruleId, said);
  }
  for (const said of byRule.values()) said.sort();
  return byRule;
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
