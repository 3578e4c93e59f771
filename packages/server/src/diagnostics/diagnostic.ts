import type { Article, Finding, Location, Severity } from "@kouetsu/core";
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from "vscode-languageserver";
import { toRange } from "../protocol/positions.js";

/** What a diagnostic needs to know besides its finding. */
export interface DiagnosticContext {
  /** The article's own URI as the client spells it. */
  readonly uri: string;
  /** `undefined` when what was found is that the text cannot be read. */
  readonly article: Article | undefined;
  /** What the byte order mark adds to the first line. */
  readonly shift: number;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** The URI of any article by its name. */
  uriOf(filePath: string): string;
  /** Where the rule is explained. */
  pageOf(ruleId: string): string | undefined;
}

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** The finding in the words of the protocol. */
export function toDiagnostic(finding: Finding, context: DiagnosticContext): Diagnostic {
  const page = context.codeDescription ? context.pageOf(finding.ruleId) : undefined;
  const related = context.relatedInformation ? relatedInformation(finding, context) : [];
  return {
    range: toRange(underlined(finding.loc, context.article), context.shift),
    severity: SEVERITIES[finding.severity],
    code: finding.ruleId,
    ...(page !== undefined && { codeDescription: { href: page } }),
    source: "kouetsu",
    message: finding.message,
    ...(related.length > 0 && { relatedInformation: related }),
    data: {
      messageId: finding.messageId,
      range: [finding.range.start, finding.range.end],
      values: finding.data,
    },
  };
}

/**
 * What is underlined: of a passage of many lines the first one. A section that
 * stands twice would else turn half of the article red, and with it whatever is
 * wrong inside. `data.range` has the whole.
 */
function underlined({ start, end }: Location, article: Article | undefined): Location {
  if (article === undefined || start.line === end.line) return { start, end };
  const line = article.lines.lineRange(start.line);
  const column = article.source.slice(line.start, line.end).trimEnd().length + 1;
  return column > start.column ? { start, end: { line: start.line, column } } : { start, end };
}

/** Places that a client lists below a diagnostic; a rule may know hundreds of copies. */
const MOST_RELATED = 50;

function relatedInformation(
  finding: Finding,
  context: DiagnosticContext,
): DiagnosticRelatedInformation[] {
  return finding.related.slice(0, MOST_RELATED).map((place) => {
    const uri = context.uriOf(place.filePath);
    const shift = uri === context.uri ? context.shift : 0;
    return { location: { uri, range: toRange(place.loc, shift) }, message: place.message };
  });
}

const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** At most `limit` findings: the gravest, by their place in the article. */
export function gravest(findings: readonly Finding[], limit: number): readonly Finding[] {
  if (findings.length <= limit) return findings;
  const kept = new Set(
    findings.toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]).slice(0, limit),
  );
  return findings.filter((finding) => kept.has(finding));
}
