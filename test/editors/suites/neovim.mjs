// The server over stdio in Neovim.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { copyOfSite, here, repository, runSuite } from "../lib/processes.mjs";

await runSuite({
  "Neovim ran to its end": async () => {
    const site = copyOfSite();
    const script = join(here, "suites/neovim.lua");
    const env = {
      ...process.env,
      SITE: site,
      NODE: process.execPath,
      SERVER: join(repository, "packages/server/bin/kouetsu-language-server.js"),
    };
    const args = ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", `luafile ${script}`];
    try {
      process.stdout.write(execFileSync("nvim", args, { env, encoding: "utf8", timeout: 60_000 }));
    } catch (error) {
      process.stdout.write(error.stdout ?? "");
      throw error;
    }
  },
});
