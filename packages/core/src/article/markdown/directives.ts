import type { MarkdownConfig } from "@lezer/markdown";

const CONTAINER = /^:{3,}/;
/** In code units. What is longer is no name and title, but a container that somebody has put on one line. */
const LONGEST_CONTAINER_LINE = 100;

/** Whether a line holds nothing but one tag of Liquid, Nunjucks or Hugo. */
function isTemplateLine(text: string): boolean {
  const line = text.trim();
  const closing = line.startsWith("{%") ? "%}" : line.startsWith("{{") ? "}}" : undefined;
  return (
    closing !== undefined && line.endsWith(closing) && line.indexOf(closing) === line.length - 2
  );
}

/** Whether a line, without what indents it, is for the generator of the site. */
export const isDirective = (text: string): boolean =>
  (CONTAINER.test(text) && text.trimEnd().length <= LONGEST_CONTAINER_LINE) || isTemplateLine(text);

/** Lines that a site generator reads: `:::message`, `{% raw %}`, `{{< figure >}}`. */
export const directives: MarkdownConfig = {
  defineNodes: [{ name: "Directive", block: true }],
  parseBlock: [
    {
      name: "Directive",
      before: "LinkReference",
      parse(context, line) {
        const text = line.text.slice(line.pos);
        if (!isDirective(text)) return false;
        const start = context.lineStart + line.pos;
        context.addElement(context.elt("Directive", start, start + text.trimEnd().length));
        context.nextLine();
        return true;
      },
      endLeaf: (_context, line) => isDirective(line.text.slice(line.pos)),
    },
  ],
};
