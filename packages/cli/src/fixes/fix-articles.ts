import { renameSync, rmSync, statSync, writeFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { renderText } from "@kouetsu/core";
import type { OpenedProject } from "@kouetsu/core/node";
import { renderProblem } from "@kouetsu/core/node";
import { cliTexts as texts } from "../messages.js";
import { printProblem } from "../report-problems.js";
import type { Io } from "../terminal/io.js";
import { applyFixes } from "./apply-fixes.js";

/** A fix may make room for another one that touched it; further rounds are not worth their time. */
const mostRounds = 10;

/** Mends the articles on disk and in the project; whether every file could be written. */
export function fixArticles(opened: OpenedProject, io: Io): boolean {
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
    const fixed = fixOne(opened, filePath);
    if (fixed.count === 0) continue;
    try {
      write(path.resolve(io.cwd, filePath), (withBom.has(filePath) ? "\uFEFF" : "") + fixed.text);
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

function fixOne(
  { project }: OpenedProject,
  filePath: string,
): { readonly text: string; readonly count: number } {
  let text = project.article(filePath)?.source ?? "";
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const fixed = applyFixes(text, project.findings(filePath));
    if (fixed.count === 0 || fixed.text === text) break;
    text = fixed.text;
    count += fixed.count;
    project.set(filePath, text);
  }
  return { text, count };
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
