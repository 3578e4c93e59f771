import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { folderWith } from "../../testing/folder-with.js";
import type { CliRun } from "../../testing/run-here.js";
import { runHere } from "../../testing/run-here.js";
import {
  attribute,
  elementsOf,
  first,
  HOSTILE,
  marketArticle,
  textOf,
  type Element,
} from "./testing/pages.js";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Run extends CliRun {
  readonly cwd: string;
  readonly page: string;
}

async function auditOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  words: readonly string[] = [],
): Promise<Run> {
  const cwd = folderWith(files);
  folders.push(cwd);
  const run = await runHere(["audit", ...words], { cwd });
  const file = path.join(cwd, "kouetsu-audit.html");
  return { ...run, cwd, page: existsSync(file) ? readFileSync(file, "utf8") : "" };
}

const site = {
  "posts/a.md": marketArticle("03-01", "75%以上"),
  "posts/b.md": marketArticle("04-12", "多く"),
};

/** What a reader without scripts sees. */
const visible = (page: string): string =>
  elementsOf(page)
    .filter(({ tagName }) => tagName === "header" || tagName === "main" || tagName === "section")
    .map(textOf)
    .join("\n");

const byTag = (elements: readonly Element[], name: string): readonly Element[] =>
  elements.filter(({ tagName }) => tagName === name);

test("a second run says the same, of what the first one kept", async () => {
  const place = folderWith({});
  folders.push(place);
  const run = async (...words: readonly string[]): Promise<string> =>
    (await auditOf(site, ["--json", ...words])).stdout;
  const cold = await run("--no-cache");
  expect(cold).toContain("朝市の案内");
  const cwd = folderWith(site);
  folders.push(cwd);
  const cached = ["audit", "--json", "--cache-location", place];
  for (let round = 0; round < 2; round++)
    expect((await runHere(cached, { cwd })).stdout).toBe(cold);
  expect(
    readdirSync(place)
      .map((name) => name.split("-")[0])
      .toSorted(),
  ).toEqual(["facts", "figures"]);
});

test("writes one file and says on the terminal what comes first and where the report is", async () => {
  const { code, stdout, stderr, cwd } = await auditOf(site);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("先に直す記事：\n  1. 朝市の案内  a.md");
  expect(stdout).toContain("kouetsu-audit.html を書きました");
  expect(readdirSync(cwd).toSorted()).toEqual(["kouetsu-audit.html", "posts"]);
});

test("the same site gives the same bytes", async () => {
  expect((await auditOf(site)).page).toBe((await auditOf(site)).page);
});

test("what matters most needs no script: how bad, what is wrong, what to mend first and how", async () => {
  const text = visible((await auditOf(site)).page);
  expect(text).toContain("2 記事すべてに、直すところがあります。");
  expect(text).toMatch(/指摘 \d+ 件（エラー \d+・警告 \d+・参考 \d+）/);
  expect(text).toContain("先に直す 2 記事");
  expect(text).toContain("「---END---」は公開する文ではなさそうです。");
  expect(text).toContain("2025年12月20日");
  expect(text).toContain("この一覧（2 件）は、スクリプトを使える環境で開くと見られます");
});

test("the policy allows the style and the script of the page and nothing else", async () => {
  const { page } = await auditOf(site);
  const elements = elementsOf(page);
  const meta = first(
    byTag(elements, "meta").filter((each) => attribute(each, "http-equiv") !== undefined),
  );
  const hash = (element: Element): string =>
    createHash("sha256").update(textOf(element)).digest("base64");
  const script = first(byTag(elements, "script").filter((each) => each.attrs.length === 0));
  expect(attribute(meta, "content")).toBe(
    `default-src 'none'; script-src 'sha256-${hash(script)}'; style-src 'sha256-${hash(first(byTag(elements, "style")))}'; base-uri 'none'; form-action 'none'`,
  );
  // Five parts of the data, which is no program, and the one script.
  const kinds = byTag(elements, "script").map((each) => attribute(each, "type"));
  expect(kinds).toEqual([...Array<string>(5).fill("application/json"), undefined]);
  expect(Buffer.byteLength(textOf(script))).toBeLessThanOrEqual(40_000);
  expect(Buffer.byteLength(textOf(first(byTag(elements, "style"))))).toBeLessThanOrEqual(12_000);
});

test("nothing is loaded and nothing is styled or run by an attribute", async () => {
  const { page } = await auditOf(site);
  const attributes = elementsOf(page).flatMap(({ tagName, attrs }) =>
    attrs.map(({ name, value }) => ({ tagName, name, value })),
  );
  const names = new Set(attributes.map(({ name }) => name));
  for (const name of ["src", "srcset", "style", "action", "data", "poster", "background"])
    expect(names).not.toContain(name);
  expect([...names].filter((name) => name.startsWith("on"))).toEqual([]);
  const links = attributes.filter(({ name }) => name === "href");
  expect(links.filter(({ value }) => !value.startsWith("#"))).toEqual([]);
  expect(
    elementsOf(page).filter(({ tagName }) => /^(?:img|iframe|link|object|base)$/.test(tagName)),
  ).toEqual([]);
});

test("headings go down one level at a time, tables have captions, ids stand once, lists are named", async () => {
  const elements = elementsOf((await auditOf(site)).page);
  const levels = elements
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .map(({ tagName }) => Number(tagName[1]));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1)).toEqual([]);
  for (const table of byTag(elements, "table"))
    expect(
      byTag(table.childNodes as Element[], "caption")
        .map(textOf)
        .join(""),
    ).not.toBe("");
  const ids = elements.flatMap((each) => attribute(each, "id") ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const element of elements)
    for (const id of attribute(element, "aria-labelledby")?.split(" ") ?? [])
      expect(ids).toContain(id);
});

test("hostile text of articles, front matter and file names stays text", async () => {
  const poison = HOSTILE.join(" ");
  const article = `---\ntitle: ${JSON.stringify(poison)}\ncategories: [${JSON.stringify(poison)}]\nauthor: ${JSON.stringify(poison)}\nexcerpt: ${JSON.stringify(poison)}\n---\n\n# ${poison}\n\n${poison}では75%以上の企業が[導入](javascript:hit) しました。\n\n---END---\n`;
  const { page, stdout, code } = await auditOf({
    "</script><img src=x onerror=hit>.md": article,
    "b.md": article,
  });
  expect(code).toBe(0);
  const elements = elementsOf(page);
  expect(byTag(elements, "script")).toHaveLength(6);
  expect(byTag(elements, "style")).toHaveLength(1);
  for (const name of ["img", "base", "iframe", "object"]) expect(byTag(elements, name)).toEqual([]);
  const events = elements.flatMap(({ attrs }) => attrs).filter(({ name }) => /^on/.test(name));
  expect(events).toEqual([]);
  const links = elements.flatMap((each) => attribute(each, "href") ?? []);
  expect(links.filter((link) => !link.startsWith("#"))).toEqual([]);
  expect(`${page}${stdout}`).not.toMatch(/[\u2028\u2029\u202e]/);
  expect(visible(page)).toContain("<img src=x onerror=globalThis.hit=1>");
});

test("what could not be read stands at the top, the rest is reported, and the exit code is 2", async () => {
  const { code, stderr, page } = await auditOf(site, ["posts", "missing.md"]);
  expect(code).toBe(2);
  expect(stderr).toContain("missing.md");
  const text = visible(page);
  expect(text).toContain("調べきれていません");
  expect(text).toContain("missing.md");
  expect(text).toContain("先に直す 2 記事");
});

test("a site without a flaw says so", async () => {
  const { code, page, stdout } = await auditOf({
    "a.md": "# 橋\n\n古い橋の下を川が流れています。\n",
  });
  expect(code).toBe(0);
  expect(visible(page)).toContain("1 記事を調べ、直すところは見つかりませんでした。");
  expect(stdout).toContain("直すところは見つかりませんでした。");
});

test("an article is never overwritten", async () => {
  const { code, stderr, cwd } = await auditOf(site, ["posts", "--output", "posts/a.md"]);
  expect(code).toBe(2);
  expect(stderr).toContain("「posts/a.md」は調べる記事なので");
  expect(readFileSync(path.join(cwd, "posts/a.md"), "utf8")).toBe(site["posts/a.md"]);
});

test("a report that cannot be written is an error and leaves nothing behind", async () => {
  const { code, stderr, cwd } = await auditOf(site, ["posts", "-o", "posts"]);
  expect(code).toBe(2);
  expect(stderr).toContain("「posts」に書けませんでした");
  expect(readdirSync(cwd)).toEqual(["posts"]);
});

test("--fail-on makes it a gate, without it a report is no failure", async () => {
  expect((await auditOf(site, ["--fail-on", "error"])).code).toBe(1);
  expect((await auditOf({ "a.md": "古い橋。\n" }, ["--fail-on", "error"])).code).toBe(0);
});

test("--json and --markdown go to the standard output, --output - does for the page", async () => {
  const json = await auditOf(site, ["--json"]);
  expect(json.page).toBe("");
  expect(JSON.parse(json.stdout)).toMatchObject({ version: 1, root: "posts/", date: "2025-12-20" });
  const markdown = await auditOf(site, ["--markdown"]);
  expect(markdown.stdout).toMatch(/^# 校閲レポート 2025年12月20日\n/);
  expect(markdown.stdout).toContain("1. **朝市の案内**");
  expect(markdown.stdout).toMatch(/\| \d+% \|/);
  expect((await auditOf(site, ["--output", "-"])).stdout).toMatch(/^<!doctype html>\n/);
  expect((await auditOf(site, ["--json", "--markdown"])).code).toBe(2);
});

test("in English, every word is English but those of the articles", async () => {
  const { page, stdout } = await auditOf(
    {
      "a.md":
        "---\ntitle: The bridge\n---\n\nThe old bridge was crossed by 75% of all companies.\n\n---END---\n",
    },
    ["--locale", "en"],
  );
  expect(`${page}${stdout}`).not.toMatch(/[ぁ-んァ-ヶ]/);
  expect(visible(page)).toContain("Mend this one first");
});
