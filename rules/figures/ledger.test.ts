import { createArticle, settingsResolver } from "@kouetsu/core";
import { expect, test } from "vitest";
import { ledgerOf } from "./ledger.js";

const { site } = settingsResolver({ base: "all", layers: [] }, [], {
  preset: "none",
  locale: "ja",
  now: "2026-01-01T00:00:00Z",
})("a.md");

const ledger = (source: string) => ledgerOf(createArticle("a.md", source), site);

test("a figure without a source, with what it is said of", () => {
  expect(ledger("町の75%以上の工房が赤字です。\n")).toMatchObject([
    {
      range: { start: 2, end: 7 },
      text: "75%以上",
      subject: "工房",
      predicate: "が赤字です。",
      unit: "%",
      value: 75,
      status: "unsupported",
      source: undefined,
    },
  ]);
});

test("a link, a footnote and a named survey support; the figure elsewhere is supported with it", () => {
  const source =
    "[組合](https://example.com/a)では42%の工房が赤字です。\n\n42%の工房です。\n\n31%の店が閉じます[^1]。\n\n青葉市の調査によると、18%の家に窯があります。\n\n[^1]: 青葉市、2024年。\n";
  expect(ledger(source).map((figure) => [figure.text, figure.status, figure.source])).toEqual([
    ["42%", "supported", { kind: "link", text: "https://example.com/a", isElsewhere: false }],
    ["42%", "supported", { kind: "link", text: "https://example.com/a", isElsewhere: true }],
    ["31%", "supported", { kind: "footnote", text: "[^1]", isElsewhere: false }],
    [
      "18%",
      "supported",
      { kind: "named", text: "青葉市の調査によると、18%の家に窯があります。", isElsewhere: false },
    ],
  ]);
});

test("what nobody asks a source for is set aside, with the reason", () => {
  expect(ledger("もし費用が3割になるなら、店は続けられます。\n")).toMatchObject([
    { text: "3割", unit: "%", value: 30, status: "set-aside", setAside: "hypothetical" },
  ]);
});

test.each([
  ["新しい窯は、燃料費を前年比で30%減らしました。", "燃料費", "減らしました。"],
  ["組合は2027年に800億円を窯に投じる計画です。", "組合", "を窯に投じる計画です。"],
  ["窯の市場は、2027年度には5倍の50億円に達します。", "市場", "に達します。"],
  ["火力「2倍」の窯が出ました。", "火力", "の窯が出ました。"],
  ["燃料費の30%の削減に成功しました。", "燃料費", "の削減に成功しました。"],
  [
    "Today 62% of the workshops in town fire with wood.",
    "workshops",
    "of the workshops in town fire with wood.",
  ],
  ["Sales of plates rose by 30% last year.", "Sales of plates", "last year."],
])("what is said of what: %s", (source, subject, predicate) => {
  expect(ledger(`${source}\n`).at(-1)).toMatchObject({ subject, predicate });
});
