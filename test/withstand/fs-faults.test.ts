// The file system refuses a call, each call in turn: the run says so with exit
// code 2 or comes to what it would have come to, and no file is ever half written.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { amount, isLong, patience } from "./support/amount.js";
import { filesIn, Folders, writeFiles, type Files } from "./support/folders.js";
import { systemError, withFsCalls, type FsCall } from "./support/fs-calls.js";
import { runMain, type MainRun } from "./support/run-main.js";
import { seconds, stopwatch, tell } from "./support/tell.js";

const codes = ["EACCES", "EIO", "EMFILE", "ENOSPC"] as const;

const passage =
  "渡し場の鐘は霧の朝に三度鳴り、船頭はそれを聞いてから綱を解きます。客は桟橋の端で待ち、荷は先に積んでおきます。";
const site: Files = {
  "_config.yml": "timezone: Asia/Tokyo\n",
  ".gitignore": "drafts\n",
  "kouetsu.config.json": '{ "rules": { "empty-section": "warning" } }\n',
  "known.json": '{"kouetsu-baseline": 1}\n',
  "_posts/2025-01-01-a.md": `---\ntitle: 渡し場\ndate: 2025-01-01\n---\n\n75%以上の企業が導入しました。\n\n${passage}\n\n---END---\n`,
  "_posts/2025-01-02-b.md": `---\ntitle: 桟橋\ndate: 2025-01-02\n---\n\n${passage}\n\n---END---\n`,
  "drafts/c.md": "75%です。\n",
};

/** A command line. */
interface Case {
  readonly words: readonly string[];
  /** Files that stay as they were or become what they should. */
  readonly writes: readonly string[];
  /** Files that may say what could not be done, as long as they are whole. */
  readonly reports?: readonly string[];
}
const cases: Readonly<Record<string, Case>> = {
  lint: { words: ["lint", ".", "-f", "json"], writes: [] },
  "a lint with reports in files": {
    words: ["lint", ".", "-o", "json:out/r.json", "-o", "sarif:out/r.sarif", "-f", "compact"],
    writes: [],
    reports: ["out/r.json", "out/r.sarif"],
  },
  "a lint that keeps facts": {
    words: ["lint", ".", "-f", "json", "--cache-location", "kept"],
    writes: [],
  },
  audit: { words: ["audit", ".", "-o", "r.html"], writes: [], reports: ["r.html"] },
  figures: { words: ["figures", "."], writes: [] },
  fix: {
    words: ["lint", ".", "--fix", "-f", "json"],
    writes: ["_posts/2025-01-01-a.md", "_posts/2025-01-02-b.md"],
  },
  "a baseline update": {
    words: ["lint", ".", "--baseline", "known.json", "--update-baseline", "--allow-growth"],
    writes: ["known.json"],
  },
};

const folders = new Folders();
const spent = stopwatch();
let faults = 0;
beforeAll(() => folders.make());
afterAll(() => {
  folders.remove();
  tell("file-system faults", `${faults} runs, 0 crashes, 0 files in part, ${seconds(spent())}`);
});

/** What a run came to, and what it left. */
interface Outcome extends MainRun {
  readonly files: Files;
}

async function run(words: readonly string[], onCall: (call: FsCall) => void): Promise<Outcome> {
  const folder = folders.make();
  writeFiles(folder, site);
  const run = await withFsCalls(onCall, () => runMain(words, folder));
  const files = filesIn(folder);
  folders.remove();
  const strip = (text: string): string => text.replaceAll(folder, "FOLDER");
  return { ...run, stdout: strip(run.stdout), stderr: strip(run.stderr), files };
}

/** The files of a site but for the facts that are kept, which are nobody's but the program's. */
function withoutKept(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith("kept/")));
}

/** The files that are not as they may be after a run. */
function damage(found: Files, good: Files, { writes, reports = [] }: Case): readonly string[] {
  const names = new Set([...Object.keys(found), ...Object.keys(good), ...Object.keys(site)]);
  return [...names].filter((name) => {
    if (found[name] === site[name]) return false;
    if (reports.includes(name)) return !isWhole(name, found[name] ?? "");
    return !writes.includes(name) || found[name] !== good[name];
  });
}

function isWhole(name: string, text: string): boolean {
  if (name.endsWith(".html")) return text.trimEnd().endsWith("</html>");
  try {
    return JSON.parse(text) !== null;
  } catch {
    return false;
  }
}

const every = amount(17, 1);

describe.each(Object.entries(cases))("%s", (name, one) => {
  const { words } = one;

  it(
    "withstands the failure of any call",
    async () => {
      // Once to load everything that is loaded when it is first needed.
      await run(words, () => undefined);
      const calls: FsCall[] = [];
      const good = await run(words, (call) => calls.push(call));
      expect(good.code, good.stderr).toBeLessThan(2);
      const wrong: unknown[] = [];
      for (const { number } of calls) {
        if (number % every !== 0) continue;
        for (const [place, code] of codes.entries()) {
          // In every run one of them for a call.
          if (!isLong && (number / every) % codes.length !== place) continue;
          let failed: FsCall | undefined;
          const bad = await run(words, (call) => {
            if (call.number !== number) return;
            failed = call;
            throw systemError(code, call);
          });
          faults++;
          const what = `${code} in ${failed?.name} ${String(failed?.args[0]).replace(/.*kouetsu-withstand-[^/]+/, "")} (${number})`;
          const isSame = bad.code === good.code && bad.stdout === good.stdout;
          if (bad.code !== 2 && !isSame) wrong.push([what, "another result", bad.code, bad.stderr]);
          if (bad.code === 2 && bad.stderr === "") wrong.push([what, "no word"]);
          if (/途中で止まりました|TypeError|undefined/.test(bad.stderr))
            wrong.push([what, bad.stderr]);
          const damaged = damage(withoutKept(bad.files), withoutKept(good.files), one);
          if (damaged.length > 0) wrong.push([what, "damaged", damaged]);
        }
      }
      expect(wrong, name).toEqual([]);
    },
    patience(60_000),
  );

  it(
    "leaves every article whole when the disk goes away for good",
    async () => {
      const calls: FsCall[] = [];
      const good = await run(words, (call) => calls.push(call));
      for (let from = 1; from <= calls.length; from += 4 * every) {
        const bad = await run(words, (call) => {
          if (call.number >= from) throw systemError("EIO", call);
        });
        faults++;
        const articles = Object.keys(site).filter((file) => file.endsWith(".md"));
        for (const article of articles)
          expect([site[article], good.files[article]]).toContain(bad.files[article]);
      }
    },
    patience(60_000),
  );
});
