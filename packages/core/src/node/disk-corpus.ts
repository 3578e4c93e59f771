import { statSync } from "node:fs";
import type { Article } from "../article/article.js";
import { createArticle } from "../article/create-article.js";
import type { SiteSettings } from "../config/settings.js";
import type { Corpus } from "../corpus/corpus.js";
import { InMemoryCorpus } from "../corpus/in-memory-corpus.js";
import type { Locale } from "../messages/text.js";
import type { Rule } from "../rule/define-rule.js";
import { displayPath } from "./paths.js";
import { readArticleFile } from "./read-article.js";
import { selectFiles, type SelectOptions } from "./select-files.js";

/** Which files an article is compared with. */
export interface DiskCorpusOptions {
  readonly rules: readonly Rule[];
  /** Absolute path of the folder that the names of articles count from. */
  readonly cwd: string;
  /** Absolute path of the folder that the globs count from. */
  readonly base: string;
  readonly globs: readonly string[];
  readonly ignore: SelectOptions["ignore"];
  readonly locale: Locale;
  siteOf(filePath: string): SiteSettings;
}

interface KnownFile {
  readonly absolute: string;
  /** Another one after every change on disk. */
  readonly stamp: string;
}

/**
 * The articles of some globs, read once and again when their files change, with
 * one text in place of its file: the one that is being judged. For hosts that
 * judge one text at a time and know no project.
 */
export class DiskCorpus {
  readonly #options: DiskCorpusOptions;
  readonly #corpus: InMemoryCorpus;
  readonly #files = new Map<string, KnownFile>();
  /** The name of the article that may differ from its file. */
  #overlaid: string | undefined;

  constructor(options: DiskCorpusOptions) {
    this.#options = options;
    const collectors = options.rules.flatMap((rule) => rule.collectors ?? []);
    this.#corpus = new InMemoryCorpus({
      collectors: [...new Map(collectors.map((one) => [one.name, one])).values()],
      withPassages: options.rules.some((rule) => rule.usesPassages === true),
    });
  }

  /** Takes over what changed on disk: files that came, went, or have another size or time. */
  refresh(): void {
    const { cwd, base, globs, ignore } = this.#options;
    const files =
      globs.length === 0
        ? []
        : selectFiles({ cwd: base, paths: globs, ...(ignore && { ignore }) }).files;
    const gone = new Set(this.#files.keys());
    for (const absolute of files) {
      const filePath = displayPath(cwd, absolute);
      gone.delete(filePath);
      const stamp = stampOf(absolute);
      if (this.#files.get(filePath)?.stamp === stamp) continue;
      this.#files.set(filePath, { absolute, stamp });
      if (filePath !== this.#overlaid) this.#read(filePath);
    }
    for (const filePath of gone) {
      this.#files.delete(filePath);
      if (filePath !== this.#overlaid) this.#corpus.delete(filePath);
    }
  }

  article(filePath: string): Article | undefined {
    return this.#corpus.article(filePath);
  }

  /** The article of a text; the one that is known when it has that text, so that what was worked out about it stays. */
  articleOf(filePath: string, source: string): Article {
    const known = this.#corpus.article(filePath);
    return known?.source === source ? known : createArticle(filePath, source, known);
  }

  /** The corpus as it is with this article in it, whatever its file says. Holds until the next call. */
  with(article: Article): Corpus {
    const { filePath } = article;
    if (this.#overlaid !== undefined && this.#overlaid !== filePath) this.#read(this.#overlaid);
    this.#overlaid = filePath;
    if (this.#corpus.article(filePath) !== article)
      this.#corpus.set(article, this.#options.siteOf(filePath));
    return this.#corpus;
  }

  /** Puts what the file holds into the corpus, or nothing when there is no such file among ours. */
  #read(filePath: string): void {
    const file = this.#files.get(filePath);
    const read = file && readArticleFile(file.absolute, filePath, this.#options.locale);
    if (read === undefined || "error" in read || read.text === undefined) {
      this.#corpus.delete(filePath);
      return;
    }
    const known = this.#corpus.article(filePath);
    if (known?.source === read.text) return;
    this.#corpus.set(createArticle(filePath, read.text, known), this.#options.siteOf(filePath));
  }
}

function stampOf(absolute: string): string {
  const stat = statSync(absolute, { throwIfNoEntry: false });
  // A file that has gone meanwhile has a stamp as well.
  return `${stat?.mtimeMs} ${stat?.size} ${stat?.ino}`;
}
