import { parse, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page, as a browser would build it. */
export function elementsOf(page: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(page));
  return found;
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** The first of them; a test cannot go on without it. */
export function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error("there is none");
  return item;
}

/** All text within an element. */
export function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** An article of a site that went wrong, of our own words. */
export const marketArticle = (day: string, figure: string): string =>
  `---
title: 朝市の案内
date: 2025-${day}
categories: [町]
tags: [市場]
author: 編集部
reading_time: 8
---

## 港の朝市

港の朝市は毎週土曜の六時に始まり、船から揚がったばかりの魚と、里の野菜と、焼きたてのパンが並びます。${figure}の店が十年前から続いていて、常連の客は店の人と顔なじみです。

---END---
`;

/** Text that would run, load or hide something if it were markup. */
export const HOSTILE = [
  "</script><script>globalThis.hit=1</script>",
  "<img src=x onerror=globalThis.hit=1>",
  "<svg onload=globalThis.hit=1>",
  "\u2028\u2029\u202Eesrever",
  "`${globalThis.hit=1}`",
  "{{hit}} <!-- --> ]]> \" ' &amp; <style>*{display:none}</style>",
];
