import { expect, test } from "vitest";
import { createArticle } from "../article/create-article.js";
import type { Finding, RelatedPlace } from "./finding.js";
import { reportedAt } from "./reported-at.js";

const { lines } = createArticle("a.md", "港の灯。\n\n沖の灯。\n");
const place = (filePath: string, start: number, role: RelatedPlace["role"]): RelatedPlace => {
  const range = { start, end: start + 1 };
  return { filePath, range, loc: lines.location(range), role, message: "" };
};

/** A finding at the beginning of a.md that names other places, told at the first of them. */
function told(message: string, ...related: readonly [RelatedPlace, ...RelatedPlace[]]): Finding {
  const own = place("a.md", 0, "other");
  const fix = { range: own.range, text: "" };
  const base = { ruleId: "kouetsu/x", messageId: "x", severity: "error", data: {} } as const;
  return reportedAt({ ...own, ...base, message, related, fix }, related[0], "ja");
}

test("a place of the same article is named by its line alone, one of another with its file", () => {
  expect(told("違います。", place("a.md", 6, "conflict")).message).toBe(
    "違います。\n1 行と合わせての指摘です。",
  );
  expect(told("違います。", place("b.md", 6, "conflict")).message).toBe(
    "違います。\na.md 1 行と合わせての指摘です。",
  );
});

test("what can be done is said again, unless it is about which of two copies this is", () => {
  const message = "同じです。\n3 行にもあります。\nどちらかを消してください。";
  expect(
    told(message, place("a.md", 6, "conflict"))
      .message.split("\n")
      .at(-1),
  ).toBe("どちらかを消してください。");
  expect(told(message, place("a.md", 6, "copy")).message.split("\n")).toHaveLength(2);
});

test("the two places change, the others stay, and an edit of the other text goes", () => {
  const other = place("c.md", 0, "copy");
  const finding = told("同じです。", place("b.md", 6, "copy"), other);
  expect(finding).toMatchObject({
    filePath: "b.md",
    range: { start: 6, end: 7 },
    loc: { start: { line: 3 } },
  });
  expect(finding.related).toEqual([
    { ...place("a.md", 0, "copy"), message: "a.md 1 行と合わせての指摘です。" },
    other,
  ]);
  expect(finding.fix).toBeUndefined();
});
