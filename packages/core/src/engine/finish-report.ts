import type { Article } from "../article/article.js";
import type { RuleState, SiteSettings } from "../config/settings.js";
import type { Corpus } from "../corpus/corpus.js";
import type { Finding, RelatedPlace, Severity, Suggestion } from "../finding/finding.js";
import { type Text, type Values, renderText } from "../messages/text.js";
import type { RelatedReport, Report, Rule, SuggestionReport } from "../rule/define-rule.js";
import type { TextRange } from "../text/range.js";

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

const weaker = (a: Severity, b: Severity | undefined): Severity =>
  b !== undefined && RANK[b] < RANK[a] ? b : a;

/** What turns the reports of one rule into findings of one article. */
export interface ReportContext {
  readonly rule: Rule;
  readonly state: RuleState;
  readonly site: SiteSettings;
  readonly article: Article;
  readonly corpus: Corpus;
}

function clamp(range: TextRange, length: number): TextRange {
  const start = Math.max(0, Math.min(range.start, length));
  return { start, end: Math.max(start, Math.min(range.end, length)) };
}

function note(context: ReportContext, id: string | undefined, values: Values | undefined): string {
  const text: Text | undefined = id === undefined ? undefined : context.rule.meta.notes?.[id];
  return text ? renderText(text, context.site.locale, values) : "";
}

function relatedPlace(context: ReportContext, report: RelatedReport): RelatedPlace | undefined {
  const { article, corpus } = context;
  const filePath = report.filePath ?? article.filePath;
  const isHere = filePath === article.filePath;
  const range = isHere ? clamp(report.range, article.source.length) : report.range;
  const loc = isHere ? article.lines.location(range) : corpus.locate(filePath, range);
  if (!loc) return undefined;
  return {
    filePath,
    range,
    loc,
    role: report.role,
    message: note(context, report.note, report.values),
  };
}

function suggestion(context: ReportContext, report: SuggestionReport): Suggestion {
  return {
    id: report.note,
    message: note(context, report.note, report.values),
    edits: report.edits,
  };
}

/** The finding that a report becomes; `undefined` when its condition is off. */
export function finishReport(context: ReportContext, report: Report): Finding | undefined {
  const { rule, state, site, article } = context;
  const severity = state.conditions.get(report.messageId);
  const message = rule.meta.messages[report.messageId];
  if (!severity || !message) return undefined;
  const range = clamp(report.range, article.source.length);
  return {
    ruleId: `kouetsu/${rule.meta.id}`,
    filePath: article.filePath,
    messageId: report.messageId,
    severity: weaker(severity, report.severity),
    message: renderText(message, site.locale, report.values),
    range,
    loc: article.lines.location(range),
    related: (report.related ?? []).flatMap((place) => relatedPlace(context, place) ?? []),
    data: report.data ?? {},
    ...(report.fix ? { fix: report.fix } : {}),
    ...(report.suggestions
      ? { suggestions: report.suggestions.map((one) => suggestion(context, one)) }
      : {}),
  };
}
