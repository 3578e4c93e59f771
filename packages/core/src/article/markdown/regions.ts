import type { BlockKind } from "../block.js";

/** A stretch of a block that is read as inline content of its own. */
export interface Region {
  readonly from: number;
  readonly to: number;
  /** What parts it from the region before it in the prose. */
  readonly separator: "" | "\t" | "\n";
}

const ATX_OPENING = /^#{1,6}[ \t]*/;
const SETEXT_UNDERLINE = /\n[ \t]*(?:=+|-+)[ \t\r]*$/;
const TASK_MARKER = /^\[[ xX]\][ \t]/;
const DELIMITER_ROW = /^[ \t|:-]+$/;

/** `raw` with the `>` of the quotes around it as blanks, so that offsets stay. */
export function maskQuoteMarks(raw: string, quoteDepth: number): string {
  if (quoteDepth === 0 || !raw.includes("\n")) return raw;
  const lines = raw.split("\n");
  return lines.map((line, index) => (index === 0 ? line : maskPrefix(line, quoteDepth))).join("\n");
}

function maskPrefix(line: string, quoteDepth: number): string {
  let at = 0;
  for (let marks = 0; at < line.length && marks < quoteDepth; at++) {
    const code = line.charCodeAt(at);
    if (code === 62) marks++;
    else if (code !== 32 && code !== 9) break;
  }
  return " ".repeat(at) + line.slice(at);
}

function trimmed(text: string, from: number, to: number): { from: number; to: number } {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { from: start, to: end };
}

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

function headingRegion(text: string): Region {
  const opening = ATX_OPENING.exec(text);
  if (opening) {
    const inner = trimmed(text, opening[0].length, text.length);
    let end = inner.to;
    while (end > inner.from && text.charCodeAt(end - 1) === 35) end--;
    const isClosing = end === inner.from || isSpace(text.charCodeAt(end - 1));
    return { ...trimmed(text, inner.from, isClosing ? end : inner.to), separator: "" };
  }
  return { ...trimmed(text, 0, text.replace(SETEXT_UNDERLINE, "").length), separator: "" };
}

/** Splits a row at its pipes; a pipe after a backslash or inside code does not count. */
function cellsOf(text: string, from: number, to: number): { from: number; to: number }[] {
  const bounds: number[] = [];
  let isCode = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 96) isCode = !isCode;
    else if (code === 124 && !isCode) bounds.push(at);
  }
  const row = trimmed(text, from, to);
  const edges = [
    ...(bounds[0] === row.from ? [] : [row.from - 1]),
    ...bounds,
    ...(bounds.at(-1) === row.to - 1 ? [] : [row.to]),
  ];
  return edges.slice(1).map((edge, index) => trimmed(text, (edges[index] as number) + 1, edge));
}

function tableRegions(text: string): Region[] {
  const regions: Region[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const to = from + line.length;
    if (!DELIMITER_ROW.test(line.trimEnd())) {
      for (const [index, cell] of cellsOf(text, from, to).entries()) {
        const separator = regions.length === 0 ? "" : index === 0 ? "\n" : "\t";
        regions.push({ ...cell, separator });
      }
    }
    from = to + 1;
  }
  return regions;
}

/** The stretches of a block that hold prose. `text` has its quote marks masked. */
export function proseRegions(kind: BlockKind, text: string): readonly Region[] {
  if (kind === "heading") return [headingRegion(text)];
  if (kind === "table") return tableRegions(text);
  if (kind !== "paragraph") return [];
  const marker = TASK_MARKER.exec(text);
  return [{ ...trimmed(text, marker ? marker[0].length : 0, text.length), separator: "" }];
}
