import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const fromRoot = createRequire(join(root, "package.json"));

/** What a writer who has nothing installed gets, and an untrusted folder may ask for. */
const BUNDLED = ["textlint-rule-preset-ja-technical-writing", "textlint-filter-rule-comments"];

/**
 * Stay packages with files of their own: the hosting worker replaces a slow part
 * of each (`packages/core/src/textlint/linear`) and finds it by its path, and a
 * dictionary is read from disk.
 */
const WHOLE = [
  { name: "kuromoji", parts: ["src", "dict"] },
  { name: "sentence-splitter", parts: ["lib"] },
];

/**
 * Lays the textlint packages that we bring along into `folder/node_modules`,
 * each as one file, as Node finds them from any module in `folder`.
 *
 * @param {string} folder absolute path
 * @returns {Promise<ReadonlySet<string>>} the folders of all packages that went in
 */
export async function bundleTextlintRules(folder) {
  const target = join(folder, "node_modules");
  rmSync(target, { recursive: true, force: true });
  const packages = new Set();
  for (const name of BUNDLED) await pack(name, fromRoot, target, packages);
  for (const { name, parts } of WHOLE) {
    const home = homeOf(name, fromRoot);
    packages.add(home);
    const to = join(target, name);
    mkdirSync(to, { recursive: true });
    for (const part of parts)
      cpSync(join(home, part), join(to, part), {
        recursive: true,
        filter: (file) => !/\.(?:map|d\.ts|tsbuildinfo)$/.test(file),
      });
    const { version, type, main, exports, dependencies } = manifestOf(home);
    write(join(to, "package.json"), { name, version, type, main, exports });
    const fromHome = createRequire(join(home, "package.json"));
    for (const dependency of Object.keys(dependencies))
      await pack(dependency, fromHome, target, packages);
  }
  return packages;
}

/** The licences of packages, one after the other. */
export function noticesOf(homes) {
  return [...homes]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((home) => {
      const { name, version, license } = manifestOf(home);
      const files = readdirSync(home).filter((file) => /^(?:licen[cs]e|notice)/i.test(file));
      const texts = files.sort().map((file) => readFileSync(join(home, file), "utf8").trim());
      return [`${name} ${version} (${license ?? "see below"})`, ...texts].join("\n\n");
    })
    .join(`\n\n${"-".repeat(72)}\n\n`);
}

/** The folders of the packages that esbuild put into a bundle. */
export function packagesOf(metafile) {
  const folders = Object.keys(metafile.inputs).flatMap((input) => {
    const parts = input.split("/");
    const at = parts.lastIndexOf("node_modules");
    if (at < 0) return [];
    const length = parts[at + 1]?.startsWith("@") ? 3 : 2;
    return join(root, ...parts.slice(parts.indexOf("node_modules"), at + length));
  });
  return new Set(folders);
}

/** One file in place of a package and all that it needs; what it exports stays what it was. */
async function pack(name, from, target, packages) {
  const to = join(target, name);
  const home = homeOf(name, from);
  const { version } = manifestOf(home);
  packages.add(home);
  mkdirSync(to, { recursive: true });
  // kuromoji asks for one file inside this one.
  const entry = name === "zlibjs" ? "bin/gunzip.min.js" : "index.js";
  const module = name === "zlibjs" ? `zlibjs/${entry}` : name;
  const { metafile } = await build({
    stdin: {
      contents: `module.exports = require(${JSON.stringify(module)});`,
      resolveDir: from === fromRoot ? root : dirname(from.resolve("./package.json")),
    },
    absWorkingDir: root,
    outfile: join(to, entry),
    bundle: true,
    minify: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    metafile: true,
    legalComments: "none",
    logLevel: "warning",
    plugins: [leaveWhole],
  });
  for (const one of packagesOf(metafile)) packages.add(one);
  write(join(to, "package.json"), { name, version, main: `./${entry}` });
}

/** @type {import("esbuild").Plugin} */
const leaveWhole = {
  name: "leave-whole",
  setup(bundle) {
    const names = WHOLE.map(({ name }) => name).join("|");
    bundle.onResolve({ filter: new RegExp(`^(?:${names})$`) }, ({ path, resolveDir }) => {
      const home = homeOf(path, createRequire(join(resolveDir, "from.cjs")));
      if (home !== homeOf(path, fromRoot))
        throw new Error(`${path}: another version at ${relative(root, home)}`);
      return { path, external: true };
    });
  },
};

/** The folder of a package as some module finds it, whatever the package exports. */
function homeOf(name, from) {
  const home = (from.resolve.paths(name) ?? [])
    .map((folder) => join(folder, ...name.split("/")))
    .find((folder) => existsSync(join(folder, "package.json")));
  if (home === undefined) throw new Error(`${name} is not installed`);
  return home.split(sep).join("/");
}

function manifestOf(home) {
  return JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
}

function write(file, manifest) {
  writeFileSync(file, `${JSON.stringify(manifest)}\n`);
}
