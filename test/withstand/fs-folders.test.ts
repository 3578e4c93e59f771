// Folders that hold what no site should: loops of links, links out, FIFOs, names
// that are commands, and files that go or change while they are read.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it, test } from "vitest";
import { startServer } from "../support/language-server.js";
import { amount, patience } from "./support/amount.js";
import { filesIn, Folders } from "./support/folders.js";
import { withFsCalls } from "./support/fs-calls.js";
import { runMain } from "./support/run-main.js";
import { seconds, stopwatch, tell } from "./support/tell.js";

const folders = new Folders();
afterAll(() => folders.remove());

const residue = "# 朝市\n\n---END---\n";

/** A site with everything in it; the articles that can be read. */
function strangeSite(): { readonly cwd: string; readonly readable: readonly string[] } {
  const readable = [
    "a.md",
    "a\nb.md",
    "\u001b[31mc.md",
    "::error::d.md",
    "##[group].md",
    "d.md/e.md",
  ];
  const cwd = folders.make(Object.fromEntries(readable.map((name) => [name, residue])));
  const outside = folders.make({ "secret.md": residue, "folder/secret.md": residue });
  const link = (target: string, name: string): void => symlinkSync(target, path.join(cwd, name));
  link(".", "loop");
  link("two.md", "one.md");
  link("one.md", "two.md");
  link("nowhere.md", "dangling.md");
  link(path.join(outside, "secret.md"), "out.md");
  link(path.join(outside, "folder"), "out");
  link("/dev/zero", "endless.md");
  link("/proc/self/environ", "environment.md");
  execFileSync("mkfifo", [path.join(cwd, "fifo.md"), path.join(cwd, ".gitignore")]);
  return { cwd, readable };
}

describe("a folder of strange things", () => {
  it("is linted without waiting, following or obeying", async () => {
    const { cwd, readable } = strangeSite();
    const { code, stdout, stderr } = await runMain(["lint", ".", "-f", "json"], cwd);
    const results = JSON.parse(stdout) as { readonly filePath: string }[];
    expect(results.map(({ filePath }) => filePath).sort()).toEqual([...readable].sort());
    expect(code).toBe(1);
    // Nothing but line breaks controls anything, and no line is a command.
    // oxlint-disable-next-line no-control-regex
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|^\s*::|##\[/m);
    for (const verb of ["audit", "figures"]) {
      const run = await runMain([verb, "."], cwd);
      expect(run.stderr).not.toMatch(/途中で止まりました|TypeError/);
      expect(run.code).toBeLessThan(2);
    }
  });

  it.each(["fifo.md", "one.md", "out.md", "endless.md", "environment.md", "dangling.md"])(
    "%s by its name is refused",
    async (name) => {
      const { code, stdout, stderr } = await runMain(["lint", name], strangeSite().cwd);
      expect(code).toBe(2);
      expect(stderr).toContain(name);
      expect(stdout + stderr).not.toMatch(/途中で止まりました|PATH=|END/);
    },
  );

  it.skipIf(process.getuid?.() === 0)("an article that may not be read is told", async () => {
    const cwd = folders.make({ "a.md": residue, "b.md": residue });
    chmodSync(path.join(cwd, "b.md"), 0);
    const { code, stderr } = await runMain(["lint", "."], cwd);
    expect([code, stderr.includes("b.md")]).toEqual([2, true]);
  });

  it("does not keep a server from its articles", async () => {
    const { cwd } = strangeSite();
    const server = await startServer(undefined, cwd);
    await server.initialize({ folder: cwd, initializationOptions: { trusted: false } });
    for (const name of ["a.md", "::error::d.md", "a\nb.md"]) {
      const uri = pathToFileURL(path.join(cwd, name)).href;
      await server.open(uri, residue);
      expect(await server.diagnostics(uri)).not.toEqual([]);
    }
    expect(await server.stop()).toBe(0);
  }, 60_000);
});

const before = "# 朝市\n\n75%以上の企業が導入しました。\n\n---END---\n";
const other = "# 夕市\n\n港は静かです。\n";

/** What happens to an article at one moment of a run. */
const races: Readonly<Record<string, (file: string) => void>> = {
  "is deleted": (file) => rmSync(file, { recursive: true, force: true }),
  "is replaced": (file) => {
    writeFileSync(`${file}.new`, other);
    renameSync(`${file}.new`, file);
  },
  "is cut off": (file) => writeFileSync(file, ""),
  grows: (file) => writeFileSync(file, `${before}\n${"港です。\n".repeat(5000)}`),
  "becomes a folder": (file) => {
    rmSync(file, { recursive: true, force: true });
    mkdirSync(file);
  },
  "becomes a link to itself": (file) => {
    rmSync(file, { recursive: true, force: true });
    symlinkSync(path.basename(file), file);
  },
  "becomes a FIFO": (file) => {
    rmSync(file, { recursive: true, force: true });
    execFileSync("mkfifo", [file]);
  },
};

let moments = 0;
const spent = stopwatch();
afterAll(() => tell("files that change while read", `${moments} moments, ${seconds(spent())}`));

describe.each(Object.entries(races))("an article that %s while it is read", (_what, race) => {
  test.each([[["lint", ".", "-f", "json"]], [["lint", ".", "--fix", "-f", "json"]]])(
    "is old, new or told of: %j",
    async (words) => {
      const make = (text = before): string => folders.make({ "a.md": text, "b.md": residue });
      let calls = 0;
      await withFsCalls(
        () => calls++,
        () => runMain(words, make()),
      );
      const whole = new Set([before, await after(words, make())]);
      const raced = make();
      race(path.join(raced, "a.md"));
      const text = filesIn(raced)["a.md"];
      if (text !== undefined) whole.add(text).add(await after(words, make(text)));
      const every = amount(15, 1);
      for (let moment = 1; moment <= calls; moment += every) {
        const cwd = make();
        const file = path.join(cwd, "a.md");
        const run = await withFsCalls(
          ({ number }) => {
            if (number === moment) race(file);
          },
          () => runMain(words, cwd),
        );
        moments++;
        expect(run.code, run.stderr).toBeLessThanOrEqual(2);
        expect(run.stderr).not.toMatch(/途中で止まりました|TypeError/);
        if (run.code === 2) expect(run.stderr).not.toBe("");
        const left = filesIn(cwd);
        // The other article is judged and mended as ever.
        if (words.includes("--fix") && run.code < 2) expect(left["b.md"]).not.toContain("END");
        expect(Object.keys(left).filter((name) => name.includes("kouetsu"))).toEqual([]);
        // The article is one of the two as they were written, mended or not.
        if (left["a.md"] !== undefined) expect(whole).toContain(left["a.md"]);
      }
    },
    patience(60_000),
  );
});

/** The article after a run that nothing came between. */
async function after(words: readonly string[], cwd: string): Promise<string> {
  await runMain(words, cwd);
  return filesIn(cwd)["a.md"] ?? "";
}
