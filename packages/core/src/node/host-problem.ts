import type { Locale, Text } from "../messages/text.js";
import { renderText } from "../messages/text.js";
import type { IssueValue } from "../config/problem.js";
import { hostTexts } from "./messages.js";

/** Something that a run could not do, or chose not to do. */
export interface HostProblem {
  readonly id: keyof typeof hostTexts;
  readonly values: Readonly<Record<string, IssueValue>>;
}

/** The sentence of a problem. Values come from outside: escape what is printed. */
export function renderProblem(problem: HostProblem, locale: Locale): string {
  const text: Text = hostTexts[problem.id];
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(problem.values)) {
    values[name] = typeof value === "object" ? value[locale] : value;
  }
  return renderText(text, locale, values);
}
