import { writeFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { UsageError } from "../command/usage-error.js";
import { TestRepository, gitIn, newFolder } from "../testing/git-repository.js";
import { readBefore } from "./changed-files.js";
import { changesSince } from "./changes-since.js";

const made: TestRepository[] = [];
afterEach(() => {
  for (const repository of made.splice(0)) repository.delete();
});

function repository(files: Readonly<Record<string, string>> = {}): TestRepository {
  const one = new TestRepository(files);
  made.push(one);
  return one;
}

const environment = { PATH: process.env["PATH"], GIT_CONFIG_NOSYSTEM: "1" };

/** What changed, as `before>after=text before`; `-` for nothing. */
async function changes(ref: string, folder: string, root = folder): Promise<readonly string[]> {
  const files = await changesSince(ref, folder, { cwd: folder, environment });
  const old = await readBefore(files);
  const name = (file: string | undefined): string => (file ? path.relative(root, file) : "-");
  return files
    .map((file) => `${name(file.before)}>${name(file.after)}=${old.get(file)?.toString() ?? "-"}`)
    .sort();
}

const long = "港の朝は早く、船は霧のなかを出てゆく。\n".repeat(8);

describe("what changed since a branch", () => {
  it("is what was committed, staged, only written, and new", async () => {
    const one = repository({ "a.md": "a", "b.md": "b", "c.md": "c", "d.md": "d" }).branch("work");
    one.write({ "a.md": "A" }).commit("committed");
    one.write({ "b.md": "B" }).git("add", "b.md");
    one.write({ "c.md": "C", "new/e.md": "e" });
    expect(await changes("main", one.folder)).toEqual([
      "->new/e.md=-",
      "a.md>a.md=a",
      "b.md>b.md=b",
      "c.md>c.md=c",
    ]);
  });

  it("is not what others did on it meanwhile, and not what was merged from it", async () => {
    const one = repository({ "a.md": "a", "b.md": "b" }).branch("work");
    one.write({ "a.md": "A" }).commit("mine");
    one.git("checkout", "-q", "main");
    one.write({ "b.md": "B" }).commit("theirs");
    one.git("checkout", "-q", "work");
    expect(await changes("main", one.folder)).toEqual(["a.md>a.md=a"]);
    one.git("merge", "-q", "main");
    expect(await changes("main", one.folder)).toEqual(["a.md>a.md=a"]);
  });

  it("follows renames, in git and behind its back is left to who reads the texts", async () => {
    const one = repository({ "old.md": long, "gone.md": "x" }).branch("work");
    one.git("mv", "old.md", "new.md");
    one.write({ "new.md": `${long}終わり。\n` }).commit("moved");
    one.remove("gone.md");
    expect(await changes("main", one.folder)).toEqual([`gone.md>-=x`, `old.md>new.md=${long}`]);
  });

  it("takes names as they are", async () => {
    const names = ["あ い.md", "line\nbreak.md", "-dash.md", '"quoted".md', "tab\t.md", "HEAD"];
    const one = repository(Object.fromEntries(names.map((name) => [name, name])));
    one.write(Object.fromEntries(names.map((name) => [name, "new"])));
    expect(await changes("HEAD", one.folder)).toEqual(
      names.map((name) => `${name}>${name}=${name}`).sort(),
    );
  });

  it("works with no branch at all, from a folder below, and in another worktree", async () => {
    const one = repository({ "posts/a.md": "a" });
    one.write({ "posts/a.md": "b" }).commit("second");
    one.git("checkout", "-q", "--detach");
    expect(await changes("HEAD~1", path.join(one.folder, "posts"), one.folder)).toEqual([
      "posts/a.md>posts/a.md=a",
    ]);
    const other = path.join(one.folder, ".trees/other");
    one.git("worktree", "add", "-q", other, "HEAD");
    writeFileSync(path.join(other, "posts/a.md"), "c");
    expect(await changes("HEAD~1", other)).toEqual(["posts/a.md>posts/a.md=a"]);
  });

  it("looks into a repository inside, at what it was when the outer one last took it", async () => {
    const inner = repository({ "x.md": "x", "y.md": "y" });
    const outer = repository({ "a.md": "a" });
    outer.git("submodule", "--quiet", "add", inner.folder, "parts");
    outer.commit("with parts").branch("work");
    expect(await changes("main", outer.folder)).toEqual([]);
    writeFileSync(path.join(outer.folder, "parts/x.md"), "X");
    expect(await changes("main", outer.folder)).toEqual(["parts/x.md>parts/x.md=x"]);
    gitIn(path.join(outer.folder, "parts"), ["commit", "-qam", "inside"]);
    outer.commit("taken");
    expect(await changes("main", outer.folder)).toEqual(["parts/x.md>parts/x.md=x"]);
  });

  it("runs no program that the repository names", async () => {
    const one = repository({ "a.md": "a", ".gitattributes": "*.md diff=bad\n" });
    const trap = path.join(one.folder, "trap.sh");
    writeFileSync(trap, `#!/bin/sh\ntouch "${one.folder}/sprung"\ncat "$1"\n`, { mode: 0o755 });
    for (const key of [
      "diff.external",
      "diff.bad.textconv",
      "diff.bad.command",
      "core.fsmonitor",
      "core.pager",
    ])
      one.git("config", key, trap);
    mkdirSync(path.join(one.folder, ".git/hooks"), { recursive: true });
    writeFileSync(
      path.join(one.folder, ".git/hooks/post-index-change"),
      `#!/bin/sh\ntouch "${one.folder}/sprung"\n`,
      {
        mode: 0o755,
      },
    );
    one.write({ "a.md": "b" });
    const found = await changes("HEAD", one.folder);
    expect(found).toContain("a.md>a.md=a");
    expect(found.join()).not.toContain("sprung");
  });
});

describe("git cannot tell", () => {
  const reason = async (ref: string, folder: string, more = {}): Promise<string> => {
    try {
      await changesSince(ref, folder, { cwd: folder, environment: { ...environment, ...more } });
      return "nothing";
    } catch (error) {
      if (error instanceof UsageError) return error.render("en");
      throw error;
    }
  };

  it.each([
    ["a name that is an option", "--output=x", "--since takes the name"],
    ["no name", "", "--since takes the name"],
    ["a branch that is not there", "mian", '"mian" does not exist'],
    ["a range", "main..main", '"main..main" does not exist'],
    ["a path", "a.md", '"a.md" does not exist'],
  ])("%s", async (_name, ref, words) => {
    expect(await reason(ref, repository({ "a.md": "a" }).folder)).toContain(words);
  });

  it("where there is no repository, no git, or no commit", async () => {
    const folder = newFolder();
    expect(await reason("main", folder)).toContain(`This is none: ${folder}`);
    expect(await reason("main", repository({ "a.md": "a" }).folder, { PATH: folder })).toContain(
      "no git",
    );
    expect(await reason("HEAD", repository().folder)).toContain('"HEAD" does not exist');
  });

  it("when the history was fetched in part, and says what to do", async () => {
    const one = repository({ "a.md": "a" });
    one.write({ "a.md": "b" }).commit("second");
    one.branch("work").write({ "a.md": "c" }).commit("third");
    const shallow = newFolder();
    gitIn(shallow, ["clone", "-q", "--depth=1", "--branch=work", `file://${one.folder}`, "."]);
    expect(await reason("origin/main", shallow)).toContain("fetch-depth: 0");
    gitIn(shallow, ["fetch", "-q", "--depth=1", "origin", "main"]);
    expect(await reason("FETCH_HEAD", shallow)).toContain("fetch-depth: 0");
    gitIn(shallow, ["fetch", "-q", "--unshallow", "origin", "main", "work"]);
    expect(await changes("FETCH_HEAD", shallow)).toHaveLength(1);
  });

  it("between branches that have nothing in common", async () => {
    const one = repository({ "a.md": "a" });
    one.git("checkout", "-q", "--orphan", "other");
    one.commit("unrelated");
    expect(await reason("main", one.folder)).toContain("no history in common");
  });
});
