import type { Locale } from "@kouetsu/core";
import { openProject } from "@kouetsu/core/node";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import type { Io } from "../../terminal/io.js";
import { BASELINE_NAME } from "./ci-files.js";

/** How many findings of our own rules the articles of a folder have, notes left out. */
export async function countFindings(folder: string, io: Io, locale: Locale): Promise<number> {
  const opened = await openProject({ cwd: folder, paths: ["."], rules, now: io.now(), locale });
  // A broken configuration is told by the first `kouetsu lint`.
  if (opened.status === "failed") return 0;
  let count = 0;
  for (const filePath of opened.targets)
    count += opened.project
      .findings(filePath)
      .filter((finding) => finding.severity !== "info").length;
  return count;
}

/** Sets aside what is found today, as `kouetsu lint --update-baseline` does; whether it could. */
export async function writeBaseline(folder: string, io: Io, locale: Locale): Promise<boolean> {
  const { runProgram } = await import("../../program.js");
  const words = ["lint", "--baseline", BASELINE_NAME, "--update-baseline", "--locale", locale];
  return (await runProgram(words, { ...io, cwd: folder }, locale, undefined, "")) !== 2;
}
