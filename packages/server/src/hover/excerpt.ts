import { renderText, type Locale } from "@kouetsu/core";
import { messages } from "../messages.js";

/** Characters of a page that a hover shows; the rest is one click away. */
const LONGEST = 1_200;

/** The first sections of a page, as many as fit, and the way to the rest. */
export function excerpt(page: string, uri: string | undefined, locale: Locale): string {
  const link = uri === undefined ? "" : `\n\n[${renderText(messages.rulePage, locale)}](${uri})`;
  if (page.length <= LONGEST) return page + link;
  const kept: string[] = [];
  let used = 0;
  for (const section of page.split(/\n(?=\*\*[^*\n]{1,200}\*\*$)/m)) {
    if (kept.length > 0 && used + section.length > LONGEST) break;
    kept.push(section);
    used += section.length;
  }
  return kept.join("\n").trim() + link;
}
