import { build } from "esbuild";
import { mkdir } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The worker that hosts textlint rules, made of the sources: Node 20 does not
 * run TypeScript in a worker. It lies inside the repository so that it finds
 * the installed packages.
 */
export async function bundleTextlintWorker(): Promise<URL> {
  const folder = `${root}node_modules/.cache/kouetsu`;
  await mkdir(folder, { recursive: true });
  // One file per process: test files run side by side.
  const outfile = `${folder}/textlint-worker-${process.pid}.mjs`;
  await build({
    entryPoints: [`${root}packages/core/src/textlint/worker.ts`],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "silent",
  });
  return pathToFileURL(outfile);
}
