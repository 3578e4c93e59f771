import { linesFrom } from "./source-lines.js";
import type { FrontMatterProblem } from "./types.js";

/** YAML with slips of the keyboard mended in place: `text` is as long as what was written, so offsets hold. */
export interface RepairedYaml {
  readonly text: string;
  readonly problems: readonly FrontMatterProblem[];
  /** Where `text` has a key end one character early, to make room for the space after its colon. */
  readonly shortKeys: ReadonlySet<number>;
}

const FULLWIDTH_COLON =
  /^[ \t]{0,40}(?:- )?(?:[A-Za-z_][\w.-]{0,80}|[^\s:：#"'[{&*!|>%@`-][^\s:：]{0,30})(：)/;
const IDEOGRAPHIC_SPACE =
  /^[ \t]{0,40}(?:- )?[^\s:：#"'[{&*!|>%@`-][^\s:：]{0,80}:[ \t]{0,20}(\u3000)/;
const VALUE =
  /^[ \t]{0,40}(?:- )?[^\s:：#"'[{&*!|>%@`-][^\n:：]{0,80}(?:：|:[ \t\u3000])[ \t\u3000]{0,20}/;
const BLOCK_SCALAR = /[:-][ \t]{1,20}[|>](?:[+-]\d?|\d[+-]?)?$/;
const KEY_LINE = /^[ \t]{0,80}[\w"'.-]{1,80}:(?:[ \t]|$)/;

/**
 * Mends, and names as problems, what a writer's input method puts in the place
 * of YAML's own characters: a full-width colon or space after a key, `［…］` and `“…”` around a
 * value, a tab as indentation. A quoted value whose further lines stand at the
 * margin is joined: YAML 1.1 readers accept it, YAML 1.2 does not.
 */
export function repairYaml(content: string): RepairedYaml {
  const edits: { at: number; text: string }[] = [];
  const problems: FrontMatterProblem[] = [];
  const replace = (at: number, ascii: string, closing?: { at: number; ascii: string }): void => {
    edits.push({ at, text: ascii });
    if (closing) edits.push({ at: closing.at, text: closing.ascii });
    problems.push({
      code: "fullwidth-syntax",
      range: { start: at, end: at + 1 },
      ...(closing && { related: { start: closing.at, end: closing.at + 1 } }),
      values: { char: content[at] as string, ascii },
    });
  };
  const shortKeys = new Set<number>();
  let scalarIndent = -1;
  let quotedUntil = 0;
  for (const line of linesFrom(content, 0)) {
    const text = content.slice(line.start, line.end);
    const indent = indentOf(text);
    if (text.trim() === "" || line.start < quotedUntil) continue;
    if (scalarIndent >= 0 && indent > scalarIndent) continue;
    scalarIndent = BLOCK_SCALAR.test(withoutComment(text.slice(0, 400))) ? indent : -1;
    const head = text.slice(0, 400);
    const tab = head.slice(0, indent).indexOf("\t");
    if (tab >= 0) {
      problems.push({
        code: "tab-indent",
        range: { start: line.start + tab, end: line.start + indent },
      });
      edits.push({ at: line.start + tab, text: " ".repeat(indent - tab) });
    }
    const colon = FULLWIDTH_COLON.exec(head);
    if (colon && isKey(colon[0])) {
      const at = line.start + colon[0].length - 1;
      replace(at, ":");
      if (!/^\s/.test(text.slice(colon[0].length)) && colon[0].trimStart().length > 2) {
        edits.pop();
        edits.push({ at: at - 1, text: ": " });
        shortKeys.add(at - 1);
      }
    } else {
      const space = IDEOGRAPHIC_SPACE.exec(head);
      if (space) replace(line.start + space[0].length - 1, " ");
    }
    repairBrackets(text, line.start, replace);
    quotedUntil = joinQuoted(content, line.start, line.end, edits, problems);
  }
  // The library takes a lone CR for a character of the line.
  const text = applyInPlace(content, edits).replaceAll(/\r(?!\n)/g, "\n");
  return { text, problems, shortKeys };
}

/** A full-width colon after a Latin word separates a key; after a Japanese one only at the margin, for an indented line can go on with a plain value. */
function isKey(upToColon: string): boolean {
  return /^[ \t]{0,40}(?:- )?[A-Za-z_]/.test(upToColon) || !/^\s/.test(upToColon);
}

/** A line up to a comment that begins with `# `. */
function withoutComment(line: string): string {
  const at = line.indexOf(" #");
  return (at < 0 ? line : line.slice(0, at)).trimEnd();
}

function indentOf(line: string): number {
  let at = 0;
  while (line[at] === " " || line[at] === "\t") at++;
  return at;
}

const PAIRS: readonly (readonly [string, string, string, string])[] = [
  ["［", "］", "[", "]"],
  ["｛", "｝", "{", "}"],
  ["“", "”", '"', '"'],
];

/** A value that stands whole between full-width brackets or curly quotes. */
function repairBrackets(
  text: string,
  lineStart: number,
  replace: (at: number, ascii: string, closing: { at: number; ascii: string }) => void,
): void {
  const value = VALUE.exec(text.slice(0, 400));
  if (!value) return;
  const start = value[0].length;
  const end = text.trimEnd().length;
  for (const [open, close, asciiOpen, asciiClose] of PAIRS) {
    if (text[start] !== open || text[end - 1] !== close || end - start < 2) continue;
    const inner = text.slice(start + 1, end - 1);
    if (inner.includes(open) || inner.includes(close) || (asciiOpen === '"' && /["\\]/.test(inner)))
      continue;
    replace(lineStart + start, asciiOpen, { at: lineStart + end - 1, ascii: asciiClose });
  }
}

const QUOTED_VALUE = /^[ \t]{0,40}(?:- )?(?:[^\s:"'#[{&*!|>%@`-][^\n:]{0,80}:[ \t]{1,20})(["'])/;

/**
 * Joins the lines of a quoted value of which one stands no deeper than its
 * key. Returns where the value ends, or `start` when there is nothing to join.
 */
function joinQuoted(
  content: string,
  start: number,
  end: number,
  edits: { at: number; text: string }[],
  problems: FrontMatterProblem[],
): number {
  const match = QUOTED_VALUE.exec(content.slice(start, Math.min(end, start + 400)));
  if (!match) return start;
  const quote = match[1] as string;
  const open = start + match[0].length - 1;
  if (closingQuote(content, open + 1, end, quote) >= 0) return start;
  const breaks: { at: number; text: string }[] = [];
  const indent = indentOf(match[0]);
  let shallow = false;
  let before = end;
  for (const line of linesFrom(content, end)) {
    if (line.start <= end && line.end <= end) continue;
    const text = content.slice(line.start, line.end);
    if (KEY_LINE.test(text.slice(0, 200)) && indentOf(text) <= indent) return start;
    if (text.trim() !== "" && indentOf(text) <= indent) shallow = true;
    breaks.push({ at: before, text: " ".repeat(line.start - before) });
    before = line.end;
    const close = closingQuote(content, line.start, line.end, quote);
    if (close < 0) continue;
    if (content.slice(close + 1, line.end).trim() !== "" || !shallow)
      return shallow ? start : line.end;
    problems.push({ code: "unindented-scalar", range: { start: open, end: close + 1 } });
    edits.push(...breaks);
    return line.end;
  }
  return start;
}

/** Offset of the quote that ends a quoted scalar before `end`; -1 when none does. */
function closingQuote(text: string, from: number, end: number, quote: string): number {
  for (let at = from; at < end; at++) {
    if (quote === '"' && text[at] === "\\") at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== "'") return at;
      at++;
    }
  }
  return -1;
}

function applyInPlace(content: string, edits: readonly { at: number; text: string }[]): string {
  if (edits.length === 0) return content;
  const parts: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.at - b.at)) {
    if (edit.at < at) continue;
    parts.push(content.slice(at, edit.at), edit.text);
    at = edit.at + edit.text.length;
  }
  parts.push(content.slice(at));
  return parts.join("");
}
