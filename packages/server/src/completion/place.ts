import type { Article, TextRange } from "@kouetsu/core";

/** What can be completed at a place of the front matter. */
export interface CompletionPlace {
  /** `key`: the name of an entry is being typed; `value`: what stands under `key`. */
  readonly kind: "key" | "value";
  /** The key that a value belongs to; empty for a key. */
  readonly key: string;
  /** What is replaced, in the source of the article; quotes are not part of it. */
  readonly range: TextRange;
  /** `flow`: in square brackets; `item`: a line of a list; `scalar`: the value itself. */
  readonly form: "flow" | "item" | "scalar";
  /** The quotation mark around what is typed; empty for none. */
  readonly quote: string;
}

const KEY_BEING_TYPED = /^[\w-]{0,60}$/;
const ENTRY = /^([\w-]{1,60})[ \t]{0,20}:[ \t]{0,200}/;
const LIST_ITEM = /^[ \t]{0,40}-[ \t]{1,40}/;
/** How far above a list item its key is looked for. */
const MOST_ITEMS = 200;

/**
 * Where the offset stands in YAML front matter, by its lines: what is being
 * typed is seldom YAML yet. `undefined` outside of the front matter, in other
 * formats and in nested maps.
 */
export function completionPlace(article: Article, offset: number): CompletionPlace | undefined {
  const { frontMatter, source } = article;
  if (frontMatter?.format !== "yaml") return undefined;
  const { content } = frontMatter;
  if (offset < content.start || offset > content.end) return undefined;
  const lineStart = source.lastIndexOf("\n", offset - 1) + 1;
  const before = source.slice(lineStart, offset);
  if (KEY_BEING_TYPED.test(before)) return keyPlace(source, lineStart, offset);
  const item = LIST_ITEM.exec(before)?.[0];
  if (item !== undefined) {
    const key = keyAbove(source, content.start, lineStart);
    return key === undefined ? undefined : valuePlace(source, key, lineStart + item.length, offset);
  }
  const entry = ENTRY.exec(before);
  if (entry?.[1] === undefined) return undefined;
  const place = valuePlace(source, entry[1], lineStart + entry[0].length, offset);
  return place.form === "item" ? { ...place, form: "scalar" } : place;
}

/** A key is completed only where no colon follows: one that stands keeps its value. */
function keyPlace(source: string, start: number, offset: number): CompletionPlace | undefined {
  const end = wordEnd(source, offset);
  if (/^[ \t]{0,20}:/.test(source.slice(end, end + 21))) return undefined;
  return { kind: "key", key: "", range: { start, end }, form: "scalar", quote: "" };
}

function wordEnd(source: string, from: number): number {
  let end = from;
  while (end < source.length && /[\w-]/.test(source.charAt(end))) end++;
  return end;
}

/** The part of a value in which the offset stands: in brackets the one between commas. */
function valuePlace(source: string, key: string, from: number, offset: number): CompletionPlace {
  const isFlow = source.charAt(from) === "[" && offset > from;
  const comma = isFlow ? source.lastIndexOf(",", offset - 1) : -1;
  let start = isFlow ? Math.max(from, comma) + 1 : from;
  while (start < offset && " \t".includes(source.charAt(start))) start++;
  const first = start < offset ? source.charAt(start) : "";
  const quote = first === '"' || first === "'" ? first : "";
  start += quote.length;
  const stops = quote !== "" ? `${quote}\r\n` : isFlow ? ",]\r\n" : "#\r\n";
  let end = offset;
  while (end < source.length && !stops.includes(source.charAt(end))) end++;
  while (end > offset && " \t".includes(source.charAt(end - 1))) end--;
  const form = isFlow ? "flow" : "item";
  return { kind: "value", key, range: { start, end }, form, quote };
}

/** The key of the list that the line belongs to; `undefined` when something else stands between. */
function keyAbove(source: string, top: number, lineStart: number): string | undefined {
  let end = lineStart - 1;
  for (let lines = 0; lines < MOST_ITEMS && end >= top; lines++) {
    const start = source.lastIndexOf("\n", end - 1) + 1;
    const line = source.slice(start, end).trimEnd();
    const key = ENTRY.exec(line);
    if (key !== null) return key[0].length === line.length ? key[1] : undefined;
    if (line !== "" && !LIST_ITEM.test(`${line} `)) return undefined;
    end = start - 1;
  }
  return undefined;
}
