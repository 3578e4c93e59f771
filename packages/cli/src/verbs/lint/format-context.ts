import path from "node:path";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import type { FormatContext } from "../../formats/lint-result.js";
import type { Io } from "../../terminal/io.js";
import { linker, styler } from "../../terminal/style.js";
import { programVersion } from "../../version.js";

/** How the standard output of a run is printed. */
export function formatContext(io: Io, { all }: { readonly all: boolean }): FormatContext {
  const { columns, isTTY } = io.stdout;
  return {
    columns: columns ?? 100,
    ...(isTTY === true && columns !== undefined && { wrapAt: Math.max(40, columns) }),
    style: styler(io.stdout),
    link: linker(io.stdout, io.environment),
    showAll: all,
    version: programVersion(),
    rules,
    cwd: io.cwd,
    root: reportRoot(io),
  };
}

/** CI shows reports on the files of the repository, whose folder it names; a run may work in a folder of it. */
function reportRoot({ cwd, environment }: Io): string {
  const root = environment["GITHUB_WORKSPACE"] ?? environment["CI_PROJECT_DIR"];
  if (root === undefined || !path.isAbsolute(root)) return cwd;
  return path.relative(root, cwd).startsWith("..") ? cwd : root;
}

/** Whether the run is a step of GitHub Actions. */
export function isGithubActions({ environment }: Io): boolean {
  return environment["GITHUB_ACTIONS"] === "true";
}
