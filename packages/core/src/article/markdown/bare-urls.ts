import type { MarkdownConfig } from "@lezer/markdown";

const LONGEST_URL = 2000;
const BARE_URL = /^(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'()*+,;=%]{1,2000}/;
const AFTER_WORD = /[A-Za-z0-9_/.@]/;

/** Marks that end the sentence around a URL rather than the URL, and a parenthesis that it did not open. */
function withoutTrailingMarks(url: string): string {
  let end = url.length;
  let surplus = count(url, ")") - count(url, "(");
  for (; end > 0; end--) {
    const last = url[end - 1] as string;
    if (last === ")" && surplus > 0) surplus--;
    else if (!"?!.,:*_~;'".includes(last)) break;
  }
  return url.slice(0, end);
}

const count = (text: string, character: string): number => text.split(character).length - 1;

/**
 * URLs without any mark. Unlike GFM's they end at the first character that is
 * not ASCII: in Japanese the sentence goes on without a space.
 */
export const bareUrls: MarkdownConfig = {
  parseInline: [
    {
      name: "BareUrl",
      parse(context, next, position) {
        if (
          (next !== 104 && next !== 119) ||
          AFTER_WORD.test(context.slice(position - 1, position))
        )
          return -1;
        const match = BARE_URL.exec(
          context.slice(position, Math.min(context.end, position + LONGEST_URL)),
        );
        const url = match ? withoutTrailingMarks(match[0]) : "";
        return url.length < 8
          ? -1
          : context.addElement(context.elt("URL", position, position + url.length));
      },
    },
  ],
};
