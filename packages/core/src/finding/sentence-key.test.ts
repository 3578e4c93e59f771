import { expect, it } from "vitest";
import { createArticle } from "../article/create-article.js";
import type { Finding } from "./finding.js";
import { keyOf, normalisedSentenceAt } from "./sentence-key.js";

const keyAt = (source: string, words: string): string => {
  const start = source.indexOf(words);
  const article = createArticle("a.md", source);
  const finding: Finding = {
    ruleId: "kouetsu/x",
    filePath: "a.md",
    messageId: "found",
    severity: "error",
    message: "",
    range: { start, end: start + words.length },
    loc: article.lines.location({ start, end: start + words.length }),
    related: [],
    data: {},
  };
  expect(keyOf(finding, undefined)).toEqual({ condition: "kouetsu/x found", sentence: "" });
  return keyOf(finding, article).sentence;
};

it("keeps the key of a long sentence short, and tells two apart that begin alike", () => {
  const opening = "港の船は朝の霧が晴れるのを待ち、荷を積み、".repeat(5);
  const [one, other] = [`${opening}南へ出ました。`, `${opening}北へ出ました。`];
  const key = keyAt(`${one}${other}\n`, "南へ");
  expect(key).toMatch(/^港の船は.{76}… #[0-9a-z]{1,7}$/u);
  expect(keyAt(`${other}${one}\n`, "南へ")).toBe(key);
  expect(keyAt(`${one}${other}\n`, "北へ")).not.toBe(key);
  expect(keyAt(`${one}${other}\n`, "北へ").slice(0, 80)).toBe(key.slice(0, 80));
});

it("is of the sentence, without marks, widths and white space", () => {
  const source = "---\ntitle: 港の話\n---\n\n霧です。**船が  １０\n隻**出ました。海です。\n";
  expect(keyAt(source, "船が")).toBe("船が 10 隻出ました。");
  expect(keyAt(source, "港の話")).toBe("title: 港の話");
  expect(normalisedSentenceAt(createArticle("a.md", ""), 0)).toBe("");
});
