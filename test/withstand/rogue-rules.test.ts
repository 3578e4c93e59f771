// Rules of a stranger that loop, throw, take all memory or report nonsense: what
// other rules find stays, and the next article waits a moment at most.
import { performance } from "node:perf_hooks";
import { afterEach, expect, test } from "vitest";
import { TextlintSites, atParagraphs, brief, forbiddenWord } from "../support/textlint-sites.js";
import { amount, patience } from "./support/amount.js";
import { tell } from "./support/tell.js";

const sites = new TextlintSites();
afterEach(() => sites.dispose());

const when = (body: string): string =>
  atParagraphs(`if (context.getSource().includes("満月")) { ${body} }`);

/** What each does in an article about a full moon. */
const rogues: Readonly<Record<string, string>> = {
  loops: when("for (;;);"),
  throws: when('throw new Error("壊れました")'),
  "takes two gigabytes": when(
    "const all = []; while (all.length < 2048) all.push(new Array(131072).fill(all.length));",
  ),
  "reports what is not there": when(
    "report = context.report; for (const index of [-9, 1e9, NaN, 'x', null]) report(node, new context.RuleError('どこ', { index }));",
  ),
};

/** Milliseconds that the next article may take; in every run a rough look, since others use the machine. */
const longestWait = amount(10_000, 1_500);

test.each(Object.entries(rogues))(
  "a rule that %s",
  async (what, code) => {
    const host = await sites.hostOf(
      { rules: { rogue: true, word: true } },
      { "textlint-rule-rogue": code, "textlint-rule-word": forbiddenWord },
      { timeoutMs: amount(300, 2_000), firstTimeoutMs: 4_000 },
    );
    expect(brief(await host.lint("before.md", "禁句\n"))).toEqual(["word textlint 0-2"]);
    const text = "満月の禁句です。\n";
    const found = await host.lint("a.md", text);
    for (const { range } of found) {
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeLessThanOrEqual(text.length);
    }
    const begun = performance.now();
    const next = await host.lint("b.md", "次の禁句\n");
    const waited = performance.now() - begun;
    tell(`a rule that ${what}`, `next file ${waited.toFixed(0)} ms; ${brief(found).join(", ")}`);
    expect(brief(next)).toContain("word textlint 2-4");
    expect(waited).toBeLessThan(longestWait);
    expect(brief(found)).toContain("word textlint 3-5");
  },
  patience(60_000),
);
