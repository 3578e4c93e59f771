import type { Article } from "../article/article.js";
import { createArticle } from "../article/create-article.js";
import type { TextEdit } from "../text/range.js";
import type { Finding } from "./finding.js";

/**
 * The fixes of an article that can be made in one go. Of two that touch the
 * first one is kept; the other waits until the rules have seen the new text,
 * when it may have vanished. Front matter that could be read still can be.
 *
 * @param findings of this very text
 * @returns edits by their place, each inside the text and none touching another
 */
export function safeFixes(article: Article, findings: readonly Finding[]): readonly TextEdit[] {
  const { source, body } = article;
  const edits = separateEdits(
    findings
      .flatMap((finding) => finding.fix ?? [])
      .filter(({ range }) => 0 <= range.start && range.start <= range.end)
      .filter(
        ({ range, text }) =>
          range.end <= source.length && source.slice(range.start, range.end) !== text,
      ),
  );
  if (edits.length === 0 || keepsFrontMatter(article, edits)) return edits;
  const inBody = edits.filter(({ range }) => range.start >= body.start);
  return keepsFrontMatter(article, inBody) ? inBody : [];
}

/** The text with edits made that are sorted and apart. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { range, text } of edits) {
    parts.push(source.slice(done, range.start), text);
    done = range.end;
  }
  return parts.join("") + source.slice(done);
}

function separateEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of [...edits].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  )) {
    const last = kept.at(-1);
    if (last === undefined || edit.range.start > last.range.end) kept.push(edit);
  }
  return kept;
}

function keepsFrontMatter(article: Article, edits: readonly TextEdit[]): boolean {
  const before = article.frontMatter;
  const after = createArticle(
    article.filePath,
    applyEdits(article.source, edits),
    article,
  ).frontMatter;
  if (before === undefined) return after === undefined || after.root !== undefined;
  if (before.root === undefined) return true;
  return after?.root !== undefined && after.problems.length <= before.problems.length;
}
