import {
  engineDescriptions,
  frontMatterEntry,
  renderText,
  scalarText,
  type Finding,
  type Rule,
} from "@kouetsu/core";
import { countDamage, DAMAGE_KINDS, damageOf, weightOf } from "textlint-rule-preset-kouetsu/audit";
import type { Damage } from "textlint-rule-preset-kouetsu/audit";
import type { HeldSite } from "../session/held-site.js";
import { firstLine } from "../first-line.js";
import type { AuditResult, AuditRow } from "./requests.js";

/** Articles of a worklist, and reasons of an article. */
const MOST_ROWS = 200;
const MOST_REASONS = 3;

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/**
 * Which articles to mend first, from the findings of each: by the damage, as in
 * `kouetsu audit`.
 *
 * @param found by the names of the articles, in their order, which decides between equals
 */
export function auditOf(
  held: HeldSite,
  found: ReadonlyMap<string, readonly Finding[]>,
  rules: readonly Rule[],
): AuditResult {
  const { locale } = held.site.config;
  const families = new Map(rules.map(({ meta }) => [`kouetsu/${meta.id}`, meta.family]));
  const kindOf = (finding: Finding): Damage => damageOf(finding, (id) => families.get(id));
  const rows = [...found]
    .filter(([, findings]) => findings.length > 0)
    .map(([name, findings]) => ({ name, ...weigh(findings, kindOf) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_ROWS)
    .map(({ name, gravest }) => rowOf(held, name, gravest));
  const counts = new Map<string, number>();
  for (const { ruleId } of [...found.values()].flat())
    counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return {
    locale,
    articles: found.size,
    findings: [...counts.values()].reduce((sum, count) => sum + count, 0),
    worklist: rows,
    rules: [...counts]
      .map(([ruleId, count]) => {
        const rule = rules.find(({ meta }) => `kouetsu/${meta.id}` === ruleId);
        const description = rule?.meta.description ?? engineDescriptions[ruleId];
        const title = description === undefined ? ruleId : renderText(description, locale);
        return { ruleId, title, count };
      })
      .toSorted((a, b) => b.count - a.count || (a.ruleId < b.ruleId ? -1 : 1)),
  };
}

/** The weight of an article, and its findings, the gravest first. */
function weigh(
  findings: readonly Finding[],
  kindOf: (finding: Finding) => Damage,
): { readonly weight: number; readonly gravest: readonly Finding[] } {
  const weighed = findings.map((finding) => {
    const damage = kindOf(finding);
    const rank = DAMAGE_KINDS.findIndex(({ id }) => id === damage);
    return { finding, damage, severity: finding.severity, rank };
  });
  return {
    weight: weightOf(countDamage(weighed)),
    gravest: weighed
      .toSorted((a, b) => a.rank - b.rank || GRAVITY[a.severity] - GRAVITY[b.severity])
      .map(({ finding }) => finding),
  };
}

function rowOf({ site }: HeldSite, name: string, gravest: readonly Finding[]): AuditRow {
  const count = (severity: Finding["severity"]): number =>
    gravest.filter((finding) => finding.severity === severity).length;
  const title = scalarText(frontMatterEntry(site.article(name)?.frontMatter, "title")?.value);
  return {
    uri: site.uriOf(name),
    name,
    title: title ?? name,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    reasons: [...new Set(gravest.map(({ message }) => firstLine(message)))].slice(0, MOST_REASONS),
  };
}
