import { readBlocks } from "./blocks.js";
import type { Block } from "../block.js";
import { ContentSource } from "./content.js";
import {
  continuationKind,
  fenceLength,
  LineKind,
  lineKind,
  skipSpaces,
  shownText,
} from "./line-kinds.js";
import { parserText } from "./parser-text.js";
import { blockParser } from "./parser.js";

/**
 * The paragraphs of a body that are its own running text, in document order,
 * three numbers each: start, end, and where the list item begins whose first
 * text the paragraph is, else its own start. Offsets as those of the body given.
 */
export type ProseBlocks = number[];

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const LESS_THAN = 0x3c;
const BRACKET_OPEN = 0x5b;
const DOLLAR = 0x24;
const COLON = 0x3a;
const BRACKET_CLOSE = 0x5d;
const PIPE = 0x7c;

/** A block of HTML that does not end with the first blank line, and what ends it. */
const LONG_HTML = /^<(?:!|\?|script|pre|style|textarea)/i;
const HTML_END = /<\/(?:script|pre|style|textarea)>/i;
/** Up to this length, in code units, the end of a line is sought one by one. */
const SHORT_LINE = 24;
/** How much of a line is looked at for them. */
const HTML_LINE = 2000;

/**
 * Reads the paragraphs of a body without building a tree: paragraphs, headings,
 * fenced code, directives and comments at the margin by their lines; everything
 * else, up to where nothing of it can be open any more, by the parser of
 * articles. Equal to what `createArticle` finds.
 * @param codes the text in UTF-16 code units, with the body in `[from, to)`
 */
export function readProseBlocks(codes: Uint16Array, from: number, to: number): ProseBlocks {
  return new BodyReader(withLineFeeds(codes, from, to), to).read(from);
}

/** The text with CR LF and a lone CR as the parser reads them; the same array where there is none. */
function withLineFeeds(codes: Uint16Array, from: number, to: number): Uint16Array {
  const first = codes.indexOf(CARRIAGE_RETURN, from);
  if (first < 0 || first >= to) return codes;
  const text = codes.slice(0, to);
  for (let at = first; at < to; at++)
    if (text[at] === CARRIAGE_RETURN) text[at] = text[at + 1] === LINE_FEED ? 0x20 : LINE_FEED;
  return text;
}

/** Whether a paragraph is the article's own running text, neither quoted nor noted at the foot. */
export function isProse({ content, containers }: Block): boolean {
  return (
    content.kind === "paragraph" &&
    !containers.some(({ kind }) => kind === "quote" || kind === "footnote")
  );
}

/** Where the list item begins whose first text the block is: its marker goes with it. Else where the block begins. */
export function headOf({ range, containers }: Block): number {
  const item = containers.at(-1);
  if (item?.kind !== "list-item") return range.start;
  // A marker with its indentation is short; a block further in is a later paragraph of the item.
  return range.start - item.range.start <= 12 ? item.range.start : range.start;
}

class BodyReader {
  readonly #codes: Uint16Array;
  readonly #to: number;
  readonly #found: ProseBlocks = [];
  /** The first pipe at or after the place that was last asked for, else the end. */
  #pipe = -1;

  constructor(codes: Uint16Array, to: number) {
    this.#codes = codes;
    this.#to = to;
  }

  read(from: number): ProseBlocks {
    for (let at = from; at < this.#to;) {
      const end = this.#lineEnd(at);
      switch (lineKind(this.#codes, at, end)) {
        case LineKind.Text:
          at = this.#paragraph(at);
          break;
        case LineKind.Fence:
          at = this.#fence(at, end);
          break;
        case LineKind.Comment:
          at = this.#comment(at);
          break;
        case LineKind.Other:
          at = this.#region(at, at);
          break;
        default:
          at = end + 1;
      }
    }
    return this.#found;
  }

  #lineEnd(from: number): number {
    const codes = this.#codes;
    const near = Math.min(this.#to, from + SHORT_LINE);
    for (let at = from; at < near; at++) if (codes[at] === LINE_FEED) return at;
    const found = near === this.#to ? -1 : codes.indexOf(LINE_FEED, near);
    return found < 0 ? this.#to : Math.min(found, this.#to);
  }

  /** Reads the paragraph that begins at `start`; where reading goes on. */
  #paragraph(start: number): number {
    const codes = this.#codes;
    const to = this.#to;
    let at = start;
    for (;;) {
      const lineEnd = this.#lineEnd(at);
      if (this.#hasPipe(at, lineEnd)) return this.#region(start, at);
      at = lineEnd;
      const next = at + 1;
      if (next >= to) break;
      // Most paragraphs are one line and a blank one.
      if (codes[next] === LINE_FEED) break;
      const kind = continuationKind(codes, next, this.#lineEnd(next));
      if (kind === LineKind.Other) return this.#region(start, next);
      if (kind !== LineKind.Text) break;
      at = next;
    }
    const end = Math.min(at, to);
    if (codes[start] === BRACKET_OPEN && this.#mayDefine(start, end))
      return this.#region(start, end);
    this.#add(start, end);
    return end + 1;
  }

  /** Whether a pipe stands in a stretch; stretches are asked for in their order. */
  #hasPipe(from: number, end: number): boolean {
    if (this.#pipe < from) {
      const found = this.#codes.indexOf(PIPE, from);
      this.#pipe = found < 0 ? this.#to : found;
    }
    return this.#pipe < end;
  }

  /** Whether a paragraph that begins with a bracket may define where a link leads. */
  #mayDefine(start: number, end: number): boolean {
    for (let at = start; at + 1 < end; at++)
      if (this.#codes[at] === BRACKET_CLOSE && this.#codes[at + 1] === COLON) return true;
    return false;
  }

  #add(start: number, lineEnd: number): void {
    const codes = this.#codes;
    let end = lineEnd;
    while (end > start && (codes[end - 1] as number) <= 0x20) end--;
    const isFormula =
      end - start > 4 &&
      codes[start] === DOLLAR &&
      codes[start + 1] === DOLLAR &&
      codes[end - 1] === DOLLAR &&
      codes[end - 2] === DOLLAR;
    if (!isFormula) this.#found.push(start, end, start);
  }

  /** After the fenced code that the line `[start, end)` opens. */
  #fence(start: number, end: number): number {
    const codes = this.#codes;
    const length = fenceLength(codes, start, end);
    for (let at = end + 1; at < this.#to;) {
      const lineEnd = this.#lineEnd(at);
      const mark = skipSpaces(codes, at, lineEnd);
      let run = mark;
      while (run < lineEnd && codes[run] === codes[start]) run++;
      if (
        run - mark >= length &&
        indent(codes, at, mark) < 4 &&
        skipSpaces(codes, run, lineEnd) === lineEnd
      )
        return lineEnd + 1;
      at = lineEnd + 1;
    }
    return this.#to;
  }

  /** After the comment that begins at `start`: the line that holds its end belongs to it. */
  #comment(start: number): number {
    const codes = this.#codes;
    for (let at = start; at + 2 < this.#to; at++)
      if (codes[at] === 0x2d && codes[at + 1] === 0x2d && codes[at + 2] === 0x3e)
        return this.#lineEnd(at) + 1;
    return this.#to;
  }

  /** Reads with the parser what begins at `start` and is unclear from `at` on; where reading goes on. */
  #region(start: number, at: number): number {
    const end = this.#clearLine(at);
    const text = parserText(shownText(this.#codes, start, end));
    const tree = blockParser.parse(text);
    const { blocks } = readBlocks(tree, text, start, "", new ContentSource());
    for (const block of blocks)
      if (isProse(block)) this.#found.push(block.range.start, block.range.end, headOf(block));
    return end;
  }

  /** The next line, after that of `from`, at which nothing can be open; else the end. */
  #clearLine(from: number): number {
    const codes = this.#codes;
    let isAfterBlank = false;
    let isHtml = false;
    let at = from;
    while (at > 0 && codes[at - 1] !== LINE_FEED) at--;
    for (let isFirst = true; at < this.#to; isFirst = false) {
      const end = this.#lineEnd(at);
      const text = skipSpaces(codes, at, end);
      if (isAfterBlank && text === at && text < end && lineKind(codes, at, end) !== LineKind.Other)
        return at;
      if (text < end && codes[text] === LESS_THAN) {
        if (this.#isLongHtml(text, end)) return this.#to;
        isHtml = true;
      }
      if (text > at && fenceLength(codes, text, end) > 0) {
        at = this.#afterIndentedFence(at, end);
        isAfterBlank = false;
        continue;
      }
      // At the margin a fence ends what was open before it, unless that is HTML.
      if (text === at && !isFirst && fenceLength(codes, text, end) > 0)
        return isHtml ? this.#to : at;
      isAfterBlank = text === end;
      if (isAfterBlank) isHtml = false;
      at = end + 1;
    }
    return this.#to;
  }

  #isLongHtml(start: number, end: number): boolean {
    const line = shownText(this.#codes, start, Math.min(end, start + HTML_LINE));
    if (line.startsWith("<!--")) return !line.includes("-->");
    return LONG_HTML.test(line) && (line.startsWith("<!") || !HTML_END.test(line));
  }

  /**
   * The line after indented fenced code that begins in the line `[from, end)`, in
   * a list item perhaps; the end of the body when a line at the margin comes
   * before its last one, or that is indented in another way: it would end the
   * list item but not other code.
   */
  #afterIndentedFence(from: number, end: number): number {
    const codes = this.#codes;
    const start = skipSpaces(codes, from, end);
    const length = fenceLength(codes, start, end);
    for (let at = end + 1; at < this.#to;) {
      const lineEnd = this.#lineEnd(at);
      const mark = skipSpaces(codes, at, lineEnd);
      if (mark === at && mark < lineEnd) return this.#to;
      let run = mark;
      while (run < lineEnd && codes[run] === codes[start]) run++;
      if (run - mark >= length && skipSpaces(codes, run, lineEnd) === lineEnd)
        return indent(codes, at, mark) === indent(codes, from, start) ? lineEnd + 1 : this.#to;
      at = lineEnd + 1;
    }
    return this.#to;
  }
}

/** The column of the unit at `to` in the line that begins at `from`. */
function indent(codes: Uint16Array, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) column += codes[at] === 0x09 ? 4 - (column % 4) : 1;
  return column;
}
