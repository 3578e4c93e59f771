import { type Tree, TreeFragment } from "@lezer/common";
import { commonEnds, type CommonEnds } from "../text/common-ends.js";
import type { TextRange } from "../text/range.js";
import type { Article, Definition } from "./article.js";
import type { Block } from "./block.js";
import { findComments } from "./comments.js";
import { readFrontMatter } from "./front-matter/read.js";
import { afterFrontMatter } from "./front-matter/split.js";
import type { FrontMatter } from "./front-matter/types.js";
import { textLanguage } from "./language.js";
import { LineIndex } from "./lines.js";
import { readBlocks, type BlockTree } from "./markdown/blocks.js";
import { ContentSource } from "./markdown/content.js";
import { parserText } from "./markdown/parser-text.js";
import { blockParser } from "./markdown/parser.js";

/** What the body of an article was read to. */
interface ParsedBody {
  /** Where the body begins in the source. */
  readonly start: number;
  readonly text: string;
  readonly tree: Tree;
  readonly read: BlockTree;
  readonly comments: readonly TextRange[];
}

/** The front matter, and where the body begins. */
interface ParsedHead {
  readonly frontMatter: FrontMatter | undefined;
  readonly body: TextRange;
}

/** An article that is read when somebody first asks for its parts. */
class LazyArticle implements Article {
  readonly filePath: string;
  readonly source: string;
  #head: ParsedHead | undefined;
  #parsed: ParsedBody | undefined;
  #lines: LineIndex | undefined;
  #language: "ja" | "en" | undefined;

  constructor(filePath: string, source: string, previous: LazyArticle | undefined) {
    this.filePath = filePath;
    this.source = source;
    const parsed = previous === undefined ? undefined : previous.#parsed;
    if (parsed === undefined) return;
    // At once, so that no chain of versions is kept.
    this.#head = headOf(source, previous);
    this.#parsed = parseBody(source, this.#head.body.start, parsed);
  }

  #readHead(): ParsedHead {
    return (this.#head ??= headOf(this.source, undefined));
  }

  #readBody(): ParsedBody {
    return (this.#parsed ??= parseBody(this.source, this.#readHead().body.start, undefined));
  }

  /** Forgets what can be read again; the front matter is small and often asked for. */
  rest(): void {
    this.#parsed = undefined;
  }

  get frontMatter(): FrontMatter | undefined {
    return this.#readHead().frontMatter;
  }

  get body(): TextRange {
    return this.#readHead().body;
  }

  get language(): "ja" | "en" {
    this.#language ??= textLanguage(this.source, this.body.start);
    return this.#language;
  }

  get blocks(): readonly Block[] {
    return this.#readBody().read.blocks;
  }

  get linkDefinitions(): ReadonlyMap<string, Definition> {
    return this.#readBody().read.linkDefinitions;
  }

  get footnotes(): ReadonlyMap<string, Definition> {
    return this.#readBody().read.footnotes;
  }

  get comments(): readonly TextRange[] {
    return this.#readBody().comments;
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.source);
    return this.#lines;
  }
}

function headOf(source: string, previous: Article | undefined): ParsedHead {
  const frontMatter = readFrontMatterAgain(source, previous);
  const start = frontMatter ? afterFrontMatter(source, frontMatter.range.end) : 0;
  return { frontMatter, body: { start, end: source.length } };
}

function parseBody(source: string, start: number, previous: ParsedBody | undefined): ParsedBody {
  const text = parserText(source.slice(start));
  const ends = previous && commonEnds(previous.text, text);
  const tree = previous && ends ? reparse(previous, text, ends) : blockParser.parse(text);
  const contents = new ContentSource(
    previous &&
      ends && {
        blocks: previous.read.blocks,
        offset: previous.start,
        prefix: ends.prefix,
        tail: text.length - ends.suffix,
        shift: text.length - previous.text.length,
      },
  );
  const read = readBlocks(tree, text, start, source, contents);
  return { start, text, tree, read, comments: findComments(read.blocks) };
}

/** The front matter of `previous` when its text still stands unchanged at the top. */
function readFrontMatterAgain(
  source: string,
  previous: Article | undefined,
): FrontMatter | undefined {
  const known = previous?.frontMatter;
  if (previous && known?.closing) {
    const end = previous.body.start;
    if (source.startsWith(previous.source.slice(0, end)) && isLineStart(source, end)) return known;
  }
  return readFrontMatter(source);
}

const isLineStart = (source: string, at: number): boolean =>
  at === 0 || /[\r\n]/.test(source.charAt(at - 1));

/** Parses `text`, taking over what lies outside the one stretch in which it differs from the text before. */
function reparse({ tree, text: before }: ParsedBody, text: string, ends: CommonEnds): Tree {
  if (before === text) return tree;
  const change = {
    fromA: ends.prefix,
    toA: before.length - ends.suffix,
    fromB: ends.prefix,
    toB: text.length - ends.suffix,
  };
  return blockParser.parse(text, TreeFragment.applyChanges(TreeFragment.addTree(tree), [change]));
}

/**
 * The article of a text, parsed when it is first asked. With `previous`, an earlier version of the same article,
 * only what changed since that was parsed is parsed again, and blocks of unchanged text keep their
 * content objects; the result is equal to that of a parse from scratch.
 * @param source the text without a leading byte order mark
 */
export function createArticle(filePath: string, source: string, previous?: Article): Article {
  return new LazyArticle(filePath, source, previous instanceof LazyArticle ? previous : undefined);
}

/** Forgets what the body of an article was parsed to; asked again, it is parsed again. For articles that are done with for now. */
export function restArticle(article: Article): void {
  if (article instanceof LazyArticle) article.rest();
}
