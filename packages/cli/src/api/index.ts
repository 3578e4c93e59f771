export type {
  Finding,
  KouetsuConfig,
  Locale,
  Location,
  Position,
  RelatedPlace,
  RelatedRole,
  Severity,
  Suggestion,
  TextEdit,
  TextRange,
} from "@kouetsu/core";
export { formatNames } from "../formats/index.js";
export type { FormatName } from "../formats/index.js";
export { createCorpus } from "./corpus.js";
export type { ArticleCorpus, CorpusOptions } from "./corpus.js";
export { KouetsuError } from "./errors.js";
export { lintFiles } from "./files.js";
export type { LintFilesOptions, LintFilesResult } from "./files.js";
export { format } from "./format.js";
export type { FormatOptions, FormattableResult } from "./format.js";
export type { LintedArticle } from "./linted-article.js";
export { lintText } from "./text.js";
export type { LintTextOptions } from "./text.js";
