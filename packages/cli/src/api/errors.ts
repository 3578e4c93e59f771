import { renderIssue } from "@kouetsu/core";
import type { ConfigProblem, Locale } from "@kouetsu/core";
import { renderProblem } from "@kouetsu/core/node";
import type { HostProblem } from "@kouetsu/core/node";

/** A request that cannot be carried out: a configuration with a mistake, a rule that does not exist. */
export class KouetsuError extends Error {
  override readonly name = "KouetsuError";
  /** Each thing that is wrong, as a sentence; those of a configuration file begin with `file:line:column: `. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/** What is wrong in configuration files, as sentences with their places. */
export function configSentences(
  problems: readonly ConfigProblem[],
  locale: Locale,
): readonly string[] {
  return problems.map((problem) => {
    const { line, column } = problem.position;
    return `${problem.filePath}:${line}:${column}: ${renderIssue(problem, locale)}`;
  });
}

/** What a run could not do, as sentences. */
export function problemSentences(
  problems: readonly HostProblem[],
  locale: Locale,
): readonly string[] {
  return problems.map((problem) => renderProblem(problem, locale));
}
