// A folder that nobody trusts: our own checks run as always, nothing that the folder brings along does.
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installExtension } from "../lib/install.mjs";
import { copyOfSite, runSuite, shots, temporaryFolder } from "../lib/processes.mjs";
import { openWorkbench, startServer } from "../lib/vscode.mjs";

const START_MS = 90_000;
const site = copyOfSite();
const proof = join(temporaryFolder("proof"), "ran");
// Whoever loads one of these runs code of the folder.
const code = `require("node:fs").writeFileSync(${JSON.stringify(proof)}, "ran");\nmodule.exports = {};\n`;
writeFileSync(join(site, ".textlintrc.js"), code);
writeFileSync(join(site, "kouetsu.config.js"), code);
let page;

await runSuite(
  {
    "in Restricted Mode our own findings appear": async () => {
      const server = await startServer({ restricted: true });
      installExtension(server);
      const article = server.remote(join(site, "posts/asaichi.md"));
      const workbench = await openWorkbench(server, site, [["openFile", article]]);
      ({ page } = workbench);
      await workbench.open();
      await page.waitForSelector(".monaco-editor .squiggly-error", {
        timeout: START_MS,
        state: "attached",
      });
      await page.keyboard.press("Control+Shift+M");
      const rows = page.locator(".markers-panel .monaco-list-row");
      await rows.filter({ hasText: "duplicated-passage" }).first().waitFor();
    },
    "the window says that it is restricted": async () => {
      await page
        .locator(".statusbar-item", { hasText: /Restricted Mode/ })
        .first()
        .waitFor();
      await page.screenshot({ path: join(shots, "8-restricted.png") });
    },
    "no code of the folder ran": async () => {
      // Time for a worker to come up that should not.
      await page.waitForTimeout(3_000);
      assert.equal(existsSync(proof), false);
    },
  },
  () => page?.screenshot({ path: join(shots, "failed-restricted.png") }),
);
