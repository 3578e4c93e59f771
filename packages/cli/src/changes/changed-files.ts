import { existsSync } from "node:fs";
import path from "node:path";
import type { Git } from "./git.js";
import { UsageError } from "../command/usage-error.js";
import { changesTexts as texts } from "./messages.js";

/** A file that differs between a commit and the folder as it is now. Paths are absolute. */
export interface ChangedFile {
  /** Where it was; `undefined` for a new file. */
  readonly before: string | undefined;
  /** Where it is; `undefined` for one that is gone. */
  readonly after: string | undefined;
  /** The object that holds what it was. */
  readonly blob: string | undefined;
  /** The repository that has the object. */
  readonly git: Git;
}

/** The mode of a repository inside a repository. */
const SUBMODULE = "160000";

/** One entry of `git diff-index --raw -z`. */
interface RawEntry {
  readonly modeBefore: string;
  readonly modeAfter: string;
  readonly blob: string;
  readonly status: string;
  readonly paths: readonly string[];
}

/**
 * What differs between a commit and the working tree, with what is not committed
 * and what git does not know yet; renames are followed, repositories inside are
 * looked into.
 *
 * @param git in the top folder of the repository
 */
export async function changedFiles(git: Git, commit: string): Promise<readonly ChangedFile[]> {
  const raw = await git.output([
    "diff-index",
    "--raw",
    "-z",
    "--no-abbrev",
    "-M",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=none",
    commit,
    "--",
  ]);
  const entries = readRaw(raw.toString("utf8"));
  const others = await git.output([
    "ls-files",
    "-z",
    "--others",
    "--exclude-standard",
    "--full-name",
    "--",
  ]);
  const untracked = others
    .toString("utf8")
    .split("\0")
    .filter((name) => name !== "" && !name.endsWith("/"));
  const files: ChangedFile[] = [];
  for (const entry of entries) {
    if (entry.modeAfter === SUBMODULE || entry.modeBefore === SUBMODULE)
      files.push(...(await submodule(git, entry)));
    else files.push(fileOf(git, entry));
  }
  return [
    ...files,
    ...untracked.map((name) => ({
      before: undefined,
      after: path.join(git.folder, name),
      blob: undefined,
      git,
    })),
  ];
}

function readRaw(raw: string): readonly RawEntry[] {
  const fields = raw.split("\0");
  const entries = new Map<string, RawEntry>();
  for (let at = 0; at + 1 < fields.length;) {
    const [modeBefore = "", modeAfter = "", blob = "", , status = ""] = (fields[at] ?? "")
      .replace(/^:/, "")
      .split(" ");
    const count = /^[RC]/.test(status) ? 2 : 1;
    const paths = fields.slice(at + 1, at + 1 + count);
    at += 1 + count;
    const key = paths.at(-1) ?? "";
    // A file in a merge that is not resolved stands there twice.
    if (entries.get(key)?.blob === undefined || !/^0+$/.test(blob))
      entries.set(key, { modeBefore, modeAfter, blob, status, paths });
  }
  return [...entries.values()];
}

function fileOf(git: Git, { status, paths, blob }: RawEntry): ChangedFile {
  const [first = "", second = first] = paths;
  const isNew = status.startsWith("A") || status.startsWith("C");
  const after = path.join(git.folder, second);
  return {
    before: isNew ? undefined : path.join(git.folder, first),
    after: status.startsWith("D") || !existsSync(after) ? undefined : after,
    blob: isNew ? undefined : blob,
    git,
  };
}

/** What changed in a repository inside since the commit that the outer one had of it. */
async function submodule(git: Git, entry: RawEntry): Promise<readonly ChangedFile[]> {
  const [name = ""] = entry.paths;
  const folder = path.join(git.folder, name);
  // Gone, or never fetched: nothing in it is linted.
  if (entry.modeAfter !== SUBMODULE || !existsSync(path.join(folder, ".git"))) return [];
  const inner = git.inside(folder);
  if (entry.modeBefore !== SUBMODULE) return changedFiles(inner, await emptyTree(inner));
  const { code } = await inner.run(["cat-file", "-e", `${entry.blob}^{commit}`]);
  if (code !== 0) throw new UsageError(texts.shallow, { ref: name });
  return changedFiles(inner, entry.blob);
}

const emptyTree = async (git: Git): Promise<string> =>
  (await git.output(["hash-object", "-t", "tree", "--stdin"])).toString("utf8").trim();

/** What files were before the change, by file; one that git does not have is left out. */
export async function readBefore(
  files: readonly ChangedFile[],
): Promise<ReadonlyMap<ChangedFile, Buffer>> {
  const read = new Map<ChangedFile, Buffer>();
  for (const git of new Set(files.map((file) => file.git))) {
    const own = files.filter((file) => file.git === git && file.blob !== undefined);
    if (own.length === 0) continue;
    const names = own.map(({ blob }) => `${blob}\n`).join("");
    const contents = readBatch(await git.output(["cat-file", "--batch"], names));
    for (const [index, file] of own.entries()) {
      const content = contents[index];
      if (content !== undefined) read.set(file, content);
    }
  }
  return read;
}

/** The objects of `git cat-file --batch`, in the order in which they were asked for. */
function readBatch(output: Buffer): readonly (Buffer | undefined)[] {
  const objects: (Buffer | undefined)[] = [];
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(0x0a, at);
    const [, kind, size] = output.toString("utf8", at, end).split(" ");
    at = end + 1;
    if (size === undefined) {
      objects.push(undefined);
      continue;
    }
    const length = Number(size);
    objects.push(kind === "blob" ? output.subarray(at, at + length) : undefined);
    at += length + 1;
  }
  return objects;
}
