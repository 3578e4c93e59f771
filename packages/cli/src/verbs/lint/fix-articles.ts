import path from "node:path";
import type { Finding, Judged, Mended } from "@kouetsu/core";
import { mend, renderText } from "@kouetsu/core";
import type { OpenedProject } from "@kouetsu/core/node";
import { readArticleFile, renderProblem } from "@kouetsu/core/node";
import { lintTexts as texts } from "./messages.js";
import { printProblem } from "../../report-problems.js";
import type { Io } from "../../terminal/io.js";
import { writeWhole } from "./write-whole.js";

/** What all rules find in an article as it is in the project now. */
export type FindingsOf = (filePath: string) => Promise<readonly Finding[]>;

/** An article that has safe fixes. */
export interface FixedArticle {
  readonly filePath: string;
  /** Without a byte order mark, as the next. */
  readonly before: string;
  readonly after: string;
  /** How many edits were made. */
  readonly count: number;
}

/** Mends the articles on disk and in the project; whether every file could be written. */
export async function fixArticles(
  opened: OpenedProject,
  findingsOf: FindingsOf,
  io: Io,
): Promise<boolean> {
  const { project, locale } = opened;
  let isComplete = true;
  let files = 0;
  let total = 0;
  for await (const { filePath, before, after, count } of mendedArticles(opened, findingsOf)) {
    try {
      writeArticle(opened, filePath, before, after, io.cwd);
      files++;
      total += count;
    } catch (error) {
      project.set(filePath, before);
      const reason = error instanceof Error ? error.message : String(error);
      const problem = { id: "not-writable", values: { path: filePath, reason } } as const;
      printProblem(renderProblem(problem, locale), io);
      isComplete = false;
    }
  }
  if (total > 0) printProblem(renderText(texts.fixed, locale, { count: total, files }), io);
  return isComplete;
}

/** Mends the articles in the project, one after the other, and gives each that changed. */
export async function* mendedArticles(
  opened: OpenedProject,
  findingsOf: FindingsOf,
): AsyncGenerator<FixedArticle> {
  const { project, targets, readingFindings } = opened;
  for (const filePath of targets) {
    const before = project.article(filePath)?.source;
    // A text that could not be read as a whole is not written back.
    const isWhole = readingFindings
      .get(filePath)
      ?.every((finding) => finding.messageId !== "broken-character");
    if (before === undefined || isWhole !== true) continue;
    const fixed = await fixOne(opened, filePath, findingsOf);
    if (fixed === undefined || fixed.count === 0) continue;
    yield { filePath, before, after: fixed.text, count: fixed.count };
  }
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

function writeArticle(
  { withBom, locale }: OpenedProject,
  filePath: string,
  before: string,
  after: string,
  cwd: string,
): void {
  const absolute = path.resolve(cwd, filePath);
  const now = readArticleFile(absolute, filePath, locale);
  if ("error" in now) throw new Error(now.error);
  if (now.text !== before) throw new Error(texts.changedMeanwhile[locale]);
  writeWhole(absolute, (withBom.has(filePath) ? "\uFEFF" : "") + after);
}

/** Prints the mended text of the standard input, byte order mark and all; what could not be read as a whole, as it came. */
export async function fixStdin(
  opened: OpenedProject,
  findingsOf: FindingsOf,
  stdin: Buffer,
  io: Io,
): Promise<void> {
  let bytes = stdin;
  for await (const { filePath, after } of mendedArticles(opened, findingsOf))
    bytes = Buffer.from((opened.withBom.has(filePath) ? "\uFEFF" : "") + after, "utf8");
  io.stdout.write(bytes);
}
