import { linesFrom, type SourceLine } from "./source-lines.js";
import { readClosing, type Closing } from "./fences.js";

/** A line such as `key: value`; also with the full-width colon that is typed by mistake. */
const KEY_LINE =
  /^(?:"[^"\n]{1,80}"|'[^'\n]{1,80}'|[^\s#:："'{}[\],&*!|>%@`-][^\n:：]{0,80}|-?[A-Za-z_][\w.-]{0,80})(?::(?:[ \t\u3000]|$)|：)/;
const ASCII_KEY_LINE =
  /^[ ]{0,8}["']?[A-Za-z_][\w.-]{0,80}["']?[ \t]{0,4}(?::(?:[ \t\u3000]|$)|：)/;
const CONTINUES = /^(?:[ \t\]})"']|- |-$|#|\? )/;
const OPENS_QUOTE = /[:：][ \t\u3000]{1,40}(["'])/;

/** How the lines after a `---` look, up to the line that closes the block. */
export interface YamlOutline {
  /** The line after the opening fence is blank. */
  readonly blankFirst: boolean;
  /** The first line that is not blank begins with `key:`, the key in ASCII. */
  readonly asciiKeyFirst: boolean;
  readonly hasKey: boolean;
  readonly hasBlank: boolean;
  /** End of the last line that belongs to YAML before prose begins; `undefined` while no prose was seen. */
  readonly proseAfter: number | undefined;
  /** The last line that is not blank is prose. */
  readonly endsInProse: boolean;
  /** End of the last line that looks like YAML. */
  readonly lastYaml: number;
  readonly closing: { readonly line: SourceLine; readonly how: Closing } | undefined;
}

/**
 * Reads the lines after an opening `---`. Prose is a line at the margin that
 * follows a blank line and can be no line of YAML: with it in the block, the
 * fence that closes it is more likely a thematic break of the body.
 */
export function outlineYaml(source: string, start: number): YamlOutline {
  let blankFirst = false;
  let asciiKeyFirst = false;
  let hasKey = false;
  let hasBlank = false;
  let proseAfter: number | undefined;
  let lastYaml = start;
  let afterBlank = false;
  let quote: string | undefined;
  let first = true;
  let endsInProse = false;
  for (const line of linesFrom(source, start)) {
    const how = readClosing(source, line.start, line.end, "---");
    if (how)
      return {
        blankFirst,
        asciiKeyFirst,
        hasKey,
        hasBlank,
        proseAfter,
        endsInProse,
        lastYaml,
        closing: { line, how },
      };
    const text = source.slice(line.start, Math.min(line.end, line.start + 400)).trimEnd();
    if (text === "") {
      if (line.start === start) blankFirst = true;
      hasBlank = true;
      afterBlank = true;
      continue;
    }
    if (quote) {
      if (source.slice(line.start, line.end).trimEnd().endsWith(quote)) quote = undefined;
      lastYaml = line.end;
    } else if (KEY_LINE.test(text) || (first && ASCII_KEY_LINE.test(text))) {
      if (first) asciiKeyFirst = ASCII_KEY_LINE.test(text);
      hasKey = true;
      endsInProse = false;
      quote = openQuote(source.slice(line.start, line.end));
      lastYaml = line.end;
    } else if (CONTINUES.test(text) || !afterBlank) {
      if (!text.startsWith("#")) lastYaml = line.end;
    } else {
      proseAfter ??= lastYaml;
      endsInProse = true;
    }
    first = false;
    afterBlank = false;
  }
  return {
    blankFirst,
    asciiKeyFirst,
    hasKey,
    hasBlank,
    proseAfter,
    endsInProse,
    lastYaml,
    closing: undefined,
  };
}

/** The quote that a `key: "…` line opens and does not close. */
function openQuote(line: string): string | undefined {
  const match = OPENS_QUOTE.exec(line);
  if (!match) return undefined;
  const quote = match[1] as string;
  return line.includes(quote, match.index + match[0].length) ? undefined : quote;
}
