import { groupOf, lineBreakOf } from "@kouetsu/core";
import type {
  Article,
  FrontMatter,
  FrontMatterProblem,
  Report,
  SuggestionReport,
  TextEdit,
  TextRange,
} from "@kouetsu/core";

type Mending = Pick<Report, "fix" | "suggestions">;

/** What can be done about a problem: a fix where only one thing can be meant, else choices. */
export function mend(
  problem: FrontMatterProblem,
  frontMatter: FrontMatter,
  article: Article,
): Mending {
  const { range, related, values = {} } = problem;
  switch (problem.code) {
    case "closing-dots":
      return { fix: { range, text: "---" } };
    case "stray-bom":
      return { fix: { range, text: "" } };
    case "fence-not-first":
      return related ? { fix: { range: related, text: "" } } : {};
    case "tab-indent":
      return {
        fix: { range, text: article.source.slice(range.start, range.end).replaceAll("\t", "  ") },
      };
    case "fullwidth-syntax":
      return mendFullwidth(article, range, related, String(values["ascii"]));
    case "unclosed":
      return mendUnclosed(article, frontMatter, range);
    case "duplicate-key":
      return mendDuplicate(article, frontMatter, range, related, String(values["key"]));
    case "comment-in-value":
      return related
        ? {
            suggestions: [
              quoteSuggestion(article, {
                start: related.start,
                end: trimmedEnd(article.source, range),
              }),
            ],
          }
        : {};
    case "ambiguous-scalar":
      return { suggestions: mendAmbiguous(article, range, String(values["value"])) };
    case "syntax":
      return mendSyntax(article, range, String(values["reason"]));
    default:
      return {};
  }
}

/** A colon needs the space after it that the full-width one seemed to carry. */
function mendFullwidth(
  { source }: Article,
  range: TextRange,
  related: TextRange | undefined,
  ascii: string,
): Mending {
  if (related)
    return {
      fix: {
        range: { start: range.start, end: related.end },
        text: `${ascii}${source.slice(range.end, related.start)}${ascii === "[" ? "]" : ascii === "{" ? "}" : ascii}`,
      },
    };
  const needsSpace = ascii === ":" && !/^[ \t\r\n]/.test(source.slice(range.end, range.end + 1));
  return { fix: { range, text: needsSpace ? ": " : ascii } };
}

function mendUnclosed(article: Article, frontMatter: FrontMatter, range: TextRange): Mending {
  if (frontMatter.closing) {
    const fence = article.source.slice(frontMatter.opening.start, frontMatter.opening.start + 3);
    return { suggestions: [{ note: "insert-closing", edits: [{ range, text: fence }] }] };
  }
  const fence =
    article.source.slice(range.start, range.start + 1) === "{"
      ? "}"
      : article.source.slice(range.start, range.start + 3);
  const lineBreak = lineBreakOf(article.source);
  const at = frontMatter.range.end;
  return {
    suggestions: [
      {
        note: "insert-closing",
        edits: [{ range: { start: at, end: at }, text: `${lineBreak}${fence}` }],
      },
    ],
  };
}

function mendDuplicate(
  article: Article,
  frontMatter: FrontMatter,
  second: TextRange,
  first: TextRange | undefined,
  key: string,
): Mending {
  const suggestions: SuggestionReport[] = [];
  const deletion = (keyRange: TextRange): TextEdit | undefined => {
    const entry = frontMatter.root?.entries.find(
      (candidate) => candidate.keyRange.start === keyRange.start,
    );
    if (!entry || frontMatter.format !== "yaml") return undefined;
    const from = article.lines.lineRange(article.lines.position(entry.keyRange.start).line);
    const to = article.lines.lineRange(
      article.lines.position(Math.max(entry.keyRange.start, entry.range.end - 1)).line,
    );
    return { range: { start: from.start, end: to.end }, text: "" };
  };
  const later = deletion(second);
  if (later) suggestions.push({ note: "delete-key", values: { key }, edits: [later] });
  const earlier = first && deletion(first);
  if (earlier) suggestions.push({ note: "delete-first-key", values: { key }, edits: [earlier] });
  return suggestions.length > 0 ? { suggestions } : {};
}

function mendAmbiguous(article: Article, range: TextRange, value: string): SuggestionReport[] {
  const suggestions = [quoteSuggestion(article, range)];
  if (/^(?:y|yes|on)$/i.test(value))
    suggestions.unshift({
      note: "make-true",
      values: { boolean: "true" },
      edits: [{ range, text: "true" }],
    });
  if (/^(?:n|no|off)$/i.test(value))
    suggestions.unshift({
      note: "make-true",
      values: { boolean: "false" },
      edits: [{ range, text: "false" }],
    });
  return suggestions;
}

const ENTRY = /^([^\s:"'#][^:\n]{0,80}:[ \t]{1,20})(\S.{0,1000})$/;

/** A value that YAML cannot take plain, such as one with `: ` in it, is quoted. */
function mendSyntax(article: Article, range: TextRange, reason: string): Mending {
  if (reason === "json" || reason === "toml" || reason === "unclosed" || reason === "tag")
    return {};
  const { line } = article.lines.position(range.start);
  const place = article.lines.lineRange(line);
  const entry = ENTRY.exec(article.source.slice(place.start, place.end).trimEnd());
  if (!entry || /^["'[{|>]/.test(groupOf(entry, 2))) return {};
  const start = place.start + groupOf(entry, 1).length;
  return {
    suggestions: [quoteSuggestion(article, { start, end: start + groupOf(entry, 2).length })],
  };
}

function quoteSuggestion({ source }: Article, range: TextRange): SuggestionReport {
  const text = source.slice(range.start, range.end);
  const quoted = /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
  return { note: "quote", edits: [{ range, text: quoted }] };
}

function trimmedEnd(source: string, range: TextRange): number {
  return range.start + source.slice(range.start, range.end).trimEnd().length;
}
