import { describe, expect, it } from "vitest";
import { createArticle } from "../article/create-article.js";
import type { Finding } from "./finding.js";
import { joinHosted } from "./join-hosted.js";

const article = createArticle(
  "a.md",
  "沖に波が立ち、船が出た。\n\n<!-- kouetsu-disable-next-line preset/no-waves -- 引用 -->\n波の話。\n",
);

function finding(ruleId: string, start: number, message = ruleId): Finding {
  const range = { start, end: start + 1 };
  return {
    ruleId,
    filePath: "a.md",
    messageId: "textlint",
    severity: "error",
    message,
    range,
    loc: article.lines.location(range),
    related: [],
    data: {},
  };
}

const brief = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ ruleId, range, severity }) => `${range.start} ${ruleId} ${severity}`);

describe("our findings and those of hosted rules", () => {
  it("are our own where nothing is hosted", () => {
    const own = [finding("kouetsu/b", 7), finding("kouetsu/b", 0)];
    expect(joinHosted(own, [], article, {})).toBe(own);
  });

  it("are one list in the order of the article", () => {
    const joined = joinHosted(
      [finding("kouetsu/b", 0), finding("kouetsu/b", 7)],
      [finding("preset/a", 2), finding("a", 7)],
      article,
      {},
    );
    expect(brief(joined)).toEqual([
      "0 kouetsu/b error",
      "2 preset/a error",
      "7 a error",
      "7 kouetsu/b error",
    ]);
  });

  it("say the same of a place once", () => {
    const same = "波があります。";
    const joined = joinHosted(
      [finding("kouetsu/waves", 2, same)],
      [finding("a/waves", 2, same), finding("a/waves", 2, "別の話"), finding("a/waves", 3, same)],
      article,
      {},
    );
    expect(brief(joined)).toEqual(["2 a/waves error", "2 kouetsu/waves error", "3 a/waves error"]);
  });

  it("are as severe as the configuration says, the last word first", () => {
    const levels = [
      { rule: "*", level: "warning" },
      { rule: "preset/*", level: "off" },
      { rule: "preset/b", level: "info" },
    ] as const;
    const hosted = [
      finding("a", 0),
      finding("preset/a", 1),
      finding("preset/b", 2),
      finding("kouetsu/internal-error", 3),
    ];
    expect(brief(joinHosted([], hosted, article, { hosted: levels }))).toEqual([
      "0 a warning",
      "2 preset/b info",
      "3 kouetsu/internal-error error",
    ]);
  });

  it("need a comment that our own rules took for useless", () => {
    const [first, second] = ["no-waves", "no-ships"].map(
      (rule) => `<!-- kouetsu-disable-next-line ${rule} -- 引用 -->`,
    ) as [string, string];
    const noted = createArticle("a.md", `${first}\n波の話。\n\n${second}\n波の話。\n`);
    const unused = [0, noted.source.indexOf(second)].map((at) => ({
      ...finding("kouetsu/unused-suppression", at),
      messageId: "unused",
    }));
    const hosted = [finding("no-waves", noted.source.indexOf("波"))];
    expect(brief(joinHosted(unused, hosted, noted, {}))).toEqual([
      `${noted.source.indexOf(second)} kouetsu/unused-suppression error`,
    ]);
    const others = unused.map((one) => ({ ...one, messageId: "no-reason" }));
    expect(joinHosted(others, hosted, noted, {})).toHaveLength(2);
  });

  it("are let stand by the same comments", () => {
    const at = article.source.indexOf("波の話");
    const hosted = [finding("preset/no-waves", at), finding("preset/other", at)];
    expect(brief(joinHosted([], hosted, article, {}))).toEqual([`${at} preset/other error`]);
  });
});
