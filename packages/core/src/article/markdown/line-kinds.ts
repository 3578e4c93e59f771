import { isDirective } from "./directives.js";

/** What a line at the margin of a body is, where nothing is open. */
export const LineKind = {
  Blank: 0,
  /** Begins or continues a paragraph. */
  Text: 1,
  /** `# …`. */
  Heading: 2,
  /** Opens fenced code. */
  Fence: 3,
  /** A line for the generator of the site. */
  Directive: 4,
  /** Opens an HTML comment. */
  Comment: 5,
  /** A thematic break, where no paragraph stands before it. */
  Rule: 6,
  /** May open or continue something else: only the parser knows. */
  Other: 7,
} as const;
export type LineKind = (typeof LineKind)[keyof typeof LineKind];

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const EXCLAMATION = 0x21;
const HASH = 0x23;
const PAREN_CLOSE = 0x29;
const ASTERISK = 0x2a;
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;
const COLON = 0x3a;
const LESS_THAN = 0x3c;
const BRACKET_OPEN = 0x5b;
const CARET = 0x5e;
const UNDERSCORE = 0x5f;
const BACKTICK = 0x60;
const BRACE_OPEN = 0x7b;
const TILDE = 0x7e;

/** For ASCII characters: `Text` where nothing of Markdown begins with them, else what to look at. */
const FIRST = new Uint8Array(128).fill(LineKind.Text);
for (const mark of " \t\v\f\n\r>=|<+-*_0123456789[{:#`~")
  FIRST[mark.charCodeAt(0)] = LineKind.Other;

/** Longest line, in UTF-16 code units, that is looked at as a directive; longer ones are left to the parser. */
const MAX_DIRECTIVE = 4000;

export const isSpaceCode = (code: number): boolean =>
  code === SPACE || code === TAB || code === LINE_FEED || code === CARRIAGE_RETURN;

const isDigit = (code: number | undefined): boolean =>
  code !== undefined && code >= 0x30 && code <= 0x39;

/** The offset of the first unit of a line that is no space or tab, at most `end`. */
export function skipSpaces(codes: Uint16Array, start: number, end: number): number {
  let at = start;
  while (at < end && isSpaceCode(codes[at] as number)) at++;
  return at;
}

/** The line `[start, end)`, without its line feed, at the margin. */
export function lineKind(codes: Uint16Array, start: number, end: number): LineKind {
  if (start === end) return LineKind.Blank;
  const first = codes[start] as number;
  if (first >= 0x80) return isWideSpace(first) ? afterWideSpace(codes, start, end) : LineKind.Text;
  if (FIRST[first] === LineKind.Text) return LineKind.Text;
  if (isSpaceCode(first))
    return skipSpaces(codes, start, end) === end ? LineKind.Blank : LineKind.Other;
  return markedKind(codes, first, start, end);
}

/** The same for a line that follows one of a paragraph; it may be indented. */
export function continuationKind(codes: Uint16Array, start: number, end: number): LineKind {
  const at = skipSpaces(codes, start, end);
  if (at === start || at === end) {
    const kind = lineKind(codes, start, end);
    return kind === LineKind.Rule ? LineKind.Other : kind;
  }
  const first = codes[at] as number;
  const isPlain = first < 0x80 ? FIRST[first] === LineKind.Text : !isWideSpace(first);
  return isPlain ? LineKind.Text : LineKind.Other;
}

function markedKind(codes: Uint16Array, first: number, start: number, end: number): LineKind {
  const next = start + 1 < end ? (codes[start + 1] as number) : SPACE;
  switch (first) {
    case HASH:
      return isHeading(codes, start, end) ? LineKind.Heading : LineKind.Text;
    case BACKTICK:
    case TILDE:
      return fenceLength(codes, start, end) > 0 ? LineKind.Fence : LineKind.Text;
    case HYPHEN:
      return next === HYPHEN ? ruleOrText(codes, first, start, end) : LineKind.Other;
    case ASTERISK:
    case UNDERSCORE:
      return isEmphasis(codes, first, start, end)
        ? LineKind.Text
        : ruleOrText(codes, first, start, end);
    case BRACKET_OPEN:
      return next === CARET ? LineKind.Other : LineKind.Text;
    case COLON:
      return next === COLON && codes[start + 2] === COLON && start + 2 < end
        ? directiveOrText(codes, start, end)
        : LineKind.Text;
    case BRACE_OPEN:
      return directiveOrText(codes, start, end);
    case LESS_THAN:
      return next === EXCLAMATION && codes[start + 2] === HYPHEN && codes[start + 3] === HYPHEN
        ? LineKind.Comment
        : LineKind.Other;
    default:
      return isDigit(first) && !isNumbered(codes, start, end) ? LineKind.Text : LineKind.Other;
  }
}

function isHeading(codes: Uint16Array, start: number, end: number): boolean {
  let at = start;
  while (at < end && codes[at] === HASH) at++;
  return at - start <= 6 && (at === end || isSpaceCode(codes[at] as number));
}

/** How many marks open fenced code at `start`; 0 when none do. */
export function fenceLength(codes: Uint16Array, start: number, end: number): number {
  const mark = codes[start];
  if (mark !== BACKTICK && mark !== TILDE) return 0;
  let at = start;
  while (at < end && codes[at] === mark) at++;
  if (at - start < 3) return 0;
  if (mark === BACKTICK) for (let i = at; i < end; i++) if (codes[i] === BACKTICK) return 0;
  return at - start;
}

/** Whether `*` or `_` stands before a word: neither the marker of a list nor a thematic break. */
function isEmphasis(codes: Uint16Array, mark: number, start: number, end: number): boolean {
  let at = start + 1;
  if (at < end && codes[at] === mark) at++;
  const code = at < end ? (codes[at] as number) : SPACE;
  return code !== mark && !isSpaceCode(code);
}

/**
 * Three marks or more and nothing else are a rule; two marks with text after
 * them are text. Marks apart from each other may be lists.
 */
function ruleOrText(codes: Uint16Array, mark: number, start: number, end: number): LineKind {
  let at = start;
  while (at < end && codes[at] === mark) at++;
  const marks = at - start;
  if (skipSpaces(codes, at, end) === end) return marks >= 3 ? LineKind.Rule : LineKind.Other;
  return marks >= 2 && !isSpaceCode(codes[at] as number) ? LineKind.Text : LineKind.Other;
}

function isNumbered(codes: Uint16Array, start: number, end: number): boolean {
  let at = start;
  while (at < end && isDigit(codes[at])) at++;
  return at < end && (codes[at] === FULL_STOP || codes[at] === PAREN_CLOSE);
}

function directiveOrText(codes: Uint16Array, start: number, end: number): LineKind {
  if (end - start > MAX_DIRECTIVE) return LineKind.Other;
  return isDirective(shownText(codes, start, end)) ? LineKind.Directive : LineKind.Text;
}

/** White space that ends no line and indents nothing in Markdown, but that directives may have around them. */
function isWideSpace(code: number): boolean {
  return (
    code === 0x0b ||
    code === 0x0c ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x205f)
  );
}

function afterWideSpace(codes: Uint16Array, start: number, end: number): LineKind {
  for (let at = start; at < end; at++) {
    const code = codes[at] as number;
    if (isWideSpace(code) || isSpaceCode(code)) continue;
    return code === BRACE_OPEN ? LineKind.Other : LineKind.Text;
  }
  return LineKind.Text;
}

/** Longest stretch, in code units, of which a string is made unit by unit. */
const SHORT = 16;

const isHigh = (code: number): boolean => (code & 0xfc00) === 0xd800;
const isLow = (code: number): boolean => (code & 0xfc00) === 0xdc00;

/** The text of a stretch of code units, which may begin and end within surrogate pairs but is well formed inside. */
export function textOf(codes: Uint16Array, start: number, end: number): string {
  if (end - start > SHORT) {
    // Half a pair stands by itself; the decoder would not keep it.
    const from = isLow(codes[start] as number) ? start + 1 : start;
    const to = isHigh(codes[end - 1] as number) ? end - 1 : end;
    const half = (at: number, other: number): string =>
      at < other ? String.fromCharCode(codes[at] as number) : "";
    return half(start, from) + shownText(codes, from, to) + half(to, end);
  }
  let text = "";
  for (let at = start; at < end; at++) text += String.fromCharCode(codes[at] as number);
  return text;
}

/** Keeps nothing from one text to the next; to make one costs more than most texts. */
const DECODER = new TextDecoder("utf-16le", { ignoreBOM: true });

/** The same where half a surrogate pair may be shown as U+FFFD. */
export function shownText(codes: Uint16Array, start: number, end: number): string {
  return DECODER.decode(codes.subarray(start, end));
}
