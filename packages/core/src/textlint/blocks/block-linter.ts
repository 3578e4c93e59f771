import type { TextlintMessage } from "@textlint/types";
import { guardFilterRules, guardRules } from "../guard-rules.js";
import type { RuleFailure } from "../guard-rules.js";
import { wholeDocumentLinter } from "../lint-document.js";
import type {
  DocumentLinter,
  DocumentResult,
  DocumentWatch,
  LintDocument,
} from "../lint-document.js";
import type { LoadedConfig } from "../loaded-config.js";
import { runRules } from "../run-rules.js";
import { fingerprint } from "./fingerprint.js";
import type { LearnedRule } from "../protocol.js";
import { cacheKey } from "./block-cache.js";
import type { Specimen } from "./compare.js";
import { judgeBlock } from "./judge-block.js";
import { mergeMessages } from "./merge.js";
import { markdownParser, readsAsMarkdown } from "./parse.js";
import { placeBlock } from "./place-block.js";
import type { PlacedBlock } from "./place-block.js";
import { RuleGroups } from "./rule-groups.js";
import type { BlockGroup } from "./rule-groups.js";
import { Study } from "./study.js";
import { definitionsIn } from "./tree.js";
import type { TreeNode } from "./tree.js";
import { moveBack } from "./verdict.js";
import type { Verdict } from "./verdict.js";

/**
 * Rules that judge a block by the block alone run on blocks that they have not
 * seen; the others run on the document, and so do filter rules. The findings are
 * those of a run of all rules over the document.
 */
export function blockLinter(config: LoadedConfig, learned: readonly LearnedRule[]): DocumentLinter {
  const groups = new RuleGroups(config);
  for (const { rule, isByBlock } of learned) groups[isByBlock ? "promote" : "demote"](rule);
  const whole = wholeDocumentLinter(config);
  const study = new Study(groups);
  const parse = markdownParser(config);
  let last: Specimen | undefined;
  return {
    async lint(document, watch) {
      last = undefined;
      const tree = readsAsMarkdown(config, document) ? parse(document.text) : undefined;
      if (tree === undefined) return whole.lint(document, watch);
      const run = new Run(config, document, watch);
      const blocks = placeBlocks(document.text, tree);
      for (const block of blocks) for (const group of groups.byBlock) await run.judge(block, group);
      await run.judgeDocument(tree, groups);
      // Where rules are left out, runs cannot be compared.
      const isComplete = document.without.size + document.endless.size === 0;
      if (isComplete) last = { ...document, configBaseDir: config.configBaseDir, tree, blocks };
      study.answered();
      return run.result();
    },
    async study(watch, tell) {
      if (last !== undefined) await study.look(last, watch, tell);
    },
  };
}

function placeBlocks(text: string, tree: TreeNode): readonly PlacedBlock[] {
  const definitions = text.includes("]:") ? definitionsIn(tree) : "";
  return (tree.children ?? []).map((block) => placeBlock(text, block, definitions));
}

/** One look at one document. */
class Run {
  readonly #config: LoadedConfig;
  readonly #document: LintDocument;
  readonly #watch: DocumentWatch;
  readonly #messages: TextlintMessage[] = [];
  readonly #failures: RuleFailure[] = [];

  constructor(config: LoadedConfig, document: LintDocument, watch: DocumentWatch) {
    this.#config = config;
    this.#document = document;
    this.#watch = watch;
  }

  async judge(block: PlacedBlock, group: BlockGroup): Promise<void> {
    if (group.rules.length === 0 || this.#watch.isCancelled()) return;
    const key = cacheKey(block, { ...this.#document, isPerFile: group.isPerFile });
    const verdict = group.cache.get(key) ?? (await this.#judgeAnew(block, group, key));
    this.#add(moveBack(verdict, block.shift));
  }

  async #judgeAnew(block: PlacedBlock, group: BlockGroup, key: string): Promise<Verdict> {
    const { filePath, without, endless } = this.#document;
    const { configBaseDir } = this.#config;
    const mark = fingerprint(block.key);
    this.#watch.beginBlock(mark);
    const rules = group.rules.filter(({ ruleId }) => !without.has(ruleId));
    const left = rules.filter(({ ruleId }) => !endless.get(ruleId)?.has(mark));
    const judged = await judgeBlock(block, left, { filePath, configBaseDir }, this.#watch);
    const verdict = { ...judged, failures: [...judged.failures, ...timeouts(block, rules, left)] };
    // Rules that were skipped because nobody waits have not said what they think.
    if (!this.#watch.isCancelled()) group.cache.add(key, verdict);
    return verdict;
  }

  async judgeDocument(tree: TreeNode, groups: RuleGroups): Promise<void> {
    const { filePath, text, without } = this.#document;
    const { configBaseDir, filterRules } = this.#config;
    const watch = {
      ...this.#watch,
      failed: (failure: RuleFailure) => this.#failures.push(failure),
    };
    const rules = groups.onDocument.filter(({ ruleId }) => !without.has(ruleId));
    if (this.#watch.isCancelled() || rules.length + filterRules.length === 0) return;
    this.#watch.beginDocument();
    const messages = await runRules({
      filePath,
      text,
      tree,
      configBaseDir,
      rules: guardRules(rules, watch),
      filterRules: guardFilterRules(filterRules, watch),
    });
    this.#add({ messages, failures: [] });
  }

  #add({ messages, failures }: Verdict): void {
    for (const message of messages) this.#messages.push(message);
    for (const failure of failures) this.#failures.push(failure);
  }

  result(): DocumentResult {
    return { messages: mergeMessages(this.#messages), failures: this.#failures };
  }
}

/** Rules that did not come to an end on this block before, and are left out there. */
function timeouts(
  block: PlacedBlock,
  rules: BlockGroup["rules"],
  left: BlockGroup["rules"],
): readonly RuleFailure[] {
  return rules
    .filter((rule) => !left.includes(rule))
    .map(({ ruleId }) => ({ ruleId, range: block.range, detail: "", isEndless: true }));
}
