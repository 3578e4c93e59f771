// Types and pastes into an article over stdio and measures from the change to its
// diagnostics, with the processor time and the memory of the server.
// usage: node test/bench/typing.mjs [ARTICLE] [--folder FOLDER|none] [--as NAME] [--edits 2000]
//          [--pastes 100] [--cache FOLDER] [--server SCRIPT] [--node-option OPTION]… [--textlint]
// --cache: what is kept from session to session lies there, so that a second run is a warm one; else none is.
// --as: the article takes the place of this file of the folder; else it comes beside all of them.
// --textlint: lints the same texts with textlint and preset-ja-technical-writing, whole, as its plugins do.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { longArticle, percentile, randomNumbers, root, siteFolder } from "./articles.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: "string" },
    as: { type: "string", default: "typed-by-the-benchmark.md" },
    edits: { type: "string", default: "2000" },
    pastes: { type: "string", default: "100" },
    server: {
      type: "string",
      default: join(root, "packages/server/bin/kouetsu-language-server.js"),
    },
    "node-option": { type: "string", multiple: true, default: [] },
    cache: { type: "string" },
    textlint: { type: "boolean", default: false },
  },
});
const text = positionals[0] ? readFileSync(resolve(positionals[0]), "utf8") : longArticle();
const empty = mkdtempSync(join(os.tmpdir(), "kouetsu-typing-"));
process.on("exit", () => rmSync(empty, { recursive: true }));
const folder = values.folder === "none" ? empty : siteFolder(values.folder);
const uri = pathToFileURL(join(folder, values.as)).href;

const started = performance.now();
const server = spawn(
  process.execPath,
  [
    "--import",
    fileURLToPath(new URL("measure-server.mjs", import.meta.url)),
    ...values["node-option"],
    resolve(values.server),
    "--stdio",
  ],
  {
    stdio: ["pipe", "pipe", "inherit", "ipc"],
    env: { ...process.env, XDG_CACHE_HOME: values.cache ? resolve(values.cache) : empty },
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
/** What the server used since the last call. */
const used = () =>
  new Promise((done) => {
    server.once("message", done);
    server.send("used?");
  });

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
const reading = await used();
// With a cache also until it is written.
await sleep(values.cache ? 8000 : 2000);
await used();

let version = 1;
let now = text;
/** Replaces `length` characters; the milliseconds until the diagnostics of the new text are there. */
async function change(at, length, inserted) {
  const position = (offset) => {
    const before = now.slice(0, offset);
    const line = before.split("\n").length - 1;
    return { line, character: offset - (before.lastIndexOf("\n") + 1) };
  };
  const range = { start: position(at), end: position(at + length) };
  now = now.slice(0, at) + inserted + now.slice(at + length);
  const done = answer(++version);
  const begun = performance.now();
  await connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version },
    contentChanges: [{ range, text: inserted }],
  });
  await done;
  return performance.now() - begun;
}

// The same places in every run. What is changed is taken back at once, so that the article stays what it is.
const random = randomNumbers(7);
const place = () => Math.floor(random() * text.length);
async function typing(count) {
  const times = [];
  for (let n = 0; n < count; n += 2) {
    const at = place();
    const isDeletion = random() < 0.3;
    times.push(await change(at, isDeletion ? 1 : 0, isDeletion ? "" : "あ"));
    times.push(await change(at, isDeletion ? 0 : 1, isDeletion ? text[at] : ""));
  }
  return { times, ...(await used()) };
}
async function pasting(count) {
  const times = [];
  for (let n = 0; n < count; n += 2) {
    const from = place();
    const pasted = text.slice(from, from + 200 + Math.floor(random() * 800));
    const at = place();
    times.push(await change(at, 0, pasted), await change(at, pasted.length, ""));
  }
  return { times, ...(await used()) };
}
const early = await typing(Math.min(20, Number(values.edits)));
const typed = await typing(Number(values.edits) - 20);
const pasted = await pasting(Number(values.pastes));
await connection.sendRequest("shutdown");
await connection.sendNotification("exit");

const ms = (value) => `${value.toFixed(1)} ms`;
const told = ({ times, cpu, held }) => {
  const sorted = times.toSorted((a, b) => a - b);
  const shares = [0.5, 0.95, 0.99].map(
    (share) => `p${share * 100} ${ms(percentile(sorted, share))}`,
  );
  return `${times.length}: ${shares.join(" ")}; CPU ${ms(cpu / times.length)} each; thread held p99 ${ms(held.p99)} max ${ms(held.max)}`;
};
console.log(
  `${text.length} characters, ${found.length} findings, ${articles} articles; load ${os.loadavg()[0].toFixed(1)}`,
);
console.log(
  `first diagnostics ${ms(opened)} after start, folder read after ${ms(ready)} ` +
    `(${ms(reading.cpu)} CPU, thread held p99 ${ms(reading.held.p99)} max ${ms(reading.held.max)}), ${pasted.rss.toFixed(0)} MB`,
);
console.log(`first  ${told(early)}; at most ${ms(Math.max(...early.times))}`);
if (typed.times.length > 0) console.log(`edits  ${told(typed)}`);
if (pasted.times.length > 0) console.log(`pastes ${told(pasted)}`);

if (values.textlint) {
  const { createLinter, loadTextlintrc } = await import("textlint");
  const configFilePath = join(empty, ".textlintrc.json");
  writeFileSync(configFilePath, '{"rules":{"preset-ja-technical-writing":true}}');
  const linter = createLinter({
    descriptor: await loadTextlintrc({
      configFilePath,
      node_modulesDir: join(root, "node_modules"),
    }),
  });
  await linter.lintText(text, "a.md");
  const times = [];
  for (let n = 0; n < 10; n++) {
    const at = place();
    const begun = performance.now();
    await linter.lintText(`${text.slice(0, at)}あ${text.slice(at)}`, "a.md");
    times.push(performance.now() - begun);
  }
  console.log(
    `textlint with preset-ja-technical-writing, 10 edits: p50 ${ms(
      percentile(
        times.sort((a, b) => a - b),
        0.5,
      ),
    )}`,
  );
}
