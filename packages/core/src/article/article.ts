import type { TextRange } from "../text/range.js";
import type { Block } from "./block.js";
import type { FrontMatter } from "./front-matter/types.js";
import type { LineIndex } from "./lines.js";

/** A footnote or link definition of the article. */
export interface Definition {
  readonly label: string;
  readonly range: TextRange;
  /** The target of a link definition; `undefined` for a footnote. */
  readonly destination?: string;
}

/** A Markdown article, parsed once. Immutable; every offset counts UTF-16 code units of `source`. */
export interface Article {
  /** As findings name it: relative to the working directory, with `/`. */
  readonly filePath: string;
  /** The whole text without a leading byte order mark. */
  readonly source: string;
  readonly lines: LineIndex;
  readonly frontMatter: FrontMatter | undefined;
  /** What follows the front matter. */
  readonly body: TextRange;
  /** The language of most of the body. */
  readonly language: "ja" | "en";
  /** Leaf blocks of the body in document order. */
  readonly blocks: readonly Block[];
  readonly linkDefinitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, Definition>;
  /** HTML comments of the body, whole. */
  readonly comments: readonly TextRange[];
}
