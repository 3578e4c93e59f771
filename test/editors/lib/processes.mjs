// What every suite needs: temporary folders, a free port, a process that is gone in the end.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../../../", import.meta.url));
export const here = join(repository, "test/editors");
export const shots = join(here, "shots");

const cleanups = [];

/** An empty folder that is removed when the suite ends. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `kouetsu-${name}-`));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the site of these tests, so that they may change it. */
export function copyOfSite() {
  const folder = temporaryFolder("site");
  cpSync(join(here, "site"), folder, { recursive: true });
  return folder;
}

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a process in a group of its own, which ends with the suite. */
export function startProcess(command, args, env) {
  const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (log += chunk));
  const exited = new Promise((resolve) => child.once("exit", resolve));
  cleanups.push(async () => {
    try {
      process.kill(-Number(child.pid), "SIGTERM");
    } catch {
      return;
    }
    await Promise.race([exited, sleep(5_000)]);
  });
  return { child, log: () => log, exited };
}

export async function waitForUrl(url, started) {
  for (let attempt = 0; attempt < 160; attempt++) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not up yet.
    }
    await sleep(250);
  }
  throw new Error(`${url} did not answer\n${started.log()}`);
}

/** Calls `last` when the suite ends, before everything that was set up earlier is undone. */
export function atEnd(last) {
  cleanups.push(last);
}

/** Runs the tests one after the other, reports each on a line, cleans up and ends the process. */
export async function runSuite(tests, onFailure) {
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      console.log(`ok - ${name}`);
    } catch (error) {
      failed++;
      await onFailure?.(name);
      console.log(`not ok - ${name}\n${error.stack ?? error}`);
    }
  }
  for (const cleanup of cleanups.reverse()) await cleanup();
  process.exit(failed > 0 ? 1 : 0);
}
