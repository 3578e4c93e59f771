import { describe, expect, it } from "vitest";
import { createArticle } from "../article/create-article.js";
import type { Finding } from "./finding.js";
import { mend } from "./mend.js";
import type { Judged } from "./mend.js";

/** Finds the first place of each word, and would put another in its place. */
function judge(text: string, words: Readonly<Record<string, string>>): Judged {
  const article = createArticle("a.md", text);
  const findings = Object.entries(words).flatMap(([word, better]): Finding[] => {
    const start = text.indexOf(word);
    if (start < 0) return [];
    const range = { start, end: start + word.length };
    const loc = article.lines.location(range);
    return [
      {
        ruleId: "kouetsu/x",
        filePath: "a.md",
        messageId: "x",
        severity: "error",
        message: word,
        range,
        loc,
        related: [],
        data: {},
        fix: { range, text: better },
      },
    ];
  });
  return { article, findings };
}

const mended = (text: string, words: Readonly<Record<string, string>>) =>
  mend(judge(text, words), async (next) => judge(next, words));

describe("mending an article", () => {
  it("takes as many rounds as fixes make room for each other", async () => {
    expect(await mended("波波波と風", { 波: "", 風: "凪" })).toEqual({
      text: "と凪",
      count: 4,
      edits: undefined,
    });
  });

  it("gives the edits one by one when one round is enough", async () => {
    const { text, edits } = await mended("波と風", { 波: "潮", 風: "凪" });
    expect(text).toBe("潮と凪");
    expect(edits).toHaveLength(2);
    expect((await mended("凪", { 波: "潮" })).edits).toEqual([]);
  });

  it("ends where fixes take each other back, and where they never end", async () => {
    expect((await mended("沖の汐", { 汐: "潮", 潮: "汐" })).text).toBe("沖の潮");
    expect((await mended("波", { 波: "波波" })).text.length).toBeLessThan(20);
  });

  it("keeps what it has when nobody can tell any more", async () => {
    const first = judge("波波", { 波: "" });
    expect(await mend(first, async () => undefined)).toMatchObject({ text: "波", count: 1 });
  });
});
