import { describe, expect, it } from "vitest";
import { noConfig } from "../../config/config.js";
import { resolveSite } from "../../config/resolve-site.js";
import { InMemoryCorpus } from "../../corpus/in-memory-corpus.js";
import { createArticle } from "../create-article.js";
import { frontMatterFacts } from "./facts.js";
import { vocabularyOf } from "./vocabulary.js";

const site = resolveSite(noConfig, [], {
  preset: "none",
  locale: "ja",
  now: "2026-04-01T00:00:00Z",
});

function corpusOf(articles: Readonly<Record<string, string>>): InMemoryCorpus {
  const corpus = new InMemoryCorpus({ collectors: [frontMatterFacts], withPassages: false });
  for (const [filePath, block] of Object.entries(articles))
    corpus.set(createArticle(filePath, `---\n${block}\n---\n\n市は四月に開きます。\n`), site);
  return corpus;
}

describe("the vocabulary of a site", () => {
  it("has every tag, category, author and series, the most used first, with the articles that use it", () => {
    const corpus = corpusOf({
      "a.md": "tags: [市, JavaScript]\ncategories: 催し\nauthor: 編集部",
      "b.md": "tags: [javascript, 市]\nseries: 川の話",
      "c.md": "tags: 市 JavaScript\nauthors: [{ name: 佐藤 }, 編集部]",
      "d.md": "title: 何もない",
    });
    expect(vocabularyOf(corpus)).toEqual({
      tags: [
        {
          text: "JavaScript",
          articles: 3,
          spellings: [
            { text: "JavaScript", articles: 2 },
            { text: "javascript", articles: 1 },
          ],
        },
        { text: "市", articles: 3, spellings: [{ text: "市", articles: 3 }] },
      ],
      categories: [{ text: "催し", articles: 1, spellings: [{ text: "催し", articles: 1 }] }],
      author: [
        { text: "編集部", articles: 2, spellings: [{ text: "編集部", articles: 2 }] },
        { text: "佐藤", articles: 1, spellings: [{ text: "佐藤", articles: 1 }] },
      ],
      series: [{ text: "川の話", articles: 1, spellings: [{ text: "川の話", articles: 1 }] }],
    });
  });

  it("counts an article once, and forgets one that is gone", () => {
    const corpus = corpusOf({ "a.md": "tags: [市, 市]", "b.md": "tags: [春]" });
    expect(vocabularyOf(corpus).tags.map(({ text, articles }) => [text, articles])).toEqual([
      ["市", 1],
      ["春", 1],
    ]);
    corpus.delete("a.md");
    expect(vocabularyOf(corpus).tags.map(({ text }) => text)).toEqual(["春"]);
  });
});
