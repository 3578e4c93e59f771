import { createArticle } from "@kouetsu/core";
import type { Finding, RelatedPlace, Severity } from "@kouetsu/core";
import type { FormatContext, LintResult } from "../formats/lint-result.js";
import { plainStyle } from "../formats/plain-style.js";
import { rules } from "./fixture-rules.js";

/** How tests print: no colours, no links, the fixture rules. */
export const plain: FormatContext = {
  ...plainStyle,
  columns: 80,
  showAll: true,
  version: "1.2.3",
  rules,
  cwd: "/site",
  root: "/site",
};

/** A finding on the first place of `words`. */
export function findingOn(
  source: string,
  filePath: string,
  words: string,
  severity: Severity,
  extra: Partial<Finding> = {},
): Finding {
  const start = source.indexOf(words);
  const range = { start, end: start + words.length };
  return {
    ruleId: "kouetsu/red-buoy",
    filePath,
    messageId: "found",
    severity,
    message: `「${words}」があります。\n消せます。`,
    range,
    loc: createArticle(filePath, source).lines.location(range),
    related: [],
    data: {},
    ...extra,
  };
}

/** Another place of a finding, in the first columns of its lines. */
export function placeAt(filePath: string, line: number, endLine = line): RelatedPlace {
  const loc = { start: { line, column: 1 }, end: { line: endLine, column: 4 } };
  return { filePath, range: { start: 0, end: 3 }, loc, role: "copy", message: "" };
}

/** The result of a run over these articles. */
export function resultOf(
  articles: readonly {
    readonly filePath: string;
    readonly source: string;
    readonly findings: readonly Finding[];
  }[],
  extra: Partial<LintResult> = {},
): LintResult {
  return {
    articles: articles.map((one) => ({
      ...one,
      article: createArticle(one.filePath, one.source),
    })),
    locale: "ja",
    compared: 5,
    configPath: undefined,
    site: undefined,
    seconds: 0.34,
    paths: ["."],
    failOn: "error",
    exitCode: 1,
    problems: [],
    ...extra,
  };
}
