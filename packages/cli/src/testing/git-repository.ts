import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A git repository of its own in a temporary folder, which asks nobody's configuration. */
export class TestRepository {
  readonly folder: string;

  constructor(files: Readonly<Record<string, string>> = {}, folder = newFolder()) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.git("init", "-q", "-b", "main");
    this.write(files);
    if (Object.keys(files).length > 0) this.commit("first");
  }

  /** Runs git; what it prints. */
  git(...words: readonly string[]): string {
    return gitIn(this.folder, words);
  }

  write(files: Readonly<Record<string, string>>): this {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(this.folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return this;
  }

  /** Moves a file behind git's back. */
  move(from: string, to: string): this {
    mkdirSync(path.dirname(path.join(this.folder, to)), { recursive: true });
    renameSync(path.join(this.folder, from), path.join(this.folder, to));
    return this;
  }

  remove(name: string): this {
    rmSync(path.join(this.folder, name));
    return this;
  }

  commit(message: string): this {
    this.git("add", "-A");
    this.git("commit", "-q", "--allow-empty", "-m", message);
    return this;
  }

  branch(name: string): this {
    this.git("checkout", "-q", "-b", name);
    return this;
  }

  delete(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs git in a folder, without anybody's configuration. */
export function gitIn(folder: string, words: readonly string[]): string {
  const person = [
    "user.name=Tester",
    "user.email=tester@example.com",
    "protocol.file.allow=always",
  ];
  return execFileSync("git", [...person.flatMap((one) => ["-c", one]), ...words], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"], HOME: folder, GIT_CONFIG_NOSYSTEM: "1", LC_ALL: "C" },
  });
}

export function newFolder(): string {
  return realpathSync(mkdtempSync(path.join(tmpdir(), "kouetsu-git-")));
}
