import type { TextRange } from "../../text/range.js";
import { lineFrom } from "./source-lines.js";
import type { FrontMatterFormat } from "./types.js";

/** The fences that systems use: `---` (YAML, or the language named after it), `+++` (TOML), `;;;` (JSON without braces), `{` (JSON). */
export type FenceMark = LineMark | "{";

/** A mark that stands on a line of its own, at the top and at the end. */
export type LineMark = "---" | "+++" | ";;;";

/** The first line of a block that may be front matter. */
export interface OpeningFence<Mark extends FenceMark = FenceMark> {
  readonly mark: Mark;
  readonly range: TextRange;
  /** The language named after `---`, as written; empty range when none is. */
  readonly word: TextRange;
  readonly language: FenceLanguage;
  /** Where the next line begins. */
  readonly next: number;
}

/** `executable`: a language that some generators run; never read here. */
export type FenceLanguage = FrontMatterFormat | "executable" | "unknown";

const FENCE_WORD = /^(---|\+\+\+|;;;)[ \t]{0,20}([A-Za-z_][\w.+-]{0,30})?[ \t]{0,200}$/;
const JSON_START = /^\{[ \t]{0,200}(?:$|["}])/;
const EXECUTABLE = new Set([
  "js",
  "javascript",
  "mjs",
  "cjs",
  "jsx",
  "ts",
  "typescript",
  "coffee",
  "coffeescript",
  "cson",
]);

/** Reads the line at `start` as an opening fence. */
export function readOpening(
  source: string,
  start: number,
): OpeningFence<"{"> | OpeningFence<LineMark> | undefined {
  const line = lineFrom(source, start);
  // A fence is short; a bound keeps the match away from lines of a megabyte.
  const text = source.slice(start, Math.min(line.end, start + 260));
  if (JSON_START.test(text)) {
    const range = { start, end: start + 1 };
    return { mark: "{", range, word: { start, end: start }, language: "json", next: start + 1 };
  }
  const match = FENCE_WORD.exec(text);
  if (!match || line.end - start > 250) return undefined;
  const mark = match[1] as LineMark;
  const word = match[2] ?? "";
  const wordStart = word ? start + text.indexOf(word, 3) : start + 3;
  return {
    mark,
    range: { start, end: word ? wordStart + word.length : start + 3 },
    word: { start: wordStart, end: wordStart + word.length },
    language: fenceLanguage(mark, word.toLowerCase()),
    next: line.next,
  };
}

function fenceLanguage(mark: FenceMark, word: string): FenceLanguage {
  if (word === "") return mark === "+++" ? "toml" : mark === ";;;" ? "json" : "yaml";
  if (word === "yaml" || word === "yml") return "yaml";
  if (word === "toml" || word === "json") return word;
  return EXECUTABLE.has(word) ? "executable" : "unknown";
}

/** `malformed`: a line that begins as the fence does and goes on, such as `----` or `---END---`; some generators close there. */
export type Closing = "closed" | "dots" | "malformed";

/** Whether the line closes a block opened by `mark`, and how. */
export function readClosing(
  source: string,
  start: number,
  end: number,
  mark: LineMark,
): Closing | undefined {
  const code = source.charCodeAt(start);
  if (code !== mark.charCodeAt(0) && code !== 46) return undefined;
  const text = source.slice(start, Math.min(end, start + 80)).trimEnd();
  if (text === mark) return "closed";
  if (mark === "---" && text === "...") return "dots";
  return text.startsWith(mark) ? "malformed" : undefined;
}
