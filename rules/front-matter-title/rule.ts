import {
  comparable,
  defineRule,
  innerRange,
  textField,
  type Article,
  type Block,
  type Report,
  type TextEdit,
  type TextField,
} from "@kouetsu/core";
import { headingMismatch } from "./heading-mismatch.js";
import { meta, type MessageId, type Options } from "./meta.js";
import { openingBlocks } from "./opening-blocks.js";

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check(context) {
    const title = textField(context.article, "title");
    if (!title) {
      if (!context.article.frontMatter) yield* repeatedTopLine(context.article);
      return;
    }
    yield* repeated(title, context.article);
    yield* headingMismatch(title, context.article);
  },
});

function* repeated(title: TextField, article: Article): Iterable<Report<MessageId>> {
  const paragraph = openingBlocks(article).find(
    (block) => !(block.content.kind === "heading" && block.content.level === 1),
  );
  if (paragraph?.content.kind !== "paragraph" || paragraph.containers.length > 0) return;
  if (comparable(paragraph.content.prose.text) !== comparable(title.text)) return;
  yield {
    messageId: "title-repeated",
    range: innerRange(title.node),
    values: { line: article.lines.position(paragraph.range.start).line },
    related: [{ range: paragraph.range, role: "repeat", note: "repetition" }],
    suggestions: [{ note: "delete-paragraph", edits: [deletion(article, paragraph)] }],
  };
}

/** In an article without front matter the title is a line of text; a page that was copied whole shows it twice. */
function* repeatedTopLine(article: Article): Iterable<Report<MessageId>> {
  const lines = openingBlocks(article).filter(
    ({ content, containers }) =>
      (content.kind === "paragraph" || content.kind === "heading") &&
      containers.length === 0 &&
      content.prose.text.length <= LONGEST_TITLE,
  );
  for (const [index, later] of lines.entries()) {
    const first = lines
      .slice(0, index)
      .find(
        (block) => comparable(block.content.prose.text) === comparable(later.content.prose.text),
      );
    if (!first || later.content.kind !== "paragraph") continue;
    yield {
      messageId: "title-repeated",
      range: later.range,
      values: { line: article.lines.position(first.range.start).line },
      related: [{ range: first.range, role: "repeat", note: "repetition" }],
      suggestions: [{ note: "delete-paragraph", edits: [deletion(article, later)] }],
    };
    return;
  }
}

const LONGEST_TITLE = 120;

/** The paragraph with the blank lines after it. */
function deletion({ source }: Article, { range }: Block): TextEdit {
  let end = range.end;
  while (end < source.length && /\s/.test(source[end] as string)) end++;
  return { range: { start: range.start, end }, text: "" };
}
