import type { TextlintMessage } from "@textlint/types";
import type { LineIndex } from "../article/lines.js";
import type { Finding, Severity } from "../finding/finding.js";
import type { Locale, Values } from "../messages/text.js";
import { renderText } from "../messages/text.js";
import type { TextEdit, TextRange } from "../text/range.js";
import { asText } from "./as-text.js";
import type { RuleFailure } from "./guard-rules.js";
import { textlintTexts } from "./messages.js";
import type { TextlintTextId } from "./messages.js";

/** The text that findings are placed in. */
export interface LintedText {
  readonly filePath: string;
  readonly source: string;
  /** What the rules saw instead of it; see `sanitizeText`. */
  readonly sanitized: string;
  readonly lines: LineIndex;
}

const SEVERITIES: ReadonlyMap<number, Severity> = new Map([
  [1, "warning"],
  [2, "error"],
  [3, "info"],
]);

/**
 * A message of textlint as a finding. Its range is clamped into the text, since
 * some rules report past the end, and line and column are counted anew.
 *
 * @returns `undefined` for a message of severity "none"
 */
export function messageToFinding(message: TextlintMessage, text: LintedText): Finding | undefined {
  const severity = SEVERITIES.get(message.severity);
  if (severity === undefined) return undefined;
  const range = clampRange(message.range, text.source.length);
  const fix = message.fix && toEdit(message.fix, text);
  const suggestions = (message.suggestions ?? []).flatMap((suggestion) => {
    const edit = toEdit(suggestion.fix, text);
    return edit ? [{ id: suggestion.id, message: suggestion.message, edits: [edit] }] : [];
  });
  return {
    ruleId: asText(message.ruleId),
    filePath: text.filePath,
    messageId: "textlint",
    severity,
    message: asText(message.message),
    range,
    loc: text.lines.location(range),
    related: [],
    data: {},
    ...(fix && { fix }),
    ...(suggestions.length > 0 && { suggestions }),
  };
}

/** The failures with their ranges inside a text of `length` code units, each once. */
export function distinctFailures(
  failures: readonly RuleFailure[],
  length: number,
): readonly RuleFailure[] {
  const seen = new Map<string, RuleFailure>();
  for (const failure of failures) {
    const range = clampRange([failure.range.start, failure.range.end], length);
    const identity = `${failure.ruleId} ${range.start} ${range.end} ${failure.detail}`;
    if (!seen.has(identity)) seen.set(identity, { ...failure, range });
  }
  return [...seen.values()];
}

/** What became of a rule, at the place where it stopped. */
export function failureToFinding(
  { ruleId, range, detail, isEndless }: RuleFailure,
  text: LintedText,
  locale: Locale,
): Finding {
  return isEndless
    ? hostingFinding("rule-endless-here", { rule: ruleId }, range, text, locale)
    : hostingFinding("rule-failed", { rule: ruleId, detail }, range, text, locale);
}

/** A finding of ours about the hosting itself. */
export function hostingFinding(
  messageId: TextlintTextId,
  values: Values,
  range: TextRange,
  text: { readonly filePath: string; readonly lines: LineIndex },
  locale: Locale,
): Finding {
  return {
    ruleId: "kouetsu/internal-error",
    filePath: text.filePath,
    messageId,
    severity: "error",
    message: renderText(textlintTexts[messageId], locale, values),
    range,
    loc: text.lines.location(range),
    related: [],
    data: values,
  };
}

/** The range with both ends inside a text of `length` code units and in order; what is no number counts as 0. */
export function clampRange(
  range: readonly [number, number] | undefined,
  length: number,
): TextRange {
  const start = clampOffset(range?.[0], length);
  return { start, end: Math.max(start, clampOffset(range?.[1], length)) };
}

function clampOffset(offset: unknown, length: number): number {
  if (typeof offset !== "number" || Number.isNaN(offset)) return 0;
  return Math.trunc(Math.max(0, Math.min(offset, length)));
}

/** `undefined` when the edit was made from a stand-in for a character and would write it into the file. */
function toEdit(
  fix: { readonly range: readonly [number, number]; readonly text: string },
  text: LintedText,
): TextEdit | undefined {
  const range = clampRange(fix.range, text.source.length);
  const replacement = asText(fix.text);
  const differs =
    text.source.slice(range.start, range.end) !== text.sanitized.slice(range.start, range.end);
  return differs && replacement.includes("\uFFFD") ? undefined : { range, text: replacement };
}
