import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createLinter, loadTextlintrc } from "textlint";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  TextlintSites,
  atParagraphs,
  brief,
  forbiddenWord,
} from "../../../../test/support/textlint-sites.js";
import { createTextlintHost } from "./host.js";
import type { TextlintHost } from "./host.js";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const sites = new TextlintSites();
afterEach(() => sites.dispose());

describe("hosting preset-ja-technical-writing", () => {
  const article = "# 題\n\nこれは、とても、長くて、点が、多い、文です。半角ｶﾅも混じります。\n";
  const texts = [
    article,
    "（",
    "彼はは行った。すごいことができる事が大事である。そうです。\n\n- 項目\n- 「項目」。\n",
  ];
  const preset = new TextlintSites();
  let configPath: string;
  let host: TextlintHost;

  beforeAll(async () => {
    const folder = preset.folder({
      ".textlintrc.json": '{ "rules": { "preset-ja-technical-writing": true } }',
    });
    configPath = join(folder, ".textlintrc.json");
    // Untrusted, since the preset is bundled: the way of an editor that knows nothing of the folder.
    host = await preset.host(configPath, { trusted: false, bundledFrom: [repository] });
  });

  afterAll(() => preset.dispose());

  it("finds what textlint finds", async () => {
    const linter = createLinter({
      descriptor: await loadTextlintrc({ configFilePath: configPath }),
    });
    for (const text of texts) {
      const { messages } = await linter.lintText(text, "a.md");
      const expected = messages.map(({ ruleId, message, range, fix }) => [
        ruleId,
        message,
        range.map((offset) => Math.min(offset, text.length)),
        fix,
      ]);
      const found = (await host.lint("a.md", text)).map(({ ruleId, message, range, fix }) => [
        ruleId,
        message,
        [range.start, range.end],
        fix && { range: [fix.range.start, fix.range.end], text: fix.text },
      ]);
      expect(expected.length).toBeGreaterThan(0);
      expect(found).toEqual(expected);
    }
    expect(await host.problems()).toEqual([]);
  });

  it("places them by offset, line and column", async () => {
    const findings = await host.lint("posts/a.md", article);
    const comma = findings.find((finding) => finding.ruleId === "ja-technical-writing/max-ten");
    expect(comma).toMatchObject({
      severity: "error",
      filePath: "posts/a.md",
      messageId: "textlint",
      related: [],
    });
    expect(comma?.loc.start.line).toBe(3);
  });

  it.each([
    ["NUL", "\0"],
    ["a lone surrogate", "\ud83d"],
  ])("keeps every finding when the text holds %s", async (_name, character) => {
    const clean = await host.lint("a.md", `${article}\nここに□があります。\n`);
    const hostile = await host.lint("a.md", `${article}\nここに${character}があります。\n`);
    expect(clean.length).toBeGreaterThan(1);
    expect(brief(hostile)).toEqual(brief(clean));
  });

  it("reads a text file as Markdown", async () => {
    const findings = await host.lint(
      "seeds/000.txt",
      "---\ntitle: あ、い、う、え、お、か。\n---\n\n本文です。\n",
    );
    expect(findings).toEqual([]);
  });
});

describe("rules of the user", () => {
  it("come from the node_modules beside the configuration, with fix and severity", async () => {
    const host = await sites.hostOf(
      { rules: { word: { severity: "warning" } } },
      { "textlint-rule-word": forbiddenWord },
    );
    expect(await host.lint("a.md", "\uFEFFこれは禁句です。\n")).toEqual([
      {
        ruleId: "word",
        filePath: "a.md",
        messageId: "textlint",
        severity: "warning",
        message: "この語は使いません",
        range: { start: 3, end: 5 },
        loc: { start: { line: 1, column: 4 }, end: { line: 1, column: 6 } },
        related: [],
        data: {},
        fix: { range: { start: 3, end: 5 }, text: "別の語" },
      },
    ]);
  });

  it("are filtered as the configuration says", async () => {
    const filter = `module.exports = (context) => ({ [context.Syntax.Document](node) {
      const at = context.getSource().indexOf("<!-- textlint-disable -->");
      if (at >= 0) context.shouldIgnore([at, node.range[1]], {});
    } });`;
    const host = await sites.hostOf(
      { rules: { word: true }, filters: { marked: true } },
      { "textlint-rule-word": forbiddenWord, "textlint-filter-rule-marked": filter },
    );
    const findings = await host.lint(
      "a.md",
      "これは禁句です。\n\n<!-- textlint-disable -->\n\n禁句。\n",
    );
    expect(brief(findings)).toEqual(["word textlint 3-5"]);
  });

  it("leave preset-kouetsu to the fast lane", async () => {
    const own = `module.exports = { rules: { twice: ${forbiddenWord.replace("module.exports = ", "").split(";")[0]} }, rulesConfig: { twice: true } }; throw new Error("loaded");`;
    const host = await sites.hostOf(
      { rules: { "preset-kouetsu": true, word: true } },
      { "textlint-rule-word": forbiddenWord, "textlint-rule-preset-kouetsu": own },
    );
    expect(brief(await host.lint("a.md", "禁句\n"))).toEqual(["word textlint 0-2"]);
    expect(await host.problems()).toEqual([]);
  });

  it("print nothing", async () => {
    const host = await sites.hostOf(
      { rules: { loud: true } },
      { "textlint-rule-loud": atParagraphs('console.log("LOUD"); process.stdout.write("LOUD");') },
    );
    expect(await host.lint("a.md", "本文\n")).toEqual([]);
  });
});

describe("requests", () => {
  it("for the same file: the newest is answered", async () => {
    const host = await sites.hostOf(
      { rules: { word: true } },
      { "textlint-rule-word": forbiddenWord },
    );
    const texts = ["禁句", "あ禁句", "ああ禁句", "あああ禁句"];
    const results = await Promise.allSettled(texts.map((text) => host.lint("a.md", text)));
    expect(results.map((result) => result.status)).toEqual([
      "rejected",
      "rejected",
      "rejected",
      "fulfilled",
    ]);
    expect(results[0]).toMatchObject({ reason: { name: "AbortError" } });
    expect(results[3]).toMatchObject({ value: [{ range: { start: 3, end: 5 } }] });
  });

  it("end by their signal, and others go on", async () => {
    const host = await sites.hostOf(
      { rules: { word: true } },
      { "textlint-rule-word": forbiddenWord },
    );
    const stop = new AbortController();
    const stopped = host.lint("a.md", "禁句", stop.signal);
    const other = host.lint("b.md", "禁句");
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
    expect(await other).toHaveLength(1);
    await expect(host.lint("a.md", "禁句", stop.signal)).rejects.toMatchObject({
      name: "AbortError",
    });
  });

  it("that wait end by their signal as well", async () => {
    const host = await sites.hostOf(
      { rules: { word: true } },
      { "textlint-rule-word": forbiddenWord },
    );
    const first = host.lint("a.md", "禁句");
    const stop = new AbortController();
    const waiting = host.lint("b.md", "禁句", stop.signal);
    const newer = new AbortController();
    const [old, again] = [host.lint("c.md", "禁句"), host.lint("c.md", "禁句です", newer.signal)];
    stop.abort();
    newer.abort();
    for (const ended of [waiting, old, again])
      await expect(ended).rejects.toMatchObject({ name: "AbortError" });
    expect(await first).toHaveLength(1);
  });

  it("are none of a host that is closed before one came, and nothing is loaded", async () => {
    const host = createTextlintHost({ configPath: "/nowhere/.textlintrc", trusted: false });
    await host.close();
    await expect(host.lint("a.md", "禁句")).rejects.toMatchObject({ name: "AbortError" });
  });

  it("end when the host is closed", async () => {
    const host = await sites.hostOf(
      { rules: { word: true } },
      { "textlint-rule-word": forbiddenWord },
    );
    const pending = host.lint("a.md", "禁句");
    await Promise.all([
      expect(pending).rejects.toMatchObject({ name: "AbortError" }),
      host.close(),
    ]);
    await expect(host.lint("a.md", "禁句")).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("a configuration that cannot be used", () => {
  it("says which package is missing, and runs the others", async () => {
    const folder = sites.folder(
      { ".textlintrc.yml": "rules:\n  word: true\n  missing: true\n  broken: true\n" },
      { "textlint-rule-word": forbiddenWord, "textlint-rule-broken": "module.exports = 1;" },
    );
    const host = await sites.host(join(folder, ".textlintrc.yml"));
    expect(brief(await host.lint("a.md", "禁句\n"))).toEqual(["word textlint 0-2"]);
    const problems = await host.problems();
    expect(problems.map(({ values, position }) => [values["name"], position])).toEqual([
      ["missing", { line: 3, column: 3 }],
      ["broken", { line: 4, column: 3 }],
    ]);
  });

  it("says so when the file is gone or its code throws", async () => {
    const folder = sites.folder({ ".textlintrc.js": 'throw new Error("だめ")' });
    const gone = await (await sites.host(join(folder, ".textlintrc.json"))).problems();
    expect(gone).toMatchObject([
      { severity: "error", values: { detail: expect.stringContaining("ENOENT") } },
    ]);
    const thrown = await (await sites.host(join(folder, ".textlintrc.js"))).problems();
    expect(thrown).toMatchObject([
      { severity: "error", values: { detail: expect.stringContaining("Cannot read config") } },
    ]);
  });

  it("may be given by the host itself", async () => {
    const folder = sites.folder({}, { "textlint-rule-word": forbiddenWord });
    const host = await sites.host(join(folder, "kouetsu.config.json"), {
      config: { rules: { word: true } },
    });
    expect(brief(await host.lint("a.md", "禁句\n"))).toEqual(["word textlint 0-2"]);
  });

  it("ends when loading does not", async () => {
    const folder = sites.folder({ ".textlintrc.js": "for (;;);" });
    const host = await sites.host(join(folder, ".textlintrc.js"), { firstTimeoutMs: 300 });
    expect(await host.lint("a.md", "本文\n")).toEqual([]);
    expect(await host.problems()).toMatchObject([{ values: { detail: "timeout" } }]);
  });
});
