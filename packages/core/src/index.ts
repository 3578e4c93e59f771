export * from "./article/article.js";
export * from "./article/block.js";
export * from "./article/front-matter/types.js";
export * from "./article/lines.js";
export * from "./config/index.js";
export * from "./config/settings.js";
export * from "./corpus/corpus.js";
export * from "./corpus/passages/types.js";
export * from "./finding/finding.js";
export { findingKeys, type FindingKey } from "./finding/finding-key.js";
export { joinHosted } from "./finding/join-hosted.js";
export { mend, type Judged, type Mended } from "./finding/mend.js";
export {
  compareBaseline,
  followMoves,
  type BaselineComparison,
  type BaselineEntry,
  type BaselineScope,
  type KeyedFinding,
} from "./finding/baseline/baseline.js";
export {
  readBaseline,
  writeBaseline,
  type ReadBaseline,
} from "./finding/baseline/baseline-text.js";
export { keyOf, type SentenceKey } from "./finding/sentence-key.js";
export { broughtBy, type Brought } from "./finding/brought.js";
export { type ArticleChange, type History, type JudgedVersion } from "./finding/known-from.js";
export { compareFindings } from "./finding/order.js";
export {
  compareTexts,
  isOnChangedLines,
  newText,
  NO_CHANGE,
  partsBefore,
  placeBefore,
  type TextChange,
} from "./text/changes/text-change.js";
export * from "./messages/text.js";
export { localeFromEnvironment } from "./messages/environment.js";
export * from "./rule/define-rule.js";
export { commonEnds, type CommonEnds } from "./text/common-ends.js";
export * from "./text/parts.js";
export * from "./text/range.js";
export { createArticle } from "./article/create-article.js";
export { OBJECT_REPLACEMENT } from "./article/markdown/prose-builder.js";
export { isGeneratorMark } from "./text/generator-marks.js";
export { splitSentences } from "./text/sentences.js";
export { suppressFindings, type SuppressResult } from "./finding/suppress.js";
export { findSuppressions, type Suppression } from "./finding/suppression.js";
export { engineDescriptions, engineMessages } from "./engine/messages.js";
export { InMemoryCorpus } from "./corpus/in-memory-corpus.js";
export { Linter } from "./engine/linter.js";
export { Project, type ProjectOptions } from "./engine/project.js";
export { checkSuppressions } from "./engine/unused-suppressions.js";
export { quantitiesOf } from "./article/quantities-of.js";
export { findQuantities } from "./text/quantities/find.js";
export { slashShare } from "./text/quantities/slash-share.js";
export type { Comparator, Quantity, QuantityKind } from "./text/quantities/quantity.js";
export * from "./article/front-matter/dates.js";
export * from "./article/front-matter/facts.js";
export * from "./article/front-matter/fields.js";
export { readFrontMatter } from "./article/front-matter/read.js";
export * from "./article/front-matter/terms.js";
export * from "./article/front-matter/values.js";
export * from "./article/front-matter/vocabulary.js";
export { IMAGE_NAME, type AssetIndex } from "./config/asset-index.js";
export { nearestWords } from "./config/nearest.js";

export { SLOW_PATTERN } from "./config/slow-pattern.js";
export { presetSchema, SITE_SYSTEMS, staticFoldersOf } from "./config/site-presets.js";
export { groupedDigits } from "./messages/digits.js";
export { quoteEnd, quoteStart } from "./messages/quote.js";
