import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from "yaml";
import type { TextRange } from "../../text/range.js";
import { duplicateKeys } from "./block-reading.js";
import type {
  FrontMatterEntry,
  FrontMatterMap,
  FrontMatterNode,
  FrontMatterProblem,
  FrontMatterScalar,
} from "./types.js";

const DATE = /^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt \t])/;

/** Builds our tree from the library's. An alias shares the node that it names, so the tree stays as small as the text. */
export class YamlTree {
  readonly problems: FrontMatterProblem[] = [];
  readonly #source: string;
  readonly #base: number;
  readonly #anchors = new Map<string, FrontMatterNode>();

  readonly #shortKeys: ReadonlySet<number>;

  constructor(source: string, base: number, shortKeys: ReadonlySet<number>) {
    this.#source = source;
    this.#base = base;
    this.#shortKeys = shortKeys;
  }

  map(node: Ranged & { items: readonly { key: unknown; value: unknown }[] }): FrontMatterMap {
    const entries: FrontMatterEntry[] = [];
    for (const pair of node.items) {
      // Of `? ` with nothing after it the parser makes an empty scalar.
      const key = pair.key as ParsedNode;
      const isShort = this.#shortKeys.has(spanOf(key)[1]);
      const keyRange = isShort ? longer(this.#range(key)) : this.#range(key);
      const value = this.node(pair.value as ParsedNode | null, keyRange.end);
      const name =
        isScalar(key) && !isShort ? key.source : this.#source.slice(keyRange.start, keyRange.end);
      entries.push({
        key: name,
        keyRange,
        value,
        range: { start: keyRange.start, end: Math.max(keyRange.end, value.range.end) },
      });
    }
    this.problems.push(...duplicateKeys(entries));
    return { kind: "map", range: this.#range(node), entries };
  }

  node(node: ParsedNode | null, fallback: number): FrontMatterNode {
    if (!node) return nothing(fallback);
    if (isAlias(node)) {
      const target = this.#anchors.get(node.source);
      return target ? { ...target, range: this.#range(node) } : nothing(fallback);
    }
    const built = this.#build(node);
    if (node.anchor) this.#anchors.set(node.anchor, built);
    return built;
  }

  #build(node: ParsedNode): FrontMatterNode {
    if (isMap(node)) return this.map(node);
    if (isSeq(node)) {
      const range = this.#range(node);
      return {
        kind: "list",
        range,
        items: node.items.map((item) => this.node(item as ParsedNode | null, range.start)),
      };
    }
    return this.#scalar(node as Scalar.Parsed);
  }

  #scalar(node: Scalar.Parsed): FrontMatterScalar {
    const range = this.#range(node);
    const source = this.#source.slice(range.start, range.end);
    const value = scalarValue(node.value, source);
    const style = STYLES[node.type as Scalar.Type];
    const isDate = style === "plain" && typeof value === "string" && DATE.test(value);
    return {
      kind: "scalar",
      range,
      value,
      source,
      style,
      type: value === null ? "null" : isDate ? "date" : scalarType(value),
    };
  }

  #range(node: Ranged): TextRange {
    const [start, end] = spanOf(node);
    const range = { start: start + this.#base, end: end + this.#base };
    // A block scalar ends with its line breaks; the range of a value does not.
    while (range.end > range.start && /\s/.test(this.#source[range.end - 1] as string)) range.end--;
    return range;
  }
}

/** Where a node stands, without the white space behind it. */
export const spanOf = ({ range: [start, end] }: Ranged): readonly [number, number] => [start, end];

/** A node that was read, and not made. */
type Ranged = Pick<ParsedNode, "range">;

const STYLES: Readonly<Record<Scalar.Type, FrontMatterScalar["style"]>> = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single-quoted",
  QUOTE_DOUBLE: "double-quoted",
  BLOCK_LITERAL: "block",
  BLOCK_FOLDED: "block",
};

const scalarType = (value: string | number | boolean): "string" | "number" | "boolean" =>
  typeof value === "string" ? "string" : typeof value === "number" ? "number" : "boolean";

/** YAML's core schema yields nothing else; what a tag makes of a scalar is taken as written. */
function scalarValue(value: unknown, source: string): string | number | boolean | null {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  return typeof value === "number" && Number.isFinite(value) ? value : source;
}

const longer = ({ start, end }: TextRange): TextRange => ({ start, end: end + 1 });

const nothing = (at: number): FrontMatterScalar => ({
  kind: "scalar",
  range: { start: at, end: at },
  value: null,
  type: "null",
  source: "",
  style: "plain",
});
