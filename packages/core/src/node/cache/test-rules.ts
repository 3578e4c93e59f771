import type { FactKind } from "../../corpus/corpus.js";
import { defineRule, type Rule } from "../../rule/define-rule.js";

const text = { ja: "「{word}」です。", en: "“{word}” stands here." };
const metaOf = (id: string) => ({
  id,
  family: "residue" as const,
  description: text,
  severity: "warning" as const,
  recommended: true,
  since: "0.1.0",
  options: { properties: {}, defaults: {} },
  messages: { found: text },
});

const FIRST: FactKind<{ start: number; end: number }> = { name: "test/first-block" };

/** A rule of every scope, one that looks at the clock and one that asks for passages, for tests of the cache. */
export function testRules(onJudged: (filePath: string) => void): readonly Rule[] {
  return [
    defineRule({
      scope: "article",
      meta: metaOf("red-word"),
      *check({ article }) {
        onJudged(article.filePath);
        for (const { index } of article.source.matchAll(/赤/g))
          yield {
            messageId: "found",
            range: { start: index, end: index + 1 },
            values: { word: "赤" },
            related: [{ range: { start: 0, end: 0 }, role: "repeat" as const }],
            data: { missing: undefined, index },
            fix: { range: { start: index, end: index + 1 }, text: "" },
          };
      },
    }),
    defineRule({
      scope: "article",
      meta: metaOf("future"),
      *check({ article, site }) {
        if (article.frontMatter)
          yield {
            messageId: "found",
            range: article.frontMatter.range,
            values: { word: site.now },
          };
      },
    }),
    defineRule({
      scope: "corpus",
      meta: metaOf("twin-opening"),
      collectors: [
        {
          name: "test/first-block",
          *collect(article) {
            const block = article.blocks[0];
            if (block) yield { kind: FIRST, key: block.content.raw, value: { ...block.range } };
          },
        },
      ],
      *check({ article, corpus }) {
        const block = article.blocks[0];
        if (!block) return;
        for (const { filePath, value } of corpus.entries(FIRST, block.content.raw))
          if (filePath !== article.filePath)
            yield {
              messageId: "found",
              range: block.range,
              values: { word: filePath },
              related: [{ filePath, range: value, role: "copy" as const }],
            };
      },
    }),
    defineRule({
      scope: "corpus",
      meta: metaOf("passage"),
      usesPassages: true,
      *check({ article, corpus }) {
        for (const { copies } of corpus.passagesOf(article.filePath))
          for (const { filePath, range } of copies)
            if (filePath === article.filePath)
              yield { messageId: "found", range, values: { word: copies.length } };
      },
    }),
  ];
}
