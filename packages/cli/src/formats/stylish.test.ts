import { LineIndex } from "@kouetsu/core";
import type { Finding, RelatedPlace, Rule, Severity } from "@kouetsu/core";
import { describe, expect, it } from "vitest";
import type { FormatContext, LintResult } from "./lint-result.js";
import { formatGithub } from "./github.js";
import { plainStyle } from "./plain-style.js";
import { formatStylish } from "./stylish.js";

const plain: FormatContext = {
  ...plainStyle,
  columns: 80,
  showAll: false,
  version: "0.0.0",
  rules: [],
  cwd: "/site",
  root: "/site",
};
const source =
  "---\ntitle: 潮位\n---\n\n満潮は75%の港で高くなり、干潮は低くなります。\n\n満潮は75%の港で高くなり。\n";

function finding(words: string, severity: Severity, extra: Partial<Finding> = {}): Finding {
  const start = source.indexOf(words);
  const range = { start, end: start + words.length };
  return {
    ruleId: "kouetsu/unlikely-tide",
    filePath: "posts/潮.md",
    messageId: "x",
    severity,
    message: `「${words}」に出典がありません。\n出典のリンクか脚注を。`,
    range,
    loc: new LineIndex(source).location(range),
    related: [],
    data: {},
    ...extra,
  };
}

function place(filePath: string, line: number, endLine = line): RelatedPlace {
  const loc = { start: { line, column: 4 }, end: { line: endLine, column: 7 } };
  return { filePath, range: { start: 0, end: 3 }, loc, role: "repeat", message: "" };
}

function result(findings: readonly Finding[], extra: Partial<LintResult> = {}): LintResult {
  return {
    articles: [{ filePath: "posts/潮.md", source, findings }],
    locale: "ja",
    compared: 5,
    configPath: undefined,
    site: "jekyll",
    seconds: 0.34,
    paths: ["posts"],
    failOn: "error",
    exitCode: 1,
    problems: [],
    ...extra,
  };
}

describe("the output for people", () => {
  it("shows place, weight, sentence, rule, line, marks, other places and the way out", () => {
    const related = [place("posts/潮.md", 7), place("posts/潮.md", 9, 12), place("other.md", 3)];
    const fix = { range: { start: 0, end: 0 }, text: "" };
    expect(formatStylish(result([finding("75%の港", "error", { related, fix })]), plain)).toBe(
      [
        "posts/潮.md",
        "  5:4    ✖ エラー 「75%の港」に出典がありません。                  unlikely-tide",
        "     5 │ 満潮は75%の港で高くなり、干潮は低くなります。",
        "       │       ^^^^^^^",
        "         出典のリンクか脚注を。",
        "         くり返し: 7, 9–12 行、other.md:3:4",
        "         --fix で直せます。",
        "",
        "✖ 1 件（エラー 1）、うち 1 件は --fix で直せます。 1 記事を調べ、5 記事と照合。0.3 秒",
        "  設定： なし（recommended・Jekyll と判断）   理由： kouetsu explain unlikely-tide",
        "",
      ].join("\n"),
    );
  });

  it("says the rule on a line of its own in a narrow terminal", () => {
    const lines = formatStylish(result([finding("75%", "warning")]), {
      ...plain,
      columns: 60,
    }).split("\n");
    expect(lines[1]).toBe("  5:4    ⚠ 警告 「75%」に出典がありません。");
    expect(lines[2]).toBe("         unlikely-tide");
  });

  it("parts long lines between words in a terminal, under the finding", () => {
    const message = `「75%」に出典がありません。\n${"出典のリンクか、脚注を。".repeat(5)}`;
    const narrow = { ...plain, columns: 50, wrapAt: 50 };
    const lines = formatStylish(result([finding("75%", "warning", { message })]), narrow).split(
      "\n",
    );
    expect(lines.slice(5, 9)).toEqual([
      "         出典のリンクか、脚注を。出典のリンクか、",
      "         脚注を。出典のリンクか、脚注を。出典のリ",
      "         ンクか、脚注を。出典のリンクか、脚注を。",
      "",
    ]);
  });

  it("links files and pages where a terminal can", () => {
    const link = (uri: string, text: string): string => `<${uri}>${text}`;
    // Only its id is looked at.
    const rule = { meta: { id: "unlikely-tide" } } as unknown as Rule;
    const text = formatStylish(result([finding("75%", "info")]), { ...plain, link, rules: [rule] });
    expect(text).toContain("<file:///site/posts/%E6%BD%AE.md>posts/潮.md");
    expect(text).toMatch(
      /<https:\/\/[\w.]+\/textlint-rule-preset-kouetsu@0\.0\.0\/unlikely-tide\/README\.md>unlikely-tide/,
    );
  });

  it("names no place twice in its own article", () => {
    const message = "同じ文があります（7 行）。";
    const text = formatStylish(
      result([finding("75%", "info", { message, related: [place("posts/潮.md", 7)] })]),
      plain,
    );
    expect(text).not.toContain("くり返し");
  });

  it("speaks English", () => {
    const text = formatStylish(
      result([finding("75%", "info"), finding("潮位", "error")], {
        locale: "en",
        configPath: "kouetsu.config.json",
      }),
      plain,
    );
    expect(text).toContain("ℹ note ");
    expect(text).toContain(
      "✖ 2 findings (1 error, 1 note). 1 article checked, compared with 5. 0.3 s",
    );
    expect(text).toContain("Configuration: kouetsu.config.json");
  });

  it("is short when nothing was found", () => {
    expect(formatStylish(result([]), plain)).toBe(
      "✓ 指摘はありません。 1 記事を調べました。0.3 秒\n  設定： なし（recommended・Jekyll と判断）\n",
    );
  });
});

describe("annotations for GitHub", () => {
  it("stand on the lines of the range, with everything escaped", () => {
    const message = "100%です。\n::error::二行目";
    const text = formatGithub(
      result([
        finding("75%の港", "error", { message, related: [place("other.md", 3)] }),
        finding("75%の港で高くなり、干潮は低くなります。\n\n満潮", "info", {
          filePath: "a,b:c%\n.md",
          message: "x",
        }),
      ]),
      plain,
    );
    expect(text).toBe(
      "::error file=posts/潮.md,line=5,endLine=5,col=4,endColumn=8,title=unlikely-tide::100%25です。%0A:\\:error::二行目%0Aくり返し: other.md:3:4\n" +
        "::notice file=a%2Cb%3Ac%25\\n.md,line=5,endLine=7,title=unlikely-tide::x\n",
    );
  });
});
