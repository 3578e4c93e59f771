// The packaged extension in a server, as a writer has it.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./processes.mjs";

/** Installs the .vsix that was packaged last. */
export function installExtension({ node, main, folders, env }) {
  const extension = join(repository, "packages/vscode-extension");
  const vsix = readdirSync(extension).find((name) => name.endsWith(".vsix"));
  const install = ["--install-extension", join(extension, vsix), "--accept-server-license-terms"];
  execFileSync(node, [main, ...folders, ...install], { env, stdio: "pipe" });
}
