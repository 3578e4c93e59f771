import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { TextlintSites } from "../../../../../test/support/textlint-sites.js";
import type { TextlintHost } from "../host.js";

const repository = fileURLToPath(new URL("../../../../../", import.meta.url));
const sites = new TextlintSites();
afterAll(() => sites.dispose());

/** Reports a word wherever it stands. */
const reports = (word: string, before = ""): string => `(context) => ({ [context.Syntax.Str](node) {
  ${before}
  const at = node.value.indexOf("${word}");
  if (at >= 0) context.report(node, new context.RuleError("「${word}」がある", { padding: context.locator.range([at, at + ${word.length}]) }));
} })`;

/** Stands in for a preset that is known to judge by blocks. */
const preset = `module.exports = { rules: {
  word: ${reports("禁句")},
  endless: ${reports("難語", 'if (node.value.includes("無限")) for (;;);')},
  broken: ${reports("なし", 'if (node.value.includes("故障")) throw new Error("壊れました");')},
  counting: (context) => ({ [context.Syntax.Paragraph](node) {
    globalThis.seen = (globalThis.seen ?? 0) + 1;
    if (context.getSource(node).includes("何回")) context.report(node, new context.RuleError(String(globalThis.seen)));
  } }),
}, rulesConfig: { word: true, endless: true, counting: true, broken: true } };`;

const NAME = "textlint-rule-preset-ja-spacing";

async function host(): Promise<TextlintHost> {
  const folder = sites.folder(
    { ".textlintrc.json": '{ "rules": { "preset-ja-spacing": true } }' },
    { [NAME]: preset },
  );
  sites.write(
    folder,
    `node_modules/${NAME}/package.json`,
    JSON.stringify({ name: NAME, version: "3.0.3", main: "index.js" }),
  );
  return sites.host(`${folder}/.textlintrc.json`);
}

const said = async (hosted: TextlintHost, text: string): Promise<readonly string[]> =>
  (await hosted.lint("a.md", text)).map(
    ({ ruleId, messageId, message, range }) =>
      `${ruleId} ${messageId === "textlint" ? message : messageId} ${range.start}-${range.end}`,
  );

describe("a block", () => {
  it("is judged once, wherever it stands", async () => {
    const hosted = await host();
    const above = "段落です。\n\n".repeat(10);
    expect(await said(hosted, `${above}何回`)).toEqual(["ja-spacing/counting 3 70-72"]);
    // The first two stand nearer to the top than they are long.
    expect(await said(hosted, `${above}別です。\n\n何回`)).toEqual(["ja-spacing/counting 3 76-78"]);
    expect(await said(hosted, `段落です。\n\n${above}何回、何回`)).toEqual([
      "ja-spacing/counting 5 77-82",
    ]);
  });

  it("on which a rule fails says so there, and keeps what the others find", async () => {
    const hosted = await host();
    const above = "段落です。\n\n".repeat(3);
    const found = (at: number): readonly string[] => [
      `ja-spacing/word 「禁句」がある ${at + 3}-${at + 5}`,
      `kouetsu/internal-error rule-failed ${at}-${at + 5}`,
    ];
    expect(await said(hosted, `${above}故障も禁句`)).toEqual(found(21));
    // Not run again, and told again.
    expect(await said(hosted, `\n${above}故障も禁句`)).toEqual(found(22));
  });
});

describe("a rule that does not end on one block", () => {
  it("keeps what it finds in the others, and everything else, within two seconds", async () => {
    const hosted = await host();
    const others = "禁句と難語です。\n\n".repeat(3);
    await said(hosted, others);
    const begun = process.cpuUsage();
    const found = await said(hosted, `${others}無限の禁句`);
    const { user, system } = process.cpuUsage(begun);
    const count = (start: string): number => found.filter((line) => line.startsWith(start)).length;
    expect(count("ja-spacing/word")).toBe(4);
    expect(count("ja-spacing/endless")).toBe(3);
    expect(found.at(-1)).toBe("kouetsu/internal-error rule-endless-here 30-35");
    // Processor time, since a busy machine lends little of it.
    expect((user + system) / 1_000).toBeLessThan(2_000);
    // Where it goes on in the same way, the rule is left out everywhere.
    const worse = await said(hosted, `${others}無限の禁句\n\n無限です`);
    expect(worse.at(-1)).toBe("kouetsu/internal-error rule-timeout 0-0");
    expect(worse.filter((line) => line.startsWith("ja-spacing/word"))).toHaveLength(4);
  });
});

describe("with preset-ja-technical-writing", () => {
  /** Comes to no end at a word, by itself or after something that it waits for. */
  const endless = `module.exports = (context) => ({ [context.Syntax.Str](node) {
    if (node.value.includes("無限")) for (;;);
    if (node.value.includes("永遠")) return Promise.resolve().then(() => { for (;;); });
  } });`;
  const article = "これは見れない映画、だと、思い、ます、ね。\n\n".repeat(60);

  it.each(["無限", "永遠"])(
    "a rule that does not end at %s costs no finding of the others, and little time",
    async (word) => {
      const hosted = await sites.hostOf(
        { rules: { "preset-ja-technical-writing": true, endless: true } },
        { "textlint-rule-endless": endless },
        { bundledFrom: [repository] },
      );
      const clean = await said(hosted, `${article}ここに木目。\n`);
      expect(clean.length).toBeGreaterThan(60);
      const begun = process.cpuUsage();
      const found = await said(hosted, `${article}ここに${word}。\n`);
      const { user, system } = process.cpuUsage(begun);
      expect(found).toEqual([...clean, "kouetsu/internal-error rule-timeout 0-0"]);
      // Processor time, and with room for a busy machine, on which work takes more of it.
      expect((user + system) / 1_000).toBeLessThan(3_000);
      expect((await said(hosted, `${article}ここに${word}と。\n`)).at(-1)).toContain(
        "rule-timeout",
      );
    },
  );

  it.each(["\0", "\ud83d"])("%j in a block costs no finding of another", async (character) => {
    const folder = sites.folder({
      ".textlintrc.json": '{ "rules": { "preset-ja-technical-writing": true } }',
    });
    const hosted = await sites.host(`${folder}/.textlintrc.json`, { bundledFrom: [repository] });
    const text = "# 題\n\nこれは見れない映画、だと、思い、ます、ね。\n\nここに□がある!\n";
    const clean = await said(hosted, text);
    expect(clean.length).toBeGreaterThan(2);
    expect(await said(hosted, text.replace("□", character))).toEqual(clean);
  });
});
