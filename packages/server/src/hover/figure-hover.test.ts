import { createArticle, settingsResolver } from "@kouetsu/core";
import { expect, it } from "vitest";
import { ledgerOf } from "textlint-rule-preset-kouetsu/figures";
import { figureText } from "./figure-hover.js";

const { site } = settingsResolver({ base: "all", layers: [] }, [], {
  preset: "none",
  locale: "en",
  now: "2026-01-01T00:00:00Z",
})("a.md");

function hover(source: string, index = 0): string {
  const article = createArticle("a.md", source);
  const figures = ledgerOf(article, site);
  const figure = figures[index];
  if (figure === undefined) throw new Error("no figure");
  return figureText(figure, figures, article, "en");
}

it("names what the figure is of, and where the same is said elsewhere", () => {
  const text = hover("町の75%以上の工房が赤字です。\n\n去年は42%の工房が赤字でした。\n");
  expect(text).toContain("**75%以上** — 工房");
  expect(text).toMatch(/42%.*3/);
  expect(hover("町の75%以上の工房が赤字です。\n")).not.toContain("42%");
});

it("tells figures with a source, without one, and those that need none apart", () => {
  const sourced = hover("[組合](https://example.com/a)では42%の工房が赤字です。\n");
  const open = hover("町の42%の工房が赤字です。\n");
  const supposed = hover("もし費用が3割になるなら、店は続けられます。\n");
  expect(sourced).toContain("https://example.com/a");
  expect(new Set([sourced, open, supposed].map((text) => text.split("\n\n")[1])).size).toBe(3);
});

it("tells a figure of which it is not said what it is of by the figure alone", () => {
  expect(hover("売れたのは42%だけでした。\n")).toMatch(/^\*\*42%\*\*$/m);
});
