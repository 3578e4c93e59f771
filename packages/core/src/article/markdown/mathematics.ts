import type { InlineContext, MarkdownConfig } from "@lezer/markdown";

const LONGEST_FORMULA = 2000;
const DOLLAR = 36;
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code < 0;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Where a formula of one dollar sign ends, by pandoc's rule: no space inside the marks, no digit after the last. */
function inlineFormulaEnd(context: InlineContext, start: number): number {
  if (isSpace(context.char(start + 1))) return -1;
  const limit = Math.min(context.end, start + LONGEST_FORMULA);
  for (let at = start + 2; at < limit; at++) {
    const code = context.char(at);
    if (code === 92) at++;
    else if (code === DOLLAR)
      return isSpace(context.char(at - 1)) || isDigit(context.char(at + 1)) ? -1 : at + 1;
  }
  return -1;
}

function displayFormulaEnd(context: InlineContext, start: number): number {
  const rest = context.slice(start, Math.min(context.end, start + LONGEST_FORMULA));
  const end = rest.indexOf("$$", 2);
  return end < 0 ? -1 : start + end + 2;
}

/** `$…$` and `$$…$$`. */
export const mathematics: MarkdownConfig = {
  defineNodes: ["Mathematics"],
  parseInline: [
    {
      name: "Mathematics",
      before: "Escape",
      parse(context, next, position) {
        if (next !== DOLLAR) return -1;
        const isDisplay = context.char(position + 1) === DOLLAR;
        const end = isDisplay
          ? displayFormulaEnd(context, position)
          : inlineFormulaEnd(context, position);
        return end < 0 ? -1 : context.addElement(context.elt("Mathematics", position, end));
      },
    },
  ],
};
