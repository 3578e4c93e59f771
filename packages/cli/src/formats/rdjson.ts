import { LineIndex } from "@kouetsu/core";
import type { Finding, Locale, TextEdit, TextRange } from "@kouetsu/core";
import { escapeJson } from "../terminal/escape.js";
import { findingWords } from "./finding-words.js";
import type { ArticleResult, Formatter } from "./lint-result.js";
import { reportPath } from "./report-path.js";
import { pageUri } from "./rule-page.js";

/**
 * The Reviewdog Diagnostic Format. Columns count bytes of UTF-8 from 1, the end
 * of a range is exclusive. Other places stand in the message: readers of the
 * format refuse fields that they do not know, and older ones know none for them.
 */
export const formatRdjson: Formatter = (result, context) => {
  const diagnostics = result.articles.flatMap((article) => {
    const bytes = new BytePositions(article.source);
    const path = reportPath(article.filePath, context);
    return article.findings.map((finding) =>
      diagnosticOf(finding, path, bytes, result.locale, pageUri(finding.ruleId, context)),
    );
  });
  const source = { name: "kouetsu" };
  return `${escapeJson(JSON.stringify({ source, diagnostics }))}\n`;
};

function diagnosticOf(
  finding: Finding,
  path: string,
  bytes: BytePositions,
  locale: Locale,
  url: string | undefined,
): object {
  const suggestions = editsOf(finding).map(({ range, text }) => ({
    range: bytes.range(range),
    text,
  }));
  return {
    message: findingWords(finding, locale).join("\n"),
    location: { path, range: bytes.range(finding.range) },
    severity: finding.severity.toUpperCase(),
    code: { value: finding.ruleId, ...(url === undefined ? {} : { url }) },
    ...(suggestions.length === 0 ? {} : { suggestions }),
  };
}

/** Each is a choice by itself, so an edit that needs another one beside it is none. */
function editsOf({ fix, suggestions = [], filePath }: Finding): readonly TextEdit[] {
  const choices = suggestions
    .map(({ edits }) => edits)
    .filter((edits) => edits.length === 1 && (edits[0]?.filePath ?? filePath) === filePath)
    .flat();
  return fix === undefined ? choices : [fix, ...choices];
}

/** Offsets of UTF-16 code units as lines and columns that count bytes of UTF-8. */
class BytePositions {
  readonly #source: string;
  readonly #lines: LineIndex;

  constructor(source: ArticleResult["source"]) {
    this.#source = source;
    this.#lines = new LineIndex(source);
  }

  range({ start, end }: TextRange): object {
    return { start: this.#position(start), end: this.#position(end) };
  }

  #position(offset: number): object {
    const { line } = this.#lines.position(offset);
    const before = this.#source.slice(this.#lines.lineRange(line).start, offset);
    return { line, column: Buffer.byteLength(before, "utf8") + 1 };
  }
}
