import { expect, test } from "vitest";
import { LineIndex } from "./lines.js";

test("a line has its range with its break, and one behind the last is empty, at the end", () => {
  const source = "市\r\n店\n";
  const lines = new LineIndex(source);
  const shown = [1, 2, 3].map((line) => {
    const { start, end } = lines.lineRange(line);
    return source.slice(start, end);
  });
  expect(shown).toEqual(["市\r\n", "店\n", ""]);
  expect(lines.lineRange(9)).toEqual({ start: source.length, end: source.length });
});
