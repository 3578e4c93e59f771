import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFlatYaml } from "./flat-yaml.js";
import { readAnyYaml } from "./yaml.js";

const read = (text: string) => readFlatYaml(`---\n${text}`, { start: 4, end: 4 + text.length });
const readAny = (text: string) => readAnyYaml(`---\n${text}`, { start: 4, end: 4 + text.length });

const flat = `title: 港町の朝市 – The "market"
date: 2026-03-01T09:00:00+09:00
updated: 2026-03-02
author: "山田, 花子"
excerpt: '朝市を歩きます。'
reading_time: 8
tags: [朝市, "港", market]
aliases: []
categories:
  - 市場
  - 魚
links:
- one
`;

test("the common form is read without the library, to the same tree", () => {
  expect(read(flat)).toBeDefined();
  expect(read(flat)).toEqual(readAny(flat));
});

describe("left to the library", () => {
  for (const text of [
    "title: a: b\n",
    "title: a # note\n",
    "title: |\n  long\n",
    "title:\n  more: 1\n",
    "title: a\n  b\n",
    'title: "a\\n"\n',
    "title: &a b\n",
    "draft: true\n",
    "version: 1.10\n",
    "title: a\ntitle: b\n",
    "title：a\n",
    "title: a\r\n",
    "",
  ])
    test(JSON.stringify(text), () => expect(read(text)).toBeUndefined());
});

const word = fc.constantFrom(
  ..."a|Z|朝|：|#|: |:| |, |,|-|--|- |[|]|{|}|'|\"|''|\\|&|*|!|>|%|@|`|?|~|.|0|12|08|1.5|1e3|0x1F|.inf|yes|true|null|2026-03-01|T09:00|\t|\u3000|\u00A0|😀|ａ|\n|\n\n|\n  |\n- |\n  - |\nkey: |\nkey:|\r\n|---|...".split(
    "|",
  ),
);
const value = fc.array(word, { maxLength: 5 }).map((words) => words.join(""));
const line = fc.oneof(
  fc
    .tuple(fc.constantFrom("title", "k-2", "_a", "tags"), value)
    .map(([key, text]) => `${key}: ${text}\n`),
  fc.array(value, { maxLength: 3 }).map((items) => `tags: [${items.join(", ")}]\n`),
  fc
    .tuple(fc.constantFrom("", " ", "  "), fc.array(value, { minLength: 1, maxLength: 3 }))
    .map(([indent, items]) => `list:\n${items.map((item) => `${indent}- ${item}\n`).join("")}`),
  value.map((text) => `q: "${text}"\n`),
  value.map((text) => `q: '${text}'\n`),
);

test("whatever it reads, it reads as the library does", () => {
  let known = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), fc.boolean(), (lines, isOpen) => {
      const text = isOpen ? lines.join("").slice(0, -1) : lines.join("");
      const reading = read(text);
      if (reading === undefined) return;
      known++;
      expect(reading).toEqual(readAny(text));
    }),
    { numRuns: 5000 },
  );
  expect(known).toBeGreaterThan(200);
});
