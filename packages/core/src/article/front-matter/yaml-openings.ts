import type { TextRange } from "../../text/range.js";
import { linesFrom } from "./source-lines.js";

const VALUE_START =
  /^[ \t]{0,40}(?:(?:- )?[^\s:"'#[{&*!|>%@`-][^\n:]{0,80}:[ \t]{1,20}|- )(["'[{])/;
const KEY_LINE = /^[ \t]{0,40}[\w"'.-]{1,80}:(?:[ \t]|$)/;

/**
 * The quote or bracket that a value opens and never closes, at or before
 * `limit`, where the parser gave up. A value counts as ended where the next
 * `key:` line begins, for that is what its writer meant.
 */
export function unclosedOpening(content: string, limit: number): TextRange | undefined {
  let open: { at: number; close: (text: string, from: number) => boolean } | undefined;
  for (const line of linesFrom(content, 0)) {
    const text = content.slice(line.start, line.end);
    if (open && KEY_LINE.test(text.slice(0, 200))) return { start: open.at, end: open.at + 1 };
    if (open) {
      if (open.close(text, 0)) open = undefined;
      continue;
    }
    if (line.start > limit) return undefined;
    const match = VALUE_START.exec(text.slice(0, 400));
    if (!match) continue;
    const from = match[0].length;
    const close = closer(match[1] as string);
    if (!close(text, from)) open = { at: line.start + from - 1, close };
  }
  return open && open.at <= limit ? { start: open.at, end: open.at + 1 } : undefined;
}

/** A test, fed line by line, of whether what `opening` opened is closed. */
function closer(opening: string): (text: string, from: number) => boolean {
  if (opening === '"' || opening === "'")
    return (text, from) => quoteEnds(text, from, opening) >= 0;
  let depth = 1;
  return (text, from) => {
    for (let at = from; at < text.length; at++) {
      const char = text[at] as string;
      if (char === '"' || char === "'") {
        const end = isTokenStart(text, at) ? quoteEnds(text, at + 1, char) : at;
        if (end < 0) return false;
        at = end;
      } else if (char === "[" || char === "{") depth++;
      else if (char === "]" || char === "}") depth--;
      if (depth === 0) return true;
    }
    return false;
  };
}

/** An apostrophe inside a word opens nothing. */
const isTokenStart = (text: string, at: number): boolean =>
  at === 0 || " \t,[{:".includes(text[at - 1] as string);

function quoteEnds(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    if (quote === '"' && text[at] === "\\") at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at;
    }
  }
  return -1;
}
