import { LineIndex } from "@kouetsu/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { toArticlePosition, toPosition } from "./positions.js";

const text = fc
  .array(fc.constantFrom("あ", "𠮷", "a", "\n", "\r\n", "\r", "\u2028", "é", "\t"), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));

test("an offset has the same place in the article and in the protocol, for every line break", () => {
  fc.assert(
    fc.property(text, fc.nat(80), (source, at) => {
      const document = TextDocument.create("file:///a.md", "markdown", 1, source);
      const lines = new LineIndex(source);
      const offset = Math.min(at, source.length);
      const position = toPosition(lines.position(offset));
      fc.pre(document.offsetAt(position) === offset || source[offset - 1] !== "\r");
      expect(document.offsetAt(position)).toBe(offset);
      expect(lines.offset(toArticlePosition(position))).toBe(offset);
    }),
  );
});

test("a byte order mark moves the first line only", () => {
  expect(toPosition({ line: 1, column: 3 }, 1)).toEqual({ line: 0, character: 3 });
  expect(toPosition({ line: 2, column: 3 }, 1)).toEqual({ line: 1, character: 2 });
  expect(toArticlePosition({ line: 0, character: 3 }, 1)).toEqual({ line: 1, column: 3 });
  expect(toArticlePosition({ line: 0, character: 0 }, 1)).toEqual({ line: 1, column: 1 });
});
