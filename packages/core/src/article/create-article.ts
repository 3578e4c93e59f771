import { type Tree, TreeFragment } from "@lezer/common";
import type { TextRange } from "../text/range.js";
import type { Article, Definition } from "./article.js";
import type { Block } from "./block.js";
import { findComments } from "./comments.js";
import { readFrontMatter } from "./front-matter/read.js";
import { afterFrontMatter } from "./front-matter/split.js";
import type { FrontMatter } from "./front-matter/types.js";
import { textLanguage } from "./language.js";
import { LineIndex } from "./lines.js";
import { readBlocks } from "./markdown/blocks.js";
import { ContentSource } from "./markdown/content.js";
import { parserText } from "./markdown/parser-text.js";
import { blockParser } from "./markdown/parser.js";

class ParsedArticle implements Article {
  readonly filePath: string;
  readonly source: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly body: TextRange;
  readonly language: "ja" | "en";
  readonly blocks: readonly Block[];
  readonly linkDefinitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, Definition>;
  readonly comments: readonly TextRange[];
  readonly #bodyText: string;
  readonly #tree: Tree;
  #lines: LineIndex | undefined;

  constructor(filePath: string, source: string, previous: ParsedArticle | undefined) {
    this.filePath = filePath;
    this.source = source;
    this.frontMatter = readFrontMatterAgain(source, previous);
    const start = this.frontMatter ? afterFrontMatter(source, this.frontMatter.range.end) : 0;
    this.body = { start, end: source.length };
    this.#bodyText = parserText(source.slice(this.body.start));
    this.#tree = previous
      ? reparse(previous.#tree, previous.#bodyText, this.#bodyText)
      : blockParser.parse(this.#bodyText);
    const contents = new ContentSource(previous?.blocks);
    const read = readBlocks(this.#tree, this.#bodyText, this.body.start, source, contents);
    this.blocks = read.blocks;
    this.linkDefinitions = read.linkDefinitions;
    this.footnotes = read.footnotes;
    this.comments = findComments(read.blocks);
    this.language = textLanguage(this.#bodyText);
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.source);
    return this.#lines;
  }
}

/** The front matter of `previous` when its text still stands unchanged at the top. */
function readFrontMatterAgain(
  source: string,
  previous: ParsedArticle | undefined,
): FrontMatter | undefined {
  const known = previous?.frontMatter;
  if (previous && known?.closing) {
    const end = previous.body.start;
    if (source.startsWith(previous.source.slice(0, end)) && isLineStart(source, end)) return known;
  }
  return readFrontMatter(source);
}

const isLineStart = (source: string, at: number): boolean =>
  at === 0 || /[\r\n]/.test(source[at - 1] ?? "");

/** Parses `text`, taking over what lies outside the one stretch in which it differs from `before`. */
function reparse(tree: Tree, before: string, text: string): Tree {
  if (before === text) return tree;
  const shorter = Math.min(before.length, text.length);
  let prefix = 0;
  while (prefix < shorter && before.charCodeAt(prefix) === text.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  const most = shorter - prefix;
  while (
    suffix < most &&
    before.charCodeAt(before.length - 1 - suffix) === text.charCodeAt(text.length - 1 - suffix)
  ) {
    suffix++;
  }
  const change = {
    fromA: prefix,
    toA: before.length - suffix,
    fromB: prefix,
    toB: text.length - suffix,
  };
  return blockParser.parse(text, TreeFragment.applyChanges(TreeFragment.addTree(tree), [change]));
}

/**
 * Parses an article. With `previous`, an earlier version of the same article,
 * only what changed is parsed again, and blocks of unchanged text keep their
 * content objects; the result is equal to that of a parse from scratch.
 * @param source the text without a leading byte order mark
 */
export function createArticle(filePath: string, source: string, previous?: Article): Article {
  return new ParsedArticle(
    filePath,
    source,
    previous instanceof ParsedArticle ? previous : undefined,
  );
}
