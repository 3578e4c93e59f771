import { build } from "esbuild";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { madeOnce } from "./made-once.js";

const core = fileURLToPath(new URL("../../packages/core/src/", import.meta.url));

/**
 * A worker of the core as one file, made of the sources: Node 20 does not run
 * TypeScript in a worker.
 */
async function bundleWorker(source: string): Promise<URL> {
  const folder = await madeOnce(path.basename(source, ".ts"), (home) =>
    build({
      entryPoints: [path.join(core, source)],
      outfile: path.join(home, "worker.mjs"),
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
      logLevel: "silent",
    }),
  );
  return pathToFileURL(path.join(folder, "worker.mjs"));
}

/** The worker that hosts textlint rules. */
export function bundleTextlintWorker(): Promise<URL> {
  return bundleWorker("textlint/worker.ts");
}

/** The threads of a scan. */
export function bundleScanWorker(): Promise<URL> {
  return bundleWorker("node/scan/scan-worker.ts");
}
