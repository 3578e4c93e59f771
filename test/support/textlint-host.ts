import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TextlintMessage } from "@textlint/types";
import { openProject } from "@kouetsu/core/node";
import { createLinter, loadTextlintrc } from "textlint";
import { rules } from "../../rules/registry.js";

/** What textlint and our own command line both say of a place. */
export interface Said {
  readonly ruleId: string;
  readonly message: string;
  readonly range: readonly [number, number];
}

/** Findings as lines that can be compared, in order of their text. */
export const inOrder = (messages: readonly Said[]): readonly string[] =>
  messages.map(({ ruleId, message, range }) => `${range.join("-")} ${ruleId}: ${message}`).sort();

/** textlint as an editor uses it: `createLinter` with the rules of a folder's `.textlintrc`. */
export async function textlintOf(folder: string, textlintrc: object): Promise<TextlintHost> {
  const configFilePath = join(folder, ".textlintrc");
  writeFileSync(configFilePath, JSON.stringify(textlintrc));
  const descriptor = await loadTextlintrc({
    configFilePath,
    node_modulesDir: join(folder, "node_modules"),
  });
  return createLinter({ descriptor, cwd: folder });
}

export type TextlintHost = ReturnType<typeof createLinter>;

/** The messages of textlint for files, by absolute path. */
export async function textlintMessages(
  linter: TextlintHost,
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly TextlintMessage[]>> {
  const results = await linter.lintFiles([...files]);
  return new Map(results.map(({ filePath, messages }) => [filePath, messages]));
}

/** What `kouetsu lint PATHS` finds in a folder, by absolute path. */
export async function ownMessages(
  cwd: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly Said[]>> {
  const opened = await openProject({ cwd, paths, rules, now: new Date().toISOString() });
  if (opened.status === "failed") throw new Error(JSON.stringify(opened.configProblems));
  return new Map(
    opened.targets.map((filePath) => [
      join(cwd, filePath),
      [...(opened.readingFindings.get(filePath) ?? []), ...opened.project.findings(filePath)].map(
        ({ ruleId, message, range }) => ({
          ruleId,
          message,
          range: [range.start, range.end] as const,
        }),
      ),
    ]),
  );
}
