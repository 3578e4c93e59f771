import { rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

let loaded = 0;

/**
 * Imports a TypeScript module of this repository as it stands in the sources,
 * so that nothing has to be built first. Packages from npm stay imports.
 *
 * @param {string} root absolute path of the repository
 * @param {string} entry path of the module from there
 * @returns {Promise<Record<string, any>>} the module's exports
 */
export async function loadSource(root, entry) {
  const folder = join(root, "node_modules/.cache/kouetsu");
  const outfile = join(folder, `${process.pid}-${loaded++}.mjs`);
  await mkdir(folder, { recursive: true });
  try {
    await build({
      entryPoints: [join(root, entry)],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      conditions: ["kouetsu-source"],
      logLevel: "silent",
      plugins: [{ name: "npm-packages-stay-imports", setup: keepNpmImports }],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}

function keepNpmImports(build) {
  build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
    if (
      kind === "entry-point" ||
      path.startsWith("@kouetsu/") ||
      path.startsWith("textlint-rule-preset-kouetsu")
    )
      return null;
    return { path, external: true };
  });
}
