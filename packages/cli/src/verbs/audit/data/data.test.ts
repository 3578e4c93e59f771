import { afterAll, expect, test } from "vitest";
import { rmSync } from "node:fs";
import { folderWith } from "../../../testing/folder-with.js";
import { runHere } from "../../../testing/run-here.js";
import { marketArticle } from "../testing/pages.js";
import { cut } from "./limits.js";
import { commonFolder } from "./paths.js";
import type { AuditReport } from "./report.js";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function reportOn(files: Readonly<Record<string, string>>): Promise<AuditReport> {
  const cwd = folderWith(files);
  folders.push(cwd);
  const { stdout, stderr, code } = await runHere(["audit", "--json"], { cwd });
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as AuditReport;
}

const clean = (title: string, text: string): string =>
  `---\ntitle: ${title}\ndate: 2025-04-02\n---\n\n${text}\n`;

const twoMarkets = {
  "posts/2025/a.md": marketArticle("03-01", "75%以上"),
  "posts/2025/b.md": marketArticle("04-12", "多く"),
  "posts/2025/c.md": clean("橋", "古い橋の下を川が流れています。"),
};

test("the heaviest article comes first, and its share is its weight in the whole", async () => {
  const { articles, totals, worklist } = await reportOn(twoMarkets);
  expect(articles.map(({ path }) => path)).toEqual(["a.md", "b.md", "c.md"]);
  expect(totals).toMatchObject({ articles: 3, affected: 2 });
  const weights = articles.map(({ weight }) => weight);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(totals.weight).toBeCloseTo(
    weights.reduce((sum, weight) => sum + weight, 0),
    9,
  );
  expect(worklist.items.map(({ path }) => path)).toEqual(["a.md", "b.md"]);
  expect(worklist.items[0]?.share).toBeCloseTo((weights[0] ?? 0) / totals.weight, 9);
  expect(worklist.share).toBeCloseTo(1, 9);
});

test("a reason says what is wrong, where, and what to do", async () => {
  const { worklist } = await reportOn(twoMarkets);
  const residue = worklist.items[0]?.reasons.find(({ kind }) => kind === "residue");
  expect(residue?.why).toContain("---END---");
  expect(residue?.todo).toContain("消せます");
  expect(residue?.line).toBeGreaterThan(10);
});

test("without a cause, the site weighs what is left", async () => {
  const whole = await reportOn(twoMarkets);
  const without = await reportOn(
    Object.fromEntries(
      Object.entries(twoMarkets).map(([name, text]) => [name, text.replace("---END---", "")]),
    ),
  );
  const cause = whole.causes.find(({ messageId }) => messageId === "end-marker");
  expect(cause).toMatchObject({ findings: 2, articles: 2, fixable: 2, kind: "residue" });
  expect(cause?.share).toBeCloseTo(1 - without.totals.weight / whole.totals.weight, 9);
});

test("kinds share the whole weight among them", async () => {
  const { kinds } = await reportOn(twoMarkets);
  expect(kinds.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
});

test("copies stand once, side by side where they differ", async () => {
  const { duplicates } = await reportOn(twoMarkets);
  const [group] = duplicates.groups;
  expect(duplicates.groups).toHaveLength(1);
  expect(group?.copies.map(({ path }) => path)).toEqual(["a.md", "b.md"]);
  expect(group?.copies.filter(({ isOriginal }) => isOriginal)).toHaveLength(1);
  const difference = group?.differences[0];
  expect([difference?.original, difference?.other].toSorted()).toEqual(["75%以上", "多く"]);
  expect(difference?.before.endsWith("パンが並びます。")).toBe(true);
  expect(duplicates.sets).toEqual([
    { paths: ["a.md", "b.md"], groups: [0], spare: duplicates.spare },
  ]);
  expect(duplicates.containments).toMatchObject([{ inner: "b.md", outer: "a.md" }]);
});

test("what would go is counted once, although groups lie within each other", async () => {
  const one =
    "市の鐘は朝の五時に鳴り、商いを始める合図になります。鐘つき堂は三百年前に建てられ、今も当番の家が交代で鐘をついています。";
  const two =
    "夕方には川沿いの提灯に火が入り、踊りの輪が橋のたもとまで広がります。子どもたちは浴衣の袖を結んで、笛の音を追いかけます。";
  const text = `## 朝\n\n${one}\n\n${two}\n\n## 昼\n\n${one}\n\n${two}\n\n## 夜\n\n${one}\n`;
  const { duplicates } = await reportOn({ "a.md": clean("鐘", text) });
  expect(duplicates.groups.length).toBeGreaterThan(0);
  expect(duplicates.spare).toBeLessThanOrEqual(text.length);
  expect(duplicates.spare).toBeGreaterThanOrEqual(one.length + two.length);
});

test("months, authors and categories are those of the front matter, or of the name", async () => {
  const report = await reportOn({
    ...twoMarkets,
    "posts/2025/2025-05-09-bridge.md": "古い橋があります。\n",
  });
  expect(report.months.map(({ name, articles }) => [name, articles])).toEqual([
    ["2025-03", 1],
    ["2025-04", 2],
    ["2025-05", 1],
  ]);
  expect(report.categories.map(({ name, articles }) => [name, articles])).toEqual([
    ["町", 2],
    ["", 2],
  ]);
  expect(report.authors[0]).toMatchObject({ name: "編集部", articles: 2 });
});

test("front matter shows values that never change and spellings that do", async () => {
  const { frontMatter } = await reportOn({
    "a.md": "---\ntitle: a\ntags: [Web Design]\nreading_time: 8\n---\n川。\n",
    "b.md": "---\ntitle: b\ntags: [web-design]\nreading_time: 8\n---\n橋。\n",
    "c.md": "---\ntitle: c\ntags: [web-design]\nreading_time: 8\n---\n市。\n",
  });
  expect(frontMatter.fields.find(({ key }) => key === "reading_time")).toEqual({
    key: "reading_time",
    articles: 3,
    values: 1,
    top: "8",
    topArticles: 3,
  });
  expect(frontMatter.variants).toEqual([
    {
      vocabulary: "tags",
      spellings: [
        { text: "web-design", articles: 2 },
        { text: "Web Design", articles: 1 },
      ],
    },
  ]);
});

test("figures in conflict come first, and say with what", async () => {
  const { figures } = await reportOn({
    "a.md": marketArticle("03-01", "60%以上"),
    "b.md": marketArticle("04-12", "45%以上"),
  });
  expect(figures.conflicts.length).toBeGreaterThan(0);
  expect(figures.rows[0]).toMatchObject({ figure: "60%以上", isSupported: false });
  expect(figures.rows[0]?.conflicts).toEqual([`b.md:${figures.rows[0]?.line}`]);
});

test("a text is cut on one line and never inside a character", () => {
  expect(cut("一行目\n二行目", 20)).toBe("一行目 二行目");
  expect(cut("あいうえお", 4)).toBe("あいう…");
  expect(cut("あい😀😀", 4)).toBe("あい…");
});

test("paths are named from the folder that all share", () => {
  expect(commonFolder(["x/posts/a.md", "x/posts/2025/b.md"])).toBe("x/posts/");
  expect(commonFolder(["a.md", "x/b.md"])).toBe("");
  expect(commonFolder(["../s/a.md"])).toBe("../s/");
  expect(commonFolder([])).toBe("");
});
