import path from "node:path";
import type { Locale, Severity } from "@kouetsu/core";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { exitCodeOf } from "../exit-code.js";
import type { FormatName } from "../formats/index.js";
import { loadFormatter } from "../formats/index.js";
import { programVersion } from "../version.js";
import type { LintedArticle } from "./linted-article.js";

/** What `format` needs to know of a result; what `lintFiles` gives has all of it. */
export interface FormattableResult {
  readonly articles: readonly LintedArticle[];
  /** How many articles each one was compared with; as many as there are by default. */
  readonly compared?: number;
  /** The configuration that was used, as it is to be shown. */
  readonly configPath?: string | undefined;
  /** What could not be done. */
  readonly problems?: readonly string[];
  readonly locale?: Locale;
}

/** How a result is printed. */
export interface FormatOptions {
  /** Columns of the terminal, for forms that people read; 100 by default. */
  readonly columns?: number;
  /** Every finding, however many there are; `true` by default. */
  readonly showAll?: boolean;
  /** The folder that the paths of the findings count from; the working directory by default. */
  readonly cwd?: string;
  /** From which severity on a finding is a failure, for forms that tell one; `error` by default. */
  readonly failOn?: Severity | "never";
}

/** A result in one of the forms of `kouetsu lint --format`, without colours and safe to print. */
export async function format(
  result: FormattableResult,
  name: FormatName,
  { columns = 100, showAll = true, cwd = ".", failOn = "error" }: FormatOptions = {},
): Promise<string> {
  const { articles, problems = [] } = result;
  const formatter = await loadFormatter(name);
  const folder = path.resolve(cwd);
  const findings = articles.flatMap((article) => article.findings);
  const gate = { failOn, maxWarnings: undefined, isComplete: problems.length === 0 };
  return formatter(
    {
      articles,
      locale: result.locale ?? "ja",
      compared: result.compared ?? articles.length,
      configPath: result.configPath,
      site: undefined,
      seconds: 0,
      paths: articles.map((article) => article.filePath),
      failOn,
      exitCode: exitCodeOf(findings, gate),
      problems,
    },
    {
      columns,
      showAll,
      style: (_name, text) => text,
      link: (_uri, text) => text,
      version: programVersion(),
      rules,
      cwd: folder,
      root: folder,
    },
  );
}
