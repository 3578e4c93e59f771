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

test.each([
  ["客の40〜50%が市外から来ます。", [40, 50], "%"],
  ["工房の3分の1が赤字です。", 0.333333, "share"],
  ["The town has 1.3 million citizens.", 1_300_000, "citizens"],
  ["店は業界1位です。", 1, "rank"],
])("the value of %s", (source, value, unit) => {
  expect(ledger(`${source}\n`)).toMatchObject([{ value, unit }]);
});

test.each([
  ["The town has 1.3 million citizens.", "citizens"],
  ["80% of our time is spent there, and 60% of companies agree.", "companies"],
  ["60% of the work is done by hand.", "work"],
  ["工房では、42%が赤字です。", "工房"],
  [`${"長い名前の工房".repeat(6)}の42%が赤字です。`, /…$|工房/],
  ["**42%**の工房が赤字です。", "工房"],
])("the subject of %s", (source, subject) => {
  expect(ledger(`${source}\n`).at(-1)?.subject).toMatch(subject);
});

test("what a reference leads to supports a figure, and so does a note beside it", () => {
  const figures = ledger(
    "[組合][guild]では42%の工房が赤字です。[戻る][none]\n\n18%の家に窯があります。\n\n出典：青葉市「窯の統計」2024年\n\n[guild]: https://example.com/g\n",
  );
  expect(figures.map(({ text, source }) => [text, source])).toEqual([
    ["42%", { kind: "link", text: "https://example.com/g", isElsewhere: false }],
    ["18%", { kind: "nearby", text: "", isElsewhere: false }],
  ]);
});

test("the profile of the options decides what is a claim", () => {
  const read = (profile: "general" | "tech") =>
    ledgerOf(createArticle("a.md", "処理は30%高速です。\n"), site, { profile });
  expect([read("general").length, read("tech").length]).toEqual([1, 0]);
});

test.each([
  "もし3割になるなら、続けられます。",
  "3割が来ました。",
  "It was 30% in all.",
  "**42%**",
])("no subject where its sentence names none: %s", (source) => {
  expect(ledger(`${source}\n`)).toMatchObject([{ subject: "" }]);
});

test("a cell of a table is a figure of its own", () => {
  const source = "売上の推移\n\n| 年 | 売上 |\n| --- | --- |\n| 2024 | 3億円 |\n";
  expect(ledger(source)).toMatchObject([{ text: "3億円", unit: "JPY", value: 300_000_000 }]);
});
