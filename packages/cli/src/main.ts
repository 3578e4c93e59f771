import { localeFromEnvironment, renderText } from "@kouetsu/core";
import { renderProblem } from "@kouetsu/core/node";
import type { HostProblem } from "@kouetsu/core/node";
import { localeFromArguments } from "./locale.js";
import { cliTexts as texts } from "./messages.js";
import { runProgram } from "./program.js";
import { printProblem } from "./report-problems.js";
import { processIo } from "./terminal/io.js";
import type { Io } from "./terminal/io.js";
import { UsageError } from "./command/usage-error.js";
import { programVersion } from "./version.js";

/** Carries out a command line; the exit code: 0 clean, 1 findings, 2 not all of the work could be done. */
export async function main(words: readonly string[], io: Io = processIo()): Promise<number> {
  const fallbackLocale = localeFromEnvironment(io.environment);
  const locale = localeFromArguments(words) ?? fallbackLocale ?? "ja";
  try {
    return await runProgram(words, io, locale, fallbackLocale, programVersion());
  } catch (error) {
    if (error instanceof UsageError) {
      printProblem(error.render(locale), io);
      return 2;
    }
    const refused = refusalOf(error);
    if (refused !== undefined) {
      printProblem(renderProblem(refused, locale), io);
      return 2;
    }
    const detail = error instanceof Error ? error.message : String(error);
    printProblem(renderText(texts.internalError, locale, { detail }), io);
    if (io.environment["KOUETSU_DEBUG"] !== undefined && error instanceof Error)
      printProblem(error.stack ?? "", io);
    return 2;
  }
}

/** What the file system refused, where an error is of that kind: it is no fault of the program. */
function refusalOf(error: unknown): HostProblem | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("path" in error)) return undefined;
  const { code, path } = error;
  if (typeof code !== "string" || typeof path !== "string") return undefined;
  return { id: "not-readable", values: { path, reason: code } };
}
