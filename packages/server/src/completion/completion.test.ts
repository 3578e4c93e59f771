import {
  createArticle,
  frontMatterFacts,
  InMemoryCorpus,
  noConfig,
  settingsResolver,
} from "@kouetsu/core";
import { expect, test } from "vitest";
import { completions } from "./completion.js";

const { site } = settingsResolver(noConfig, [], {
  preset: "none",
  locale: "ja",
  now: "2026-04-01T00:00:00Z",
})("now.md");
const SCHEMA = {
  properties: {
    title: { type: "string", description: "記事の題" },
    status: { enum: ["draft", "public"] },
    audience: { type: "array", items: { enum: ["初心者", "経験者"] } },
  },
};
const OTHERS = [
  "layout: post\ntags: [春, 市場, 'C#']\ncategory: 催し\nauthor: 佐藤",
  'layout: post\ntags: [市場, "2026"]\ncategory: 催し\nauthor: 編集部',
  "layout: page\ntags: [市場, 春]\ncategory: 読み物\nauthor: 編集部\ndraft: true",
]
  .map((block, index) => createArticle(`${index}.md`, `---\n${block}\n---\n\n市の話。\n`))
  .concat(createArticle("plain.md", "市の話。\n"));

/** What is offered at the `|` of a front matter block, as it would stand in the text. */
function offered(block: string, schema?: object): string[] {
  const text = `---\n${block}\n---\n\n本文。\n`;
  const offset = text.indexOf("|");
  const source = text.replace("|", "");
  const article = createArticle("now.md", source);
  const articles = [...OTHERS, article];
  const corpus = new InMemoryCorpus({ collectors: [frontMatterFacts], withPassages: false });
  for (const one of articles) corpus.set(one, site);
  const { items } = completions(
    { article, offset, locale: "ja", shift: 0 },
    { corpus, articles: OTHERS, schema: schema as never },
  );
  return items.map(({ textEdit }) => {
    if (textEdit === undefined || !("range" in textEdit)) throw new Error("an edit is expected");
    const { start, end } = textEdit.range;
    const at = (place: typeof start): number =>
      article.lines.offset({ line: place.line + 1, column: place.character + 1 });
    const line = article.lines.lineRange(start.line + 1);
    const rest = source.slice(at(end), line.end).trimEnd();
    return source.slice(line.start, at(start)) + textEdit.newText + rest;
  });
}

test("keys, the most used first, without those that stand already", () => {
  expect(offered("title: 春\nauthor: 佐藤\n|")).toEqual([
    "category: ",
    "layout: ",
    "tags: ",
    "draft: ",
  ]);
  expect(offered("ca|")).toEqual(["category: "]);
});

test("keys of the schema, with what they mean", () => {
  expect(offered("ti|", SCHEMA)).toEqual(["title: "]);
  expect(offered("aud|\nlayout: post", SCHEMA)).toEqual(["audience: "]);
});

test("a key that has its colon is left alone", () => {
  expect(offered("lay|out: post")).toEqual([]);
});

test("tags in brackets, the most used first, without those of the article", () => {
  expect(offered("tags: [春, |]").slice(0, 2)).toEqual(["tags: [春, 市場]", 'tags: [春, "2026"]']);
  expect(offered("tags: [市|, 春]")).toEqual(["tags: [市場, 春]"]);
  expect(offered("tags: [|")[0]).toBe("tags: [市場");
});

test("tags as lines of a list", () => {
  expect(offered("tags:\n  - 春\n  - 市|")).toEqual(["  - 市場"]);
  expect(offered("tags:\n- |\ntitle: 春")).toContain("- 市場");
});

test("what would mean something else in YAML is quoted, and quotes that stand are used", () => {
  expect(offered("tags: [C|]")).toEqual(['tags: ["C#"]']);
  expect(offered("tags: ['C|']")).toEqual(["tags: ['C#']"]);
});

test("values of other keys that come again and again", () => {
  expect(offered("layout: |")).toEqual(["layout: post"]);
  expect(offered("category: 催|")).toEqual(["category: 催し"]);
  expect(offered("author: |")).toEqual(["author: 編集部", "author: 佐藤"]);
});

test("only what the schema allows where it says so", () => {
  expect(offered("status: |", SCHEMA)).toEqual(["status: draft", "status: public"]);
  expect(offered("audience:\n  - 経|", SCHEMA)).toEqual(["  - 経験者"]);
});

test("nothing in the body, in comments and inside other values", () => {
  expect(offered("title: 春\n---\n\nta|")).toEqual([]);
  expect(offered("cover:\n  image: |")).toEqual([]);
});

test("nothing where the list of a key is not to be seen, nor in a format of other lines", () => {
  expect(offered("- |")).toEqual([]);
  expect(offered("tags: 春\n- |")).toEqual([]);
  expect(offered("tags:\n春の話\n- |")).toEqual([]);
  expect(offered("tags:\n\n# 季節\n- |")).toEqual([]);
  expect(offered("tags:\n\n- |")).toContain("- 市場");
});

test("what follows a value on its line stays", () => {
  expect(offered("layout: po|  # 型")).toEqual(["layout: post  # 型"]);
});

test("a half-typed line that breaks the block is completed all the same", () => {
  expect(offered("title: 春\ntags: [春, 市|\nlayout: post")).toEqual(["tags: [春, 市場"]);
});

test("numbers and truth values stay what they are", () => {
  expect(
    offered("draft: |", { properties: { draft: { enum: [true, "true story", null] } } }),
  ).toEqual(["draft: true", "draft: true story"]);
});

test("values that differ in nearly every article are no vocabulary", () => {
  const others = Array.from({ length: 45 }, (_, n) =>
    createArticle(
      `${n}.md`,
      `---\nplace: 町${Math.floor(n / 2)}\nkind: 話${n % 20}\n---\n\n話。\n`,
    ),
  );
  const wordsOf = (key: string): number => {
    const source = `---\n${key}: \n---\n\n話。\n`;
    const article = createArticle("now.md", source);
    const corpus = new InMemoryCorpus({ collectors: [], withPassages: false });
    const sources = { corpus, articles: others, schema: undefined };
    const offset = source.indexOf(": ") + 2;
    return completions({ article, offset, locale: "ja", shift: 0 }, sources).items.length;
  };
  expect([wordsOf("kind"), wordsOf("place")]).toEqual([20, 0]);
});

test("nothing in front matter that is not YAML", () => {
  const source = "+++\ntitle = '春'\n\n+++\n\n話。\n";
  const article = createArticle("now.md", source);
  const corpus = new InMemoryCorpus({ collectors: [], withPassages: false });
  const request = { article, offset: source.indexOf("\n\n") + 1, locale: "ja", shift: 0 } as const;
  expect(completions(request, { corpus, articles: OTHERS, schema: undefined })).toEqual({
    items: [],
    isIncomplete: false,
  });
});
