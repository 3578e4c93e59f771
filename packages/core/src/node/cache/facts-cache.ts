import type { ArticleRecord } from "../../engine/article-record.js";
import type { Rule } from "../../rule/define-rule.js";
import { ArticleCache, type CacheCodec } from "./article-cache.js";
import { recordFromBytes, recordToBytes } from "./record-bytes.js";

const records: CacheCodec<ArticleRecord> = {
  toBytes: recordToBytes,
  fromBytes: (bytes, { filePath, source }) => recordFromBytes(bytes, filePath, source),
};

/** What earlier runs worked out of single articles: facts for the corpus, findings and suppressions. */
export class FactsCache extends ArticleCache<ArticleRecord> {
  /**
   * @param file absolute path; it need not exist
   * @param version of the program, another one after every change of its code
   */
  constructor(file: string, cwd: string, version: string, rules: readonly Rule[]) {
    super(file, cwd, version, rules, records);
  }
}
