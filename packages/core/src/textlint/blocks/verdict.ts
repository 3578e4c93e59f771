import type { TextlintMessage } from "@textlint/types";
import type { RuleFailure } from "../guard-rules.js";
import type { Shift } from "./tree.js";

/** What the rules said of one block, at the positions of the document that was made for it. */
export interface Verdict {
  readonly messages: readonly TextlintMessage[];
  readonly failures: readonly RuleFailure[];
}

/** The verdict as it would have been without these rules, each of which judges for itself. */
export function withoutRules(verdict: Verdict, rules: readonly string[]): Verdict {
  if (rules.length === 0) return verdict;
  const isLeft = ({ ruleId }: { readonly ruleId: string }): boolean => !rules.includes(ruleId);
  return {
    messages: verdict.messages.filter(isLeft),
    failures: verdict.failures.filter(isLeft),
  };
}

/** The verdict at the block's place in the article. */
export function moveBack(verdict: Verdict, shift: Shift): Verdict {
  const { messages, failures } = verdict;
  if (messages.length === 0 && failures.length === 0) return verdict;
  return {
    messages: messages.map((message) => moveMessage(message, shift)),
    failures: failures.map(({ range, ...failure }) => ({
      ...failure,
      range: { start: range.start - shift.offset, end: range.end - shift.offset },
    })),
  };
}

/** The message with all its places, as it would have been without the shift. */
export function moveMessage(message: TextlintMessage, shift: Shift): TextlintMessage {
  const { fix, suggestions } = message;
  return {
    ...message,
    message: moveLineNumber(message, shift),
    range: moveRange(message.range, shift),
    ...(fix && { fix: { ...fix, range: moveRange(fix.range, shift) } }),
    ...(suggestions && {
      suggestions: suggestions.map((suggestion) => ({
        ...suggestion,
        fix: { ...suggestion.fix, range: moveRange(suggestion.fix.range, shift) },
      })),
    }),
  };
}

function moveRange(range: readonly [number, number], { offset }: Shift): [number, number] {
  return [range[0] - offset, range[1] - offset];
}

/** `sentence-length` writes the line of the document into its message. */
function moveLineNumber({ ruleId, message }: TextlintMessage, { lines }: Shift): string {
  if (!ruleId.endsWith("sentence-length") || typeof message !== "string") return message;
  return message.replace(/^Line (\d{1,20}) /, (_, line: string) => `Line ${Number(line) - lines} `);
}
