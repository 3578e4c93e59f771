import { shortRuleId } from "./lint-result.js";
import type { FormatContext } from "./lint-result.js";

/** Where the files of a published package can be read. */
const packageFiles = "https://unpkg.com/textlint-rule-preset-kouetsu";

/** The page of one of our rules on the web, at this version; `undefined` for rules of others and what needs no rule. */
export function pageUri(ruleId: string, { rules, version }: FormatContext): string | undefined {
  const id = shortRuleId(ruleId);
  const isOurs = ruleId.startsWith("kouetsu/") && rules.some((rule) => rule.meta.id === id);
  return isOurs ? `${packageFiles}@${version}/${id}/README.md` : undefined;
}
