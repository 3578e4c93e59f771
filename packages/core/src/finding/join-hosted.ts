import type { Article } from "../article/article.js";
import type { FileSettings, HostedLevel } from "../config/settings.js";
import type { Finding } from "./finding.js";
import { compareFindings } from "./order.js";
import { suppressFindings } from "./suppress.js";
import { findSuppressions } from "./suppression.js";

/**
 * One list of what our own rules and hosted ones find in an article: hosted
 * findings as severe as the configuration wants them, without those that the
 * writer lets stand, and nothing said twice of the same place.
 */
export function joinHosted(
  own: readonly Finding[],
  hosted: readonly Finding[],
  article: Article,
  { hosted: levels = [] }: Pick<FileSettings, "hosted">,
): readonly Finding[] {
  if (hosted.length === 0) return own;
  const wanted = hosted.flatMap((finding) => withLevel(finding, levels));
  const { findings, used } = suppressFindings(wanted, findSuppressions(article));
  const needed = new Set([...used].map(({ range }) => range.start));
  const said = new Set<string>();
  return [...own, ...findings]
    .filter((finding) => {
      // Our engine has not seen what this comment is for.
      if (isUnused(finding) && needed.has(finding.range.start)) return false;
      const key = `${finding.range.start} ${finding.range.end} ${finding.message}`;
      const isNew = !said.has(key);
      said.add(key);
      return isNew;
    })
    .sort(compareFindings);
}

const isUnused = ({ ruleId, messageId }: Finding): boolean =>
  ruleId === "kouetsu/unused-suppression" && messageId === "unused";

/** The last word that is said of a rule counts; what the host says about itself is nobody's rule. */
function withLevel(finding: Finding, levels: readonly HostedLevel[]): readonly Finding[] {
  if (finding.ruleId.startsWith("kouetsu/")) return [finding];
  const said = levels.findLast(({ rule }) => namesRule(rule, finding.ruleId));
  if (said === undefined) return [finding];
  return said.level === "off" ? [] : [{ ...finding, severity: said.level }];
}

/** `max-ten` is a rule, `ja-technical-writing/*` all of a preset, `*` all. */
function namesRule(pattern: string, ruleId: string): boolean {
  return pattern.endsWith("*") ? ruleId.startsWith(pattern.slice(0, -1)) : pattern === ruleId;
}
