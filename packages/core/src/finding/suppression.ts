import type { Article } from "../article/article.js";
import type { TextRange } from "../text/range.js";

/** A comment by which a writer lets findings stand. */
export interface Suppression {
  /** The comment. */
  readonly range: TextRange;
  /** Rule ids as written, `kouetsu/` removed; empty means every rule. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** A finding that begins in here is let stand. */
  readonly reach: TextRange;
}

type Verb = "disable" | "enable" | "disable-line" | "disable-next-line";

interface Directive {
  readonly range: TextRange;
  readonly verb: Verb;
  readonly rules: readonly string[];
  readonly reason: string;
}

const DIRECTIVE = /^kouetsu-(disable-next-line|disable-line|disable|enable)(?![\w-])/;

function parseDirective(text: string, range: TextRange): Directive | undefined {
  const match = DIRECTIVE.exec(text);
  if (!match) return undefined;
  const rest = text.slice(match[0].length);
  const split = rest.search(/(?:^|\s)--(?:\s|$)/);
  const names = split < 0 ? rest : rest.slice(0, split);
  return {
    range,
    verb: match[1] as Verb,
    rules: names
      .split(/[\s,、]+/)
      .filter(Boolean)
      .map((name) => name.replace(/^kouetsu\//, "")),
    reason: split < 0 ? "" : rest.slice(split).trim().slice(2).trim(),
  };
}

/** The words of an HTML or YAML comment, without its marks. */
function commentText(source: string, range: TextRange): string {
  const text = source.slice(range.start, range.end);
  return (
    text.startsWith("<!--")
      ? text.replace(/^<!--/, "").replace(/-->$/, "")
      : text.replace(/^#+/, "")
  ).trim();
}

function directivesOf(article: Article): Directive[] {
  const comments = [...(article.frontMatter?.comments ?? []), ...article.comments];
  return comments.flatMap(
    (range) => parseDirective(commentText(article.source, range), range) ?? [],
  );
}

function nextLine(article: Article, offset: number): TextRange {
  const { lines, source } = article;
  let line = lines.position(offset).line + 1;
  while (
    line < lines.lineCount &&
    source.slice(lines.lineRange(line).start, lines.lineRange(line).end).trim() === ""
  ) {
    line++;
  }
  return lines.lineRange(line);
}

const sameRules = (a: readonly string[], b: readonly string[]): boolean =>
  b.length === 0 || a.some((rule) => b.includes(rule));

function reachOf(
  directive: Directive,
  following: readonly Directive[],
  article: Article,
): TextRange {
  if (directive.verb === "disable-line") {
    return article.lines.lineRange(article.lines.position(directive.range.start).line);
  }
  if (directive.verb === "disable-next-line") return nextLine(article, directive.range.end);
  const enable = following.find(
    ({ verb, rules }) => verb === "enable" && sameRules(directive.rules, rules),
  );
  return { start: directive.range.end, end: enable?.range.start ?? article.source.length };
}

/**
 * The suppressions of an article, in its order:
 * `<!-- kouetsu-disable-next-line RULE, RULE -- reason -->` (the next line that is
 * not blank), `-disable-line`, `-disable` up to `-enable` or the end, and the same
 * words after `#` in YAML or TOML front matter.
 */
export function findSuppressions(article: Article): readonly Suppression[] {
  const directives = directivesOf(article);
  return directives.flatMap((directive, index) => {
    if (directive.verb === "enable") return [];
    const { range, rules, reason } = directive;
    return {
      range,
      rules,
      reason,
      reach: reachOf(directive, directives.slice(index + 1), article),
    };
  });
}

const covers = ({ reach, rules }: Suppression, ruleId: string, offset: number): boolean =>
  reach.start <= offset &&
  offset < Math.max(reach.end, reach.start + 1) &&
  (rules.length === 0 || rules.includes(ruleId));

/** The suppressions that let a finding of `ruleId` at `offset` stand. */
export function suppressionsOf(
  suppressions: readonly Suppression[],
  ruleId: string,
  offset: number,
): readonly Suppression[] {
  const id = ruleId.replace(/^kouetsu\//, "");
  return suppressions.filter((suppression) => covers(suppression, id, offset));
}
