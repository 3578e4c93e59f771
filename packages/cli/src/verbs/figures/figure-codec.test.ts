import { createArticle, settingsResolver } from "@kouetsu/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureCodec } from "./figure-codec.js";
import { placedFigures } from "./ledger-rows.js";

const source =
  "[組合](https://example.com/a)では42%の工房が赤字です。\n\n仮に3割が値上げしたとします。\n\n2〜3割の店が閉じます。\n";
const settingsFor = settingsResolver({ base: "all", layers: [] }, [], {
  preset: "none",
  locale: "ja",
  now: "2026-01-01T00:00:00Z",
});
const input = { filePath: "a.md", source, settings: settingsFor("a.md") };
const article = createArticle("a.md", source);
const figures = placedFigures(
  { project: { article: () => article }, settingsFor, targets: ["a.md"] },
  "a.md",
);
const kept: unknown = JSON.parse(figureCodec.toBytes(figures).toString());
const read = (value: unknown): unknown =>
  figureCodec.fromBytes(Buffer.from(JSON.stringify(value)), input);

describe("figures that were kept", () => {
  it("are what they were", () => {
    expect(figures.map(({ status }) => status)).toEqual(["supported", "set-aside", "unsupported"]);
    expect(read(kept)).toEqual(figures);
  });

  it("are none where the bytes are no figures of this article", () => {
    expect(figureCodec.fromBytes(Buffer.from("[{"), input)).toBeUndefined();
    for (const damage of [
      { range: { start: 0, end: source.length + 1 } },
      { range: { start: 9, end: 3 } },
      { start: { line: -1, column: 0 } },
      { value: [1] },
      { value: "1" },
      { tier: "" },
      { status: "unknown" },
      { source: { kind: "link", text: 1, isElsewhere: false } },
    ])
      expect(read(figures.map((figure) => ({ ...figure, ...damage })))).toBeUndefined();
  });

  it("throw nothing, whoever wrote them", () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(fc.object()), fc.anything()), (value) => {
        const known = read(value ?? null);
        expect(known === undefined || Array.isArray(known)).toBe(true);
      }),
    );
  });
});
