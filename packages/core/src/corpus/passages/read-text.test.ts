import { expect, test } from "vitest";
import { createArticle } from "../../article/create-article.js";
import { ArticleReader } from "./article-reader.js";
import { TextReader } from "./read-text.js";

const BODY = "市は朝の六時に始まり、昼前には畳まれるので、早い電車で来るのがよいでしょう。\n";

const codesOf = (text: string): Uint16Array =>
  Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

/** What is read of a text without its article, and what of its article; the text itself apart. */
function bothOf(source: string): readonly unknown[] {
  const read = new TextReader().read("a.md", codesOf(source));
  const ofArticle = new ArticleReader().read(createArticle("a.md", source));
  return [read, ofArticle].map((each) => ({
    ...each,
    matter: { ...each.matter, source: "" },
  }));
}

/** Front matter that ends, with its last fence, so many characters into the text. */
const frontMatter = (length: number, line = "title: "): string =>
  `---\n${line}${"題".repeat(length - line.length - 8)}\n---`;

test.each([
  ["no front matter", ""],
  ["front matter", `${frontMatter(40)}\n\n`],
  ["a block that never closes", `---\ntitle: ${"題".repeat(1200)}\n\n`],
  ["a thematic break at the top", `---\n\n${BODY.repeat(40)}\n`],
  ["JSON", `{ "title": "${"題".repeat(1500)}" }\n\n`],
  ...[1018, 1019, 1020, 1021, 1022, 1023, 1024, 1025, 1026, 2000].map(
    (length): [string, string] => [
      `front matter of ${length} characters`,
      `${frontMatter(length)}\n\n`,
    ],
  ),
  ["a last fence that goes on behind the head", `${frontMatter(1023)} ${BODY}\n`],
  ["Windows line breaks where the head ends", `${frontMatter(1021)}\r\n\r\n`],
])("reads of a text what its article has: %s", (_, head) => {
  const [read, ofArticle] = bothOf(`${head}${BODY}\n${BODY.repeat(30)}`);
  expect(read).toEqual(ofArticle);
});

test("reads nothing of a text that its front matter takes out, however long that is", () => {
  for (const length of [60, 1500]) {
    const head = frontMatter(length, "kouetsu: { duplicates: false }\ntitle: ");
    const [read, ofArticle] = bothOf(`${head}\n\n${BODY.repeat(30)}`);
    expect(read).toEqual(ofArticle);
    expect(read).toMatchObject({ matter: { units: new Uint16Array(0) } });
  }
});
