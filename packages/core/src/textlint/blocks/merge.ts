import type { TextlintMessage } from "@textlint/types";
import { asText } from "../as-text.js";

/** A part of the document in which the messages of one rule, or of all (`*`), are not wanted. */
interface Ignored {
  readonly range: readonly [number, number];
  readonly ignoringRuleId?: string;
}

/**
 * What textlint would show of messages that were reported in several runs over
 * one document: without those in ranges that a filter rule names, and without
 * doublets, of which it keeps the last. In the order of their places.
 *
 * @param reported as of `runRules`, in the order of the document
 */
export function mergeMessages(reported: readonly TextlintMessage[]): readonly TextlintMessage[] {
  const ignored: Ignored[] = reported.filter(({ type }) => type === "ignore");
  const kept = new Map<string, TextlintMessage>();
  for (const message of reported) {
    if (message.type !== "lint" || ignored.some((part) => covers(part, message))) continue;
    const { range, severity } = message;
    const identity = `${range[0]} ${range[1]} ${severity} ${asText(message.message)}`;
    // Set anew, so that it takes the place of the last one.
    kept.delete(identity);
    kept.set(identity, message);
  }
  return [...kept.values()].toSorted((a, b) => a.range[0] - b.range[0]);
}

function covers({ range, ignoringRuleId }: Ignored, message: TextlintMessage): boolean {
  if (range[0] > message.range[0] || message.range[1] > range[1]) return false;
  return !ignoringRuleId || ignoringRuleId === "*" || ignoringRuleId === message.ruleId;
}
