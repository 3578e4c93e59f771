import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import {
  TextlintSites,
  atParagraphs,
  brief,
  forbiddenWord,
} from "../../../../test/support/textlint-sites.js";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const sites = new TextlintSites();
afterEach(() => sites.dispose());

describe("a rule that fails", () => {
  const healthy = { "textlint-rule-word": forbiddenWord };

  it.each([
    ["in a handler", atParagraphs('throw new Error("壊れました")')],
    ["in a promise", atParagraphs('return Promise.reject(new Error("壊れました"))')],
    ["while it is set up", 'module.exports = () => { throw new Error("壊れました") };'],
    ["by a report without a place", atParagraphs("context.report({}, new context.RuleError('x'))")],
  ])("%s costs nobody else a finding", async (_place, code) => {
    const host = await sites.hostOf(
      { rules: { bad: true, word: true } },
      { ...healthy, "textlint-rule-bad": code },
    );
    const findings = await host.lint("a.md", "禁句です。\n");
    expect(findings.map((finding) => finding.ruleId)).toEqual(["word", "kouetsu/internal-error"]);
    expect(findings[1]).toMatchObject({
      messageId: "rule-failed",
      severity: "error",
      data: { rule: "bad" },
    });
    if (!code.includes("report(")) expect(findings[1]?.message).toContain("壊れました");
  });

  it("is located at the node it was looking at", async () => {
    const host = await sites.hostOf(
      { rules: { bad: true } },
      { "textlint-rule-bad": atParagraphs('if (node.loc.start.line === 3) throw "x"') },
    );
    const [finding] = await host.lint("a.md", "一つ目。\n\n二つ目。\n");
    expect(finding).toMatchObject({
      range: { start: 6, end: 10 },
      loc: { start: { line: 3, column: 1 } },
    });
  });

  it.each([
    [
      "a timer",
      atParagraphs(
        'setTimeout(() => { throw new Error("あとで") }, 0); return new Promise((done) => setTimeout(done, 20))',
      ),
    ],
    [
      "a forgotten promise",
      atParagraphs(
        'Promise.reject(new Error("あとで")); return new Promise((done) => setTimeout(done, 20))',
      ),
    ],
  ])("in %s is found too", async (_place, code) => {
    const host = await sites.hostOf(
      { rules: { bad: true, word: true } },
      { ...healthy, "textlint-rule-bad": code },
    );
    const findings = await host.lint("a.md", "禁句です。\n");
    expect(findings.map((finding) => finding.ruleId)).toEqual(["word", "kouetsu/internal-error"]);
    expect(findings[1]?.message).toContain("あとで");
  });

  it("by taking all memory ends only the worker", async () => {
    const hoard = atParagraphs(
      "if (context.getSource().includes('満杯')) { const all = []; for (;;) all.push(new Array(100000).fill({})); }",
    );
    const host = await sites.hostOf(
      { rules: { hoard: true, word: true } },
      { ...healthy, "textlint-rule-hoard": hoard },
      { maxMemoryMb: 64 },
    );
    const [finding] = await host.lint("a.md", "満杯\n");
    expect(finding).toMatchObject({ ruleId: "kouetsu/internal-error", messageId: "worker-failed" });
    expect(brief(await host.lint("b.md", "禁句\n"))).toEqual(["word textlint 0-2"]);
  });
});

describe("a rule that does not end", () => {
  // The first one also bounds how long the worker may take to start, on a busy machine too.
  const limits = { timeoutMs: 150, firstTimeoutMs: 1_500 };
  const healthy = { "textlint-rule-word": forbiddenWord };

  it.each([
    ["in a handler", atParagraphs("for (;;);")],
    ["after a promise", atParagraphs("return Promise.resolve().then(() => { for (;;); })")],
    ["by a promise that is never kept", atParagraphs("return new Promise(() => {})")],
  ])("%s is named and left out", async (_place, code) => {
    const host = await sites.hostOf(
      { rules: { endless: true, word: true } },
      { ...healthy, "textlint-rule-endless": code },
      limits,
    );
    const findings = await host.lint("a.md", "禁句です。\n");
    expect(brief(findings)).toEqual([
      "word textlint 0-2",
      "kouetsu/internal-error rule-timeout 0-0",
    ]);
    expect(findings[1]?.message).toContain("「endless」");
    const again = Date.now();
    expect(brief(await host.lint("a.md", "はい、禁句です。\n"))).toEqual([
      "word textlint 3-5",
      "kouetsu/internal-error rule-timeout 0-0",
    ]);
    expect(Date.now() - again).toBeLessThan(limits.firstTimeoutMs);
  });

  it("does not hold up the main thread or other files", async () => {
    const code = atParagraphs("if (context.getSource().includes('無限')) for (;;);");
    const host = await sites.hostOf(
      { rules: { endless: true, word: true } },
      { ...healthy, "textlint-rule-endless": code },
      limits,
    );
    const [first, second] = await Promise.all([
      host.lint("a.md", "無限\n"),
      host.lint("b.md", "禁句\n"),
    ]);
    expect(brief(first)).toEqual(["kouetsu/internal-error rule-timeout 0-0"]);
    expect(brief(second)).toEqual(["word textlint 0-2"]);
  });
});

describe("an untrusted folder", () => {
  it("never runs its configuration", async () => {
    const folder = sites.folder({});
    const canary = join(folder, "ran");
    const code = `require("fs").writeFileSync(${JSON.stringify(canary)}, "1"); module.exports = { rules: {} };`;
    for (const name of [".textlintrc.js", ".textlintrc.cjs", ".textlintrc"]) {
      writeFileSync(join(folder, name), code);
      const host = await sites.host(join(folder, name), { trusted: false });
      expect(await host.lint("a.md", "本文\n")).toEqual([]);
      const problems = await host.problems();
      expect(problems).toHaveLength(1);
      expect(existsSync(canary), name).toBe(false);
    }
    // The canary does sing when the folder is trusted.
    rmSync(join(folder, ".textlintrc.cjs"));
    const trusted = await sites.host(join(folder, ".textlintrc.js"));
    expect(await trusted.problems()).toEqual([]);
    expect(existsSync(canary)).toBe(true);
  });

  it("never runs its packages, and says which were left out", async () => {
    const folder = sites.folder({}, {});
    const canary = join(folder, "ran");
    const evil = `require("fs").writeFileSync(${JSON.stringify(canary)}, "1"); module.exports = () => ({});`;
    const home = sites.folder(
      {
        ".textlintrc.json":
          '{\n  "rules": { "evil": true, "../../evil": true },\n  "filters": { "evil": true },\n  "plugins": ["evil"]\n}',
      },
      {
        "textlint-rule-evil": evil,
        "textlint-filter-rule-evil": evil,
        "textlint-plugin-evil": evil,
        "textlint-rule-preset-ja-technical-writing": evil,
      },
    );
    const host = await sites.host(join(home, ".textlintrc.json"), {
      trusted: false,
      bundledFrom: [repository],
    });
    expect(await host.lint("a.md", "本文\n")).toEqual([]);
    const problems = await host.problems();
    expect(
      problems.map(({ values, position, severity }) => [values["name"], position.line, severity]),
    ).toEqual([
      ["evil", 2, "info"],
      ["../../evil", 2, "info"],
      ["evil", 3, "info"],
      ["evil", 4, "info"],
    ]);
    expect(existsSync(canary)).toBe(false);
  });

  const nasty = new URL("../../../../../shared/nasty/config-evil/.textlintrc.js", import.meta.url);
  it.skipIf(!existsSync(nasty))("withstands nasty/config-evil", async () => {
    const folder = sites.folder({ ".textlintrc.js": readFileSync(nasty, "utf8") });
    const canary = join(tmpdir(), "kouetsu_pwned");
    rmSync(canary, { force: true });
    const host = await sites.host(join(folder, ".textlintrc.js"), { trusted: false });
    await host.lint("a.md", "本文\n");
    expect(existsSync(canary)).toBe(false);
    expect(await host.problems()).toMatchObject([
      { severity: "warning", position: { line: 1, column: 1 } },
    ]);
  });
});
