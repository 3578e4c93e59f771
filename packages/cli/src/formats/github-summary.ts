import { renderText } from "@kouetsu/core";
import type { Finding } from "@kouetsu/core";
import { cliTexts as texts } from "../messages.js";
import { escapeMarkdown, escapeUriPath } from "../terminal/escape.js";
import { allFindings, severities, shortRuleId, worstFirst } from "./lint-result.js";
import type { FormatContext, LintResult } from "./lint-result.js";
import { reportPath } from "./report-path.js";
import { summaryHeadline } from "./summary.js";

const mostRules = 50;
const mostFindings = 20;
/** Of a sentence, in a cell. */
const mostCharacters = 200;

/**
 * The summary of a job of GitHub Actions, in Markdown: counts per rule, then
 * what to mend first. Its size does not depend on how much was found.
 *
 * @param filesUri where the files of the commit are shown, without a `/` at its end; `undefined` when it is not known
 */
export function githubSummary(
  result: LintResult,
  context: FormatContext,
  filesUri: string | undefined,
): string {
  const { locale } = result;
  const findings = allFindings(result);
  const title = [
    "### kouetsu",
    "",
    escapeMarkdown(summaryHeadline(result)),
    "",
    ...notesOf(result),
  ];
  if (findings.length === 0) return `${title.join("\n")}\n`;
  const worst = worstFirst(findings).slice(0, mostFindings);
  const lines = [
    ...title,
    row(texts.summaryColumns[locale].split("|")),
    "|---|--:|--:|",
    ...ruleRows(result),
    "",
    renderText(texts.summaryWorst, locale, { count: worst.length }),
    "",
    row(texts.summaryFindingColumns[locale].split("|")),
    "|---|---|---|",
    ...worst.map((finding) => findingRow(finding, result, context, filesUri)),
    "",
  ];
  return `${lines.join("\n")}\n`;
}

function notesOf({ notes = [] }: LintResult): readonly string[] {
  return notes.flatMap((note) => [escapeMarkdown(note.trim()), ""]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function ruleRows(result: LintResult): readonly string[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of allFindings(result)) {
    const key = `${finding.severity} ${finding.ruleId}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const sorted = [...groups.values()].sort(
    (a, b) => orderOf(a) - orderOf(b) || b.length - a.length,
  );
  return sorted.slice(0, mostRules).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const files = new Set(group.map((finding) => finding.filePath)).size;
    const word = texts[first.severity][result.locale];
    const rule = escapeMarkdown(shortRuleId(first.ruleId));
    return [row([`${rule} (${word})`, String(group.length), String(files)])];
  });
}

function orderOf([first]: readonly Finding[]): number {
  return first === undefined ? 0 : severities.indexOf(first.severity);
}

function findingRow(
  finding: Finding,
  { locale }: LintResult,
  context: FormatContext,
  filesUri: string | undefined,
): string {
  const path = reportPath(finding.filePath, context);
  const { line } = finding.loc.start;
  const place = escapeMarkdown(`${path}:${line}`);
  // A path that leads out of the repository is shown nowhere.
  const linked =
    filesUri === undefined || path.startsWith("../")
      ? place
      : `[${place}](${filesUri}/${escapeUriPath(path)}#L${line})`;
  const sentence = finding.message.split("\n")[0] ?? "";
  const words = [...sentence].slice(0, mostCharacters).join("");
  const more = words.length < sentence.length ? "…" : "";
  return row([
    linked,
    `${texts[finding.severity][locale]} ${escapeMarkdown(words)}${more}`,
    escapeMarkdown(shortRuleId(finding.ruleId)),
  ]);
}
