// A site of ten thousand articles: what the command line takes of memory, and how
// long the server keeps a person waiting while it reads them.
import { readFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TestCli } from "../support/cli.js";
import { startServer } from "../support/language-server.js";
import { amount, patience } from "./support/amount.js";
import { Folders } from "./support/folders.js";
import { writeLargeSite } from "./support/large-site.js";
import { tell } from "./support/tell.js";

const folders = new Folders();
const articles = amount(40, 10_000);
/** In every run a rough look, since others use the machine. */
const patienceFactor = amount(10, 1);
let cli: TestCli;
let cwd: string;
let bytes = 0;

beforeAll(async () => {
  cli = await TestCli.build("real");
  cwd = folders.make({ ".git/HEAD": "" });
  bytes = writeLargeSite(cwd, articles, 8500);
}, 120_000);
afterAll(() => {
  folders.remove();
}, 120_000);

const site = (): string => `${articles} files, ${(bytes / 1e6).toFixed(0)} MB`;

test(
  "the command line keeps within 600 MB",
  async () => {
    const told = path.join(folders.make(), "rss");
    const hook = `import fs from "node:fs"; process.on("exit", () => fs.writeFileSync(${JSON.stringify(told)}, JSON.stringify(process.resourceUsage())))`;
    const { code, stdout } = await cli.run(["lint", ".", "-f", "compact", "--no-cache"], {
      cwd,
      env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` },
    });
    expect(code).toBeLessThan(2);
    expect(stdout.length).toBeGreaterThan(1000);
    const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(
      readFileSync(told, "utf8"),
    ) as NodeJS.ResourceUsage;
    const megabytes = (maxRSS * 1024) / 1e6;
    const cpu = (userCPUTime + systemCPUTime) / 1e6;
    tell(
      "large site, lint",
      `${site()}: RSS ${megabytes.toFixed(0)} MB, ${cpu.toFixed(1)} s of processor time`,
    );
    expect(megabytes).toBeLessThan(600);
  },
  patience(60_000),
);

test(
  "the server answers while it reads the folder",
  async () => {
    const name = path.join(cwd, "0/7.md");
    const uri = pathToFileURL(name).href;
    // The best of some starts: others on the machine are no fault of the server.
    let server = await startServer(undefined, cwd);
    let initialize = Number.POSITIVE_INFINITY;
    for (let start = 0; start < 5 && initialize > 300; start++) {
      server.process.kill();
      server = await startServer(undefined, cwd);
      initialize = Math.min(initialize, await since(() => server.initialize({ folder: cwd })));
    }
    const open = await since(async () => {
      await server.open(uri, readFileSync(name, "utf8"));
      await server.diagnostics(uri);
    });
    const cancel = await since(async () => {
      // Asks for everything, and changes its mind.
      const id = 1_000_000;
      const request = { jsonrpc: "2.0", id, method: "kouetsu/duplicates", params: {} };
      const answered = new Promise<void>((resolve) => {
        server.process.stdout.on("data", (chunk: Buffer) => {
          if (chunk.includes(`"id":${id}`)) resolve();
        });
      });
      const bodies = [request, { jsonrpc: "2.0", method: "$/cancelRequest", params: { id } }].map(
        (message) => JSON.stringify(message),
      );
      for (const body of bodies)
        server.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      await answered;
    });
    server.process.kill();
    tell(
      "large site, server",
      `${site()}: initialize ${initialize.toFixed(0)} ms, open ${open.toFixed(0)} ms, cancel ${cancel.toFixed(0)} ms`,
    );
    expect(initialize).toBeLessThan(300 * patienceFactor);
    expect(open).toBeLessThan(1000 * patienceFactor);
    expect(cancel).toBeLessThan(500 * patienceFactor);
  },
  patience(60_000),
);

/** Milliseconds that something took by the clock, as a person waits. */
async function since(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
