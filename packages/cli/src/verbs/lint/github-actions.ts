import { appendFileSync, statSync } from "node:fs";
import { renderText } from "@kouetsu/core";
import { formatGithubAnnotations } from "../../formats/github.js";
import { githubSummary } from "../../formats/github-summary.js";
import type { FormatContext, LintResult } from "../../formats/lint-result.js";
import { printProblem } from "../../report-problems.js";
import type { Io } from "../../terminal/io.js";
import { lintTexts as texts } from "./messages.js";
import { reportUnwritable } from "./outputs.js";

/** GitHub keeps no summary of a step that is larger, in bytes. */
const largestSummary = 1 << 20;

/** What a run in GitHub Actions shows beside its log: annotations on the lines, unless they are printed already, and the summary of the job; whether it could. */
export function showOnGithub(
  result: LintResult,
  context: FormatContext,
  io: Io,
  { withAnnotations }: { readonly withAnnotations: boolean },
): boolean {
  if (withAnnotations) io.stdout.write(formatGithubAnnotations(result, context));
  const file = io.environment["GITHUB_STEP_SUMMARY"];
  if (file === undefined || file === "") return true;
  const summary = githubSummary(result, context, filesUri(io.environment));
  try {
    const before = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (before + Buffer.byteLength(summary) <= largestSummary) appendFileSync(file, summary);
    else printProblem(renderText(texts.summaryFull, result.locale), io);
    return true;
  } catch (error) {
    reportUnwritable(file, error, result.locale, io);
    return false;
  }
}

/** Where GitHub shows the files of the commit. */
function filesUri(environment: Io["environment"]): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
  const commit = environment["GITHUB_SHA"];
  if (server === undefined || repository === undefined || commit === undefined) return undefined;
  const uri = `${server}/${repository}/blob/${commit}`;
  return /^https:\/\/[\w.-]{1,200}\/[\w./-]{1,300}$/.test(uri) ? uri : undefined;
}
