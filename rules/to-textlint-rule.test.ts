import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { TextlintKernel } from "@textlint/kernel";
import type { TextlintKernelRule } from "@textlint/kernel";
import markdownPlugin from "@textlint/textlint-plugin-markdown";
import type { TextlintFixResult, TextlintMessage } from "@textlint/types";
import { createArticle, defineRule } from "@kouetsu/core";
import type * as Core from "@kouetsu/core";
import type { Article, Report, Rule } from "@kouetsu/core";
import { describe, expect, it, vi } from "vitest";
import { toTextlintPreset } from "./textlint-preset.js";
import type { TextlintPreset } from "./textlint-preset.js";

vi.mock("@kouetsu/core", async (importOriginal) => {
  const core = await importOriginal<typeof Core>();
  return { ...core, createArticle: vi.fn<typeof core.createArticle>(core.createArticle) };
});

const kernel = new TextlintKernel();
const clock = (): string => "2025-12-20T00:00:00Z";

/** A rule of article scope that reports what `check` says. */
function articleRule(
  id: string,
  check: (article: Article, word: string) => Iterable<Report<"found">>,
): Rule {
  return defineRule<{ readonly word: string }, "found">({
    meta: {
      id,
      family: "residue",
      description: { ja: "試し", en: "A trial" },
      severity: "warning",
      recommended: true,
      since: "0.1.0",
      options: {
        properties: { word: { type: "string", description: { ja: "語", en: "The word" } } },
        defaults: { word: "林檎" },
      },
      messages: { found: { ja: "「{word}」があります。", en: '"{word}" stands here.' } },
      notes: { remove: { ja: "消す", en: "Remove it" }, again: { ja: "ここにも", en: "Here too" } },
    },
    scope: "article",
    *check({ article, options }) {
      yield* check(article, options.word);
    },
  });
}

/** Every place of the word, the first as the finding and the others as related places. */
const fruit = articleRule("fruit", function* (article, word) {
  const places = [...article.source.matchAll(new RegExp(word, "g"))].map(({ index }) => ({
    start: index,
    end: index + word.length,
  }));
  const [first, ...rest] = places;
  if (first === undefined) return;
  yield {
    messageId: "found",
    range: first,
    values: { word },
    related: rest.map((range) => ({ range, role: "repeat" as const, note: "again" })),
    fix: { range: first, text: "果物" },
    suggestions: [
      { note: "remove", edits: places.map((range) => ({ range, text: "" })) },
      { note: "remove", edits: [{ range: first, text: "", filePath: "other.md" }] },
    ],
  };
});

const kernelRules = (
  preset: TextlintPreset,
  options: Readonly<Record<string, object>> = {},
): TextlintKernelRule[] =>
  Object.entries(preset.rules).map(([id, rule]) => ({
    ruleId: `kouetsu/${id}`,
    rule,
    options: options[id] ?? preset.rulesConfig[id] ?? true,
  }));

// Node hands over the module of a CommonJS package, vitest what it exports by default.
const plugin = "Processor" in markdownPlugin ? (markdownPlugin as never) : markdownPlugin.default;
const plugins = [{ pluginId: "markdown", plugin }];

async function lint(
  text: string,
  rules: readonly Rule[],
  options?: Readonly<Record<string, object>>,
): Promise<readonly TextlintMessage[]> {
  const preset = toTextlintPreset(rules, clock);
  const result = await kernel.lintText(text, {
    ext: ".md",
    filePath: "/site/posts/a.md",
    configBaseDir: "/site",
    plugins,
    rules: kernelRules(preset, options),
  });
  return result.messages;
}

function fix(text: string, rules: readonly Rule[]): Promise<TextlintFixResult> {
  const preset = toTextlintPreset(rules, clock);
  return kernel.fixText(text, { ext: ".md", plugins, rules: kernelRules(preset) });
}

describe("a rule of ours in textlint", () => {
  const text = "# 題\n\n林檎と蜜柑。\n\n林檎。\n\n林檎。\n";

  it("reports the exact range and the same message as our own hosts", async () => {
    const [message, ...others] = await lint(text, [fruit]);
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      ruleId: "kouetsu/fruit",
      range: [5, 7],
      loc: { start: { line: 3, column: 1 }, end: { line: 3, column: 3 } },
      message: "「林檎」があります。",
      severity: 1,
    });
  });

  it("brings its fix, and those suggestions that stay in the file", async () => {
    const [message] = await lint(text, [fruit]);
    expect(message?.fix).toEqual({ range: [5, 7], text: "果物" });
    expect(message?.suggestions).toEqual([
      { id: "remove", message: "消す", fix: { range: [5, 20], text: "と蜜柑。\n\n。\n\n" } },
    ]);
    expect((await fix("林檎と林檎\n", [fruit])).output).toBe("果物と林檎\n");
  });

  it.each([
    ["a byte order mark", "\uFEFF林檎\n", [0, 2]],
    ["blank lines at the top", "\n\n\n林檎\n", [3, 5]],
    ["CRLF", "題\r\n\r\n林檎\r\n", [5, 7]],
    ["front matter", "---\na: 1\n---\n\n林檎\n", [14, 16]],
    ["an astral character", "🍎林檎\n", [2, 4]],
    ["a line separator", "\u2028林檎\n", [1, 3]],
  ])("keeps its range after %s", async (_name, source, range) => {
    expect(await lint(source, [fruit])).toMatchObject([{ range }]);
  });

  it("may report an empty range", async () => {
    const absent = articleRule("absent", () => [
      { messageId: "found", range: { start: 2, end: 2 }, values: { word: "無" } },
    ]);
    expect(await lint("本文\n", [absent])).toMatchObject([
      { range: [2, 2], message: "「無」があります。" },
    ]);
    expect(await lint("", [absent])).toMatchObject([{ range: [0, 0] }]);
  });

  it("takes options and the site's settings as our configuration does", async () => {
    expect(
      await lint("蜜柑\n", [fruit], { fruit: { word: "蜜柑", locale: "en", severity: "info" } }),
    ).toMatchObject([{ message: '"蜜柑" stands here.', severity: 3 }]);
  });

  it("says what is wrong with an option, and runs as if it were not there", async () => {
    const messages = await lint("林檎\n", [fruit], { fruit: { word: 1 } });
    expect(messages).toHaveLength(2);
    expect(messages).toContainEqual(expect.objectContaining({ message: "「林檎」があります。" }));
    expect(messages).toContainEqual(expect.objectContaining({ range: [0, 0] }));
  });

  it("lets stand what the writer lets stand", async () => {
    const source = "<!-- kouetsu-disable-next-line fruit -- 品種名 -->\n林檎\n";
    expect(await lint(source, [fruit])).toEqual([]);
    expect(await lint(source.replace("fruit", "other"), [fruit])).toHaveLength(1);
  });

  it("that throws says so and costs nobody else a finding", async () => {
    const broken = articleRule("broken", () => {
      throw new Error("壊れました");
    });
    const messages = await lint("林檎\n", [broken, fruit]);
    expect(messages.map((message) => message.ruleId).sort()).toEqual([
      "kouetsu/broken",
      "kouetsu/fruit",
    ]);
    expect(messages.find((message) => message.ruleId === "kouetsu/broken")?.message).toContain(
      "壊れました",
    );
  });

  it("leaves other formats alone", async () => {
    const preset = toTextlintPreset([fruit], clock);
    const options = { ext: ".md", plugins, rules: kernelRules(preset) };
    const inFile = async (filePath: string) =>
      (await kernel.lintText("林檎\n", { ...options, filePath })).messages;
    expect(await inFile("/site/a.html")).toEqual([]);
    expect(await inFile("/site/a.txt")).toHaveLength(1);
  });

  it("sees the path as our own hosts name it", async () => {
    const paths: string[] = [];
    const seen = articleRule("seen", (article) => {
      paths.push(article.filePath);
      return [];
    });
    await lint("本文\n", [seen]);
    expect(paths).toEqual(["posts/a.md"]);
  });

  it("shares one parse with the others of the preset", async () => {
    const parse = vi.mocked(createArticle);
    parse.mockClear();
    const second = { ...fruit, meta: { ...fruit.meta, id: "second" } };
    await lint("林檎\n", [fruit, second]);
    expect(parse).toHaveBeenCalledTimes(1);
    await lint("林檎\n", [fruit, second]);
    expect(parse).toHaveBeenCalledTimes(2);
  });
});

describe("a text that is no text to check", () => {
  const long = `林檎${"あ".repeat(50_001)}\n`;
  const unused = "<!-- kouetsu-disable-line fruit -- 品種名 -->\n";

  it("is said to be so, in the language of the options, and no rule judges it", async () => {
    const messages = await lint(long + unused, [fruit], { "too-large": { locale: "en" } });
    expect(messages).toMatchObject([{ ruleId: "kouetsu/too-large" }]);
    expect(messages[0]?.message).toMatch(/^[ -~\n]{10,}$/);
    const [japanese] = await lint(long, [fruit], { "too-large": { locale: "fr" } });
    expect(japanese?.message).toMatch(/[ぁ-ん]/);
  });

  it("may have broken characters in its file, whose bytes say where", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "kouetsu-broken-"));
    const file = path.join(folder, "a.md");
    writeFileSync(file, Buffer.from([...Buffer.from("朝市は"), 0xff, ...Buffer.from("です。\n")]));
    const rules = kernelRules(toTextlintPreset([fruit], clock));
    const options = { ext: ".md", filePath: file, configBaseDir: folder, plugins, rules };
    const places = async (text: string): Promise<unknown> =>
      (await kernel.lintText(text, options)).messages.map(({ ruleId, range }) => [ruleId, range]);
    const broken = "朝市は\uFFFDです。\n";
    expect(await places(broken)).toEqual([["kouetsu/not-utf8", [3, 4]]]);
    // Typed meanwhile, or written so on purpose: nothing is known of the bytes.
    expect(await places(`春の${broken}`)).toEqual([]);
    rmSync(file);
    expect(await places(broken)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe("a preset that an editor keeps", () => {
  it("works settings out once, and anew every hour", async () => {
    let hour = "2025-12-20T00";
    const asked: string[] = [];
    const dated: Rule = {
      meta: { ...fruit.meta, id: "dated" },
      scope: "article",
      check: ({ site }) => {
        asked.push(site.now);
        return [];
      },
    };
    const rules = kernelRules(toTextlintPreset([dated], () => `${hour}:0${asked.length}:00Z`));
    const options = { ext: ".md", filePath: "/site/a.md", configBaseDir: "/site", plugins, rules };
    for (const text of ["春。\n", "夏。\n"]) await kernel.lintText(text, options);
    hour = "2025-12-20T01";
    await kernel.lintText("秋。\n", options);
    expect(asked).toEqual(["2025-12-20T00:00:00Z", "2025-12-20T00:00:00Z", "2025-12-20T01:02:00Z"]);
  });

  it("can tell of a suppression across articles that nothing needs, once it knows the others", async () => {
    const base = realpathSync(mkdtempSync(path.join(tmpdir(), "kouetsu-across-")));
    mkdirSync(path.join(base, "posts"));
    writeFileSync(path.join(base, "posts/b.md"), "蜜柑\n");
    const across: Rule = {
      meta: { ...fruit.meta, id: "across" },
      scope: "corpus",
      check: () => [],
    };
    const rules = kernelRules(toTextlintPreset([across], clock), {
      across: { corpus: ["posts/*.md"] },
    });
    const unused = "<!-- kouetsu-disable-next-line across -- 品種名 -->\n蜜柑\n";
    const filePath = path.join(base, "posts/a.md");
    const options = { ext: ".md", filePath, configBaseDir: base, plugins, rules };
    const { messages } = await kernel.lintText(unused, options);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["kouetsu/unused-suppression"]);
    rmSync(base, { recursive: true });
  });
});

describe("toTextlintPreset", () => {
  it("brings every rule, and switches off what is not recommended", () => {
    const across: Rule = {
      meta: { ...fruit.meta, id: "across" },
      scope: "corpus",
      check: () => [],
    };
    const strict = { ...fruit, meta: { ...fruit.meta, id: "strict", recommended: false } };
    const preset = toTextlintPreset([across, strict], clock);
    const always = ["not-utf8", "too-large", "unused-suppression"];
    expect(Object.keys(preset.rules)).toEqual(["across", "strict", ...always]);
    expect(preset.rulesConfig).toMatchObject({ across: { severity: "warning" }, strict: false });
  });

  it("says which suppression nothing needs, where the rules that it names have judged", async () => {
    const unused = "<!-- kouetsu-disable-next-line fruit -- 品種名 -->\n蜜柑\n";
    expect(await lint(unused, [fruit])).toMatchObject([
      { ruleId: "kouetsu/unused-suppression", range: [0, unused.indexOf("\n")] },
    ]);
    const across: Rule = {
      meta: { ...fruit.meta, id: "across" },
      scope: "corpus",
      check: () => [],
    };
    // Without a corpus nobody can tell.
    expect(await lint(unused.replace("fruit", "across"), [across])).toEqual([]);
    expect(await lint(unused.replace("fruit", "elsewhere"), [fruit])).toEqual([]);
  });
});
