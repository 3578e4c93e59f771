import { createArticle, noConfig, Project, settingsResolver } from "@kouetsu/core";
import { expect, test } from "vitest";
import { rule } from "./rule.js";

/** The article after each thing that its first finding suggests, by label. */
function suggested(source: string): Record<string, string> {
  const host = { preset: "none", locale: "ja", now: "2026-04-01T00:00:00Z" } as const;
  const project = new Project({
    rules: [rule],
    settingsFor: settingsResolver(noConfig, [rule], host),
  });
  project.set("a.md", source);
  const [finding] = project.findings("a.md");
  return Object.fromEntries(
    (finding?.suggestions ?? []).map(({ message, edits }) => {
      let text = source;
      for (const { range, text: inserted } of edits.toSorted(
        (a, b) => b.range.start - a.range.start,
      ))
        text = text.slice(0, range.start) + inserted + text.slice(range.end);
      return [message, text];
    }),
  );
}

const FOOTNOTE = "脚注を付け、出典を書く";
const MARK = "「要出典」と書き入れる";

test("a footnote goes to the end of the sentence, its text to the end of the article", () => {
  expect(suggested("商店街の70%が客を減らしています。町は静かです。\n")[FOOTNOTE]).toBe(
    "商店街の70%が客を減らしています[^source-1]。町は静かです。\n\n[^source-1]: ［要出典］発行者「題」年、アドレス\n",
  );
});

test("a reference in English follows the full stop; a label that stands is not used again", () => {
  const text =
    "Some[^source-1] say that 70% of shops lose customers. The town is quiet.\n\n[^source-1]: [x](/a).\n";
  expect(suggested(text)[FOOTNOTE]).toContain("lose customers.[^source-2] The town");
});

test("emphasis and line ends are kept", () => {
  expect(suggested("商店街の**70%が客を減らしています**。\r\n")).toEqual({
    [FOOTNOTE]:
      "商店街の**70%が客を減らしています**[^source-1]。\r\n\r\n[^source-1]: ［要出典］発行者「題」年、アドレス\r\n",
    [MARK]: "商店街の**70%が客を減らしています**［要出典］。\r\n",
  });
});

test("what waits for its source supports nothing, and the article stays well formed", () => {
  const text = "商店街の70%が客を減らしています。\n\n町は静かです。\n";
  for (const after of Object.values(suggested(text))) {
    expect(suggested(after)).not.toEqual({});
    expect(createArticle("a.md", after).blocks.length).toBeLessThanOrEqual(3);
  }
  expect(createArticle("a.md", suggested(text)[FOOTNOTE] ?? "").footnotes.has("source-1")).toBe(
    true,
  );
});

test("where the article ends in code, only the mark is offered; in a heading nothing", () => {
  expect(Object.keys(suggested("商店街の70%が客を減らしています。\n\n```\nx\n"))).toEqual([MARK]);
  expect(suggested("# 商店街の70%が客を減らした\n\n静かです。\n")).toEqual({});
});
