// Not part of the tests: opens real articles beside the repository, when they are there, for a person to look at.
import { copyFileSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { repository, runSuite, shots, temporaryFolder } from "../lib/processes.mjs";
import { openWorkbench, startServer } from "../lib/vscode.mjs";

const seeds = join(repository, "../shared/corpora/seeds");
const site = temporaryFolder("seeds");

await runSuite({
  "the seeds are shown": async () => {
    if (!existsSync(seeds))
      return console.log("# there are no seeds beside the repository: skipped");
    const names = readdirSync(seeds).toSorted();
    for (const name of names)
      copyFileSync(join(seeds, name), join(site, name.replace(/\.\w{1,8}$/, ".md")));
    const server = await startServer();
    const extension = join(repository, "packages/vscode-extension");
    const payload = [
      ["extensionDevelopmentPath", server.remote(extension)],
      ["openFile", server.remote(join(site, readdirSync(site).toSorted()[0]))],
    ];
    const { page, open } = await openWorkbench(server, site, payload);
    await open();
    await page.waitForSelector(".monaco-editor .squiggly-error", {
      timeout: 90_000,
      state: "attached",
    });
    for (const [index, name] of readdirSync(site).toSorted().entries()) {
      await page
        .locator(".explorer-folders-view .monaco-list-row", { hasText: name.slice(0, 8) })
        .dblclick();
      if (index === 0) await page.keyboard.press("Control+Shift+M");
      await page.waitForTimeout(4_000);
      await page.screenshot({ path: join(shots, `seed-${index}.png`) });
    }
  },
});
