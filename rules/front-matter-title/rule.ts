import {
  comparable,
  defineRule,
  innerRange,
  OBJECT_REPLACEMENT,
  textField,
  type Article,
  type Block,
  type Report,
  type TextEdit,
  type TextField,
} from "@kouetsu/core";
import { meta, type MessageId, type Options } from "./meta.js";

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

/** What is no text of the article: it may stand before the first paragraph. */
const SKIPPED = new Set(["comment", "html", "directive", "link-definition", "thematic-break"]);

const isEmptyOfText = (text: string): boolean =>
  text.replaceAll(OBJECT_REPLACEMENT, "").trim() === "";

/** The blocks that open the article, without pictures, comments and directives. */
function openingBlocks(article: Article): Block[] {
  const opening: Block[] = [];
  for (const block of article.blocks) {
    if (
      SKIPPED.has(block.content.kind) ||
      (block.content.kind === "paragraph" && isEmptyOfText(block.content.prose.text))
    )
      continue;
    opening.push(block);
    if (opening.length === 6) break;
  }
  return opening;
}

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

/** Judged only where the heading is meant as the title: the one of level 1, and the first block. */
function* headingMismatch(title: TextField, article: Article): Iterable<Report<MessageId>> {
  const [first] = openingBlocks(article);
  const headings = article.blocks.filter(
    (block) => block.content.kind === "heading" && block.content.level === 1,
  );
  if (!first || headings.length !== 1 || headings[0] !== first) return;
  const text = headingText(first);
  if (text === "" || comparable(text) === comparable(title.text)) return;
  const inner = innerRange(title.node);
  const suggestions = [
    { note: "title-from-heading", edits: [{ range: inner, text: asTitle(text, title) }] },
    ...headingEdit(first, title.text).map((edit) => ({
      note: "heading-from-title",
      edits: [edit],
    })),
  ];
  yield {
    messageId: "title-h1-mismatch",
    range: inner,
    values: { heading: shortened(text) },
    related: [{ range: first.range, role: "conflict", note: "heading" }],
    suggestions,
  };
}

/** What the heading shows, with the letters of its code. */
function headingText({ content }: Block): string {
  const code = content.inlines
    .filter((inline) => inline.kind === "code")
    .map((inline) => content.raw.slice(inline.text.start, inline.text.end));
  const text = content.prose.text.includes(OBJECT_REPLACEMENT)
    ? fillIn(content.prose.text, code)
    : content.prose.text;
  return text.replace(/\{#[\w-]{1,80}\}\s*$/, "").trim();
}

/** Code stands as one placeholder each; other placeholders are no text. */
function fillIn(text: string, code: string[]): string {
  const isAllCode = text.split(OBJECT_REPLACEMENT).length - 1 === code.length;
  return text.replaceAll(OBJECT_REPLACEMENT, () => (isAllCode ? (code.shift() ?? "") : ""));
}

function asTitle(text: string, { node }: TextField): string {
  if (node.style === "double-quoted") return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
  if (node.style === "single-quoted") return text.replaceAll("'", "''");
  return /^[\w\p{L}][^:#"'\\]{0,300}$/u.test(text)
    ? text
    : `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** Only a heading of the form `# text` on one line is rewritten. */
function headingEdit({ content, range }: Block, title: string): TextEdit[] {
  const match = /^#[ \t]{1,20}(\S[^\r\n]{0,1000})$/.exec(content.raw.trimEnd());
  if (!match?.[1]) return [];
  const start = range.start + match[0].length - match[1].length;
  return [{ range: { start, end: range.start + content.raw.trimEnd().length }, text: title }];
}

const LONGEST = 24;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join("")}…`;
}
