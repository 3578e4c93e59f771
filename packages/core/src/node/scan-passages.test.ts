import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createArticle } from "../article/create-article.js";
import { createPassageIndex } from "../corpus/passages/index.js";
import { bundleScanWorker } from "../../../../test/support/worker.js";
import { scanPassages } from "./scan-passages.js";

const FERRY =
  "渡し船は三十分ごとに出ます。乗り場は橋の北側で、荷物の多い方は係の者が手を貸しますから、遠慮なく声を掛けてください。冬の間は便が減ります。";
const MARKET =
  "市は朝の六時に始まり、昼前には畳まれます。野菜は前の日に採ったものが多く、値を聞けば育てた人の顔まで教えてくれるのがこの市のよいところです。";

// MARKET is a character longer, so that a shortest length parts the two.
const ARTICLES: Readonly<Record<string, string>> = {
  "a.md": `---\ntitle: 川\n---\n\n${FERRY}\n\n- ${MARKET}\n`,
  "b.md": `${FERRY.replace("三十分", "四十分")}\n\n> ${MARKET}\n`,
  "c.md": `はじめに𠮷。\r\n\r\n${MARKET}𠮷\r\n`,
  "d.md": `---\nkouetsu:\n  duplicates: false\n---\n\n${FERRY}\n`,
  "e.md": "",
};

describe("scanPassages", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kouetsu-scan-"));
    for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, "marked.md"), `\uFEFF${FERRY}\n`);
    writeFileSync(join(folder, "image.md"), Buffer.from([0, 1, 2, 3, 0, 5, 6, 0]));
    writeFileSync(join(folder, "long.md"), `${FERRY.repeat(1000)}\n`);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("finds once what an index of articles finds in each, in any order of files", async () => {
    const index = createPassageIndex();
    for (const [name, text] of Object.entries({ ...ARTICLES, "marked.md": `${FERRY}\n` }))
      index.set(createArticle(name, text));
    const names = [...Object.keys(ARTICLES), "marked.md", "image.md", "long.md", "missing.md"];
    const files = names.map((name) => ({ path: join(folder, name), filePath: name }));
    const expected = new Set(
      names.flatMap((name) => index.groupsOf(name).map((group) => JSON.stringify(group))),
    );
    for (const order of [files, files.toReversed()]) {
      const scan = await scanPassages(order);
      const groups = [...scan.groups].map((group) => JSON.stringify(group));
      expect(groups).toEqual([...new Set(groups)]);
      expect(new Set(groups)).toEqual(expected);
      expect(groups.length).toBe(2);
      const long = await scanPassages(order, { shortest: { ja: MARKET.length, en: 0 } });
      const lengths = long.groups.map((group) =>
        Math.max(...group.copies.map((copy) => copy.characters)),
      );
      // The sign after it in one article is within the reach of an edge.
      expect(lengths).toEqual([MARKET.length + "𠮷".length]);
      expect(scan.articles).toBe(Object.keys(ARTICLES).length + 1);
    }
  });

  it("counts links and references to footnotes, but not images", async () => {
    const linked = `${FERRY}[時刻表](https://example.com/t)は橋の北側にあり[^1]、![舟](boat.png)の絵[1]が目印(右)です。[時刻][t]も読めます^。`;
    for (const name of ["p.md", "q.md"])
      writeFileSync(join(folder, name), `${linked}\n\n[^1]: 川の話。\n`);
    const index = createPassageIndex();
    const files = ["p.md", "q.md"].map((name) => ({ path: join(folder, name), filePath: name }));
    for (const { filePath } of files)
      index.set(createArticle(filePath, `${linked}\n\n[^1]: 川の話。\n`));
    const { groups } = await scanPassages(files);
    expect(groups).toEqual(index.groupsOf("p.md"));
    expect(groups[0]?.copies.map(({ links }) => links)).toEqual([2, 2]);
  });

  it("finds what stands twice in one article, once", async () => {
    const between = "橋の下では舟の修理が続き、船大工が板を削る音が朝から夕方まで聞こえています。";
    const text = `${MARKET}\n\n${between}\n\n${MARKET}\n`;
    writeFileSync(join(folder, "twice.md"), text);
    const index = createPassageIndex();
    index.set(createArticle("twice.md", text));
    const { groups } = await scanPassages([
      { path: join(folder, "twice.md"), filePath: "twice.md" },
    ]);
    expect(groups).toEqual(index.groupsOf("twice.md"));
    expect(groups[0]?.copies).toHaveLength(2);
  });

  it("finds templates as long as is asked for, to the character", async () => {
    const files = Array.from({ length: 9 }, (_, number) => {
      const name = `template-${number}.md`;
      writeFileSync(join(folder, name), `${number}号の知らせ。\n\n${FERRY}\n`);
      return { path: join(folder, name), filePath: name };
    });
    const templates = async (ja: number): Promise<number> => {
      const { groups } = await scanPassages(files, { shortest: { ja, en: 0 } });
      return groups.filter((group) => group.isTemplate).length;
    };
    const { groups } = await scanPassages(files);
    const longest = Math.max(
      ...groups
        .filter((group) => group.isTemplate)
        .flatMap(({ copies }) => copies.map(({ characters }) => characters)),
    );
    expect(longest).toBeGreaterThan(FERRY.length / 2);
    expect(await templates(longest)).toBeGreaterThan(0);
    expect(await templates(longest + 1)).toBe(0);
    expect(await templates(longest + 1_000)).toBe(0);
  });

  it("finds the same in the same order with any number of threads", async () => {
    const workerUrl = await bundleScanWorker();
    const names = manyArticles(folder);
    const files = names.map((name) => ({ path: join(folder, name), filePath: name }));
    const alone = await scanPassages(files, { threads: 1 });
    const [first] = alone.groups;
    // Found from each of the articles, told once; and templates among them.
    expect(first?.articles).toBeGreaterThan(1);
    expect(alone.groups.some((group) => group.isTemplate)).toBe(true);
    expect(alone.groups.filter((group) => !group.isTemplate).length).toBeGreaterThan(20);
    for (const threads of [2, 3]) {
      const together = await scanPassages(files.toReversed(), { threads, workerUrl });
      expect(together).toEqual(alone);
    }
  });
});

/** Articles that share paragraphs with their neighbours, with changes, and all one; their names. */
function manyArticles(folder: string): string[] {
  const count = 40;
  const paragraph = (number: number): string =>
    Array.from(
      { length: 5 },
      (_, line) =>
        `${number * 7 + line}番の橋では${(number * 31 + line * 17) % 97}人が渡し船を待ち、`,
    ).join("") + "やがて岸へ戻った。";
  return Array.from({ length: count }, (_, number) => {
    const name = `many-${number}.md`;
    const own = [number, number + 1, (number * 5) % count].map(paragraph);
    const text = [own[0]?.replace("岸", "港"), `${FERRY}${FERRY}`, ...own].join("\n\n");
    writeFileSync(join(folder, name), text);
    return name;
  });
}
