import type { MarkdownConfig } from "@lezer/markdown";

const DEFINITION = /^\[\^([^\]\s]{1,100})\]:[ \t]?/;
const REFERENCE = /^\[\^([^\]\s]{1,100})\]/;
const CONTINUATION_INDENT = 4;

/** Footnotes as GitHub, kramdown and goldmark read them: `[^label]` and `[^label]: text`. */
export const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: "FootnoteDefinition",
      block: true,
      composite(_context, line, indent) {
        if (line.next < 0) return true;
        if (line.indent < line.baseIndent + indent) return false;
        line.moveBaseColumn(line.baseIndent + indent);
        return true;
      },
    },
    "FootnoteLabel",
    "FootnoteReference",
  ],
  parseBlock: [
    {
      name: "FootnoteDefinition",
      before: "LinkReference",
      parse(context, line) {
        const match = line.next === 91 ? DEFINITION.exec(line.text.slice(line.pos)) : null;
        if (!match) return false;
        const start = context.lineStart + line.pos;
        context.startComposite("FootnoteDefinition", line.pos, CONTINUATION_INDENT);
        context.addElement(context.elt("FootnoteLabel", start, start + match[0].trimEnd().length));
        line.moveBase(line.pos + match[0].length);
        return null;
      },
      endLeaf: (_context, line) => line.next === 91 && DEFINITION.test(line.text.slice(line.pos)),
    },
  ],
  parseInline: [
    {
      name: "FootnoteReference",
      before: "Link",
      parse(context, next, position) {
        if (next !== 91 || context.char(position + 1) !== 94) return -1;
        const match = REFERENCE.exec(
          context.slice(position, Math.min(context.end, position + 104)),
        );
        if (!match) return -1;
        return context.addElement(
          context.elt("FootnoteReference", position, position + match[0].length),
        );
      },
    },
  ],
};
