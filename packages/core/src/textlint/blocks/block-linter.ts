import type { TextlintMessage } from "@textlint/types";
import { guardFilterRules, guardRules } from "../guard-rules.js";
import type { RuleFailure } from "../guard-rules.js";
import { lintOneByOne, wholeDocumentLinter } from "../lint-document.js";
import type {
  DocumentLinter,
  DocumentResult,
  DocumentWatch,
  LintDocument,
} from "../lint-document.js";
import type { LoadedConfig } from "../loaded-config.js";
import { runRules } from "../run-rules.js";
import { fingerprint } from "./fingerprint.js";
import type { JudgedBlock, LearnedRule } from "../protocol.js";
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
import type { RootNode, TreeNode } from "./tree.js";
import { moveBack, withoutRules } from "./verdict.js";
import type { Verdict } from "./verdict.js";

/**
 * Rules that judge a block by the block alone run on blocks that they have not
 * seen; the others run on the document, and so do filter rules. The findings are
 * those of a run of all rules over the document.
 */
export function blockLinter(
  config: LoadedConfig,
  learned: readonly LearnedRule[],
  judged: readonly JudgedBlock[],
): DocumentLinter {
  const groups = new RuleGroups(config, judged);
  for (const { rule, isByBlock } of learned) groups[isByBlock ? "promote" : "demote"](rule);
  const whole = wholeDocumentLinter(config);
  const study = new Study(groups);
  const parse = markdownParser(config);
  let last: Specimen | undefined;
  return {
    async lint(document, watch) {
      last = undefined;
      const tree = readsAsMarkdown(config, document) ? parse(document.text) : undefined;
      if (tree === undefined)
        return document.oneByOne
          ? lintOneByOne(config, document, watch)
          : whole.lint(document, watch);
      const run = new Run(config, document, watch);
      const blocks = placeBlocks(document.text, tree);
      const reduced = groups.byBlock.map((group) => withWhatIsLeftOut(group, document));
      for (const block of blocks) for (const group of reduced) await run.judge(block, group);
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

function placeBlocks(text: string, tree: RootNode): readonly PlacedBlock[] {
  const definitions = text.includes("]:") ? definitionsIn(tree) : "";
  return tree.children.map((block) => placeBlock(text, block, definitions));
}

/** A group, and those of its rules that are left out. */
interface ReducedGroup extends BlockGroup {
  readonly without: readonly string[];
}

function withWhatIsLeftOut(group: BlockGroup, { without }: LintDocument): ReducedGroup {
  const ids = group.rules.map(({ ruleId }) => ruleId);
  return { ...group, without: ids.filter((ruleId) => without.has(ruleId)) };
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

  async judge(block: PlacedBlock, group: ReducedGroup): Promise<void> {
    if (group.rules.length === 0 || this.#watch.isCancelled()) return;
    const verdict = this.#known(block, group) ?? (await this.#judgeAnew(block, group));
    this.#add(moveBack(verdict, block.shift));
  }

  #known(block: PlacedBlock, { cache, isPerFile, without }: ReducedGroup): Verdict | undefined {
    const { filePath } = this.#document;
    const ofAll = cache.get(cacheKey(block, { filePath, isPerFile, without: [] }));
    if (ofAll !== undefined) return withoutRules(ofAll, without);
    return cache.get(cacheKey(block, { filePath, isPerFile, without }));
  }

  async #judgeAnew(block: PlacedBlock, group: ReducedGroup): Promise<Verdict> {
    const { filePath, endless } = this.#document;
    const { without, isPerFile } = group;
    const mark = fingerprint(block.key);
    this.#watch.beginBlock(mark);
    const rules = group.rules.filter(({ ruleId }) => !without.includes(ruleId));
    const left = rules.filter(({ ruleId }) => !endless.get(ruleId)?.has(mark));
    const judged = await this.#judgeByRules(block, left);
    const verdict = { ...judged, failures: [...judged.failures, ...timeouts(block, rules, left)] };
    // Rules that were skipped because nobody waits have not said what they think.
    if (this.#watch.isCancelled()) return verdict;
    const key = cacheKey(block, { filePath, isPerFile, without });
    group.cache.add(key, verdict);
    this.#watch.judged({ group: group.id, key, verdict });
    return verdict;
  }

  async #judgeByRules(block: PlacedBlock, rules: BlockGroup["rules"]): Promise<Verdict> {
    const surroundings = { ...this.#document, configBaseDir: this.#config.configBaseDir };
    if (!this.#document.oneByOne) return judgeBlock(block, rules, surroundings, this.#watch);
    const verdicts: Verdict[] = [];
    for (const rule of rules) {
      this.#watch.beginRule(rule.ruleId);
      verdicts.push(await judgeBlock(block, [rule], surroundings, this.#watch));
    }
    return {
      messages: verdicts.flatMap(({ messages }) => messages),
      failures: verdicts.flatMap(({ failures }) => failures),
    };
  }

  async judgeDocument(tree: TreeNode, groups: RuleGroups): Promise<void> {
    const { without, oneByOne } = this.#document;
    const { filterRules } = this.#config;
    const rules = groups.onDocument.filter(({ ruleId }) => !without.has(ruleId));
    if (this.#watch.isCancelled()) return;
    this.#watch.beginDocument();
    if (rules.length + filterRules.length === 0) return;
    if (!oneByOne) return this.#runOnDocument(tree, rules, filterRules);
    for (const rule of rules) {
      this.#watch.beginRule(rule.ruleId);
      await this.#runOnDocument(tree, [rule], []);
    }
    await this.#runOnDocument(tree, [], filterRules);
  }

  async #runOnDocument(
    tree: TreeNode,
    rules: LoadedConfig["rules"],
    filterRules: LoadedConfig["filterRules"],
  ): Promise<void> {
    const { filePath, text } = this.#document;
    const { configBaseDir } = this.#config;
    const watch = {
      ...this.#watch,
      failed: (failure: RuleFailure) => this.#failures.push(failure),
    };
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
