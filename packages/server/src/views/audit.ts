import { frontMatterEntry, renderText, scalarText, type Finding, type Rule } from "@kouetsu/core";
import type { HeldSite } from "../session/held-site.js";
import type { AuditResult, AuditRow } from "./requests.js";

/** Articles of a worklist, and reasons of an article. */
const MOST_ROWS = 200;
const MOST_REASONS = 3;

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/** Which articles to mend first, from the findings of each. */
export function auditOf(
  held: HeldSite,
  found: ReadonlyMap<string, readonly Finding[]>,
  rules: readonly Rule[],
): AuditResult {
  const { locale } = held.site.config;
  const rows = [...found]
    .filter(([, findings]) => findings.length > 0)
    .map(([name, findings]) => rowOf(held, name, findings))
    .toSorted((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : 1));
  const counts = new Map<string, number>();
  for (const { ruleId } of [...found.values()].flat())
    counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return {
    locale,
    articles: found.size,
    findings: [...counts.values()].reduce((sum, count) => sum + count, 0),
    worklist: rows.slice(0, MOST_ROWS),
    rules: [...counts]
      .map(([ruleId, count]) => {
        const rule = rules.find(({ meta }) => `kouetsu/${meta.id}` === ruleId);
        const title = rule === undefined ? ruleId : renderText(rule.meta.description, locale);
        return { ruleId, title, count };
      })
      .toSorted((a, b) => b.count - a.count || (a.ruleId < b.ruleId ? -1 : 1)),
  };
}

/** An error outweighs any number of warnings that an editor would look at, a warning any number of notes. */
const weight = ({ errors, warnings, infos }: AuditRow): number =>
  errors * 1_000_000 + Math.min(warnings, 999) * 1_000 + Math.min(infos, 999);

function rowOf({ site }: HeldSite, name: string, findings: readonly Finding[]): AuditRow {
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const title = scalarText(frontMatterEntry(site.article(name)?.frontMatter, "title")?.value);
  const gravest = findings.toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  return {
    uri: site.uriOf(name),
    name,
    title: title ?? name,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    reasons: [...new Set(gravest.map(({ message }) => message.split("\n", 1)[0] ?? ""))].slice(
      0,
      MOST_REASONS,
    ),
  };
}
