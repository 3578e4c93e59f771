import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArticle } from "../../article/create-article.js";
import { createPassageIndex } from "./index.js";
import type { PassageGroup } from "./types.js";

/** A paragraph, and other ones that stand around its copies. */
interface Texts {
  readonly passage: string;
  readonly around: readonly string[];
}

const JAPANESE: Texts = {
  passage:
    "図書室の貸し出しは、午前九時から午後七時まで受け付けています。はじめての方は受付で名前と住所を書き、その日のうちに五冊まで持ち帰れます。返すのが遅れそうなときは、電話か窓口で一度だけ日を延ばせますが、次に待つ人がいる本は延ばせません。雨の日は袋を用意していますので、遠慮なく声をかけてください。",
  around: [
    "坂の上の灯台は、町の子どもたちが代わる代わる掃除をしてきた場所です。",
    "朝の漁から戻った舟は、魚をおろすとすぐに網を干し、日が高くなるころには浜が静かになります。",
    "次の号では、山あいの木工所を訪ねて、椅子ができるまでを写真で紹介する予定です。",
    "祭りの太鼓は三週間前から練習が始まり、夜になると川の向こうまで音が届きます。",
  ],
};

const ENGLISH: Texts = {
  passage:
    "The reading room opens at nine and closes at seven, and a first visitor signs a card at the desk before taking anything home. Five books may be borrowed at a time. A loan can be extended once by telephone unless somebody else is already waiting for the title. On rainy days the staff keep paper bags behind the counter, so please do not hesitate to ask.",
  around: [
    "Children of the town have taken turns to sweep the lighthouse on the hill for three generations.",
    "Boats that come back from the morning catch hang up their nets, and by noon the beach is quiet.",
    "In the next issue we visit a carpenter in the valley and watch a chair being made from one plank.",
    "Drummers begin to practise weeks before the festival, and the sound carries across the river.",
  ],
};

/** What somebody did to a copy: words at a place, which became others. */
interface Edit {
  readonly name: string;
  readonly changes: (passage: string) => readonly Change[];
}

interface Change {
  readonly at: number;
  readonly length: number;
  readonly by: string;
}

const isLatin = (passage: string): boolean => /^[A-Z]/.test(passage);

/** A letter that no passage holds. */
const mistyped = (passage: string, at: number): Change => ({
  at,
  length: 1,
  by: isLatin(passage) ? "q" : "ゑ",
});

const edits: readonly Edit[] = [
  { name: "none", changes: () => [] },
  ...[3, 12, 40, 77].map((at) => ({
    name: `a letter behind ${at}`,
    changes: (passage: string) => [mistyped(passage, at)],
  })),
  ...[2, 9, 30].map((before) => ({
    name: `a letter ${before} before the end`,
    changes: (passage: string) => [mistyped(passage, passage.length - before)],
  })),
  {
    name: "letters all over",
    changes: (passage) => [25, 61, 97, 133].map((at) => mistyped(passage, at)),
  },
  { name: "words taken out", changes: () => [{ at: 50, length: 8, by: "" }] },
  {
    name: "words put in",
    changes: (passage) => [{ at: 70, length: 0, by: isLatin(passage) ? "quite" : "たいてい" }],
  },
  {
    name: "more words put in than stood there",
    changes: (passage) => [
      {
        at: 60,
        length: 2,
        by: isLatin(passage) ? "very much quicker" : "ゑひもせすゐろはにほへと",
      },
    ],
  },
];

/** A passage with its changes, the last of which comes last. */
const changed = (passage: string, changes: readonly Change[]): string =>
  changes.reduceRight(
    (text, { at, length, by }) => text.slice(0, at) + by + text.slice(at + length),
    passage,
  );

/** Two articles that share a passage, and where it stands in each. */
function planted({ passage, around }: Texts, copy: string) {
  const [a, b, c, d] = around;
  const paragraphs = [
    [a, passage, b],
    [c, copy, d],
  ];
  return paragraphs.map(([before = "", body = "", after = ""], n) => {
    const head = `# ${n}\n\n${before}\n\n`;
    return {
      article: createArticle(`${n}.md`, `${head}${body}\n\n${after}\n`),
      range: { start: head.length, end: head.length + body.length },
    };
  });
}

function groupsOf(places: ReturnType<typeof planted>): readonly PassageGroup[] {
  const index = createPassageIndex();
  for (const { article } of places) index.set(article);
  return index.groupsOf("0.md");
}

describe.each([
  ["Japanese", JAPANESE],
  ["English", ENGLISH],
])("a %s paragraph that somebody copied", (_language, texts) => {
  it.each(edits)("is one group of whole paragraphs, after: $name", ({ changes }) => {
    const { passage } = texts;
    const places = planted(texts, changed(passage, changes(passage)));
    const [group, ...others] = groupsOf(places);
    expect(others).toEqual([]);
    expect(group?.copies.map(({ range }) => range)).toEqual(places.map(({ range }) => range));
    // White space is no text that differs.
    expect(group?.differences.map((each) => each.texts)).toEqual(
      changes(passage).map(({ at, length, by }) => [passage.substr(at, length).trim(), by]),
    );
  });

  it.each([
    ["bold words", (passage: string) => `${passage.slice(0, 20)}**${passage.slice(20, 29)}**`],
    ["a link", (passage: string) => `[${passage.slice(0, 29)}](https://example.com/)`],
  ])("is the same text with %s", (_name, marked) => {
    const { passage } = texts;
    const places = planted(texts, marked(passage) + passage.slice(29));
    const [group] = groupsOf(places);
    expect(group?.copies.map(({ range }) => range)).toEqual(places.map(({ range }) => range));
    expect(group?.differences).toEqual([]);
  });

  it("is the same text when every sentence has a line of its own", () => {
    const places = planted(texts, texts.passage.replace(/([。.]) ?/g, "$1\n").trim());
    const [group] = groupsOf(places);
    expect(group?.copies.map(({ range }) => range)).toEqual(places.map(({ range }) => range));
    expect(group?.differences).toEqual([]);
  });
});

describe("a section that somebody copied", () => {
  const { passage, around } = JAPANESE;
  const [lighthouse = "", boats = "", carpenter = "", drums = ""] = around;
  const other =
    "文庫の棚は入口の左手にあり、背の色で分けてあります。持ち出せない本には赤い印がついていますから、閲覧の席で読んでください。写しは一枚から頼めます。";
  /** What stands in the articles, by letters. */
  const parts: Readonly<Record<string, string>> = {
    H: "## 借りる\n\n",
    h: "## 本の借り方\n\n",
    P: `${passage}\n\n`,
    L: "- 五冊まで\n- 一度だけ延ばせる\n\n",
    l: "- 五冊まで\n- 一度だけ延ばせる\n- 雑誌は除く\n\n",
    B: boats,
    b: boats.slice(0, 30),
    D: drums,
    N: "\n\n",
    O: `${other}\n\n`,
    I: "![棚](shelf.png)\n\n",
    C: `${carpenter}\n\n`,
    S: `${lighthouse}\n\n`,
    Q: `> ${passage}\n>\n> ${boats}${drums}\n\n`,
  };
  const textOf = (letters: string): string => [...letters].map((each) => parts[each]).join("");

  it.each([
    ["as it is", "HPLBDNO", "PLBD", "PLBD"],
    ["under another heading", "hPLBDNO", "PLBD", "PLBD"],
    ["with an item more", "HPlBDNO", "PLBD", "PlBD"],
    ["without its list", "HPBDNO", "PLBD", "PBD"],
    ["with a paragraph between", "HPOLBDN", "P", "P", "BD", "BD"],
    ["with its last sentences turned around", "HPLDBNO", "PLBD", "PLDB"],
    ["with its end cut off", "HPLbNO", "PLb", "PLb"],
    ["with an image put in", "HPILBDNO", "PLBD", "PILBD"],
    ["as a quote", "HQO"],
    ["in another order", "BDNLHPO", "P", "P", "BD", "BD"],
    ["twice", "PLBDNOPLBDN", "PLBD", "PLBD", "PLBD"],
    ["and there the beginning of it once more", "HPLBDNOPO", "PLBD", "PLBD"],
  ])("%s", (_name, copied, ...expected) => {
    const articles = [textOf(`SHPLBDNC`), textOf(copied)].map((text, n) =>
      createArticle(`${n}.md`, `# ${n}\n\n${text}`),
    );
    const index = createPassageIndex();
    for (const article of articles) index.set(article);
    const copies = index
      .groupsOf("0.md")
      .flatMap((group) =>
        group.copies.map(({ filePath, range }) =>
          articles.find((each) => each.filePath === filePath)?.source.slice(range.start, range.end),
        ),
      );
    expect(copies).toEqual(expected.map((letters) => textOf(letters).trim()));
  });

  it("is told as what stands once more by the article that repeats a part of it", () => {
    const index = createPassageIndex();
    for (const [n, letters] of ["HPLBDNC", "HPLBDNOPO"].entries())
      index.set(createArticle(`${n}.md`, textOf(letters)));
    const copies = (path: string): number[] =>
      index.groupsOf(path).map((group) => group.copies.length);
    expect([copies("0.md"), copies("1.md")]).toEqual([[2], [2, 3, 2]]);
  });

  describe("of which two sentences stand once more", () => {
    const sentences = passage
      .split(/(?<=。)/)
      .slice(0, 2)
      .join("");
    const sizes = (articles: readonly string[]): number[] => {
      const index = createPassageIndex();
      for (const [n, text] of articles.entries()) index.set(createArticle(`${n}.md`, text));
      return index.groupsOf("0.md").map((group) => group.copies.length);
    };
    const twice = `${textOf("SPBNOPB")}\n\n`;

    it.each([
      ["whole", `潮の香りがします。${sentences}`, [2, 3]],
      ["but for its first words", sentences.slice(4), [2, 3]],
      ["but for the beginning of one", `潮の香りのする${sentences.slice(6)}`, [2]],
      ["without its end", `${sentences.slice(0, -6)}ところです。`, [2]],
    ])("in the same article, %s", (_name, once, expected) => {
      expect(sizes([`${twice}${once}\n\n${carpenter}\n`])).toEqual(expected);
    });

    it("in another article: only as a paragraph of its own", () => {
      expect(sizes([twice, `潮の香りがします。${sentences}${carpenter}\n`])).toEqual([2]);
      expect(sizes([twice, `${carpenter}\n\n${sentences}\n`])).toEqual([2, 3]);
    });
  });
});

it("copies that are alike are the same group, to the letter, in whichever article it is asked for", () => {
  const { passage, around } = JAPANESE;
  const copy = fc.record({
    from: fc.constantFrom(0, 3, 6),
    cut: fc.constantFrom(0, 2, 4),
    typo: fc.constantFrom(undefined, 20, 60, 110),
  });
  fc.assert(
    fc.property(fc.array(copy, { minLength: 2, maxLength: 4 }), (copies) => {
      const index = createPassageIndex();
      const paths = copies.map((_, n) => `${n}.md`);
      copies.forEach(({ from, cut, typo }, n) => {
        const typed = typo === undefined ? passage : changed(passage, [mistyped(passage, typo)]);
        const text = `${around[n]}\n\n${typed.slice(from, typed.length - cut)}\n`;
        index.set(createArticle(`${n}.md`, text));
      });
      const groups = paths.map((path) =>
        index.groupsOf(path).filter((group) => group.copies.length === copies.length),
      );
      expect(groups[0]).toHaveLength(1);
      for (const each of groups) expect(each).toEqual(groups[0]);
    }),
    { numRuns: 100 },
  );
});
