import {
  comparable,
  innerRange,
  OBJECT_REPLACEMENT,
  type Article,
  type Block,
  type Report,
  type TextEdit,
  type TextField,
  quoteStart,
} from "@kouetsu/core";
import type { MessageId } from "./meta.js";
import { openingBlocks } from "./opening-blocks.js";

/** Judged only where the heading is meant as the title: the one of level 1, and the first block. */
export function* headingMismatch(title: TextField, article: Article): Iterable<Report<MessageId>> {
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
    values: { heading: quoteStart(text, LONGEST) },
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
