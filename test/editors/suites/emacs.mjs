// The server over stdio in Emacs with eglot.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { copyOfSite, here, repository, runSuite } from "../lib/processes.mjs";

await runSuite({
  "Emacs ran to its end": async () => {
    const env = {
      ...process.env,
      LANG: "C.UTF-8",
      SITE: copyOfSite(),
      NODE: process.execPath,
      SERVER: join(repository, "packages/server/bin/kouetsu-language-server.js"),
    };
    // Not -Q: that would skip what makes Debian's elpa packages known.
    const args = ["--batch", "-l", join(here, "suites/emacs.el")];
    try {
      process.stdout.write(
        execFileSync("emacs", args, { env, encoding: "utf8", timeout: 60_000, stdio: "pipe" }),
      );
    } catch (error) {
      process.stdout.write(error.stdout ?? "");
      throw error;
    }
  },
});
