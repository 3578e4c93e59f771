import { readFileSync, renameSync, rmSync, statSync, writeFileSync, realpathSync } from "node:fs";
import path from "node:path";
import type { Finding, Judged, Mended } from "@kouetsu/core";
import { mend, renderText } from "@kouetsu/core";
import type { OpenedProject } from "@kouetsu/core/node";
import { articleFromBytes, renderProblem } from "@kouetsu/core/node";
import { lintTexts as texts } from "./messages.js";
import { printProblem } from "../../report-problems.js";
import type { Io } from "../../terminal/io.js";

/** What all rules find in an article as it is in the project now. */
export type FindingsOf = (filePath: string) => Promise<readonly Finding[]>;

/** Mends the articles on disk and in the project; whether every file could be written. */
export async function fixArticles(
  opened: OpenedProject,
  findingsOf: FindingsOf,
  io: Io,
): Promise<boolean> {
  const { project, targets, withBom, locale, readingFindings } = opened;
  let isComplete = true;
  let files = 0;
  let total = 0;
  for (const filePath of targets) {
    const before = project.article(filePath)?.source;
    // A text that could not be read as a whole is not written back.
    const isWhole = readingFindings
      .get(filePath)
      ?.every((finding) => finding.messageId !== "broken-character");
    if (before === undefined || isWhole !== true) continue;
    const fixed = await fixOne(opened, filePath, findingsOf);
    if (fixed === undefined || fixed.count === 0) continue;
    try {
      const absolute = path.resolve(io.cwd, filePath);
      if (articleFromBytes(readFileSync(absolute), filePath, locale).text !== before)
        throw new Error(texts.changedMeanwhile[locale]);
      write(absolute, (withBom.has(filePath) ? "\uFEFF" : "") + fixed.text);
      files++;
      total += fixed.count;
    } catch (error) {
      project.set(filePath, before);
      const reason = error instanceof Error ? error.message : String(error);
      printProblem(
        renderProblem({ id: "not-writable", values: { path: filePath, reason } }, locale),
        io,
      );
      isComplete = false;
    }
  }
  if (total > 0) printProblem(renderText(texts.fixed, locale, { count: total, files }), io);
  return isComplete;
}

async function fixOne(
  { project }: OpenedProject,
  filePath: string,
  findingsOf: FindingsOf,
): Promise<Mended | undefined> {
  const judged = async (): Promise<Judged | undefined> => {
    const article = project.article(filePath);
    return article && { article, findings: await findingsOf(filePath) };
  };
  const first = await judged();
  return (
    first &&
    mend(first, (text) => {
      project.set(filePath, text);
      return judged();
    })
  );
}

/** Writes beside the file and renames, so that a fault never leaves half an article. */
function write(file: string, text: string): void {
  const target = realpathSync(file);
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target)}.kouetsu-${process.pid}`,
  );
  try {
    writeFileSync(temporary, text, { mode: statSync(target).mode, flag: "wx" });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
