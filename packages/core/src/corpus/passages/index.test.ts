import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArticle } from "../../article/create-article.js";
import { createPassageIndex, type PassageIndex } from "./index.js";
import type { PassageGroup } from "./types.js";

const MARKET =
  "市は朝の六時に始まり、昼前には畳まれます。野菜は前の日に採ったものが多く、値を聞けば育てた人の顔まで教えてくれるのがこの市のよいところです。";
const FERRY =
  "渡し船は三十分ごとに出ます。乗り場は橋の北側で、荷物の多い方は係の者が手を貸しますから、遠慮なく声を掛けてください。冬の間は便が減ります。";
const ARCHIVE =
  "古い地図は一階の奥に並んでいます。手袋は入口で借りられ、写しが要るときは用紙に番号を書いて窓口に出すと、翌日の昼までに仕上がる決まりです。";
const KITCHEN =
  "台所の火は朝のうちに起こしておき、客が着くころには湯が沸いているようにします。薪は裏の小屋に乾いたものがあり、足りなければ隣から分けてもらえます。";

/** Paragraphs as one article. */
const post = (...paragraphs: string[]): string => `${paragraphs.join("\n\n")}\n`;

function indexOf(sources: Readonly<Record<string, string>>): PassageIndex {
  const index = createPassageIndex();
  for (const [path, source] of Object.entries(sources)) index.set(createArticle(path, source));
  return index;
}

/** What the copies of each group say, by path. */
function textsOf(
  groups: readonly PassageGroup[],
  sources: Readonly<Record<string, string>>,
): string[][] {
  return groups.map((group) =>
    group.copies.map(
      ({ filePath, range }) => `${filePath}: ${sources[filePath]?.slice(range.start, range.end)}`,
    ),
  );
}

describe("groups of one article", () => {
  it("are maximal: eight copies of a section are one group", () => {
    const section = post(MARKET, FERRY, ARCHIVE).trimEnd();
    const sources = { "a.md": post("はじめに。", ...Array<string>(8).fill(section)) };
    const groups = indexOf(sources).groupsOf("a.md");
    expect(textsOf(groups, sources)).toEqual([Array<string>(8).fill(`a.md: ${section}`)]);
  });

  it("hold a copy of part of a passage as a group of its own when it has more copies", () => {
    const sources = {
      "a.md": post(MARKET, FERRY, "# 間", KITCHEN, FERRY, "# 終わり", MARKET, FERRY),
    };
    const sizes = indexOf(sources)
      .groupsOf("a.md")
      .map((group) => group.copies.length);
    expect(sizes).toEqual([2, 3]);
  });

  it("name what differs and take a copy that was cut off for no original", () => {
    const cut = MARKET.slice(0, 60);
    const sources = { "a.md": post(cut, ARCHIVE, MARKET, FERRY, MARKET.replace("六時", "七時")) };
    const group = indexOf(sources)
      .groupsOf("a.md")
      .find((each) => each.copies.length === 2);
    expect(group?.differences.map((difference) => difference.texts)).toEqual([["六", "七"]]);
    const whole = indexOf({ "a.md": post(MARKET.slice(0, 66), ARCHIVE, MARKET) }).groupsOf(
      "a.md",
    )[0];
    expect(whole?.original).toBe(1);
  });

  it("run over headings, and never consist of what is quoted or coded", () => {
    const quoted = `> ${ARCHIVE}`;
    const coded = "```\n" + `${KITCHEN}\n`.repeat(2) + "```";
    const sources = {
      "a.md": post(
        MARKET,
        "## 船",
        FERRY,
        quoted,
        coded,
        "ここまで。",
        MARKET,
        "## 船の便",
        FERRY,
        quoted,
        coded,
      ),
    };
    const groups = indexOf(sources).groupsOf("a.md");
    expect(textsOf(groups, sources)).toEqual([
      [
        `a.md: ${post(MARKET, "## 船", FERRY).trimEnd()}`,
        `a.md: ${post(MARKET, "## 船の便", FERRY).trimEnd()}`,
      ],
    ]);
  });

  it("are two where one place has a paragraph of its own between the passages", () => {
    const own = `${ARCHIVE}${KITCHEN}`;
    const sources = {
      "a.md": post(MARKET, own, FERRY, "# 間", "ここから二度目です。", MARKET, FERRY),
    };
    expect(textsOf(indexOf(sources).groupsOf("a.md"), sources)).toEqual([
      [`a.md: ${MARKET}`, `a.md: ${MARKET}`],
      [`a.md: ${FERRY}`, `a.md: ${FERRY}`],
    ]);
  });

  it("follow two sentences that changed places", () => {
    const [first, second] = KITCHEN.split(/(?<=。)/) as [string, string];
    const sources = { "a.md": post(first + second, MARKET, second + first) };
    expect(textsOf(indexOf(sources).groupsOf("a.md"), sources)).toEqual([
      [`a.md: ${KITCHEN}`, `a.md: ${second + first}`],
    ]);
  });
});

describe("groups across articles", () => {
  it("name the copies in every article that has one", () => {
    const sources = {
      "b.md": post(MARKET, FERRY),
      "a.md": post(ARCHIVE, MARKET),
      "c.md": post(KITCHEN),
    };
    const index = indexOf(sources);
    const expected = [[`a.md: ${MARKET}`, `b.md: ${MARKET}`]];
    expect(textsOf(index.groupsOf("a.md"), sources)).toEqual(expected);
    expect(textsOf(index.groupsOf("b.md"), sources)).toEqual(expected);
    expect(index.groupsOf("c.md")).toEqual([]);
    expect(index.neighbours("a.md")).toEqual(["b.md"]);
  });

  it("become a template from eight articles on, and groups again below", () => {
    const index = createPassageIndex();
    const paths = Array.from({ length: 8 }, (_, n) => `${n}.md`);
    const add = (path: string): void =>
      index.set(createArticle(path, post(`${path} の話。`, FERRY)));
    paths.slice(0, 7).forEach(add);
    expect(index.groupsOf("0.md").map((group) => [group.isTemplate, group.copies.length])).toEqual([
      [false, 7],
    ]);
    add("7.md");
    expect(index.groupsOf("0.md").map((group) => [group.isTemplate, group.copies.length])).toEqual([
      [true, 1],
    ]);
    index.delete("3.md");
    expect(index.groupsOf("0.md").map((group) => [group.isTemplate, group.copies.length])).toEqual([
      [false, 7],
    ]);
  });

  it("leave out an article that opted out", () => {
    const optedOut = `---\nkouetsu:\n  duplicates: false\n---\n\n${post(MARKET)}`;
    expect(indexOf({ "a.md": optedOut, "b.md": post(MARKET) }).groupsOf("b.md")).toEqual([]);
  });
});

describe.each([
  ["the index over time", false],
  ["the index over time, matched on demand,", true],
])("%s", (_name, matchesOnDemand) => {
  const paragraph = fc.constantFrom(
    MARKET,
    FERRY,
    ARCHIVE,
    KITCHEN,
    MARKET.replace("昼前", "夕方"),
    FERRY.slice(0, 50),
    `${ARCHIVE}${KITCHEN}`,
    "## 見出し",
    "- 箇条書きの一つ",
    "```\nconst answer = 42;\n```",
    "短い段落です。",
  );
  const source = fc.array(paragraph, { maxLength: 7 }).map((paragraphs) => post(...paragraphs));
  const path = fc.integer({ min: 0, max: 9 }).map((n) => `${n}.md`);
  const change = fc.oneof(
    { weight: 5, arbitrary: fc.record({ path, source, ask: fc.boolean() }) },
    {
      weight: 1,
      arbitrary: fc.record({ path, source: fc.constant(undefined), ask: fc.boolean() }),
    },
  );
  const everything = (index: PassageIndex, paths: Iterable<string>): unknown =>
    [...paths].sort().map((each) => [each, index.groupsOf(each)]);

  it("answers as if built from scratch, in any order, whatever it was asked between", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 24 }), (changes) => {
        const index = createPassageIndex({ templateArticles: 4, matchesOnDemand });
        const now = new Map<string, string>();
        for (const each of changes) {
          if (each.source === undefined) {
            index.delete(each.path);
            now.delete(each.path);
          } else {
            index.set(createArticle(each.path, each.source));
            now.set(each.path, each.source);
          }
          if (each.ask) index.groupsOf(each.path);
        }
        const fresh = createPassageIndex({ templateArticles: 4 });
        for (const [name, text] of [...now].reverse()) fresh.set(createArticle(name, text));
        expect(everything(index, now.keys())).toEqual(everything(fresh, now.keys()));
      }),
      { numRuns: 100 },
    );
  });

  it("answers as if built from scratch while letters are typed in articles of it", () => {
    const start = fc.array(source, { minLength: 2, maxLength: 6 });
    const inserted = fc.constantFrom("あ", "。", "\n\n", "**", "`", "[a](b)", "\r\n", "", MARKET);
    const edit = fc.record({
      article: fc.nat({ max: 5 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.oneof(
        { weight: 3, arbitrary: fc.nat({ max: 3 }) },
        { weight: 1, arbitrary: fc.nat({ max: 150 }) },
      ),
      inserted,
    });
    fc.assert(
      fc.property(
        start,
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (sources, edits, isAsked) => {
          const articles = sources.map((text, n) => createArticle(`${n}.md`, text));
          const index = createPassageIndex({ templateArticles: 4, matchesOnDemand });
          for (const article of articles) index.set(article);
          // Of those that came together only some have been asked for when others change.
          if (isAsked) index.groupsOf("0.md");
          for (const { article: n, at: share, removed, inserted: text } of edits) {
            const before = articles[n % articles.length];
            if (before === undefined) continue;
            const at = Math.floor(share * before.source.length);
            const next = before.source.slice(0, at) + text + before.source.slice(at + removed);
            const article = createArticle(before.filePath, next, before);
            articles[n % articles.length] = article;
            index.set(article);
            const fresh = createPassageIndex({ templateArticles: 4 });
            for (const each of articles) fresh.set(createArticle(each.filePath, each.source));
            const isLast = n === edits.at(-1)?.article;
            const all = articles.map(({ filePath }) => filePath);
            const paths = matchesOnDemand && !isLast ? [article.filePath] : all;
            expect(everything(index, paths)).toEqual(everything(fresh, paths));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("answers the same after so many changes that all is sorted anew", () => {
    const texts = [MARKET, FERRY, ARCHIVE, KITCHEN];
    // Passages of two articles each, so that none becomes a template.
    const source = (n: number, turn: number): string =>
      post(
        `${n} 番。${texts[turn % 4]}`,
        `${Math.floor(n / 2)} 組の${texts[(turn + 1) % 4]}`,
      ).replace(/[ぁ-ん]/g, (kana) =>
        String.fromCharCode(kana.charCodeAt(0) + (Math.floor(n / 2) % 3)),
      );
    const paths = Array.from({ length: 150 }, (_, n) => `${n}.md`);
    const index = createPassageIndex({ templateArticles: 200, matchesOnDemand });
    const now = new Map<string, string>();
    for (const turn of [0, 1, 2]) {
      paths.slice(0, turn === 2 ? 3 : paths.length - turn * 40).forEach((path, n) => {
        now.set(path, source(n, turn));
        index.set(createArticle(path, source(n, turn)));
      });
      index.groupsOf("0.md");
    }
    const fresh = createPassageIndex({ templateArticles: 200 });
    for (const [path, text] of now) fresh.set(createArticle(path, text));
    const some = paths.filter((_, n) => n % 15 === 0 || n < 4);
    expect(everything(index, some)).toEqual(everything(fresh, some));
    expect(index.groupsOf("0.md").length).toBeGreaterThan(0);
  });

  it("names every other article whose groups changed", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 16 }), (changes) => {
        const index = createPassageIndex({ templateArticles: 4, matchesOnDemand });
        const now = new Set<string>();
        for (const each of changes) {
          const before = new Map([...now].map((name) => [name, index.groupsOf(name)]));
          if (each.source === undefined) {
            index.delete(each.path);
            now.delete(each.path);
          } else {
            index.set(createArticle(each.path, each.source));
            now.add(each.path);
          }
          const neighbours = new Set(index.neighbours(each.path));
          for (const [name, groups] of before) {
            if (name === each.path || !now.has(name) || neighbours.has(name)) continue;
            expect(index.groupsOf(name), name).toEqual(groups);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
