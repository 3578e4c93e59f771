import { createCorpus, withoutBom } from "./corpus.js";
import type { CorpusOptions } from "./corpus.js";
import type { LintedArticle } from "./linted-article.js";

/** How one text is judged. */
export interface LintTextOptions extends CorpusOptions {
  /** The name that findings bear; `article.md` by default. */
  readonly filePath?: string;
}

/**
 * The findings of one text by itself. For a text among others, put them all
 * into `createCorpus`.
 *
 * @param text Markdown; positions are UTF-16 offsets and 1-based lines and columns
 * @throws {KouetsuError} when the configuration has a mistake or names no rule that exists
 */
export function lintText(text: string, options: LintTextOptions = {}): LintedArticle {
  const { filePath = "article.md", ...rest } = options;
  const corpus = createCorpus(rest);
  corpus.set(filePath, text);
  return { filePath, source: withoutBom(text), findings: corpus.findings(filePath) };
}
