import type { Finding, Suggestion, TextEdit, TextRange } from "@kouetsu/core";
import type {
  TextlintRuleContext,
  TextlintRuleErrorPaddingLocation,
  TextlintRuleSuggestion,
} from "@textlint/types";

/** The root of a document as textlint hands it to every rule of one run. */
export type DocumentNode = Parameters<TextlintRuleContext["report"]>[0];

/** Tells textlint of a finding: its words and exact range, its fix, and the suggestions that stay in the file. */
export function reportFinding(
  finding: Finding,
  source: string,
  node: DocumentNode,
  context: Readonly<TextlintRuleContext>,
): void {
  const { RuleError, fixer, report } = context;
  // textlint counts everything that is reported from the start of the node.
  const [origin] = node.range;
  const replacement = ({ range, text }: TextEdit) =>
    fixer.replaceTextRange([range.start - origin, range.end - origin], text);
  const suggestions = (finding.suggestions ?? []).flatMap(
    (suggestion): TextlintRuleSuggestion[] => {
      const edit = singleEdit(suggestion, source, finding.filePath);
      return edit
        ? [{ id: suggestion.id, message: suggestion.message, fix: replacement(edit) }]
        : [];
    },
  );
  report(
    node,
    new RuleError(finding.message, {
      padding: paddingOf(finding.range, node),
      ...(finding.fix && { fix: replacement(finding.fix) }),
      ...(suggestions.length > 0 && { suggestions }),
    }),
  );
}

/** Tells textlint of something that is wrong with the whole, such as an option. */
export function reportProblem(
  problem: string,
  node: DocumentNode,
  { report, RuleError }: Readonly<TextlintRuleContext>,
): void {
  report(node, new RuleError(problem, { padding: paddingOf({ start: 0, end: 0 }, node) }));
}

/** textlint's `locator.range` refuses an empty range, which says "something is missing here". */
function paddingOf(
  { start, end }: TextRange,
  node: DocumentNode,
): TextlintRuleErrorPaddingLocation {
  const [origin] = node.range;
  return {
    type: "TextlintRuleErrorPaddingLocation",
    isAbsolute: false,
    range: [start - origin, end - origin],
  };
}

/** The edits of a suggestion as the one that textlint can hold; `undefined` when they reach into other files. */
function singleEdit({ edits }: Suggestion, source: string, filePath: string): TextEdit | undefined {
  if (
    edits.length === 0 ||
    edits.some((edit) => edit.filePath !== undefined && edit.filePath !== filePath)
  ) {
    return undefined;
  }
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start);
  const start = Math.min(...sorted.map(({ range }) => range.start));
  const end = Math.max(...sorted.map(({ range }) => range.end));
  let text = "";
  let from = start;
  for (const edit of sorted) {
    text += source.slice(from, edit.range.start) + edit.text;
    from = edit.range.end;
  }
  return { range: { start, end }, text: text + source.slice(from, end) };
}
