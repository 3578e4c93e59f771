import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Project, noConfig, settingsResolver } from "@kouetsu/core";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installPreset } from "../support/textlint-package.js";

const run = promisify(execFile);
const textlint = fileURLToPath(
  new URL("../../node_modules/textlint/bin/textlint.js", import.meta.url),
);
const corpora = fileURLToPath(new URL("../../../shared/corpora/", import.meta.url));

interface Message {
  readonly ruleId: string;
  readonly message: string;
  readonly range: readonly [number, number];
}

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kouetsu-preset-"));
  await installPreset(folder);
  writeFileSync(join(folder, ".textlintrc"), '{ "rules": { "preset-kouetsu": true } }');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the `textlint` command prints. It exits with 1 when it finds something. */
async function command(...args: readonly string[]): Promise<string> {
  const all = [textlint, "--rules-base-directory", join(folder, "node_modules"), ...args];
  try {
    return (await run(process.execPath, all, { cwd: folder, maxBuffer: 1 << 28 })).stdout;
  } catch (error) {
    if (error instanceof Error && "stdout" in error && error.stdout !== "")
      return String(error.stdout);
    throw error;
  }
}

async function textlintMessages(
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly Message[]>> {
  const results: unknown = JSON.parse(await command("--format", "json", ...files));
  // The shape is textlint's JSON format.
  return new Map(
    (results as { filePath: string; messages: Message[] }[]).map((one) => [
      one.filePath,
      one.messages,
    ]),
  );
}

const alone = rules.filter((rule) => rule.scope !== "corpus");
const settingsFor = settingsResolver(noConfig, alone, {
  preset: "none",
  locale: "ja",
  now: new Date().toISOString(),
});

/** What our own engine finds, as textlint would put it. */
function ownMessages(source: string): readonly Message[] {
  const project = new Project({ rules: alone, settingsFor });
  project.set("article.md", source.replace(/^\uFEFF/, ""));
  return project
    .findings("article.md")
    .filter((finding) => finding.ruleId !== "kouetsu/unused-suppression")
    .map((finding) => ({
      ruleId: finding.ruleId,
      message: finding.message,
      range: [finding.range.start, finding.range.end] as const,
    }));
}

const inOrder = (messages: readonly Message[]): readonly string[] =>
  messages.map(({ ruleId, message, range }) => `${range.join("-")} ${ruleId}: ${message}`).sort();

async function expectSameFindings(files: readonly string[]): Promise<number> {
  const found = await textlintMessages(files);
  let count = 0;
  for (const file of files) {
    const own = inOrder(ownMessages(readFileSync(file, "utf8")));
    expect(inOrder(found.get(file) ?? []), file).toEqual(own);
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
  "bom.md": "\uFEFF# 夕方の市場\n\n売上は年率25%以上伸びています。\n\n---END---\n",
  "crlf.md": "---\r\ntitle: 市場\r\n---\r\n\r\n企業の75%以上が使っています。\r\n\r\n---END---\r\n",
  "blank.md": "\n\n\n企業の75%以上が使っています。\n",
  "plain.txt": "---\ntitle: 市場\n---\n\n企業の75%以上が使っています。\n\n---END---\n",
  "empty.md": "",
};

describe("textlint-rule-preset-kouetsu in plain textlint", () => {
  it("finds what our own engine finds, place by place and word by word", async () => {
    const files = Object.entries(articles).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    expect(await expectSameFindings(files)).toBeGreaterThan(4);
  });

  it("mends with --fix what our engine mends", async () => {
    const file = join(folder, "fixed.md");
    const source = "# 題\n\n一つめの話です。\n\n---END---\n\n二つめの話です。\n";
    writeFileSync(file, source);
    const project = new Project({ rules: alone, settingsFor });
    project.set("fixed.md", source);
    const fixes = project.findings("fixed.md").flatMap((finding) => finding.fix ?? []);
    expect(fixes).toHaveLength(1);
    await command("--fix", file);
    const [fix] = fixes;
    expect(readFileSync(file, "utf8")).toBe(
      source.slice(0, fix?.range.start) + fix?.text + source.slice(fix?.range.end),
    );
  });

  it("says which option it does not know", async () => {
    const file = join(folder, "option.md");
    writeFileSync(file, "# 題\n");
    const config = join(folder, "option.json");
    writeFileSync(
      config,
      '{ "rules": { "preset-kouetsu": { "generation-residue": { "colour": "red" } } } }',
    );
    const [result] = JSON.parse(await command("-c", config, "--format", "json", file)) as {
      messages: Message[];
    }[];
    expect(
      result?.messages.map(({ message, ruleId }) => [ruleId, message.includes("colour")]),
    ).toContainEqual(["kouetsu/generation-residue", true]);
  });

  it.skipIf(!existsSync(corpora))(
    "finds the same in real articles",
    { timeout: 60_000 },
    async () => {
      const sample = ["seeds", "ja-site", "ja-tech-blog", "en-newsroom", "en-gov-news"].flatMap(
        (name) => {
          const home = join(corpora, name);
          const names = readdirSync(home, { recursive: true, encoding: "utf8" }).filter((file) =>
            /\.(?:md|txt)$/.test(file),
          );
          const posts = names.filter((file) => !file.endsWith("README.md")).sort();
          const step = Math.max(1, Math.floor(posts.length / 4));
          return posts
            .filter((_, index) => index % step === 0)
            .slice(0, 5)
            .map((file) => join(home, file));
        },
      );
      expect(await expectSameFindings(sample)).toBeGreaterThan(20);
    },
  );
});
