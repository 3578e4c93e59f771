import type { TextRange } from "../../text/range.js";

export type FrontMatterFormat = "yaml" | "toml" | "json";

/** A node of the front matter; ranges are offsets in the source of the article, quotes included. */
export type FrontMatterNode = FrontMatterMap | FrontMatterList | FrontMatterScalar;

export interface FrontMatterMap {
  readonly kind: "map";
  readonly range: TextRange;
  readonly entries: readonly FrontMatterEntry[];
}

export interface FrontMatterList {
  readonly kind: "list";
  readonly range: TextRange;
  readonly items: readonly FrontMatterNode[];
}

export interface FrontMatterScalar {
  readonly kind: "scalar";
  readonly range: TextRange;
  /** The value by YAML 1.2 core, TOML or JSON. Dates stay text: what they mean is a rule's business. */
  readonly value: string | number | boolean | null;
  readonly type: "string" | "number" | "boolean" | "null" | "date";
  /** The characters as written, quotes included. */
  readonly source: string;
  readonly style: "plain" | "single-quoted" | "double-quoted" | "block";
}

export interface FrontMatterEntry {
  readonly key: string;
  readonly keyRange: TextRange;
  readonly value: FrontMatterNode;
  /** Key and value together. */
  readonly range: TextRange;
}

/** Something in the block that keeps it from being read as its writer meant it. */
export interface FrontMatterProblem {
  /** The condition's name as in the rule `front-matter-syntax`. */
  readonly code: string;
  readonly range: TextRange;
  /** The other place: the first of two keys, or where the parser gave up. */
  readonly related?: TextRange;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** The front matter block of an article, as written. */
export interface FrontMatter {
  /** `undefined` for a language that is never read (`---js`) or not known. */
  readonly format: FrontMatterFormat | undefined;
  /** From the first fence to the end of the last one, without the line break after it. */
  readonly range: TextRange;
  readonly opening: TextRange;
  readonly closing: TextRange | undefined;
  /** What stands between the fences. */
  readonly content: TextRange;
  /** The top-level map; `undefined` when the block cannot be read. */
  readonly root: FrontMatterMap | undefined;
  readonly problems: readonly FrontMatterProblem[];
  /** Comments of YAML and TOML, from `#` to the end of the line. */
  readonly comments: readonly TextRange[];
}
