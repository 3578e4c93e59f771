import path from "node:path";
import type { Locale } from "@kouetsu/core";
import { renderProblem } from "@kouetsu/core/node";
import { loadFormatter } from "../../formats/index.js";
import type { FormatName } from "../../formats/index.js";
import type { FormatContext, LintResult } from "../../formats/lint-result.js";
import { plainStyle } from "../../formats/plain-style.js";
import { printProblem } from "../../report-problems.js";
import type { Io } from "../../terminal/io.js";

/** A report that goes into a file. */
export interface OutputFile {
  readonly format: FormatName;
  /** From the working directory. */
  readonly filePath: string;
}

/** What is printed and written. */
export interface Outputs {
  /** On the standard output; `undefined` for nothing. */
  readonly format: FormatName | undefined;
  readonly files: readonly OutputFile[];
}

/**
 * Prints a result and writes its reports; whether all of them could be written.
 * Every report is made before the first is written.
 */
export async function printResult(
  result: LintResult,
  { format, files }: Outputs,
  context: FormatContext,
  io: Io,
): Promise<boolean> {
  const isWorthIt = result.articles.length > 0 || (result.notes ?? []).length > 0;
  if (format !== undefined && (isWorthIt || format !== "stylish"))
    await print(format, result, context, io);
  if (files.length === 0) return true;
  const { wrapAt: _wrapAt, ...rest } = context;
  const plain: FormatContext = { ...rest, ...plainStyle, columns: columnsOfFile };
  const reports = await Promise.all(
    files.map(async ({ format: name, filePath }) => ({
      filePath,
      text: (await loadFormatter(name))(result, plain),
    })),
  );
  const { writeWhole } = await import("./write-whole.js");
  const written = reports.map(({ filePath, text }) => {
    try {
      writeWhole(path.resolve(io.cwd, filePath), text);
      return true;
    } catch (error) {
      reportUnwritable(filePath, error, result.locale, io);
      return false;
    }
  });
  return written.every(Boolean);
}

async function print(
  format: FormatName,
  result: LintResult,
  context: FormatContext,
  io: Io,
): Promise<void> {
  if (format === "json") {
    const { jsonParts } = await import("../../formats/json.js");
    for (const part of jsonParts(result)) io.stdout.write(part);
  } else io.stdout.write((await loadFormatter(format))(result, context));
}

/** A file has no width; as wide as the list is at most. */
const columnsOfFile = 100;

export function reportUnwritable(filePath: string, error: unknown, locale: Locale, io: Io): void {
  const reason = error instanceof Error ? error.message : String(error);
  const problem = { id: "not-writable", values: { path: filePath, reason } } as const;
  printProblem(renderProblem(problem, locale), io);
}
