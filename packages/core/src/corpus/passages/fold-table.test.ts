import { expect, test } from "vitest";
import { foldTable, placeInTable, SAME_END, SAME_START } from "./fold-table.js";

const table = foldTable();
const foldOf = (code: number): number =>
  code >= SAME_START && code < SAME_END ? code : (table[placeInTable(code)] ?? -1);

test("every letter folds to its own small form, by itself, and white space to nothing", () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0xff00; code++) {
    const character = String.fromCharCode(code);
    const small = character.toLowerCase();
    const folded = foldOf(code);
    const isSpace = /\s/.test(character);
    const isKept = code >= 0x2200 || small.length > 1;
    const expected = isSpace ? 0 : isKept ? code : small.charCodeAt(0);
    if (folded !== expected && folded !== 0) wrong.push(`${code.toString(16)} ${folded}`);
    if (isSpace && folded !== 0) wrong.push(`${code.toString(16)} stays`);
  }
  expect(wrong).toEqual([]);
});

test("only marks of Markdown and what shows nothing are dropped", () => {
  const dropped = Array.from({ length: 0x1_0000 }, (_, code) => code)
    .filter((code) => foldOf(code) === 0)
    .map((code) => String.fromCharCode(code))
    .filter((character) => !/[\s\p{Cc}]/u.test(character));
  expect(dropped.join("")).toBe("#*>[\\]_`|~\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f");
});

test("full-width letters fold as the narrow ones, full-width marks stay", () => {
  const fold = (text: string): string =>
    Array.from(text, (unit) => String.fromCharCode(foldOf(unit.charCodeAt(0)))).join("");
  expect(fold("ＡＺａ９")).toBe("aza9");
  expect(fold("＊＃｜")).toBe("＊＃｜");
  expect(fold("ｶﾅ｡")).toBe("カナ。");
  expect(fold("ΣΑΣ")).toBe("σασ");
});
