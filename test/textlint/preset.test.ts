import { execFile } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inOrder, ownMessages, textlintMessages, textlintOf } from "../support/textlint-host.js";
import type { Said } from "../support/textlint-host.js";
import { PresetSites } from "../support/preset-sites.js";

const run = promisify(execFile);
const textlint = fileURLToPath(
  new URL("../../node_modules/textlint/bin/textlint.js", import.meta.url),
);
const examples = fileURLToPath(new URL("../../examples/", import.meta.url));

let sites: PresetSites;
beforeAll(async () => {
  sites = await PresetSites.prepare();
}, 60_000);
afterAll(() => sites.remove());

const site = (files: Readonly<Record<string, string>>): string => sites.site(files);

/** What the `textlint` command prints. It exits with 1 when it finds something. */
async function command(folder: string, ...args: readonly string[]): Promise<string> {
  const all = [textlint, "--rules-base-directory", join(folder, "node_modules"), ...args];
  const env = { ...process.env, LANG: "C" };
  try {
    return (await run(process.execPath, all, { cwd: folder, maxBuffer: 1 << 28, env })).stdout;
  } catch (error) {
    if (error instanceof Error && "stdout" in error && error.stdout !== "")
      return String(error.stdout);
    throw error;
  }
}

const preset = { rules: { "preset-kouetsu": true } };

/** textlint and `kouetsu lint` on the same files; how much they agree on. */
async function expectSameFindings(
  folder: string,
  names: readonly string[],
  { textlintrc = preset, together = false } = {},
): Promise<number> {
  const files = names.map((name) => join(folder, name));
  const found = await textlintMessages(await textlintOf(folder, textlintrc), files);
  const all = together ? await ownMessages(folder, ["."]) : undefined;
  let count = 0;
  for (const file of files) {
    const own = (all ?? (await ownMessages(folder, [file]))).get(file) ?? [];
    expect(inOrder(found.get(file) ?? []), file).toEqual(inOrder(own));
    count += own.length;
  }
  return count;
}

const articles = {
  "claims.md": `---
title: 朝の市場
date: 2025-13-40
---

# 朝の市場

出店者の75%以上が売上を伸ばしました。来場者は300%増えています。

---END---

出店者の75%以上が売上を伸ばしたという話は、絵文字🍎の後でも同じです。

<!-- kouetsu-disable-next-line unsupported-numeric-claim -- 会場で数えた -->
来場者の82%が満足しています。
`,
  "kept.md": `# 昼の市場

<!-- kouetsu-disable-next-line unsupported-numeric-claim -- もう数値はない -->
来場者は満足しています。

<!-- kouetsu-disable-next-line unsupported-numeric-claim -->
来場者の82%が満足しています。
`,
  "bom.md": "\uFEFF# 夕方の市場\n\n売上は年率25%以上伸びています。\n\n---END---\n",
  "crlf.md": "---\r\ntitle: 市場\r\n---\r\n\r\n企業の75%以上が使っています。\r\n\r\n---END---\r\n",
  "blank.md": "\n\n\n企業の75%以上が使っています。\n",
  "plain.txt": "---\ntitle: 市場\n---\n\n企業の75%以上が使っています。\n\n---END---\n",
  "nul.md": "市場の\0朝です。\n",
  "long.md": `企業の75%以上が使っています。\n\n${"市".repeat(50_001)}\n`,
  "empty.md": "",
};

const PASSAGE =
  "朝の市場は、港の倉庫を借りて毎週土曜日に開きます。漁師と農家が交代で店番をし、売れ残りは近くの食堂が引き取ります。雨の日は屋根の下だけで開くので、店の数は少なくなります。";

describe("textlint-rule-preset-kouetsu in plain textlint", () => {
  it("finds what `kouetsu lint` finds, place by place and word by word", async () => {
    expect(await expectSameFindings(site(articles), Object.keys(articles))).toBeGreaterThan(9);
  });

  it("finds the same in the examples of this project, alone and together", async () => {
    const folder = site({});
    cpSync(join(examples, "blog"), folder, { recursive: true });
    const names = Object.keys(Object.fromEntries(await ownMessages(folder, ["."]))).map((file) =>
      file.slice(folder.length + 1),
    );
    expect(await expectSameFindings(folder, names.slice(0, 4))).toBeGreaterThan(3);
    const together = site({ "kouetsu.config.json": '{ "corpus": ["**/*.md"] }' });
    cpSync(join(examples, "blog"), together, { recursive: true });
    expect(await expectSameFindings(together, names, { together: true })).toBeGreaterThan(5);
  });

  it("sees in the file which of its characters cannot be read", async () => {
    const folder = site({});
    const bytes = Buffer.from("市場の朝です。\n");
    writeFileSync(join(folder, "a.md"), Buffer.concat([bytes.subarray(0, 11), bytes.subarray(12)]));
    expect(await expectSameFindings(folder, ["a.md"])).toBeGreaterThan(0);
  });

  it("recognises the kind of site, and takes it from an option instead", async () => {
    const post = "---\nlayout: post\ntitle: 市場\ndate: 2025/04/05\n---\n\n本文です。\n";
    const folder = site({
      "_config.yml": "timezone: Asia/Tokyo\n",
      "_posts/2025-04-06-a.md": post,
    });
    const names = ["_posts/2025-04-06-a.md"];
    const asJekyll = await expectSameFindings(folder, names);
    expect(asJekyll).toBeGreaterThan(0);
    const plain = site({
      "_posts/2025-04-06-a.md": post,
      "kouetsu.config.json": '{ "frontMatter": { "preset": "none" } }',
    });
    await expectSameFindings(plain, names);
    const entries = Object.fromEntries(
      ["front-matter-date", "front-matter-schema", "front-matter-address"].map((id) => [
        id,
        { frontMatter: { preset: "jekyll", timeZone: "Asia/Tokyo" } },
      ]),
    );
    const elsewhere = site({ "_posts/2025-04-06-a.md": post });
    const linter = await textlintOf(elsewhere, { rules: { "preset-kouetsu": entries } });
    const { messages } = await linter.lintText(post, join(elsewhere, names[0] ?? ""));
    expect(messages.length).toBe(asJekyll);
  });

  it("follows our configuration where there is one, file by file", async () => {
    const config = {
      locale: "en",
      profile: "tech",
      rules: { "generation-residue": ["error", { phrases: ["（校了前）"] }] },
      overrides: [{ files: ["drafts/**"], rules: { "unsupported-numeric-claim": "off" } }],
      sources: [{ id: "rep", publisher: "市場協会", figures: ["出店者の60%が売上を伸ばした"] }],
    };
    const text = "# 題\n\n企業の75%以上が使っています（校了前）。\n\n[^rep]: 市場協会\n";
    const folder = site({
      "kouetsu.config.json": JSON.stringify(config),
      "posts/a.md": text,
      "drafts/a.md": text,
    });
    expect(await expectSameFindings(folder, ["posts/a.md", "drafts/a.md"])).toBe(3);
  });

  it("says what is wrong with our configuration once, and judges without it", async () => {
    const folder = site({
      "kouetsu.config.json": '{\n  "rules": { "no-such-rule": "error" }\n}',
      "a.md": "企業の75%以上が使っています。\n",
    });
    const linter = await textlintOf(folder, preset);
    const { messages } = await linter.lintText(
      "企業の75%以上が使っています。\n",
      join(folder, "a.md"),
    );
    expect(messages.filter(({ message }) => message.includes("no-such-rule"))).toHaveLength(1);
    expect(messages.map(({ ruleId }) => ruleId)).toContain("kouetsu/unsupported-numeric-claim");
  });

  it("mends with --fix what our engine mends", async () => {
    const source = "# 題\n\n一つめの話です。\n\n---END---\n\n二つめの話です。\n";
    const folder = site({ "a.md": source });
    writeFileSync(join(folder, ".textlintrc"), JSON.stringify(preset));
    await command(folder, "--fix", join(folder, "a.md"));
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe(
      "# 題\n\n一つめの話です。\n\n二つめの話です。\n",
    );
  });

  it("prints JSON with the same messages from the command line", async () => {
    const folder = site({ "a.md": articles["claims.md"] });
    writeFileSync(join(folder, ".textlintrc"), JSON.stringify(preset));
    const file = join(folder, "a.md");
    const [result] = JSON.parse(await command(folder, "--format", "json", file)) as {
      messages: Said[];
    }[];
    const own = (await ownMessages(folder, [file])).get(file) ?? [];
    expect(inOrder(result?.messages ?? [])).toEqual(inOrder(own));
  });

  it("gives an editor exact places, fixes that fit them, and choices", async () => {
    const text =
      "---\ntitle: 🍎市場\n---\r\n\r\n一つめ🍎です。\r\n\r\n---END---\r\n\r\n企業の75%以上が使う。\r\n\r\nLet me know if you would like me to revise this section.\r\n";
    const folder = site({ "a.md": text });
    const linter = await textlintOf(folder, preset);
    const { messages } = await linter.lintText(text, join(folder, "a.md"));
    const lines = text.split("\n");
    for (const { range, loc, line, column, index } of messages) {
      const placed = text.slice(...range);
      expect([loc.start.line, loc.start.column, range[0]]).toEqual([line, column, index]);
      if (loc.start.line === loc.end.line)
        expect(lines[line - 1]?.slice(column - 1, loc.end.column - 1)).toBe(placed.trimEnd());
    }
    const residue = messages.find(({ ruleId }) => ruleId === "kouetsu/generation-residue");
    expect(text.slice(...(residue?.range ?? [0, 0]))).toContain("---END---");
    const fix = residue?.fix;
    expect(fix && text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1])).not.toContain(
      "END",
    );
    const choices = messages
      .filter(({ ruleId }) => ruleId === "kouetsu/generation-residue")
      .flatMap(({ suggestions }) => suggestions ?? []);
    expect(choices.length).toBeGreaterThan(0);
    for (const { fix: choice } of choices)
      expect(text.slice(...choice.range)).toContain("Let me know if you would like");
  });

  it("says which option it does not know", async () => {
    const folder = site({ "a.md": "# 題\n" });
    const linter = await textlintOf(folder, {
      rules: { "preset-kouetsu": { "generation-residue": { colour: "red" } } },
    });
    const { messages } = await linter.lintText("# 題\n", join(folder, "a.md"));
    expect(
      messages.map(({ message, ruleId }) => [ruleId, message.includes("colour")]),
    ).toContainEqual(["kouetsu/generation-residue", true]);
  });
});

describe("a corpus in plain textlint", () => {
  const elsewhere = `# 別の市場\n\n${PASSAGE}\n`;
  const here = `# 朝の市場\n\n書き出しです。\n\n${PASSAGE}\n`;
  const duplicates = {
    rules: { "preset-kouetsu": { "duplicated-passage": { corpus: "posts/*.md" } } },
  };
  const copied = (messages: readonly Said[]): readonly (readonly [number, number])[] =>
    messages
      .filter(({ ruleId }) => ruleId === "kouetsu/duplicated-passage")
      .map(({ range }) => range);

  it("is what the globs of a rule or of our configuration name", async () => {
    const folder = site({ "posts/a.md": here, "posts/b.md": elsewhere });
    const linter = await textlintOf(folder, duplicates);
    const { messages } = await linter.lintText(here, join(folder, "posts/a.md"));
    const start = here.indexOf(PASSAGE);
    expect(copied(messages)).toEqual([[start, start + PASSAGE.length]]);
    expect(messages[0]?.message).toContain("posts/b.md");
    const configured = site({
      "posts/a.md": here,
      "posts/b.md": elsewhere,
      "kouetsu.config.json": '{ "corpus": ["posts/*.md"] }',
    });
    expect(
      await expectSameFindings(configured, ["posts/a.md", "posts/b.md"], { together: true }),
    ).toBeGreaterThan(1);
  });

  it("holds the text that is linted in place of its file", async () => {
    const folder = site({ "posts/a.md": here, "posts/b.md": elsewhere });
    const linter = await textlintOf(folder, duplicates);
    const lint = async (name: string, text: string) =>
      copied((await linter.lintText(text, join(folder, name))).messages).length;
    expect(await lint("posts/b.md", "# 別の市場\n\n書き直しました。\n")).toBe(0);
    expect(await lint("posts/a.md", here)).toBe(1);
    // Not among the files of the globs, and compared with them all the same.
    expect(await lint("draft.md", elsewhere)).toBe(1);
  });

  it("follows the files as they change", async () => {
    const folder = site({ "posts/a.md": here, "posts/b.md": "# 別の市場\n" });
    const linter = await textlintOf(folder, duplicates);
    const lint = async () =>
      copied((await linter.lintText(here, join(folder, "posts/a.md"))).messages).length;
    expect(await lint()).toBe(0);
    writeFileSync(join(folder, "posts/b.md"), elsewhere);
    // Files are looked at again after a second.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await lint()).toBe(1);
  });

  it("is not made of folders outside", async () => {
    const folder = site({ "a.md": here });
    const linter = await textlintOf(folder, {
      rules: { "preset-kouetsu": { "duplicated-passage": { corpus: "../*.md" } } },
    });
    const { messages } = await linter.lintText(here, join(folder, "a.md"));
    expect(messages).toMatchObject([{ ruleId: "kouetsu/duplicated-passage", range: [0, 0] }]);
  });
});
