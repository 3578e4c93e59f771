import { describe, expect, it } from "vitest";
import { CaseFileError, parseCases } from "./case-file.js";

describe("parseCases", () => {
  it("reads a section as a case", () => {
    const [only, ...others] = parseCases(
      ["# 表", "## 出典のない数値", "説明。", "```md", "[[3割]]{no-source}です。", "```"].join(
        "\n",
      ),
    );
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      name: "出典のない数値",
      line: 4,
      config: "",
      messages: undefined,
    });
    expect(only?.articles).toMatchObject([{ filePath: "article.md", source: "3割です。\n" }]);
  });

  it("puts the named articles of a section together", () => {
    const cases = parseCases(
      "## 写し\n````md file=a.md\n```js\n```\n````\n````md file=b.md\nb\n````\n",
    );
    expect(cases).toHaveLength(1);
    expect(cases[0]?.articles.map((article) => [article.filePath, article.source])).toEqual([
      ["a.md", "```js\n```\n"],
      ["b.md", "b\n"],
    ]);
  });

  it("makes a case of every article without a name", () => {
    const cases = parseCases("## 例\n```md\n悪い\n```\n```md\nよい\n```\n");
    expect(cases.map((found) => found.name)).toEqual(["例", "例 (2)"]);
  });

  it("reads config and messages", () => {
    const text =
      "## x\n```yaml config\nlocale: ja\n```\n```md\na\n```\n```text messages\n一\n二\n```\n```yaml\nnot: config\n```\n";
    expect(parseCases(text)).toMatchObject([{ config: "locale: ja\n", messages: "一\n二" }]);
  });

  it("names the line of what it cannot read", () => {
    expect(() => parseCases("## x\n```md\nopen")).toThrow(
      new CaseFileError("line 2: this block is never closed"),
    );
    expect(() => parseCases("```text messages\n一\n```")).toThrow(
      "line 1: messages without an article",
    );
  });
});
