import { renderText } from "@kouetsu/core";
import type { OpenedProject } from "@kouetsu/core/node";
import { structuredPatch } from "diff";
import type { FormatContext } from "../../formats/lint-result.js";
import { printProblem } from "../../report-problems.js";
import { escapeText } from "../../terminal/escape.js";
import type { Io } from "../../terminal/io.js";
import { mendedArticles } from "./fix-articles.js";
import type { FindingsOf, FixedArticle } from "./fix-articles.js";
import { lintTexts as texts } from "./messages.js";

/** Prints what `--fix` would change as a unified diff; files and the project stay as they are. */
export async function showFixes(
  opened: OpenedProject,
  findingsOf: FindingsOf,
  context: FormatContext,
  io: Io,
): Promise<void> {
  const fixed: FixedArticle[] = [];
  for await (const article of mendedArticles(opened, findingsOf)) fixed.push(article);
  for (const { filePath, before } of fixed) opened.project.set(filePath, before);
  for (const article of fixed) io.stdout.write(unifiedDiff(article, context));
  const values = {
    count: fixed.reduce((sum, { count }) => sum + count, 0),
    files: fixed.length,
  };
  const text = fixed.length === 0 ? texts.nothingToFix : texts.wouldFix;
  printProblem(renderText(text, opened.locale, values), io);
}

const styles = { "-": "red", "+": "green" } as const;

/** As git writes it, with names that `git apply` and `patch -p1` take. */
export function unifiedDiff(
  { filePath, before, after }: Pick<FixedArticle, "filePath" | "before" | "after">,
  { style }: Pick<FormatContext, "style">,
): string {
  const name = escapeText(filePath);
  const { hunks } = structuredPatch("", "", before, after, "", "", { context: 3 });
  const lines = [
    style("bold", `--- a/${name}`),
    style("bold", `+++ b/${name}`),
    ...hunks.flatMap((hunk) => [
      style("cyan", `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`),
      ...hunk.lines.map((line) => {
        const mark = line.slice(0, 1);
        const text = mark + escapeLine(line.slice(1));
        return mark === "-" || mark === "+" ? style(styles[mark], text) : text;
      }),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/** Tabs stay, and the CR of a line break is not shown, so that the diff of an honest article can be applied. */
function escapeLine(line: string): string {
  const text = line.endsWith("\r") ? line.slice(0, -1) : line;
  return text.split("\t").map(escapeText).join("\t");
}
