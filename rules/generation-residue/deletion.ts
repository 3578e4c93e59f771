import type { Article, TextEdit, TextRange } from "@kouetsu/core";

/**
 * The edit that deletes a range. Alone on its line, the line goes with its
 * line break, and one of two blank lines that would then meet; else the spaces
 * after it go too when it began the line.
 */
export function deletion({ source, lines }: Article, range: TextRange): TextEdit {
  const first = lines.position(range.start).line;
  const last = lines.position(range.end).line;
  const start = lines.lineRange(first).start;
  let end = lines.lineRange(last).end;
  const before = source.slice(start, range.start);
  const after = source.slice(range.end, end);
  if (before.trim() !== "") return { range, text: "" };
  if (after.trim() !== "") {
    return {
      range: { start: range.start, end: range.end + after.length - after.trimStart().length },
      text: "",
    };
  }
  if (isBlank(first - 1) && last < lines.lineCount && isBlank(last + 1))
    end = lines.lineRange(last + 1).end;
  return { range: { start, end }, text: "" };

  function isBlank(line: number): boolean {
    if (line < 1) return true;
    const { start: from, end: to } = lines.lineRange(line);
    return source.slice(from, to).trim() === "";
  }
}
