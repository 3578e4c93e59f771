// Types into an article over stdio and measures from the change to its diagnostics.
// usage: node test/bench/typing.mjs [ARTICLE] [--folder FOLDER] [--edits 500]
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const seed = join(repository, "../shared/corpora/seeds/000_e86b0b7f4070c973.txt");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folder: { type: "string" }, edits: { type: "string", default: "500" } },
});
const own = join(repository, "examples/blog/_posts/2025-05-12-cafe-guide.md");
const article = resolve(positionals[0] ?? (existsSync(seed) ? seed : own));
const folder = resolve(values.folder ?? dirname(article));
const text = readFileSync(article, "utf8");
const uri = pathToFileURL(join(folder, `${basename(article).replace(/\.\w{1,8}$/, "")}.md`)).href;

const started = performance.now();
const server = spawn(
  process.execPath,
  [join(repository, "packages/server/bin/kouetsu-language-server.js"), "--stdio"],
  {
    stdio: ["pipe", "pipe", "inherit"],
  },
);
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
const answered = new Map();
connection.onNotification(
  "textDocument/publishDiagnostics",
  ({ uri: of, version, diagnostics }) => {
    if (of === uri) answered.get(version)?.(diagnostics);
  },
);
connection.onRequest("window/workDoneProgress/create", () => null);
const indexed = new Promise((done) => {
  connection.onNotification(
    "kouetsu/status",
    ({ state, articles }) => state === "ready" && done(articles),
  );
});
connection.listen();
const answer = (version) => new Promise((done) => answered.set(version, done));

const rootUri = pathToFileURL(folder).href;
await connection.sendRequest("initialize", {
  processId: process.pid,
  rootUri,
  workspaceFolders: [{ uri: rootUri, name: "bench" }],
  capabilities: {
    textDocument: {
      publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    },
  },
  initializationOptions: { status: true },
});
await connection.sendNotification("initialized", {});
const first = answer(1);
await connection.sendNotification("textDocument/didOpen", {
  textDocument: { uri, languageId: "markdown", version: 1, text },
});
const found = await first;
const opened = performance.now() - started;
const articles = await indexed;
const ready = performance.now() - started;
await sleep(500);

// One character comes or goes somewhere in the body, as in typing; the same places in every run.
const lines = text.split("\n");
const body = [...lines.keys()].filter((line) => lines[line].length > 30);
let state = 20_250_601;
const random = (below) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
const times = [];
let last;
for (let version = 2; version < 2 + Number(values.edits); version++) {
  const done = answer(version);
  let change;
  if (last === undefined) {
    const line = body[random(body.length)];
    const start = { line, character: random(lines[line].length) };
    change = { range: { start, end: start }, text: "あ" };
    last = { start, end: { line, character: start.character + 1 } };
  } else {
    change = { range: last, text: "" };
    last = undefined;
  }
  const begin = performance.now();
  await connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version },
    contentChanges: [change],
  });
  await done;
  times.push(performance.now() - begin);
}
await connection.sendRequest("shutdown");
await connection.sendNotification("exit");

const ms = (value) => value.toFixed(1);
const sorted = times.toSorted((a, b) => a - b);
const quantile = (share) =>
  ms(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
console.log(
  `${basename(article)}: ${text.length} characters, ${found.length} findings, ${articles} articles indexed`,
);
console.log(`first diagnostics ${ms(opened)} ms after start, folder read after ${ms(ready)} ms`);
console.log(
  `${times.length} edits: p50 ${quantile(0.5)} p95 ${quantile(0.95)} p99 ${quantile(0.99)} ms`,
);
console.log(`worst of the first 20: ${ms(Math.max(...times.slice(0, 20)))} ms`);
