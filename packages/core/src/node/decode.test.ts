import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode.js";
import { articleFromBytes, articleFromText } from "./read-article.js";

const article = "今日の潮位は高めです。\n明日は下がるでしょう。\n";
const bytesOf = (text: string): Buffer => Buffer.from(text, "utf8");

/** The text in Shift_JIS or EUC-JP, by looking every character of the decoder up. */
function encodeLegacy(text: string, label: "shift_jis" | "euc-jp"): Buffer {
  const decoder = new TextDecoder(label);
  const known = new Map<string, number[]>();
  for (let lead = 0; lead < 256; lead++) {
    known.set(String.fromCharCode(lead), [lead]);
    for (let trail = lead < 0x81 ? 256 : 0x40; trail < 256; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== "\ufffd") known.set(character, [lead, trail]);
    }
  }
  return Buffer.from([...text].flatMap((character) => known.get(character) ?? []));
}

describe("a file in UTF-8", () => {
  it("is read as it stands, whatever characters it has", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const wellFormed = bytesOf(text).toString("utf8");
        const decoded = decodeText(bytesOf(`潮位の記録。${wellFormed}`));
        if (decoded.flaw === undefined) expect(decoded.text).toBe(`潮位の記録。${wellFormed}`);
        else expect(decoded.flaw.kind).toBe("binary");
      }),
    );
  });

  it("loses its byte order mark, and a second one is told", () => {
    expect(decodeText(bytesOf(`\ufeff${article}`))).toMatchObject({
      text: article,
      hasBom: true,
      hasStrayBom: false,
    });
    expect(decodeText(bytesOf(`\ufeff\ufeff${article}`))).toMatchObject({
      text: article,
      hasStrayBom: true,
    });
    expect(decodeText(bytesOf(""))).toMatchObject({ text: "", hasBom: false, flaw: undefined });
  });
});

describe("a file that is not UTF-8", () => {
  it.each([
    ["Shift_JIS", encodeLegacy(article, "shift_jis"), 0],
    ["EUC-JP", encodeLegacy(article, "euc-jp"), 0],
    ["UTF-16LE", Buffer.from("tide 1\ntide 2\ntide 3\n", "utf16le"), 0],
    ["UTF-16BE", Buffer.from("tide 1\ntide 2\ntide 3\n", "utf16le").swap16(), 0],
    ["UTF-32LE", Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 0],
    ["UTF-32BE", Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x41]), 0],
    ["UTF-16LE", Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(article, "utf16le")]), 0],
    ["UTF-16BE", Buffer.from(`\ufeff${article}`, "utf16le").swap16(), 0],
  ])("is told to be %s and not read", (encoding, bytes, byteOffset) => {
    expect(decodeText(bytes)).toMatchObject({
      text: undefined,
      flaw: { kind: "other-encoding", encoding, byteOffset },
    });
  });

  it("is told without a name when it reads as no Japanese", () => {
    const { text, flaw } = decodeText(Buffer.from("caf\xe9", "latin1"));
    expect([text, flaw]).toEqual([undefined, { kind: "other-encoding", byteOffset: 3 }]);
  });

  it("is read around single broken characters, and the first one is located exactly", () => {
    fc.assert(
      fc.property(
        fc.nat(article.length),
        fc.constantFrom([0xff], [0xc0, 0xaf], [0xe3, 0x81], [0x80]),
        (at, bad) => {
          const before = bytesOf(article.slice(0, at));
          const decoded = decodeText(
            Buffer.concat([before, Buffer.from(bad), bytesOf(article.slice(at))]),
          );
          expect(decoded.flaw).toEqual({
            kind: "broken-character",
            byteOffset: before.length,
            offset: at,
          });
          expect(decoded.text?.replaceAll("\ufffd", "")).toBe(article);
        },
      ),
    );
  });

  it("keeps a replacement character of the text apart from a broken one", () => {
    const bytes = Buffer.concat([bytesOf("潮\ufffd位"), Buffer.of(0xff), bytesOf("です。")]);
    expect(decodeText(bytes).flaw).toMatchObject({ offset: 3 });
  });

  it("is no article when it is an image", () => {
    const png = Buffer.from([
      0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0xff, 0xfe,
    ]);
    expect(decodeText(png)).toMatchObject({ text: undefined, flaw: { kind: "binary" } });
  });
});

describe("what is found while reading", () => {
  const found = (bytes: Buffer) =>
    articleFromBytes(bytes, "a.md", "ja").findings.map((finding) => [
      finding.messageId,
      finding.severity,
      finding.loc.start,
    ]);

  it("stands where the trouble is", () => {
    expect(found(Buffer.concat([bytesOf("一行目\n二行"), Buffer.of(0xff), bytesOf("目")]))).toEqual(
      [["broken-character", "error", { line: 2, column: 3 }]],
    );
    expect(found(bytesOf("潮位\0です"))).toEqual([
      ["nul-character", "warning", { line: 1, column: 3 }],
    ]);
  });

  it("tells a file or a line that is too large, and does not read it", () => {
    const file = articleFromBytes(Buffer.alloc((1 << 20) + 1, "a"), "a.md", "en");
    expect(file.text).toBeUndefined();
    expect(file.findings[0]?.message).toMatch(/^Too large to be checked \(1\.0 MiB/);
    const long = articleFromBytes(bytesOf(`短い行\n${"長".repeat(50_001)}\n`), "a.md", "ja");
    expect(long.text).toBeUndefined();
    expect(long.findings[0]).toMatchObject({
      ruleId: "kouetsu/too-large",
      messageId: "line",
      loc: { start: { line: 2, column: 1 } },
    });
    expect(articleFromBytes(bytesOf("長".repeat(50_000)), "a.md", "ja").findings).toEqual([]);
    const open = articleFromText("長い行\n".repeat(110_000), "a.md", "en");
    expect(open.text).toBeUndefined();
    expect(open.findings[0]?.message).toMatch(/^Too large to be checked \(1\.0 MiB/);
    expect(articleFromText("\uFEFF潮位", "a.md", "en")).toMatchObject({
      text: "潮位",
      hasBom: true,
    });
    // As many letters take a third of the room.
    expect(articleFromText("abc\n".repeat(110_000), "a.md", "en").findings).toEqual([]);
    expect(
      articleFromBytes(bytesOf(`${"長".repeat(40_000)}\r${"長".repeat(40_000)}`), "a.md", "ja")
        .findings,
    ).toEqual([]);
  });
});

const nasty = new URL("../../../../../shared/nasty/", import.meta.url);

it.skipIf(!existsSync(nasty))(
  "every hostile input is read or refused with ranges inside the text",
  () => {
    for (const name of readdirSync(nasty).filter((entry) => entry.endsWith(".md"))) {
      const article = articleFromBytes(readFileSync(new URL(name, nasty)), name, "ja");
      const length = article.text?.length ?? 0;
      for (const { range } of article.findings) {
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(length);
      }
      if (name.startsWith("enc-"))
        expect(article.findings.map((finding) => finding.ruleId)).toEqual(["kouetsu/not-utf8"]);
    }
  },
);
