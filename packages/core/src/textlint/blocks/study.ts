import type { DocumentWatch } from "../lint-document.js";
import { cacheKey } from "./block-cache.js";
import { compareRuns } from "./compare.js";
import type { Specimen } from "./compare.js";
import type { PlacedBlock } from "./place-block.js";
import type { RuleGroups } from "./rule-groups.js";
import type { Verdict } from "./verdict.js";

/** Messages that must have come out the same before a rule is trusted with blocks. */
const ENOUGH = 3;

/**
 * What a worker does while nobody types: it tries rules that it does not know on
 * the user's own articles, and it compares what it answered block by block with
 * a run over the document, the less often the longer that holds.
 */
export class Study {
  readonly #groups: RuleGroups;
  readonly #seen = new Map<string, number>();
  #answers = 0;
  #nextCheck = 1;
  #studied = "";

  constructor(groups: RuleGroups) {
    this.#groups = groups;
  }

  /** An answer was given, whose blocks may be compared. */
  answered(): void {
    this.#answers++;
  }

  /** @param tell is told of each rule that moves, and whether it runs block by block from here on */
  async look(
    specimen: Specimen,
    watch: DocumentWatch,
    tell: (ruleId: string, isByBlock: boolean) => void,
  ): Promise<void> {
    // The same text twice is no more evidence.
    if (this.#studied === specimen.text) return;
    const isDone =
      (await this.#try(specimen, watch, tell)) && (await this.#check(specimen, watch, tell));
    if (isDone) this.#studied = specimen.text;
  }

  async #try(specimen: Specimen, watch: DocumentWatch, tell: Tell): Promise<boolean> {
    const { candidates } = this.#groups;
    const rules = this.#groups.onDocument.filter(({ ruleId }) => candidates.has(ruleId));
    if (rules.length === 0) return true;
    const comparison = { shuffled: true, known: () => undefined };
    const evidence = await compareRuns(specimen, rules, watch, comparison);
    for (const [ruleId, { isByBlock, messages }] of evidence ?? []) {
      const seen = (this.#seen.get(ruleId) ?? 0) + messages;
      this.#seen.set(ruleId, seen);
      if (!isByBlock) this.#groups.demote(ruleId);
      else if (seen >= ENOUGH) this.#groups.promote(ruleId);
      if (!isByBlock || seen >= ENOUGH) tell(ruleId, isByBlock);
    }
    return evidence !== undefined;
  }

  async #check(specimen: Specimen, watch: DocumentWatch, tell: Tell): Promise<boolean> {
    if (this.#answers < this.#nextCheck) return true;
    for (const { rules, cache, isPerFile } of this.#groups.byBlock) {
      const keyed = { filePath: specimen.filePath, without: [], isPerFile };
      const known = (block: PlacedBlock): Verdict | undefined => cache.get(cacheKey(block, keyed));
      const evidence = await compareRuns(specimen, rules, watch, { shuffled: false, known });
      if (evidence === undefined) return false;
      for (const [ruleId, { isByBlock }] of evidence) {
        if (isByBlock) continue;
        this.#groups.demote(ruleId);
        this.#answers = 0;
        tell(ruleId, false);
      }
    }
    this.#nextCheck = Math.max(1, 2 * this.#answers);
    return true;
  }
}

type Tell = (ruleId: string, isByBlock: boolean) => void;
