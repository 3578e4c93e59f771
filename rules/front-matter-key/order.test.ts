import { createArticle } from "@kouetsu/core";
import { expect, it } from "vitest";
import { inOrder } from "./order.js";

const ORDER = ["title", "date", "tags"];
const rank = (key: string): number => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);

function ordered(source: string): string | undefined {
  const article = createArticle("a.md", source);
  const edit = article.frontMatter && inOrder(article.frontMatter, article, rank);
  return edit && source.slice(0, edit.range.start) + edit.text + source.slice(edit.range.end);
}

it("moves keys with their comments, lists and quotes, and changes nothing the second time", () => {
  const source = `---
# the words
tags:
  - "a" # keep
  - b
# when
date: 2026-03-01
title: 'x: y'
---

Text.
`;
  const once = ordered(source);
  expect(once).toBe(`---
title: 'x: y'
# when
date: 2026-03-01
# the words
tags:
  - "a" # keep
  - b
---

Text.
`);
  expect(ordered(once ?? "")).toBe(once);
});

it("keeps CR LF, and leaves flow maps and TOML alone", () => {
  expect(ordered("---\r\ndate: 1\r\ntitle: a\r\n---\r\n")).toBe(
    "---\r\ntitle: a\r\ndate: 1\r\n---\r\n",
  );
  expect(ordered("---\n{date: 1, title: a}\n---\n")).toBeUndefined();
  expect(ordered("+++\ndate = 1\ntitle = 'a'\n+++\n")).toBeUndefined();
});

it("leaves two keys on a line and keys that stand indented as they are", () => {
  expect(ordered("---\n  date: 1\n  title: a\n---\n")).toBeUndefined();
  expect(ordered("---\n---\n")).toBe("---\n---\n");
});

it("takes comments of CR LF along, and leaves a block without an end as it is", () => {
  expect(ordered("---\ndate: 1\ntitle: a")).toBeUndefined();
  expect(ordered("---\ndate: 1\ntitle: a\n---")).toBe("---\ntitle: a\ndate: 1\n---");
  expect(ordered("---\r\n# when\r\n# it is\r\ndate: 1\r\n# how\r\ntitle: a\r\n---\r\n")).toBe(
    "---\r\n# how\r\ntitle: a\r\n# when\r\n# it is\r\ndate: 1\r\n---\r\n",
  );
});
