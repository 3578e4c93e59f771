import { renderText, type Finding, type Locale } from "@kouetsu/core";
import type { Hover } from "vscode-languageserver";
import { messages } from "../messages.js";
import { toRange } from "../protocol/positions.js";
import type { RulePages } from "./rule-pages.js";

/** Characters of a page that a hover shows; the rest is one click away. */
const LONGEST = 1_200;

/** What to say about the findings under the pointer: the page of each rule, once. `undefined` when there is nothing to say. */
export function hoverOf(
  findings: readonly Finding[],
  pages: RulePages,
  locale: Locale,
  shift: number,
): Hover | undefined {
  const ruleIds = new Set(findings.map(({ ruleId }) => ruleId));
  const parts = [...ruleIds].flatMap((ruleId) => {
    const page = pages.page(ruleId, locale);
    return page === undefined ? [] : [excerpt(page, pages.uri(ruleId), locale)];
  });
  const [narrowest] = findings.toSorted((a, b) => length(a) - length(b));
  if (parts.length === 0 || narrowest === undefined) return undefined;
  return {
    contents: { kind: "markdown", value: parts.join("\n\n---\n\n") },
    range: toRange(narrowest.loc, shift),
  };
}

const length = ({ range }: Finding): number => range.end - range.start;

/** The first sections of a page, as many as fit, and the way to the rest. */
function excerpt(page: string, uri: string | undefined, locale: Locale): string {
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
