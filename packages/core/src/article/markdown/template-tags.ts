import type { MarkdownConfig } from "@lezer/markdown";

const LONGEST_TAG = 2000;

/** `{{ … }}` and `{% … %}` inside a paragraph. */
export const templateTags: MarkdownConfig = {
  defineNodes: ["TemplateTag"],
  parseInline: [
    {
      name: "TemplateTag",
      before: "Escape",
      parse(context, next, position) {
        if (next !== 123) return -1;
        const second = context.char(position + 1);
        if (second !== 123 && second !== 37) return -1;
        const rest = context.slice(position, Math.min(context.end, position + LONGEST_TAG));
        const length = rest.indexOf(second === 123 ? "}}" : "%}", 2) + 2;
        return length < 2
          ? -1
          : context.addElement(context.elt("TemplateTag", position, position + length));
      },
    },
  ],
};
