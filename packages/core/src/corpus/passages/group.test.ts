import { expect, test } from "vitest";
import { createArticle } from "../../article/create-article.js";
import type { IndexedDocument } from "./document.js";
import { Marks } from "./extend.js";
import { flipFragment } from "./fragment.js";
import { groupsIn } from "./group.js";
import { matchTexts } from "./match.js";
import { matterOf } from "./matter.js";
import { PARAMETERS } from "./parameters.js";
import { NO_FINGERPRINTS } from "./winnow.js";

const SENTENCES = [
  "市は朝の六時に始まり、昼前には畳まれるので、早い電車で来るのがよいでしょう。",
  "渡し船は三十分ごとに出ますが、冬の間は便が減ります。",
  "古い地図は一階の奥に並んでいて、手袋は入口で借りられます。",
  "台所の火は朝のうちに起こしておき、客が着くころには湯が沸いているようにします。",
];

function documentOf(paragraphs: readonly string[], order: number): IndexedDocument {
  const filePath = `${order}.md`;
  return {
    id: order,
    filePath,
    order,
    language: "ja",
    parameters: PARAMETERS.ja,
    matter: matterOf(createArticle(filePath, paragraphs.join("\n\n"))),
    fingerprints: NO_FINGERPRINTS,
    templates: [],
    sides: [],
    sorted: undefined,
    view: undefined,
    dependents: [],
  };
}

/** Every two places of two texts at which as many units are equal as a match begins with. */
function seedsOf(x: IndexedDocument, y: IndexedDocument): Int32Array {
  const { k } = PARAMETERS.ja;
  const [a, b] = [x, y].map(({ matter }) => String.fromCharCode(...matter.units)) as [
    string,
    string,
  ];
  const seeds: number[] = [];
  for (let at = 0; at + k <= a.length; at++) {
    const start = x === y ? at + k : 0;
    for (let to = b.indexOf(a.slice(at, at + k), start); to >= 0;) {
      seeds.push(at, to);
      to = b.indexOf(a.slice(at, at + k), to + 1);
    }
  }
  return Int32Array.from(seeds);
}

function matched(texts: readonly (readonly string[])[]): readonly IndexedDocument[] {
  const documents = texts.map(documentOf);
  for (const [index, x] of documents.entries())
    for (const y of documents.slice(index))
      for (const fragment of matchTexts(x, y, seedsOf(x, y), PARAMETERS.ja.minimum, new Marks())) {
        x.sides.push({ document: x, other: y, fragment });
        y.sides.push({ document: y, other: x, fragment: flipFragment(fragment) });
      }
  return documents;
}

const [MARKET, FERRY, MAP, KITCHEN] = SENTENCES as [string, string, string, string];

/** Groups as an article tells them when nobody wants to know of places shorter than that. */
const groupsOf = (document: IndexedDocument, shortest: number): readonly unknown[] =>
  groupsIn(document, new Set(), ({ start, end }) => end - start < shortest).map((group) =>
    group.map(({ document: { id }, start, end }) => [id, start, end]),
  );

test("short places are left out, unless they make more and smaller copies of a longer one", () => {
  const [first] = matched([[FERRY, MAP], [KITCHEN, FERRY], [MAP]]);
  expect(first && groupsOf(first, 0)).toHaveLength(2);
  expect(first && groupsOf(first, 60)).toEqual([]);
  const twice = matched([[MAP, MARKET + MARKET, MARKET], [MARKET, MARKET], [MARKET]]);
  expect(twice.map((document) => groupsOf(document, 50))).toEqual(
    twice.map((document) => groupsOf(document, 0)),
  );
});

test("a long group is the same whoever asks, and short ones beside it are gone", () => {
  const [first] = matched([
    [MARKET + FERRY, MAP],
    [MARKET + FERRY, KITCHEN],
    [KITCHEN, MAP],
  ]);
  const all = first ? groupsOf(first, 0) : [];
  expect(all).toHaveLength(2);
  expect(first && groupsOf(first, 50)).toEqual(all.slice(0, 1));
});

test("every copy of a sentence is in one group, in whichever article it stands", () => {
  const [first, second] = matched([
    [MARKET, FERRY],
    ["はじめに。", MARKET, "終わりに。", MARKET],
  ]);
  const sizes = [first, second].map((document) =>
    document === undefined ? [] : groupsIn(document, new Set()).map((group) => group.length),
  );
  expect(sizes).toEqual([[3], [3]]);
});
