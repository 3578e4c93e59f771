import { realpathSync } from "node:fs";
import path from "node:path";
import { baseCommit, repositoryAround } from "./base-commit.js";
import { changedFiles } from "./changed-files.js";
import type { ChangedFile } from "./changed-files.js";
import { Git } from "./git.js";

/** Where git runs and what it is told by its surroundings. */
export interface GitPlace {
  /** Absolute path of the folder that the process runs in. */
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The files that differ between the working tree and the commit where the present
 * branch left `ref`. Throws `UsageError` when git cannot tell.
 *
 * @param folder absolute path of a folder in the repository
 */
export async function changesSince(
  ref: string,
  folder: string,
  place: GitPlace,
): Promise<readonly ChangedFile[]> {
  const environment = withAbsolutePaths(place);
  const top = await repositoryAround(new Git(folder, environment));
  const git = new Git(realpathSync(top), environment);
  return changedFiles(git, await baseCommit(git, ref));
}

/** A hook is told of its repository by paths that count from the folder that it runs in. */
function withAbsolutePaths({ cwd, environment }: GitPlace): GitPlace["environment"] {
  const absolute = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"].flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, path.resolve(cwd, value)] as const];
  });
  return { ...environment, ...Object.fromEntries(absolute) };
}
