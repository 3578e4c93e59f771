import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { renderText, type Locale } from "@kouetsu/core";
import { displayPath } from "@kouetsu/core/node";
import { printProblem } from "../../report-problems.js";
import type { Io } from "../../terminal/io.js";
import { auditTexts as texts } from "./messages.js";

/** Writes the report whole or not at all; whether it could. */
export function writeReport(file: string, text: string, locale: Locale, io: Io): boolean {
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
    return true;
  } catch (error) {
    rmSync(unfinished, { force: true });
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    const values = { path: displayPath(io.cwd, file), reason };
    printProblem(renderText(texts.cannotWrite, locale, values), io);
    return false;
  }
}
