import { describe, expect, it } from "vitest";
import { createArticle } from "../article/create-article.js";
import type { Finding } from "./finding.js";
import { findingKeys } from "./finding-key.js";

/** Findings that begin where `words` stand. */
function keysOf(source: string, words: readonly (string | number)[]): readonly string[] {
  const article = createArticle("a.md", source);
  const findings = words.map((word): Finding => {
    const start = typeof word === "number" ? word : source.indexOf(word);
    const range = { start, end: start + 1 };
    return {
      ruleId: "kouetsu/tide",
      filePath: "a.md",
      messageId: "high",
      severity: "error",
      message: "",
      range,
      loc: article.lines.location(range),
      related: [],
      data: {},
    };
  });
  return findingKeys(article, findings).map((key) => `${key.sentence} #${key.occurrence}`);
}

describe("the key of a finding", () => {
  it("is its sentence, without marks and however it is wrapped", () => {
    const source = "満潮です。海の**干潮**は\n昼の　１２時です。月が出ます。\n";
    expect(keysOf(source, ["満潮", "干潮", "１２時", "月"])).toEqual([
      "満潮です。 #0",
      "海の干潮は 昼の 12時です。 #0",
      "海の干潮は 昼の 12時です。 #1",
      "月が出ます。 #0",
    ]);
  });

  it("stays when lines move above and after it", () => {
    const before = "---\ntitle: 潮\n---\n\n満潮は75%の港で高い。\n";
    const after =
      "---\ntitle: 潮\ndate: 2026-01-01\n---\n\n序文。\n\n満潮は75%の港で高い。あとがき。\n";
    expect(keysOf(after, ["75%", "title"])).toEqual(keysOf(before, ["75%", "title"]));
  });

  it("is the line in front matter, code and tables' rows, or nothing", () => {
    const source =
      "---\ntitle: 潮\ntags: [港]\n---\n\n```\n一行目\n二行目\n```\n\n| 港 | 潮 |\n|--|--|\n| 東 | 満 |\n";
    expect(keysOf(source, ["tags", "二行目", "東", source.length])).toEqual([
      "tags: [港] #0",
      "二行目 #0",
      "東 #0",
      " #0",
    ]);
  });

  it("counts those that are the same", () => {
    const source = "波です。\n\n波です。\n\n波が波です。\n";
    expect(keysOf(source, [0, 6, 12, 14])).toEqual([
      "波です。 #0",
      "波です。 #1",
      "波が波です。 #0",
      "波が波です。 #1",
    ]);
  });
});
