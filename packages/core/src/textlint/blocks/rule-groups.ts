import type { TextlintKernelRule } from "@textlint/kernel";
import type { LoadedConfig } from "../loaded-config.js";
import type { JudgedBlock } from "../protocol.js";
import { BlockCache } from "./block-cache.js";
import { fingerprint } from "./fingerprint.js";
import { localityOf } from "./known-rules.js";

/** Rules that run block by block in one go, and what they have said. */
export interface BlockGroup {
  /** The same for the same rules. */
  readonly id: number;
  readonly rules: readonly TextlintKernelRule[];
  readonly cache: BlockCache;
  /** Whether verdicts hold for one file only: what is new to us may look at the file's name. */
  readonly isPerFile: boolean;
}

/**
 * Which rules run where. A rule that nobody has compared runs on whole
 * documents; `promote` moves it when it has proven to judge by blocks.
 */
export class RuleGroups {
  readonly #rules: readonly TextlintKernelRule[];
  readonly #unknown: Set<string>;
  readonly #judged: readonly JudgedBlock[];
  #groups: readonly BlockGroup[];

  /** @param judged what the same rules, loaded before, have said of blocks */
  constructor(
    { rules, origins }: Pick<LoadedConfig, "rules" | "origins">,
    judged: readonly JudgedBlock[],
  ) {
    const localities = new Map(
      rules.map((rule) => [rule.ruleId, localityOf(rule, origins.get(rule.ruleId))]),
    );
    const withLocality = (wanted: string): Set<string> =>
      new Set([...localities].filter(([, locality]) => locality === wanted).map(([id]) => id));
    this.#rules = rules;
    this.#judged = judged;
    this.#unknown = withLocality("unknown");
    this.#groups = [this.#group(withLocality("block"), false)];
  }

  /** Rules that run block by block. */
  get byBlock(): readonly BlockGroup[] {
    return this.#groups;
  }

  /** Rules that run on whole documents. */
  get onDocument(): readonly TextlintKernelRule[] {
    const placed = new Set(this.#groups.flatMap(({ rules }) => rules));
    return this.#rules.filter((rule) => !placed.has(rule));
  }

  /** Rules on whole documents that may turn out to judge by blocks. */
  get candidates(): ReadonlySet<string> {
    return this.#unknown;
  }

  /** The rule has been found to judge a block by the block alone. */
  promote(ruleId: string): void {
    if (!this.#unknown.delete(ruleId)) return;
    const [, promoted] = this.#groups;
    const ids = new Set(promoted?.rules.map((rule) => rule.ruleId)).add(ruleId);
    this.#groups = [...this.#groups.slice(0, 1), this.#group(ids, true)];
  }

  /** The rule has been found to look beyond a block. It is not tried again. */
  demote(ruleId: string): void {
    this.#unknown.delete(ruleId);
    this.#groups = this.#groups.map((group) => {
      if (!group.rules.some((rule) => rule.ruleId === ruleId)) return group;
      const ids = new Set(group.rules.map((rule) => rule.ruleId));
      ids.delete(ruleId);
      return this.#group(ids, group.isPerFile);
    });
  }

  #group(ids: ReadonlySet<string>, isPerFile: boolean): BlockGroup {
    const rules = this.#rules.filter((rule) => ids.has(rule.ruleId));
    const id = fingerprint(`${isPerFile} ${rules.map(({ ruleId }) => ruleId).join(" ")}`);
    const cache = new BlockCache();
    for (const { group, key, verdict } of this.#judged) if (group === id) cache.add(key, verdict);
    return { id, rules, cache, isPerFile };
  }
}
