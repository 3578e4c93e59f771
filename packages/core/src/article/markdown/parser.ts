import {
  Strikethrough,
  Table,
  TaskList,
  parser as commonMark,
  type MarkdownParser,
} from "@lezer/markdown";
import { bareUrls } from "./bare-urls.js";
import { directives } from "./directives.js";
import { footnotes } from "./footnotes.js";
import { mathematics } from "./mathematics.js";
import { templateTags } from "./template-tags.js";

const markdown = commonMark.configure([
  Table,
  TaskList,
  Strikethrough,
  bareUrls,
  footnotes,
  directives,
  templateTags,
  mathematics,
]);

/** Reads inline content only: its input is the text of one block, whatever that text looks like. */
export const inlineParser: MarkdownParser = markdown.configure({
  remove: [
    "LinkReference",
    "IndentedCode",
    "FencedCode",
    "Blockquote",
    "HorizontalRule",
    "BulletList",
    "OrderedList",
    "ATXHeading",
    "HTMLBlock",
    "SetextHeading",
    "Table",
    "TaskList",
    "FootnoteDefinition",
    "Directive",
  ],
});

/**
 * Reads blocks only. Most blocks hold nothing that a rule asks for, so their
 * inline content is read on demand; this spares about four fifths of the parse time.
 */
export const blockParser: MarkdownParser = Object.create(markdown, {
  parseInline: { value: () => [] },
}) as MarkdownParser;
