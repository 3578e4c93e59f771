import { Project, resolveSettings, type Finding } from "@kouetsu/core";
import { describe, expect, it } from "vitest";
import { rules } from "./registry.js";

const family = rules.filter(({ meta }) => meta.family === "front-matter");

function projectOf(files: Readonly<Record<string, string>>): Project {
  const settings = resolveSettings({ base: "recommended", layers: [] }, family, "a.md", {
    preset: "none",
    locale: "en",
    now: "2026-04-01T00:00:00Z",
    timeZone: "Asia/Tokyo",
  });
  const project = new Project({ rules: family, settingsFor: () => settings });
  for (const [filePath, source] of Object.entries(files)) project.set(filePath, source);
  return project;
}

type Edit = NonNullable<Finding["fix"]>;

const applied = (source: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.range.start - a.range.start)
    .reduce(
      (text, { range, text: inserted }) =>
        text.slice(0, range.start) + inserted + text.slice(range.end),
      source,
    );

const fixesOf = (source: string): Edit[] =>
  projectOf({ "a.md": source })
    .findings("a.md")
    .flatMap(({ fix }) => (fix ? [fix] : []));

describe("a fix", () => {
  it.each([
    [
      "takes out the tag that stands twice, and keeps quotes, comments and order",
      '---\n# words\ntags: ["a", b, "a"] # keep\ntitle: \'x\'\n---\n\nText of a and b.\n',
      "---\n# words\ntags: [\"a\", b] # keep\ntitle: 'x'\n---\n\nText of a and b.\n",
    ],
    [
      "takes out the line of a tag",
      "---\ntags:\n  - a # one\n  - b\n  - a\n---\n\nText of a and b.\n",
      "---\ntags:\n  - a # one\n  - b\n---\n\nText of a and b.\n",
    ],
    [
      "strips the marks of an excerpt within its quotes",
      '---\nexcerpt: "**The market** opens in `April`." # keep\n---\n\nThe market opens in April.\n',
      '---\nexcerpt: "The market opens in April." # keep\n---\n\nThe market opens in April.\n',
    ],
    [
      "writes the reading time in the middle of the span, with its unit",
      "---\nreading_time: 30 min # keep\n---\n\nThe market opens in April.\n",
      "---\nreading_time: 1 min # keep\n---\n\nThe market opens in April.\n",
    ],
    [
      "makes full-width syntax ASCII",
      "---\ntitle： 市\ntags: ［春、秋］\n---\n\n春と秋の市です。\n",
      "---\ntitle: 市\ntags: [春、秋]\n---\n\n春と秋の市です。\n",
    ],
    [
      "closes with a fence that every generator reads",
      "---\r\ntitle: a\r\n...\r\n\r\nText.\r\n",
      "---\r\ntitle: a\r\n---\r\n\r\nText.\r\n",
    ],
    [
      "moves the block to the first line",
      "\n\n---\ntitle: a\n---\n\nText.\n",
      "---\ntitle: a\n---\n\nText.\n",
    ],
  ])("%s, and leaves nothing to fix", (_name, source, expected) => {
    const once = applied(source, fixesOf(source));
    expect(once).toBe(expected);
    expect(fixesOf(once)).toEqual([]);
  });
});

it("renames a tag in all articles at once", () => {
  const article = (tags: string): string => `---\ntags: ${tags}\n---\n\nText of JavaScript.\n`;
  const files = new Map([
    ["a.md", article("[JavaScript]")],
    ["b.md", article('["javascript", web]')],
    ["c.md", article("\n  - Java Script")],
    ["d.md", article("[JavaScript]")],
    ["e.md", article("[javascript]")],
    ["f.md", article("[JavaScript]")],
  ]);
  const [finding] = projectOf(Object.fromEntries(files)).findings("b.md");
  const rename = finding?.suggestions?.find(({ id }) => id === "rename-all");
  expect(rename?.message).toBe('Change to "JavaScript" in all articles');
  expect(rename?.edits.map(({ filePath }) => filePath)).toEqual(["b.md", "e.md"]);
  for (const [filePath, source] of files)
    files.set(
      filePath,
      applied(source, rename?.edits.filter((edit) => edit.filePath === filePath) ?? []),
    );
  expect(files.get("b.md")).toBe(article('["JavaScript", web]'));
  expect(projectOf(Object.fromEntries(files)).findings("b.md")).toEqual([]);
  expect(projectOf(Object.fromEntries(files)).findings("c.md")).toHaveLength(1);
});

describe("a suggestion", () => {
  /** The texts of the article that the suggestions of a condition lead to. */
  const suggested = (source: string, messageId: string): string[] =>
    projectOf({ "a.md": source })
      .findings("a.md")
      .filter((finding) => finding.messageId === messageId)
      .flatMap(({ suggestions = [] }) => suggestions.map(({ edits }) => applied(source, edits)));

  it.each([
    ['"Old: `a`"', '"The \\"new\\" \\\\ way"'],
    ["'Old'", "'The \"new\" \\ way'"],
    ["Old", '"The \\"new\\" \\\\ way"'],
  ])("writes a heading into %s as its quotes ask for", (title, written) => {
    const body = '# The "new" \\\\ way\n\nIt opens in April.\n';
    const [first] = suggested(`---\ntitle: ${title}\n---\n\n${body}`, "title-h1-mismatch");
    expect(first).toBe(`---\ntitle: ${written}\n---\n\n${body}`);
  });

  it("leaves a plain title plain, and can write the title into the heading", () => {
    const source = "---\ntitle: Old way\n---\n\n# It's new\n\nIt opens in April.\n";
    expect(suggested(source.replace("'s", " is"), "title-h1-mismatch")).toEqual([
      "---\ntitle: It is new\n---\n\n# It is new\n\nIt opens in April.\n",
      "---\ntitle: Old way\n---\n\n# Old way\n\nIt opens in April.\n",
    ]);
    expect(suggested(source, "title-h1-mismatch")[0]).toContain('title: "It\'s new"');
  });

  it.each([
    ["2026-02-28T20:00:00Z", "2026-03-01T05:00:00+09:00"],
    ["2026-02-28 20:00:00 +0000", "2026-03-01 05:00:00 +0900"],
  ])("writes %s on the clock of the site, in its own form", (written, local) => {
    const article = (date: string): string => `---\ndate: ${date}\n---\n\nIt opens in April.\n`;
    expect(suggested(article(written), "date-timezone")).toEqual([article(local)]);
    expect(suggested(article(local), "date-timezone")).toEqual([]);
  });
});
