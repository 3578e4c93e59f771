import { renderIssue } from "@kouetsu/core";
import type { ConfigProblem, Locale } from "@kouetsu/core";
import { renderProblem } from "@kouetsu/core/node";
import type { HostProblem } from "@kouetsu/core/node";
import { cliTexts as texts } from "./messages.js";
import { escapeLines, escapeText } from "./terminal/escape.js";
import type { Io } from "./terminal/io.js";

/** Says on the error stream what could not be done. */
export function reportProblems(problems: readonly HostProblem[], locale: Locale, io: Io): void {
  for (const problem of problems) printProblem(renderProblem(problem, locale), io);
}

/** One sentence of a problem on the error stream; anything in it may come from outside. */
export function printProblem(sentence: string, io: Io): void {
  io.stderr.write(`kouetsu: ${escapeLines(sentence).join("\n         ")}\n`);
}

/** Says what is wrong in a configuration, each at its place. */
export function reportConfigProblems(
  problems: readonly ConfigProblem[],
  locale: Locale,
  io: Io,
): void {
  for (const problem of problems) io.stderr.write(`${configLine(problem, locale)}\n`);
  if (problems.length > 0) printProblem(texts.configFailed[locale], io);
}

function configLine(problem: ConfigProblem, locale: Locale): string {
  const { line, column } = problem.position;
  return `${escapeText(problem.filePath)}:${line}:${column}: ${escapeText(renderIssue(problem, locale))}`;
}
