import path from "node:path";
import type { Finding } from "@kouetsu/core";
import { renderIssue, renderText } from "@kouetsu/core";
import type { OpenedProject } from "@kouetsu/core/node";
import { createTextlintHost, findTextlintConfig } from "@kouetsu/core/textlint";
import type { RawTextlintConfig } from "@kouetsu/core/textlint";
import { cliTexts as texts } from "./messages.js";
import { printProblem } from "./report-problems.js";
import { escapeText } from "./terminal/escape.js";
import type { Io } from "./terminal/io.js";

/**
 * Runs the rules of every `.textlintrc*` that stands beside or above the
 * articles, or those of `config` instead. Packages are loaded only from where the run was started, as npm
 * would; a configuration that is a program runs only when it is trusted.
 */
export async function lintWithTextlint(
  opened: OpenedProject,
  options: { readonly trust: boolean; readonly config: RawTextlintConfig | undefined },
  io: Io,
): Promise<{
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly isComplete: boolean;
}> {
  const findings = new Map<string, readonly Finding[]>();
  let isComplete = true;
  const ownPath = options.config === undefined ? undefined : opened.config.path;
  for (const [configPath, filePaths] of articlesByConfig(opened, io.cwd, ownPath)) {
    const isOurs = !path.relative(path.dirname(configPath), io.cwd).startsWith("..");
    const isProgram = /\.[cm]?js$/.test(configPath);
    const host = createTextlintHost({
      configPath,
      ...(options.config === undefined ? {} : { config: options.config }),
      trusted: options.trust || (isOurs && !isProgram),
      locale: opened.locale,
    });
    try {
      for (const problem of await host.problems()) {
        const { line, column } = problem.position;
        const sentence = renderIssue(problem, opened.locale).split("\n").map(escapeText).join(" ");
        io.stderr.write(
          `${escapeText(opened.displayPath(configPath))}:${line}:${column}: ${sentence}\n`,
        );
        if (problem.severity === "error") isComplete = false;
      }
      for (const filePath of filePaths) {
        findings.set(
          filePath,
          await host.lint(filePath, opened.project.article(filePath)?.source ?? ""),
        );
      }
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      printProblem(renderText(texts.textlintFailed, opened.locale, { detail }), io);
      isComplete = false;
    } finally {
      await host.close();
    }
  }
  return { findings, isComplete };
}

/** @param ownPath our own configuration, when it says what textlint runs */
function articlesByConfig(
  opened: OpenedProject,
  cwd: string,
  ownPath: string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const configs = new Map<string, string | undefined>();
  const articles = new Map<string, string[]>();
  for (const filePath of opened.targets) {
    if (opened.project.article(filePath) === undefined) continue;
    const folder = path.dirname(path.resolve(cwd, filePath));
    if (!configs.has(folder)) configs.set(folder, ownPath ?? findTextlintConfig(folder));
    const config = configs.get(folder);
    if (config === undefined) continue;
    articles.set(config, [...(articles.get(config) ?? []), filePath]);
  }
  return articles;
}
