import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readArticleFile } from "./read-article.js";
import { CodeReader } from "./read-codes.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kouetsu-codes-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const line = "潮位の記録です。";
const reader = new CodeReader();

test.each([
  ["of some lines", Buffer.from(`${line}\n`.repeat(9)), true],
  ["of many short lines", Buffer.from(`${line}\n`.repeat(9_000)), true],
  [
    "of many short lines, the last of which has no end",
    Buffer.from(`${line}\n`.repeat(9_000) + line),
    true,
  ],
  ["with a line that is too long", Buffer.from(`${line}\n${"長".repeat(50_001)}\n`), false],
  ["with a last line that is too long", Buffer.from(`${line}\n${"長".repeat(50_001)}`), false],
  ["of old line ends", Buffer.from(`${line.repeat(4_000)}\r`.repeat(2)), true],
  ["with a mark", Buffer.from(`\uFEFF${line}`), true],
  ["without anything", Buffer.alloc(0), true],
  ["with a zero byte", Buffer.from(`${line}\0${line}`), true],
  ["with a broken character", Buffer.concat([Buffer.from(line), Buffer.of(0xff)]), true],
  ["in Shift_JIS", Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67]), false],
  ["that is too large", Buffer.alloc((1 << 20) + 1, "a\n"), false],
])("a file %s is read as an article is", (name, bytes, isText) => {
  const file = path.join(folder, `${name}.md`);
  writeFileSync(file, bytes);
  const article = readArticleFile(file, file, "en");
  const expected = "error" in article ? undefined : article.text;
  expect(expected !== undefined).toBe(isText);
  const codes = reader.read(file);
  const text = codes && Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength);
  expect(text?.toString("utf16le")).toBe(expected);
});

test("what is no file, or not there, has no text", () => {
  mkdirSync(path.join(folder, "folder.md"));
  expect(reader.read(path.join(folder, "folder.md"))).toBeUndefined();
  expect(reader.read(path.join(folder, "gone.md"))).toBeUndefined();
});
