import { escapeText } from "./escape.js";
import { clusterWidth, displayWidth, graphemes, standsAlone } from "./width.js";

/** A source line cut to a window around a range, and the marks that stand under the range. */
export interface Frame {
  readonly source: string;
  readonly marks: string;
}

const tabWidth = 4;
const cut = "…";

/** One character as it is printed. */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly isMarked: boolean;
  /** Whether it ends beyond the start of the range, as the first of the range does, or the one after an empty range. */
  readonly isAfterStart: boolean;
}

/**
 * @param line one line of an article without its line break
 * @param start first code unit of the range in the line
 * @param end after the last one; not beyond the line
 * @param width columns that may be used
 */
export function frameOf(line: string, start: number, end: number, width: number): Frame {
  // A paragraph may be one line of many thousand characters: only what could be shown is looked at.
  const from = Math.max(0, start - width * 2);
  const to = Math.min(line.length, Math.max(end, start) + width * 2, start + width * 3);
  const cells = cellsOf(line.slice(from, to), start - from, end - from);
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  const first = cells.findIndex((cell) => cell.isAfterStart);
  const anchor = first < 0 ? cells.length : first;
  const window =
    total <= width && from === 0 && to === line.length
      ? { begin: 0, end: cells.length }
      : windowAround(cells, anchor, width);
  const shown = cells.slice(window.begin, window.end);
  const before = from > 0 || window.begin > 0 ? cut : "";
  const after = to < line.length || window.end < cells.length ? cut : "";
  const lead = shown
    .slice(0, Math.max(0, anchor - window.begin))
    .reduce((sum, cell) => sum + cell.width, before.length);
  const marked = shown.reduce((sum, cell) => sum + (cell.isMarked ? cell.width : 0), 0);
  return {
    source: before + shown.map((cell) => cell.text).join("") + after,
    marks: " ".repeat(lead) + "^".repeat(Math.max(1, marked)),
  };
}

function cellsOf(text: string, start: number, end: number): readonly Cell[] {
  const cells: Cell[] = [];
  let offset = 0;
  for (const cluster of graphemes(text)) {
    const next = offset + cluster.length;
    const isMarked = offset < end && next > start;
    const printed = printedForm(cluster);
    const width = printed === cluster ? clusterWidth(cluster) : displayWidth(printed);
    cells.push({ text: printed, width, isMarked, isAfterStart: next > start });
    offset = next;
  }
  return breakUpCommands(cells);
}

function printedForm(cluster: string): string {
  if (cluster === "\t") return " ".repeat(tabWidth);
  const isHarmless = cluster.length === 1 && standsAlone(cluster.charCodeAt(0));
  return isHarmless ? cluster : escapeText(cluster);
}

/** `##[` and a leading `::` are commands although each of their characters is harmless. */
function breakUpCommands(cells: readonly Cell[]): readonly Cell[] {
  return cells.map((cell, index) =>
    cell.text === "[" && cells[index - 1]?.text === "#" && cells[index - 2]?.text === "#"
      ? { ...cell, text: String.raw`\[`, width: 2 }
      : cell,
  );
}

/** As much as fits, with the start of the range a third of the way in. */
function windowAround(
  cells: readonly Cell[],
  anchor: number,
  width: number,
): { readonly begin: number; readonly end: number } {
  const room = width - 2 * cut.length;
  let begin = anchor;
  let used = 0;
  while (begin > 0 && used + widthAt(cells, begin - 1) <= room / 3) used += widthAt(cells, --begin);
  let end = anchor;
  while (end < cells.length && used + widthAt(cells, end) <= room) used += widthAt(cells, end++);
  while (begin > 0 && used + widthAt(cells, begin - 1) <= room) used += widthAt(cells, --begin);
  return { begin, end };
}

function widthAt(cells: readonly Cell[], index: number): number {
  return cells[index]?.width ?? 0;
}
