import { createArticle, type Article } from "@kouetsu/core";
import { expect, test } from "vitest";
import { renameTerm, termAt } from "./rename-term.js";

const article = (filePath: string, block: string): Article =>
  createArticle(filePath, `---\n${block}\n---\n\n市の話。\n`);

/** The front matter blocks after a tag was renamed; `undefined` when it cannot be. */
function renamed(blocks: readonly string[], from: string, to: string): string[] | undefined {
  const articles = blocks.map((block, index) => article(`${index}.md`, block));
  const edits = renameTerm(articles, { vocabulary: "tags", text: from }, to);
  return (
    edits &&
    articles.map(({ filePath, source }) => {
      const own = edits.filter((edit) => edit.filePath === filePath).toReversed();
      let text = source;
      for (const edit of own)
        text = text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end);
      return text.slice(4, text.indexOf("\n---\n"));
    })
  );
}

test("a tag is renamed wherever it is spelled so, and nowhere else", () => {
  expect(
    renamed(
      ["tags: [市, 春]", "tags:\n  - 春\n  - 市場", "title: 春\ncategory: 春"],
      "春",
      "春の市",
    ),
  ).toEqual(["tags: [市, 春の市]", "tags:\n  - 春の市\n  - 市場", "title: 春\ncategory: 春"]);
});

test("a name that would mean something else in YAML is quoted; quotes that stand are kept", () => {
  expect(renamed(["tags: [C]", "tags: ['C']", 'tags: ["C"]'], "C", "C#")).toEqual([
    'tags: ["C#"]',
    "tags: ['C#']",
    'tags: ["C#"]',
  ]);
  expect(renamed(["tags: ['a']"], "a", "it's")).toEqual(["tags: ['it''s']"]);
});

test("nothing is renamed where an article could not hold the name", () => {
  expect(renamed(["tags: 市 春", "tags: [春]"], "春", "春の 市")).toBeUndefined();
});

test("the term under the cursor", () => {
  const one = article("a.md", "title: 春\ntags: [市, 春]");
  const at = one.source.lastIndexOf("春");
  expect(termAt(one, at)).toMatchObject({ vocabulary: "tags", text: "春" });
  expect(termAt(one, one.source.indexOf("春"))).toBeUndefined();
});

test("in TOML a name stands in the quotes that stand", () => {
  const one = createArticle(
    "a.md",
    `+++\ntags = ["市", '春']\nauthors = ["春"]\n+++\n\n市の話。\n`,
  );
  const edits = renameTerm([one], { vocabulary: "tags", text: "春" }, "春の市");
  expect(edits?.map(({ range, text }) => [one.source.slice(range.start, range.end), text])).toEqual(
    [["春", "春の市"]],
  );
});
