export type { ArticleCache, ArticleInput, CacheCodec } from "./cache/article-cache.js";
export { cacheFileOf } from "./cache/cache-location.js";
export { FactsCache } from "./cache/facts-cache.js";
export type { CacheOptions } from "./cache/open-cache.js";
export {
  has,
  isCount,
  isFields,
  isOneOf,
  isPosition,
  isText,
  listOf,
  optional,
  rangeIn,
} from "./cache/shapes.js";
export { decodeText } from "./decode.js";
export type { DecodedText, DecodingFlaw } from "./decode.js";
export { detectSite } from "./detect-site.js";
export type { DetectedSite } from "./detect-site.js";
export { DiskCorpus } from "./disk-corpus.js";
export type { DiskCorpusOptions } from "./disk-corpus.js";
export { addToOption } from "./edit-config.js";
export { configNames, findConfig } from "./find-config.js";
export { guardedPattern } from "./guarded-pattern.js";
export { renderProblem } from "./host-problem.js";
export type { HostProblem } from "./host-problem.js";
export { loadConfig, withoutConfig } from "./load-config.js";
export type { ConfigResult, LoadedConfig } from "./load-config.js";
export { readingMessages } from "./messages.js";
export { hostFacts, openProject, settingsByPath, unknownRule } from "./open-project.js";
export type { FailedOpening, OpenedProject, OpenOptions } from "./open-project.js";
export { displayPath } from "./paths.js";
export { articleFromBytes, articleFromText, readArticleFile } from "./read-article.js";
export type { ArticleFile, UnreadableFile } from "./read-article.js";
export { scanPassages } from "./scan-passages.js";
export type { PassageScan, PassageScanOptions, ScannedFile } from "./scan-passages.js";
export { siteImages, siteRootOf } from "./site-images.js";
export { ruleOrigins } from "./rule-origins.js";
export type { RuleOrigin } from "./rule-origins.js";
export { folderOf, selectFiles } from "./select-files.js";
export type { Selection, SelectOptions } from "./select-files.js";
