import { defineRule } from "@kouetsu/core";
import type { Rule, Severity } from "@kouetsu/core";

/** A rule that finds a word wherever it stands in an article, for tests of the command line. */
function wordRule(id: string, severity: Severity, word: string, recommended = true): Rule {
  return defineRule<Record<never, never>, "found">({
    scope: "article",
    meta: {
      id,
      family: "residue",
      description: { ja: `「${word}」という語。`, en: `The word "${word}".` },
      severity,
      recommended,
      since: "0.1.0",
      options: { properties: {}, defaults: {} },
      messages: {
        found: {
          ja: "「{text}」があります。\n{file} のほかの場所にも。\n消せます。",
          en: '"{text}" stands here.\nAlso elsewhere in {file}.\nIt can be deleted.',
        },
      },
    },
    *check({ article }) {
      const places = [...article.source.matchAll(new RegExp(word, "g"))].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }));
      for (const range of places) {
        const text = article.source.slice(range.start, range.end + 30);
        const others = places.filter((place) => place !== range);
        yield {
          messageId: "found",
          range,
          values: { text, file: article.filePath },
          related: others.map((other) => ({ range: other, role: "copy" as const })),
          data: { text },
          ...(severity === "error" ? { fix: { range, text: "" } } : {}),
        };
      }
    },
  });
}

/** Takes the place of the registry in tests, so that they do not change with the rules. */
export const rules: readonly Rule[] = [
  wordRule("red-buoy", "error", "赤ブイ"),
  wordRule("yellow-buoy", "warning", "黄ブイ"),
  wordRule("blue-buoy", "info", "青ブイ"),
  wordRule("black-buoy", "warning", "黒ブイ", false),
  defineRule<Record<never, never>, "found">({
    scope: "article",
    meta: {
      id: "sinking-buoy",
      family: "residue",
      description: { ja: "沈むブイ。", en: "A buoy that sinks." },
      severity: "info",
      recommended: true,
      since: "0.1.0",
      options: { properties: {}, defaults: {} },
      messages: { found: { ja: "沈みました。", en: "It sank." } },
    },
    // oxlint-disable-next-line require-yield -- it fails before it can
    *check({ article }) {
      if (article.source.includes("沈むブイ")) throw new Error("浮力がありません");
    },
  }),
];
