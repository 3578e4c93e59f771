/** Deeper than any front matter; below what makes a recursive parser run out of stack. */
const MAX_DEPTH = 100;

/** Where brackets stand open: the offsets of those that nothing closes, outermost first. */
interface Brackets {
  readonly tooDeepAt: number | undefined;
  readonly open: readonly number[];
}

/** The offset where a JSON object that begins at `start` ends; `undefined` when it never does. */
export function closingBrace(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      at = endOfString(text, at);
      if (at < 0) return undefined;
    } else if (char === "{" || char === "[") depth++;
    else if (char === "}" || char === "]") {
      depth--;
      if (depth === 0) return at;
    }
  }
  return undefined;
}

/** The offset of the quote that ends a JSON string on the same line; -1 when none does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === "\\") at++;
    else if (char === '"') return at;
    else if (char === "\n" || char === "\r") return -1;
  }
  return -1;
}

/** Follows the brackets of JSON or TOML, past strings, without recursion. */
export function readBrackets(text: string): Brackets {
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      const end = endOfString(text, at);
      if (end < 0) return { tooDeepAt: undefined, open: [...open, at] };
      at = end;
    } else if (char === "{" || char === "[") {
      open.push(at);
      if (open.length > MAX_DEPTH) return { tooDeepAt: at, open };
    } else if (char === "}" || char === "]") open.pop();
  }
  return { tooDeepAt: undefined, open };
}

/**
 * The offset where YAML, TOML or JSON nests deeper than the limit: brackets
 * opened without being closed, `- - -` on one line, or steps of indentation.
 * Counts brackets in strings too; a hundred of them is no title.
 */
export function tooDeepAt(text: string): number | undefined {
  let brackets = 0;
  let dashes = 0;
  let indents: number[] = [];
  let lineStart = true;
  let column = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === "\n" || char === "\r") {
      lineStart = true;
      column = 0;
      dashes = 0;
      continue;
    }
    if (lineStart && char === " ") column++;
    else if (lineStart && (char === "-" || char === "?") && (text[at + 1] ?? " ") === " ") {
      dashes++;
      column++;
    } else if (lineStart) {
      lineStart = false;
      indents = indents.filter((indent) => indent < column);
      indents.push(column);
    }
    if (char === "[" || char === "{") brackets++;
    else if (char === "]" || char === "}") brackets = Math.max(0, brackets - 1);
    if (brackets > MAX_DEPTH || dashes > MAX_DEPTH || indents.length > MAX_DEPTH) return at;
  }
  return undefined;
}
