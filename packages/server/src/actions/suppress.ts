import {
  renderText,
  type Article,
  type Block,
  type Finding,
  type Locale,
  type TextEdit,
} from "@kouetsu/core";
import { messages } from "../messages.js";

/** A comment by which the writer lets a finding stand, and where the reason is to be typed. */
export interface SuppressionEdit {
  readonly title: string;
  readonly edit: TextEdit;
  /** The place in `edit.text` that holds the stand-in for the reason. */
  readonly reason: string;
}

/**
 * The ways to let a finding stand, nearest first. A comment must not change what
 * readers see: above a paragraph it has its own line; inside of one, in a list
 * or a quotation, it follows on the same line; in front matter it is a comment
 * of that language.
 */
export function suppressions(
  finding: Finding,
  article: Article,
  locale: Locale,
): readonly SuppressionEdit[] {
  const rule = finding.ruleId.replace(/^kouetsu\//, "");
  const reason = renderText(messages.reason, locale);
  const comment = (verb: string): string => `kouetsu-${verb} ${rule} -- ${reason}`;
  const line = article.lines.lineRange(finding.loc.start.line);
  const eol = article.source.includes("\r\n") ? "\r\n" : "\n";
  const title = (text: (typeof messages)[keyof typeof messages]): string =>
    renderText(text, locale, { rule });

  if (finding.range.start < article.body.start && article.frontMatter !== undefined) {
    if (article.frontMatter.format !== "yaml" && article.frontMatter.format !== "toml") return [];
    if (finding.range.start < article.frontMatter.content.start) return [];
    const indent = article.source.slice(line.start, line.end).replace(/[^ \t][^]*$/, "");
    const text = `${indent}# ${comment("disable-next-line")}${eol}`;
    return [{ title: title(messages.suppressHere), reason, edit: insertion(line.start, text) }];
  }
  const top = article.body.start;
  const wholeArticle = {
    title: title(messages.suppressFile),
    reason,
    edit: insertion(top, `<!-- ${comment("disable")} -->${eol}${eol}`),
  };
  const block = blockAt(article, finding.range.start);
  return [...inBody(), wholeArticle];

  function inBody(): readonly SuppressionEdit[] {
    if (block === undefined) return [];
    const { kind } = block.content;
    if (block.range.start >= line.start && block.containers.length === 0) {
      const text = `<!-- ${comment("disable-next-line")} -->${eol}`;
      return [{ title: title(messages.suppressHere), reason, edit: insertion(line.start, text) }];
    }
    if (kind !== "paragraph" && kind !== "heading") return [];
    // Before what ends the line: two spaces or a backslash break it for the reader.
    const shown = article.source.slice(line.start, line.end).replace(/(?<=[^\\])\\?\s{0,20}$/, "");
    const end = line.start + shown.length;
    const text = `<!-- ${comment("disable-line")} -->`;
    return [{ title: title(messages.suppressHere), reason, edit: insertion(end, text) }];
  }
}

function insertion(at: number, text: string): TextEdit {
  return { range: { start: at, end: at }, text };
}

function blockAt(article: Article, offset: number): Block | undefined {
  return article.blocks.find(({ range }) => range.start <= offset && offset < range.end);
}
