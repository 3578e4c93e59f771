import type { TextlintRuleModule } from "@textlint/types";
import { describe, expect, it } from "vitest";
import type { DocumentLinter } from "../lint-document.js";
import type { RuleOrigin } from "../rule-origins.js";
import { configOf, silentWatch as watch } from "../test-config.js";
import { blockLinter } from "./block-linter.js";

/** How often `local` has looked at a paragraph. */
let looks = 0;

const local: TextlintRuleModule = ({ Syntax, RuleError, report, getSource }) => ({
  [Syntax.Paragraph](node) {
    looks++;
    if (getSource(node).includes("禁句")) report(node, new RuleError("禁句"));
  },
});

/** Its second message is about another block than its first. */
const second: TextlintRuleModule = ({ Syntax, RuleError, report, getSource }) => {
  let count = 0;
  return {
    [Syntax.Paragraph](node) {
      if (getSource(node).includes("禁句") && ++count > 1) report(node, new RuleError("また"));
    },
  };
};

const listening: TextlintRuleModule = (context) => ({
  ...local(context),
  [context.Syntax.DocumentExit]() {},
});

/** Has nothing to say. */
const silent: TextlintRuleModule = ({ Syntax }) => ({ [Syntax.Paragraph]() {} });

const throwing: TextlintRuleModule = (context) => ({
  ...local(context),
  [context.Syntax.Str]() {
    throw new Error("壊れました");
  },
});

function setUp(
  rules: Readonly<Record<string, TextlintRuleModule>>,
  origin?: RuleOrigin,
): {
  readonly linter: DocumentLinter;
  readonly told: (readonly [string, boolean])[];
  pause(): Promise<void>;
} {
  const origins = new Map(origin && Object.keys(rules).map((ruleId) => [ruleId, origin]));
  const config = configOf(rules, { origins });
  const linter = blockLinter(config, [], []);
  const told: (readonly [string, boolean])[] = [];
  const pause = async (): Promise<void> =>
    linter.study?.(watch, (ruleId, isByBlock) => told.push([ruleId, isByBlock]));
  return { linter, told, pause };
}

async function lint(linter: DocumentLinter, text: string): Promise<readonly string[]> {
  const document = {
    filePath: "a.md",
    text,
    without: new Set<string>(),
    endless: new Map(),
    oneByOne: false,
  };
  const { messages } = await linter.lint(document, watch);
  return messages.map(({ ruleId, range }) => `${ruleId} ${range.join("-")}`);
}

const article = (words: readonly string[]): string =>
  words.map((word) => `${word}です。`).join("\n\n");
const words = ["市場", "禁句", "港", "禁句", "朝", "禁句", "夜"];

describe("a rule that nobody knows", () => {
  it("runs block by block once it has said the same however it was run", async () => {
    const { linter, told, pause } = setUp({ local, second, listening, silent, throwing });
    const found = await lint(linter, article(words));
    await pause();
    expect(Object.fromEntries(told)).toEqual({
      local: true,
      second: false,
      listening: false,
      throwing: false,
    });
    expect(await lint(linter, article(words))).toEqual(found);
  });

  it("then looks only at blocks that it has not seen", async () => {
    const { linter, pause } = setUp({ local });
    await lint(linter, article(words));
    await pause();
    await lint(linter, article(words));
    looks = 0;
    expect(
      await lint(linter, article(["市場", "禁句", "港", "禁句と禁句", ...words.slice(3)])),
    ).toHaveLength(4);
    expect(looks).toBe(1);
  });

  it("stays on the document until it has said enough", async () => {
    const { linter, told, pause } = setUp({ local });
    await lint(linter, article(["禁句", "市場"]));
    await pause();
    // The same text again is no news.
    await pause();
    await pause();
    expect(told).toEqual([]);
    await lint(linter, article(["禁句", "禁句"]));
    await pause();
    expect(told).toEqual([["local", true]]);
  });
});

describe("a rule that was taken for one that judges by blocks", () => {
  const origin = { packageName: "textlint-rule-preset-ja-spacing", version: "3.0.3" };

  it("goes back to the document at the first difference", async () => {
    const { linter, told, pause } = setUp({ local, second }, origin);
    const whole = setUp({ local, second });
    const expected = await lint(whole.linter, article(words));
    expect(await lint(linter, article(words))).not.toEqual(expected);
    await pause();
    expect(told).toEqual([["second", false]]);
    expect((await lint(linter, article(words))).toSorted()).toEqual(expected.toSorted());
  });

  it("is compared ever less often", async () => {
    const { linter, told, pause } = setUp({ local }, origin);
    const compared: boolean[] = [];
    for (let answers = 1; answers <= 8; answers++) {
      await lint(linter, article([...words, `${answers}番`]));
      looks = 0;
      await pause();
      compared.push(looks > 0);
    }
    expect(compared).toEqual([true, true, false, true, false, false, false, true]);
    expect(told).toEqual([]);
  });

  it("is unknown at another version", async () => {
    const { linter } = setUp({ second }, { ...origin, version: "3.0.4" });
    expect(await lint(linter, article(words))).toHaveLength(2);
  });
});

describe("a study that is interrupted", () => {
  const origin = { packageName: "textlint-rule-preset-ja-spacing", version: "3.0.3" };
  const demoted = ["second", false];

  it.each([
    ["tries unknown rules", undefined, [["local", true], demoted]],
    ["compares known ones", origin, [demoted]],
  ])("while it %s learns nothing, and all of it the next time", async (_, from, news) => {
    const { linter, told, pause } = setUp({ local, second }, from);
    let patience = 0;
    for (; told.length === 0; patience++) {
      await lint(linter, article(words));
      let asked = 0;
      const isCancelled = (): boolean => ++asked > patience;
      await linter.study?.({ ...watch, isCancelled }, (...found) => told.push(found));
    }
    expect(patience).toBeGreaterThan(words.length);
    expect(told).toEqual(news);
    await pause();
    expect(told).toEqual(news);
  });
});
