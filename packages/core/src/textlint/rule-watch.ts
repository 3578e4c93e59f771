import type { DocumentWatch } from "./lint-document.js";
import { ControlSlot, MOST_PENDING, NO_BLOCK, NO_RULE, PARSING } from "./protocol.js";
import type { JudgedBlock } from "./protocol.js";

/** How often the host hears that blocks are being judged, in milliseconds. */
const SIGN_EVERY_MS = 50;

/** What a watch writes to and tells. */
export interface WatchedThread {
  /** See `ControlSlot`. */
  readonly control: Int32Array;
  /** Ids of rules, in the order in which `control` counts them. */
  readonly rules: readonly string[];
  judged(block: JudgedBlock): void;
  /** Rules or blocks have come to their end; `isBlocks` as in the reply `progress`. */
  tell(isBlocks: boolean): void;
}

/** Shows the host, in shared memory, whose code is running for the request. */
export function watchRules(
  id: number,
  { control, rules, judged, tell }: WatchedThread,
): DocumentWatch {
  const indices = new Map(rules.map((ruleId, index) => [ruleId, index]));
  // Filter rules have none.
  const indexOf = (ruleId: string): number => indices.get(ruleId) ?? NO_RULE;
  let saidAt = performance.now();
  let hasSpoken = false;
  const beat = (): void => void Atomics.add(control, ControlSlot.beat, 1);
  const count = (ruleId: string, change: number): void => {
    const index = indexOf(ruleId);
    if (index !== NO_RULE && index < MOST_PENDING)
      Atomics.add(control, ControlSlot.pending + index, change);
  };
  const speak = (isBlocks: boolean): void => {
    hasSpoken = true;
    saidAt = performance.now();
    tell(isBlocks);
  };
  return {
    isCancelled: () => Atomics.load(control, ControlSlot.cancelled) === id,
    enter: (ruleId) => {
      beat();
      return Atomics.exchange(control, ControlSlot.rule, indexOf(ruleId));
    },
    // Rules begin when the text is parsed.
    leave: (previous) =>
      void Atomics.store(control, ControlSlot.rule, previous === PARSING ? NO_RULE : previous),
    promised: (ruleId) => count(ruleId, 1),
    settled: (ruleId) => {
      beat();
      count(ruleId, -1);
    },
    beginBlock: (mark) => {
      beat();
      Atomics.store(control, ControlSlot.block, mark);
      Atomics.store(control, ControlSlot.rule, NO_RULE);
      if (performance.now() - saidAt >= SIGN_EVERY_MS) speak(true);
    },
    beginDocument: () => {
      Atomics.store(control, ControlSlot.block, NO_BLOCK);
      beat();
      if (hasSpoken) speak(false);
    },
    beginRule: (ruleId) => {
      Atomics.store(control, ControlSlot.rule, indexOf(ruleId));
      beat();
      speak(false);
    },
    judged,
  };
}
