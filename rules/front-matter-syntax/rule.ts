import {
  defineRule,
  type ArticleContext,
  type FrontMatter,
  type FrontMatterProblem,
  type Report,
  quoteStart,
} from "@kouetsu/core";
import { meta, type MessageId, type Options } from "./meta.js";
import { mend } from "./mend.js";
import { findSecondBlock } from "./second-block.js";

type Context = ArticleContext<Options, MessageId>;

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check(context) {
    const { article, site } = context;
    const { frontMatter } = article;
    if (frontMatter) {
      for (const problem of frontMatter.problems)
        if (concerns(problem, context)) yield reportOf(problem, frontMatter, context);
    } else if (site.frontMatter.require && article.source.trim() !== "") yield missing(context);
    const second = findSecondBlock(article);
    if (second) yield { messageId: "second-block", range: second };
  },
});

function isMessageId(code: string): code is MessageId {
  return Object.hasOwn(meta.messages, code);
}

/** Jekyll reads a block that `...` ends. */
function concerns(problem: FrontMatterProblem, { site }: Context): boolean {
  return !(problem.code === "closing-dots" && site.frontMatter.preset === "jekyll");
}

const LONGEST_VALUE = 24;

function reportOf(
  problem: FrontMatterProblem,
  frontMatter: FrontMatter,
  context: Context,
): Report<MessageId> {
  // A problem without a message of its own would be a slip of ours; it is still the writer's to see.
  const messageId = isMessageId(problem.code) ? problem.code : "syntax";
  const values = Object.fromEntries(
    Object.entries(problem.values ?? {}).map(([name, value]) => [
      name,
      typeof value === "string" ? quoteStart(value, LONGEST_VALUE) : value,
    ]),
  );
  const line = problem.related ? context.article.lines.position(problem.related.start).line : 0;
  const generator = problem.values?.["generator"];
  return {
    messageId:
      messageId === "syntax" && problem.values?.["reason"] === "unclosed" ? "syntax" : messageId,
    range: problem.range,
    values: {
      ...values,
      line,
      text: quoteStart(
        context.article.source.slice(problem.range.start, problem.range.end),
        LONGEST_VALUE,
      ),
    },
    ...(problem.related && RELATED[messageId]
      ? { related: [{ range: problem.related, role: "other" as const, note: RELATED[messageId] }] }
      : {}),
    ...(generator === undefined ? {} : { data: { generator } }),
    // What the site's generator reads all the same is not as bad.
    ...(messageId === "syntax" && generator === "reads" ? { severity: "warning" as const } : {}),
    ...mend(problem, frontMatter, context.article),
  };
}

const RELATED: Readonly<Partial<Record<MessageId, string>>> = {
  "duplicate-key": "first-key",
  syntax: "parser-stop",
  "comment-in-value": "value-left",
};

/** The place is the first line; a template with what the schema requires is offered. */
function missing({ article, site }: Context): Report<MessageId> {
  const line = article.lines.lineRange(1);
  const text = article.source.slice(line.start, line.end).trimEnd();
  const required = site.frontMatter.schema?.["required"];
  const keys = Array.isArray(required) ? required.filter((key) => typeof key === "string") : [];
  const template = (keys.length > 0 ? keys : ["title", "date"])
    .map((key) => `${key}: ""\n`)
    .join("");
  return {
    messageId: "missing",
    range: { start: 0, end: text.length },
    suggestions: [
      {
        note: "insert-template",
        edits: [{ range: { start: 0, end: 0 }, text: `---\n${template}---\n\n` }],
      },
    ],
  };
}
