import { UsageError } from "../command/usage-error.js";
import type { Git } from "./git.js";
import { changesTexts as texts } from "./messages.js";

/**
 * The commit where the present branch left `ref`: what a pull request is compared
 * with. Throws `UsageError` when there is no such commit, or none is known.
 */
export async function baseCommit(git: Git, ref: string): Promise<string> {
  if (ref === "" || ref.startsWith("-")) throw new UsageError(texts.notARef, { ref });
  const commit = await git.line([
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${ref}^{commit}`,
  ]);
  const isShallow = async (): Promise<boolean> =>
    (await git.line(["rev-parse", "--is-shallow-repository"])) === "true";
  if (commit === undefined)
    throw new UsageError((await isShallow()) ? texts.shallow : texts.unknownRef, { ref });
  const base = await git.line(["merge-base", commit, "HEAD"]);
  if (base === undefined)
    throw new UsageError((await isShallow()) ? texts.shallow : texts.noCommonHistory, { ref });
  return base;
}

/** The top folder of the repository around the folder of `git`. Throws `UsageError` when there is none. */
export async function repositoryAround(git: Git): Promise<string> {
  const { code, stdout, stderr } = await git.run(["rev-parse", "--show-toplevel"]);
  if (code === 0) return stdout.toString("utf8").replace(/\n$/, "");
  const isNone = stderr.includes("not a git repository");
  throw isNone
    ? new UsageError(texts.noRepository, { folder: git.folder })
    : new UsageError(texts.gitFailed, { detail: stderr.split("\n", 1)[0] ?? "" });
}
