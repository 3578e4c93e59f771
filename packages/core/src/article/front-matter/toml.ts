import { ParseError, parseTOML, type AST } from "toml-eslint-parser";
import type { TextRange } from "../../text/range.js";
import { duplicateKeys, type BlockReading } from "./block-reading.js";
import { tooDeepAt } from "./nesting.js";
import { linesFrom } from "./source-lines.js";
import { repairToml } from "./toml-repair.js";
import type {
  FrontMatterEntry,
  FrontMatterMap,
  FrontMatterNode,
  FrontMatterProblem,
} from "./types.js";

/** After so many keys that stand twice, the rest of the block is not read. */
const MAX_RETRIES = 20;

/** Reads TOML 1.0 between `content.start` and `content.end` of `source`. A date that is none stays a date: its rule judges it. */
export function readToml(source: string, content: TextRange): BlockReading {
  const written = source.slice(content.start, content.end);
  const move = (range: TextRange): TextRange => ({
    start: range.start + content.start,
    end: range.end + content.start,
  });
  const deep = tooDeepAt(written);
  if (deep !== undefined)
    return {
      root: undefined,
      problems: [{ code: "alias-bomb", range: move({ start: deep, end: deep + 1 }) }],
      comments: [],
    };
  const repaired = repairToml(written);
  const problems: FrontMatterProblem[] = [...repaired.problems];
  const dropped = new Set<number>();
  let text = repaired.text;
  let program: AST.TOMLProgram | undefined;
  for (let attempt = 0; !program && attempt < MAX_RETRIES; attempt++) {
    try {
      program = parseTOML(text, { tomlVersion: "1.0" });
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      const twice = error.message.startsWith("Defining a key")
        ? sameKey(written, error.index)
        : undefined;
      problems.push(twice ?? failure(written, error.index));
      if (!twice) break;
      // Reading goes on without the second line, so that the other rules still have the block.
      text = `${text.slice(0, twice.range.start)}#${text.slice(twice.range.start + 1)}`;
      dropped.add(twice.range.start);
    }
  }
  const located = problems.map((problem) => ({
    ...problem,
    range: move(problem.range),
    ...(problem.related && { related: move(problem.related) }),
  }));
  if (!program) return { root: undefined, problems: located, comments: [] };
  const reader = new TomlReader(source, content.start);
  const root = reader.program(program, content);
  if (root.entries.length === 0) located.push({ code: "empty", range: content });
  const comments = program.comments
    .filter((comment) => !dropped.has(comment.range[0]))
    .map((comment) => move({ start: comment.range[0], end: comment.range[1] }));
  return { root, problems: [...located, ...reader.problems], comments };
}

const KEY =
  /^[ \t]{0,40}(\[{0,2}[ \t]{0,4}(?:"[^"\r\n]{1,100}"|'[^'\r\n]{1,100}'|[\w."'-]{1,120})[ \t]{0,4}\]{0,2})/;

/** The key at `index`, which stands a second time, related to the first. */
function sameKey(text: string, index: number): FrontMatterProblem | undefined {
  let first: TextRange | undefined;
  let lineStart = 0;
  for (const line of linesFrom(text, 0)) if (line.start <= index) lineStart = line.start;
  const second = keyAt(text, lineStart);
  if (!second) return undefined;
  for (const line of linesFrom(text.slice(0, lineStart), 0)) {
    const key = keyAt(text, line.start);
    if (key?.name.startsWith("[") && !second.name.startsWith("[")) first = undefined;
    else if (key?.name === second.name) first ??= key.range;
  }
  return {
    code: "duplicate-key",
    range: second.range,
    ...(first && { related: first }),
    values: { key: second.name.replaceAll(/[[\] \t]/g, "") },
  };
}

function keyAt(text: string, lineStart: number): { name: string; range: TextRange } | undefined {
  const match = KEY.exec(text.slice(lineStart, lineStart + 200));
  if (!match) return undefined;
  const name = (match[1] as string).trimEnd();
  const start = lineStart + match[0].indexOf(name);
  return { name, range: { start, end: start + name.length } };
}

/** The line that cannot be read; for a quote that nothing closes, the quote. */
function failure(text: string, index: number): FrontMatterProblem {
  let found = { start: 0, end: 0 };
  // The parser may notice only at the line break, or on the line after.
  for (const line of linesFrom(text, 0))
    if (line.start < Math.max(1, index)) found = { start: line.start, end: line.end };
  const start =
    found.start +
    (text.slice(found.start, found.end).length -
      text.slice(found.start, found.end).trimStart().length);
  return {
    code: "syntax",
    range: { start, end: Math.max(start, found.end) },
    values: { reason: "toml", char: "" },
  };
}

class TomlReader {
  readonly problems: FrontMatterProblem[] = [];
  readonly #source: string;
  readonly #base: number;

  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
  }

  program(program: AST.TOMLProgram, content: TextRange): FrontMatterMap {
    const root = openMap(content);
    for (const node of program.body[0].body) {
      if (node.type === "TOMLKeyValue") this.#add(root, node);
      else {
        const table = this.#table(root, node);
        for (const entry of node.body) this.#add(table, entry);
      }
    }
    this.problems.push(...duplicateKeys(root.entries));
    return root;
  }

  /** The map that `[a.b]` or `[[a.b]]` opens. */
  #table(root: OpenMap, node: AST.TOMLTable): OpenMap {
    const { keys } = node.key;
    let map = root;
    for (const [index, key] of keys.entries()) {
      const isItem = index === keys.length - 1 && node.kind === "array";
      map = this.#descend(map, keyName(key), this.#range(key), this.#range(node), isItem);
    }
    return map;
  }

  #add(map: OpenMap, node: AST.TOMLKeyValue): void {
    let target = map;
    const range = this.#range(node);
    const { keys } = node.key;
    for (const [index, key] of keys.entries()) {
      const name = keyName(key);
      const keyRange = this.#range(key);
      if (index < keys.length - 1) target = this.#descend(target, name, keyRange, range, false);
      else target.entries.push({ key: name, keyRange, value: this.#value(node.value), range });
    }
  }

  /** The map under `key`, made when it is missing; with `append`, a new item of the list under it. */
  #descend(
    map: OpenMap,
    key: string,
    keyRange: TextRange,
    range: TextRange,
    append: boolean,
  ): OpenMap {
    const known = map.entries.find((entry) => entry.key === key)?.value;
    const fresh = openMap(range);
    if (!known) {
      const value: FrontMatterNode = append ? { kind: "list", range, items: [fresh] } : fresh;
      map.entries.push({ key, keyRange, value, range });
      return fresh;
    }
    if (append && known.kind === "list") {
      // It was built here, so it can still grow.
      (known.items as FrontMatterNode[]).push(fresh);
      return fresh;
    }
    const held = known.kind === "list" ? known.items.at(-1) : known;
    // The parser refuses a key under what is no table; if it ever does not, such a key is lost.
    return held?.kind === "map" ? (held as OpenMap) : fresh;
  }

  #value(node: AST.TOMLContentNode): FrontMatterNode {
    const range = this.#range(node);
    if (node.type === "TOMLArray")
      return { kind: "list", range, items: node.elements.map((element) => this.#value(element)) };
    if (node.type === "TOMLInlineTable") {
      const map = openMap(range);
      for (const entry of node.body) this.#add(map, entry);
      return map;
    }
    const source = this.#source.slice(range.start, range.end);
    if (node.kind === "string")
      return {
        kind: "scalar",
        range,
        value: node.value,
        type: "string",
        source,
        style: node.multiline
          ? "block"
          : node.style === "basic"
            ? "double-quoted"
            : "single-quoted",
      };
    if (node.kind === "boolean")
      return { kind: "scalar", range, value: node.value, type: "boolean", source, style: "plain" };
    if (node.kind === "integer" || node.kind === "float") {
      const value = Number.isFinite(node.value) ? node.value : source;
      return {
        kind: "scalar",
        range,
        value,
        type: typeof value === "number" ? "number" : "string",
        source,
        style: "plain",
      };
    }
    return { kind: "scalar", range, value: source, type: "date", source, style: "plain" };
  }

  #range(node: { readonly range: readonly [number, number] }): TextRange {
    return { start: node.range[0] + this.#base, end: node.range[1] + this.#base };
  }
}

/** A map while it is being read. */
interface OpenMap extends FrontMatterMap {
  readonly entries: FrontMatterEntry[];
}

const openMap = (range: TextRange): OpenMap => ({ kind: "map", range, entries: [] });

const keyName = (key: AST.TOMLBare | AST.TOMLQuoted): string =>
  key.type === "TOMLBare" ? key.name : key.value;
