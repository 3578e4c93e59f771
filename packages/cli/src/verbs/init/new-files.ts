import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { renderText } from "@kouetsu/core";
import type { Locale } from "@kouetsu/core";
import { printProblem } from "../../report-problems.js";
import { escapeText } from "../../terminal/escape.js";
import type { Io } from "../../terminal/io.js";
import type { NewFile } from "./ci-files.js";
import { EXTENSION_ID, EXTENSIONS_FILE } from "./editor-file.js";
import { initTexts as texts } from "./messages.js";

/** Writes a file that is not there yet, and says so; whether nothing went wrong. A file that is there stays. */
export function writeNew(folder: string, file: NewFile, io: Io, locale: Locale): boolean {
  const target = path.join(folder, file.path);
  const name = { file: escapeText(file.path) };
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    // `wx`: between a look and a write somebody else may have made it.
    writeFileSync(target, file.text, { flag: "wx" });
    say(renderText(texts.written, locale, name), io);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST" || code === "EISDIR") {
      const isEditors = file.path === EXTENSIONS_FILE;
      const text = isEditors ? texts.keptEditor : texts.kept;
      say(renderText(text, locale, { ...name, id: EXTENSION_ID }), io);
      return true;
    }
    const reason = error instanceof Error ? error.message : String(error);
    printProblem(renderText(texts.notWritten, locale, { ...name, reason }), io);
    return false;
  }
}

/** Shows a file instead of writing it. */
export function showNew(file: NewFile, io: Io, locale: Locale): void {
  say(renderText(texts.wouldWrite, locale, { file: file.path }), io);
  io.stdout.write(`${file.text}\n`);
}

export function say(line: string, io: Io): void {
  io.stdout.write(`${line}\n`);
}
