import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HostProblem } from "./host-problem.js";
import { displayPath } from "./paths.js";
import { readArticleFile, reasonOf } from "./read-article.js";
import { selectFiles } from "./select-files.js";

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "kouetsu-select-")));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(...names: readonly string[]): void {
  for (const name of names) {
    const [file = "", text = "潮位の記事です。\n"] = name.split(" = ");
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}

const inShort = ({ id, values }: HostProblem): string =>
  [id, ...Object.values(values).filter((value) => typeof value === "string")].join(" ");

function select(paths: readonly string[], patterns: readonly string[] = []) {
  const ignore = { folder: root, by: "kouetsu.config.json", patterns };
  const { files, problems, notices } = selectFiles({ cwd: root, paths, ignore });
  return {
    files: files.map((file) => displayPath(root, file)),
    problems: problems.map(inShort),
    notices: notices.map(inShort),
  };
}

describe("what is linted", () => {
  it("is every .md and .markdown file of a folder, sorted, without hidden folders and packages", () => {
    write(
      "b.md",
      "a.markdown",
      "posts/c.MD",
      "notes.txt",
      ".github/x.md",
      "node_modules/p/readme.md",
      ".hidden.md",
    );
    expect(select(["."])).toEqual({
      files: ["a.markdown", "b.md", "posts/c.MD"],
      problems: [],
      notices: [],
    });
  });

  it("is a named file whatever it is called, each file once", () => {
    write("notes.txt", "a.md");
    expect(select(["notes.txt", "a.md", "./a.md", "."]).files).toEqual(["a.md", "notes.txt"]);
  });

  it("is what a glob matches, with any extension", () => {
    write("posts/2025-a.md", "posts/2024-b.md", "posts/2025-c.txt", "posts/deep/2025-d.md");
    expect(select(["posts/2025-*"]).files).toEqual(["posts/2025-a.md", "posts/2025-c.txt"]);
    expect(select(["posts/**/2025-*.md"]).files).toEqual([
      "posts/2025-a.md",
      "posts/deep/2025-d.md",
    ]);
  });

  it("leaves out what git, .kouetsuignore and the configuration leave out", () => {
    write("a.md", "drafts/b.md", "drafts/kept.md", "c.md", "old/d.md", "posts/e.md", "posts/f.md");
    write(
      ".gitignore = drafts/*\n!drafts/kept.md",
      ".kouetsuignore = c.md",
      "posts/.gitignore = e.md",
    );
    expect(select(["."], ["old/**"]).files).toEqual(["a.md", "drafts/kept.md", "posts/f.md"]);
  });

  it("is a named file although git leaves it out, but not against .kouetsuignore", () => {
    write("a.md", "b.md", "build/c.md", ".gitignore = a.md\nbuild/", ".kouetsuignore = b.md");
    expect(select(["a.md", "build"]).files).toEqual(["a.md", "build/c.md"]);
    expect(select(["a.md", "b.md"])).toMatchObject({
      files: ["a.md"],
      notices: ["ignored-file b.md .kouetsuignore"],
    });
  });

  it("takes names with a line break or an escape as they are", () => {
    write("a\nb.md", "\u001b[31mc.md", "::error::d.md");
    expect(select(["."]).files).toEqual(["\u001b[31mc.md", "::error::d.md", "a\nb.md"]);
  });
});

it("a failure that is no error is told in its own words", () => {
  expect(reasonOf("disk full")).toBe("disk full");
  expect(reasonOf(new Error("disk full"))).toBe("disk full");
  expect(reasonOf(Object.assign(new Error("disk full"), { code: "ENOSPC" }))).toBe("ENOSPC");
  expect(reasonOf(Object.assign(new Error("disk full"), { code: 28 }))).toBe("disk full");
});

describe("what cannot be linted", () => {
  it("is told path by path", () => {
    write("a.md");
    expect(select(["nope.md", "a.md", "nope/**/*.md"])).toMatchObject({
      files: ["a.md"],
      problems: ["path-missing nope.md", "nothing-matched nope/**/*.md"],
    });
  });

  it("is an ignore file, so that what it would leave out is not taken for meant", () => {
    write("a.md", "posts/b.md");
    symlinkSync(".gitignore", path.join(root, "posts/.gitignore"));
    expect(select(["."])).toMatchObject({
      files: ["a.md", "posts/b.md"],
      problems: ["not-readable posts/.gitignore ELOOP"],
    });
  });

  it("is what a link leads to that an ignore file leaves out", () => {
    write("a.md", "drafts/b.md", ".gitignore = old\nlast.md\n");
    symlinkSync("drafts", path.join(root, "old"));
    symlinkSync("a.md", path.join(root, "last.md"));
    symlinkSync("nowhere", path.join(root, "lost.md"));
    expect(select(["."])).toMatchObject({ files: ["a.md", "drafts/b.md"], problems: [] });
  });

  it("is a folder without articles", () => {
    mkdirSync(path.join(root, "empty"));
    expect(select(["empty"])).toMatchObject({ files: [], problems: ["nothing-matched empty"] });
  });

  it("is a FIFO or a socket, named or in a folder, and nobody waits for it", async () => {
    write("a.md");
    execFileSync("mkfifo", [path.join(root, "fifo.md")]);
    const server = createServer().listen(path.join(root, "socket.md"));
    await new Promise((resolve) => server.once("listening", resolve));
    mkdirSync(path.join(root, "folder.md"));
    write("folder.md/b.md");
    expect(select(["."]).files).toEqual(["a.md", "folder.md/b.md"]);
    expect(select(["fifo.md", "a.md"])).toMatchObject({
      files: ["a.md"],
      problems: ["not-a-file fifo.md"],
    });
    expect(readArticleFile(path.join(root, "fifo.md"), "fifo.md", "ja")).toEqual({
      error: "not-a-file",
    });
    expect(readArticleFile(path.join(root, "folder.md"), "folder.md", "ja")).toEqual({
      error: "not-a-file",
    });
    server.close();
  });

  it.skipIf(process.getuid?.() === 0)("is what may not be read", () => {
    write("a.md", "locked/b.md");
    chmodSync(path.join(root, "locked"), 0);
    expect(select(["."])).toMatchObject({
      files: ["a.md"],
      problems: ["not-readable locked EACCES"],
    });
    chmodSync(path.join(root, "locked"), 0o700);
  });

  it("is a link that leads to itself", () => {
    write("a.md");
    symlinkSync("self.md", path.join(root, "self.md"));
    expect(select(["self.md", "."])).toMatchObject({
      files: ["a.md"],
      problems: ["not-readable self.md ELOOP"],
    });
  });

  it("is a file that has gone", () => {
    expect(readArticleFile(path.join(root, "gone.md"), "gone.md", "ja")).toEqual({
      error: "ENOENT",
    });
  });
});

describe("links", () => {
  it("are followed inside the folder, once, and loops end", () => {
    write("posts/a.md", "shared/b.md");
    symlinkSync("..", path.join(root, "posts/loop"));
    symlinkSync("loop2", path.join(root, "posts/loop2"));
    symlinkSync("../shared/b.md", path.join(root, "posts/linked.md"));
    expect(select(["posts"]).files).toEqual(["posts/a.md", "posts/linked.md"]);
    expect(select(["."]).files).toEqual(["posts/a.md", "shared/b.md"]);
  });

  it("are not followed out of the folder", () => {
    write("site/a.md", "secret.md");
    mkdirSync(path.join(root, "site/.git"));
    symlinkSync("../secret.md", path.join(root, "site/b.md"));
    symlinkSync("..", path.join(root, "site/up"));
    const folder = select(["site"]);
    expect(folder.files).toEqual(["site/a.md"]);
    expect(folder.notices.map((notice) => notice.split(" ", 2)[1])).toEqual([
      "site/b.md",
      "site/up",
    ]);
    expect(select(["site/b.md"])).toMatchObject({
      files: [],
      problems: [`outside-root site/b.md ${root}/secret.md`],
    });
  });
});
