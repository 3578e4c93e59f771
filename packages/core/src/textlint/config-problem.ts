import type { ConfigIssue } from "../config/problem.js";
import { locateIssues } from "../config/problem.js";
import type { Severity } from "../finding/finding.js";
import type { TextRange } from "../text/range.js";
import { textlintTexts } from "./messages.js";
import type { TextlintTextId } from "./messages.js";
import type { TextlintConfigProblem } from "./protocol.js";

/** A problem at a range of a configuration's text. */
export function problemIn(
  configPath: string,
  source: string,
  range: TextRange,
  id: TextlintTextId,
  values: ConfigIssue["values"],
  severity: Severity,
): TextlintConfigProblem {
  const [located] = locateIssues(configPath, source, [{ range, text: textlintTexts[id], values }]);
  // One issue in, one problem out.
  return { ...(located as Omit<TextlintConfigProblem, "severity">), severity };
}
