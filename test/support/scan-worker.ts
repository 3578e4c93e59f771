import { build } from "esbuild";
import { mkdir } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The threads of a scan, made of the sources: Node 20 does not run TypeScript in a worker. */
export async function bundleScanWorker(): Promise<URL> {
  const folder = `${root}node_modules/.cache/kouetsu`;
  await mkdir(folder, { recursive: true });
  // One file per process: test files run side by side.
  const outfile = `${folder}/scan-worker-${process.pid}.mjs`;
  await build({
    entryPoints: [`${root}packages/core/src/node/scan/scan-worker.ts`],
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
