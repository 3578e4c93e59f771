// Runs a file of tests inside the extension host of a real VS Code.
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { here, repository } from "./processes.mjs";
import { openWorkbench, startServer } from "./vscode.mjs";

const TIMEOUT_MS = 240_000;

/**
 * @param {string} tests the name of a file beside the suites
 * @param {string} folder the workspace
 */
export async function runInHost(tests, folder) {
  const server = await startServer();
  const payload = [
    ["extensionDevelopmentPath", server.remote(join(repository, "packages/vscode-extension"))],
    ["extensionTestsPath", server.remote(join(here, "suites", tests))],
    ["enableProposedApi", ""],
    ["skipWelcome", "true"],
  ];
  const { page, open } = await openWorkbench(server, folder, payload);
  const done = new Promise((resolve) => void page.exposeFunction("codeAutomationExit", resolve));
  await page.exposeFunction("codeAutomationLog", (_type, args) => {
    const line = (Array.isArray(args) ? args : [args])
      .map(String)
      .join(" ")
      .replace(/%c|^color:.*$/gm, "");
    const report = /(?:^|\] ?)\s*((?:ok|not ok|host:)[ -][\s\S]*)/.exec(line)?.[1];
    if (report !== undefined) console.log(report.trim());
  });
  await open();
  const code = await Promise.race([done, sleep(TIMEOUT_MS).then(() => "no end in 240 s")]);
  if (code !== 0) throw new Error(`the extension host ended with ${code}`);
}
