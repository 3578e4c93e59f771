import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startServer } from "../support/language-server.js";

const COUNT = 60;
const SHARED =
  "果樹園の入口には秤が置いてあり、摘んだ林檎をその場で量ります。籠は貸してもらえますが、長靴は持っていくほうがよく、雨の翌日は畝の間がぬかるみます。";
const HOME = process.env["XDG_CACHE_HOME"];

let base: string;
let site: string;
let home: string;

const nameOf = (n: number): string => `a${String(n).padStart(2, "0")}.md`;
/** Every tenth article holds the same passage; each states a figure of its own. */
const textOf = (n: number): string =>
  `---\ntitle: 記事${n}\n---\n\n# 記事${n}\n\n${n % 10 === 0 ? `${SHARED}\n\n` : ""}調査では、導入した${n + 20}%の企業が翌年も続けました。\n`;

beforeEach(() => {
  base = mkdtempSync(path.join(os.tmpdir(), "kouetsu-kept-"));
  site = path.join(base, "site");
  home = path.join(base, "home");
  mkdirSync(site);
  process.env["XDG_CACHE_HOME"] = home;
  for (let n = 0; n < COUNT; n++) writeFileSync(path.join(site, nameOf(n)), textOf(n));
});

afterEach(() => {
  if (HOME === undefined) delete process.env["XDG_CACHE_HOME"];
  else process.env["XDG_CACHE_HOME"] = HOME;
  rmSync(base, { recursive: true, force: true });
});

/** The files of kept facts below a folder, temporary ones among them. */
const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.includes("editor-"))
        .map((name) => path.join(folder, name))
    : [];

interface SessionOptions {
  readonly cache?: boolean;
  readonly trusted?: boolean;
  /** Waits until a file lies below this folder. */
  readonly until?: string;
}

/** One session: what it says of every article, once the folder is read. */
async function session(options: SessionOptions = {}): Promise<unknown> {
  const server = await startServer();
  const ready = new Promise<void>((resolve) =>
    server.connection.onNotification("kouetsu/status", ({ state }: { readonly state: string }) => {
      if (state === "ready") resolve();
    }),
  );
  await server.initialize({
    folder: site,
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: {
      status: true,
      trusted: options.trusted ?? true,
      settings: { cache: { enable: options.cache ?? true } },
    },
  });
  await ready;
  const { until } = options;
  const isWritten = (): boolean =>
    until === undefined || filesIn(until).some((file) => file.endsWith(".bin"));
  while (!isWritten()) await sleep(50);
  const told: unknown[] = [];
  for (const name of readdirSync(site).filter((each) => each.endsWith(".md"))) {
    const uri = pathToFileURL(path.join(site, name)).href;
    const report = await server.connection.sendRequest<{ readonly items: unknown }>(
      "textDocument/diagnostic",
      { textDocument: { uri } },
    );
    told.push([name, report.items]);
  }
  expect(await server.stop()).toBe(0);
  return told;
}

describe("facts kept from session to session", () => {
  it("change no finding: at first, again, and after articles changed, came and went in between", async () => {
    const without = await session({ cache: false });
    expect(JSON.stringify(without)).toContain("duplicated-passage");
    expect(filesIn(base)).toEqual([]);
    expect(await session({ until: home })).toEqual(without);
    expect(filesIn(home)).toHaveLength(1);
    expect(filesIn(site)).toEqual([]);
    expect(await session()).toEqual(without);

    writeFileSync(path.join(site, nameOf(3)), textOf(3).replace("調査", `${SHARED}\n\n調査`));
    writeFileSync(path.join(site, nameOf(10)), textOf(11));
    rmSync(path.join(site, nameOf(20)));
    writeFileSync(path.join(site, "new.md"), textOf(30));
    const after = await session();
    expect(after).toEqual(await session({ cache: false }));
    expect(after).not.toEqual(without);
  });

  it("that are damaged are not there", async () => {
    const without = await session({ cache: false });
    await session({ until: home });
    const [file] = filesIn(home);
    const bytes = readFileSync(file ?? "");
    for (const at of [0.5, 0.998]) {
      const damaged = Buffer.from(bytes);
      const place = Math.floor(bytes.length * at);
      damaged.fill(damaged[place] === 0x41 ? 0x42 : 0x41, place, place + 64);
      writeFileSync(file ?? "", damaged);
      expect(await session()).toEqual(without);
    }
    writeFileSync(file ?? "", bytes.subarray(0, bytes.length >> 1));
    expect(await session()).toEqual(without);
  });

  it("may be written by two servers at once", async () => {
    const without = await session({ cache: false });
    expect(await Promise.all([session({ until: home }), session({ until: home })])).toEqual([
      without,
      without,
    ]);
    expect(filesIn(home)).toHaveLength(1);
    expect(await session()).toEqual(without);
  });

  it("lie in node_modules of a site that is trusted, and in the person's folder otherwise", async () => {
    mkdirSync(path.join(site, "node_modules"));
    await session({ until: path.join(site, "node_modules") });
    expect(filesIn(home)).toEqual([]);
    await session({ trusted: false, until: home });
    expect(filesIn(home)).toHaveLength(1);
  });

  it("of a stranger's site never lie in it, even where the person's folder does", async () => {
    process.env["XDG_CACHE_HOME"] = path.join(site, "cache");
    await session({ trusted: false });
    const server = await startServer();
    await server.initialize({ folder: site, initializationOptions: { trusted: false } });
    await sleep(2500);
    await server.stop();
    expect(filesIn(base)).toEqual([]);
  });
});
