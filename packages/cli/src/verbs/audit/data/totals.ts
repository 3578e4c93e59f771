import type { Rule, Locale } from "@kouetsu/core";
import { countDamage, DAMAGE_KINDS, weightOf } from "textlint-rule-preset-kouetsu/audit";
import type { WeighedArticle } from "./articles.js";
import type {
  AuditFinding,
  AuditTotals,
  Cause,
  GroupTotal,
  KindTotal,
  RuleTotal,
} from "./report.js";

export function totalsOf(articles: readonly WeighedArticle[]): AuditTotals {
  const findings = articles.flatMap(({ all }) => all);
  const count = (severity: AuditFinding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    articles: articles.length,
    affected: articles.filter(({ all }) => all.length > 0).length,
    characters: sum(articles, ({ characters }) => characters),
    findings: findings.length,
    errors: count("error"),
    warnings: count("warning"),
    notes: count("info"),
    fixable: findings.filter(({ fixable }) => fixable).length,
    weight: sum(articles, ({ weight }) => weight),
  };
}

/** How much each kind of damage adds to the whole. */
export function kindTotals(articles: readonly WeighedArticle[], whole: number): KindTotal[] {
  return DAMAGE_KINDS.map(({ id, weight }) => {
    const counts = articles.map(({ all }) => all.filter(({ kind }) => kind === id));
    return {
      id,
      weight,
      findings: sum(counts, ({ length }) => length),
      articles: counts.filter(({ length }) => length > 0).length,
      share: shareOf(sum(counts, weightOfFindings), whole),
    };
  });
}

/**
 * What one decision would take away: the findings of one condition, in all
 * articles. The weight without them is worked out anew for every article, so
 * that the shares say what would really be gone.
 */
export function causesOf(
  articles: readonly WeighedArticle[],
  whole: number,
  nameOf: (rule: string) => string,
): Cause[] {
  const keys = new Map<string, { rule: string; messageId: string }>();
  for (const { all } of articles)
    for (const { rule, messageId } of all) keys.set(`${rule} ${messageId}`, { rule, messageId });
  const causes = [...keys.values()].map(({ rule, messageId }): Cause => {
    const isOne = (finding: AuditFinding): boolean =>
      finding.rule === rule && finding.messageId === messageId;
    const affected = articles.filter(({ all }) => all.some(isOne));
    const own = affected.flatMap(({ all }) => all.filter(isOne));
    const gone = sum(
      affected,
      ({ all, weight }) => weight - weightOfFindings(all.filter((finding) => !isOne(finding))),
    );
    return {
      rule,
      messageId,
      kind: own[0]?.kind ?? "reading",
      name: nameOf(rule),
      example: mostFrequent(own.map(({ what }) => what)),
      findings: own.length,
      articles: affected.length,
      fixable: own.filter(({ fixable }) => fixable).length,
      share: shareOf(gone, whole),
    };
  });
  return causes.sort(
    (a, b) => b.share - a.share || compare(a.rule, b.rule) || compare(a.messageId, b.messageId),
  );
}

export function ruleTotals(
  causes: readonly Cause[],
  articles: readonly WeighedArticle[],
): RuleTotal[] {
  const names = new Map(causes.map(({ rule, name }) => [rule, name]));
  return [...names]
    .map(([rule, name]) => ({
      rule,
      name,
      findings: sum(
        causes.filter((cause) => cause.rule === rule),
        ({ findings }) => findings,
      ),
      articles: articles.filter(({ all }) => all.some((finding) => finding.rule === rule)).length,
    }))
    .sort((a, b) => b.findings - a.findings || compare(a.rule, b.rule));
}

/** The articles by what `namesOf` says of each; those that it says nothing of stand under "". */
export function groupTotals(
  articles: readonly WeighedArticle[],
  namesOf: (article: WeighedArticle) => readonly string[],
): GroupTotal[] {
  const groups = new Map<string, WeighedArticle[]>();
  for (const article of articles) {
    const names = namesOf(article);
    for (const name of names.length === 0 ? [""] : names) {
      const known = groups.get(name);
      if (known) known.push(article);
      else groups.set(name, [article]);
    }
  }
  return [...groups].map(([name, own]) => ({
    name,
    articles: own.length,
    findings: sum(own, ({ all }) => all.length),
    weight: sum(own, ({ weight }) => weight),
  }));
}

export const byWeight = (a: GroupTotal, b: GroupTotal): number =>
  b.weight - a.weight || compare(a.name, b.name);

export const byName = (a: GroupTotal, b: GroupTotal): number => compare(a.name, b.name);

/** The name of a rule for a reader; its id where nothing is known of it. */
export function ruleNames(rules: readonly Rule[], locale: Locale): (rule: string) => string {
  const names = new Map(rules.map(({ meta }) => [meta.id, meta.description[locale]]));
  return (rule) => names.get(rule) ?? rule;
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const weightOfFindings = (findings: readonly AuditFinding[]): number =>
  weightOf(countDamage(findings.map(({ kind, severity }) => ({ damage: kind, severity }))));

function sum<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += valueOf(item);
  return total;
}

/** Of those that are as frequent, the first. */
function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best = "";
  for (const [text, count] of counts) if (count > (counts.get(best) ?? 0)) best = text;
  return best;
}
