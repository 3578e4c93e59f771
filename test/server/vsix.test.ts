import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createTextlintHost } from "@kouetsu/core/textlint";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeLinear } from "../../packages/core/src/textlint/linear/replace.js";
import { packageExtension } from "../../packages/vscode-extension/scripts/package.mjs";
import { startServer } from "../support/language-server.js";
import { bundleTextlintWorker } from "../support/worker.js";

/** Of everything that preset-ja-technical-writing has to say, some. */
const ARTICLE = `# 朝市の案内

雨で風で店で休みました。次の市は来週に開くことができます!

この文は、春の、夏の、秋の、冬の、読点が多い文です

<!-- textlint-disable -->

雪で嵐で車で休みました。
`;

let home: string;
let site: string;
let vsix: string;
beforeAll(async () => {
  // Outside of the repository: no node_modules stands above it.
  home = realpathSync(mkdtempSync(path.join(tmpdir(), "kouetsu-vsix-")));
  site = path.join(home, "site");
  mkdirSync(site);
  vsix = await packageExtension(home);
  execFileSync("unzip", ["-q", vsix, "-d", home]);
}, 120_000);
afterAll(() => rmSync(home, { recursive: true }));

const unpacked = (name: string): string => path.join(home, "extension", name);

test("the .vsix takes at most 25 MB, and names the licences of what is in it", () => {
  expect(statSync(vsix).size).toBeLessThan(25_000_000);
  const notices = readFileSync(unpacked("dist/THIRD-PARTY-NOTICES.txt"), "utf8");
  for (const name of ["kuromoji", "vscode-languageclient", "@lezer/markdown", "prh"])
    expect(notices).toMatch(new RegExp(`^${name} \\d`, "m"));
});

test("its server lints with the rules that came along, in an empty folder", async () => {
  const server = await startServer(unpacked("dist/server.mjs"), site);
  try {
    const settings = { textlint: { enable: "bundled" } };
    await server.initialize({ folder: site, initializationOptions: { settings, trusted: false } });
    const uri = pathToFileURL(path.join(site, "a.md")).href;
    await server.open(uri, ARTICLE);
    const found = await server.diagnostics(uri, ({ diagnostics }) =>
      diagnostics.some(({ code }) => String(code).startsWith("ja-technical-writing/")),
    );
    const lines = new Set(found.map(({ range }) => range.start.line));
    expect(lines).toEqual(new Set([2, 4]));
  } finally {
    server.process.kill();
  }
}, 90_000);

test("its rules say what the installed ones say, and the slow parts can be replaced in them", async () => {
  const configPath = path.join(site, ".textlintrc.json");
  writeFileSync(configPath, '{"rules":{"preset-ja-technical-writing":true}}');
  const say = async (workerUrl: URL): Promise<readonly string[]> => {
    const host = createTextlintHost({
      configPath,
      trusted: false,
      workerUrl,
      firstTimeoutMs: 60_000,
    });
    try {
      const findings = await host.lint("a.md", ARTICLE);
      return findings.map(
        ({ ruleId, range, message, fix }) =>
          `${ruleId} ${range.start}-${range.end} ${message} ${JSON.stringify(fix)}`,
      );
    } finally {
      await host.close();
    }
  };
  const brought = await say(pathToFileURL(unpacked("dist/worker.js")));
  expect(brought.length).toBeGreaterThan(6);
  expect(brought).toEqual(await say(await bundleTextlintWorker()));
  const fromDist = createRequire(unpacked("dist/worker.js"));
  for (const name of ["kuromoji", "sentence-splitter"]) fromDist(name);
  const replaced = makeLinear(fromDist.cache, { get: () => undefined, put: () => undefined });
  expect(replaced.map((file) => path.basename(file)).toSorted()).toEqual([
    "AbbrMarker.js",
    "NodeDictionaryLoader.js",
    "SourceCode.js",
    "TokenInfoDictionary.js",
    "ViterbiBuilder.js",
    "sentence-splitter.js",
  ]);
}, 120_000);
