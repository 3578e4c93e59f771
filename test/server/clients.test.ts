import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  WorkspaceDiagnosticRequest,
  type CodeAction,
  type Diagnostic,
  type WorkspaceDiagnosticReportPartialResult,
} from "vscode-languageserver";
import { capabilities, startServer, type TestServer } from "../support/language-server.js";

const PARAGRAPH =
  "灯台の資料室は坂の途中にあり、古い海図と船の日誌を誰でも手に取って読めます。冬のあいだは午後だけ開き、案内の人が望遠鏡の使いかたを一人ずつ教えてくれます。";
const ARTICLE = `# 資料室\n\n${PARAGRAPH}\n\n---END---\n`;

let folder: string;
let server: TestServer;
const file = (name: string): string => path.join(folder, name);
const uriOf = (name: string): string => pathToFileURL(file(name)).href;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "kouetsu-clients-"));
  server = await startServer();
});

afterEach(() => {
  server.process.kill();
  rmSync(folder, { recursive: true });
});

const told = (
  uri: string,
  accepts: (diagnostics: readonly Diagnostic[]) => boolean,
): Promise<Diagnostic[]> => server.diagnostics(uri, ({ diagnostics }) => accepts(diagnostics));

const notify = (method: string, params: object): Promise<void> =>
  server.connection.sendNotification(`workspace/${method}`, params);

/** Answered once everything that was sent before is read. */
const settled = (): Promise<unknown> =>
  server.connection.sendRequest("kouetsu/nothing").catch(() => undefined);

const asking = {
  ...capabilities,
  workspace: { ...capabilities.workspace, configuration: true },
  window: { workDoneProgress: true },
};

/** Of the first diagnostic; markup is for clients that ask for it. */
const firstMessage = ([first]: readonly Diagnostic[]): string =>
  typeof first?.message === "string" ? first.message : "";

test("settings are asked for where a client can be; what it said at the start holds where it says nothing", async () => {
  let answer: unknown = null;
  const scopes: unknown[] = [];
  server.connection.onRequest("workspace/configuration", ({ items }) => {
    scopes.push(items[0]);
    if (answer === "fail") throw new Error("no settings");
    return [answer];
  });
  const progress: string[] = [];
  server.connection.onNotification("$/progress", ({ value }) => {
    progress.push(value.kind);
  });
  mkdirSync(file("conf"));
  writeFileSync(file("conf/quiet.json"), '{ "rules": { "generation-residue": "off" } }');
  const uri = uriOf("a.md");
  await server.initialize({
    folder,
    capabilities: asking,
    initializationOptions: { settings: { locale: "en" } },
  });
  await server.open(uri, ARTICLE);
  const english = (all: readonly Diagnostic[]): boolean =>
    firstMessage(all).includes("does not look meant for readers");
  await told(uri, english);
  expect(scopes[0]).toEqual({ scopeUri: pathToFileURL(folder).href, section: "kouetsu" });
  const change = (settings: unknown): Promise<void> => {
    server.published.length = 0;
    answer = settings;
    // What comes along is not believed of a client that can be asked.
    return notify("didChangeConfiguration", { settings: { kouetsu: { enable: false } } });
  };
  await change({ locale: "ja", cache: { enable: false } });
  await told(uri, (all) => firstMessage(all).includes("公開する文ではなさそうです"));
  await change("fail");
  await told(uri, english);
  await change({ config: { path: "conf/quiet.json" } });
  await told(uri, (all) => all.length === 0);
  expect(progress).toContain("begin");
  await expect.poll(() => progress.at(-1)).toBe("end");
});

test("a document that is closed before its folder is open is told of no more, one that is opened again is", async () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  server.connection.onRequest("workspace/configuration", () => opened.then(() => [null]));
  await server.initialize({ folder, capabilities: asking });
  const [gone, again] = [uriOf("gone.md"), uriOf("again.md")];
  for (const uri of [gone, again]) {
    await server.open(uri, ARTICLE);
    await settled();
    await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }
  await server.open(again, ARTICLE, 2);
  await settled();
  open();
  const diagnostics = await server.diagnostics(again, ({ version }) => version === 2);
  expect(diagnostics.map(({ code }) => code)).toEqual(["kouetsu/generation-residue"]);
  await settled();
  expect(server.published.filter(({ uri }) => uri === gone)).toEqual([
    { uri: gone, diagnostics: [] },
  ]);
});

test("a client that wants it is told what is read and with which configuration", async () => {
  const states: unknown[] = [];
  server.connection.onNotification("kouetsu/status", (status) => {
    states.push(status);
  });
  mkdirSync(file("docs"));
  writeFileSync(file("docs/a.md"), "# 資料室\n\n静かです。\n");
  writeFileSync(file("b.md"), `# 坂道\n\n${PARAGRAPH}\n`);
  writeFileSync(file("kouetsu.config.json"), '{ "corpus": ["b.md"], "rulez": {} }');
  await server.initialize({ folder: file("docs"), initializationOptions: { status: true } });
  const status = (state: string, articles: number, configProblems: number) => ({
    state,
    articles,
    configs: [file("kouetsu.config.json")],
    configProblems,
  });
  await expect.poll(() => states).toEqual([status("indexing", 0, 1), status("ready", 1, 1)]);
  // What the configuration names is read, too, once it can be.
  states.length = 0;
  writeFileSync(file("kouetsu.config.json"), '{ "corpus": ["b.md"] }');
  await notify("didChangeWatchedFiles", {
    changes: [{ uri: uriOf("kouetsu.config.json"), type: 2 }],
  });
  await expect.poll(() => states.at(-1)).toEqual(status("ready", 2, 0));
  const uri = uriOf("docs/c.md");
  await server.open(uri, `# 坂道\n\n${PARAGRAPH}\n`);
  const [copy] = await told(uri, (all) => all.length === 1);
  expect(copy?.relatedInformation?.[0]?.location.uri).toBe(uriOf("b.md"));
  rmSync(file("kouetsu.config.json"));
  await notify("didChangeWatchedFiles", {
    changes: [{ uri: uriOf("kouetsu.config.json"), type: 3 }],
  });
  await expect
    .poll(() => states.at(-1))
    .toEqual({ state: "ready", articles: 2, configs: [], configProblems: 0 });
});

test("a client that tells of files need not be told by saving, too", async () => {
  const registered: string[] = [];
  server.connection.onRequest("client/registerCapability", ({ registrations }) => {
    for (const { method } of registrations) registered.push(method);
    return null;
  });
  await server.initialize({
    folder,
    capabilities: {
      ...capabilities,
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    },
  });
  const [uri, config] = [uriOf("a.md"), uriOf("kouetsu.config.json")];
  await server.open(uri, ARTICLE);
  await told(uri, (all) => all.length === 1);
  expect(registered).toContain("workspace/didChangeWatchedFiles");
  const off = '{ "rules": { "generation-residue": "off" } }';
  writeFileSync(file("kouetsu.config.json"), off);
  await server.open(config, off);
  await server.connection.sendNotification("textDocument/didSave", {
    textDocument: { uri: config },
  });
  const ask = { textDocument: { uri } };
  expect(await server.connection.sendRequest("textDocument/diagnostic", ask)).toMatchObject({
    items: [{ code: "kouetsu/generation-residue" }],
  });
  await notify("didChangeWatchedFiles", { changes: [{ uri: config, type: 1 }] });
  await told(uri, (all) => all.length === 0);
});

test("who wants it at saving is told at saving", async () => {
  await server.initialize({ initializationOptions: { settings: { run: "onSave" } } });
  const uri = "untitled:a.md";
  await server.open(uri, "# 資料室\n");
  await server.diagnostics(uri, ({ version }) => version === 1);
  await server.change(uri, 2, [{ text: "# 資料室\n\n---END---\n" }]);
  await settled();
  await server.change(uri, 3, [{ text: ARTICLE }]);
  await settled();
  await server.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
  expect(await server.diagnostics(uri, ({ version }) => version === 3)).toHaveLength(1);
  expect(server.published.map(({ version }) => version)).toEqual([1, 3]);
});

test("a client that asks is told to ask again where it can be, and is never told unasked", async () => {
  let refreshes = 0;
  server.connection.onRequest("workspace/diagnostic/refresh", () => {
    refreshes++;
    return null;
  });
  const log: string[] = [];
  server.connection.onNotification("window/logMessage", ({ message }) => {
    log.push(message);
  });
  await server.initialize({
    capabilities: {
      textDocument: { diagnostic: { relatedInformation: true } },
      workspace: { diagnostics: { refreshSupport: true } },
    },
  });
  const [a, b] = ["untitled:a.md", "untitled:b.md"];
  const pull = async (uri: string): Promise<readonly Diagnostic[]> => {
    const { items } = await server.connection.sendRequest<{ items: Diagnostic[] }>(
      "textDocument/diagnostic",
      { textDocument: { uri } },
    );
    return items;
  };
  await server.open(a, `# 資料室\n\n${PARAGRAPH}\n`);
  await server.open(b, "# 坂道\n\n静かです。\n");
  expect([await pull(a), await pull(b)]).toEqual([[], []]);
  await server.change(b, 2, [{ text: `# 坂道\n\n${PARAGRAPH}\n` }]);
  expect(await pull(b)).toHaveLength(1);
  await expect.poll(() => refreshes, { timeout: 5_000 }).toBe(1);
  expect((await pull(a))[0]?.relatedInformation?.[0]?.location.uri).toBe(b);
  await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri: b } });
  await expect.poll(() => pull(a)).toEqual([]);
  expect([server.published, log]).toEqual([[], []]);
});

test("findings of all articles come in parts where a client takes parts", async () => {
  const log: string[] = [];
  server.connection.onNotification("window/logMessage", ({ message }) => {
    log.push(message);
  });
  for (let n = 100; n < 170; n++) writeFileSync(file(`${n}.md`), `# 記事${n}\n\n---END---\n`);
  await server.initialize({
    folder,
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { settings: { problems: "workspace", cache: { enable: false } } },
  });
  const parts: WorkspaceDiagnosticReportPartialResult[] = [];
  server.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, "parts", (part) => {
    parts.push(part);
  });
  const whole = await server.connection.sendRequest("workspace/diagnostic", {
    previousResultIds: [],
    partialResultToken: "parts",
  });
  expect(whole).toEqual({ items: [] });
  expect(parts.map(({ items }) => items.length)).toEqual([50, 20]);
  // Nor is one asked anything that it did not say it can.
  await server.open(uriOf("100.md"), `# 記事\n\n${PARAGRAPH}\n`);
  await server.open(uriOf("101.md"), `# 記事\n\n${PARAGRAPH}\n`);
  await settled();
  await sleep(300);
  expect(log).toEqual([]);
});

test("a client that can do nothing special gets plain answers, and nothing goes wrong", async () => {
  const log: string[] = [];
  server.connection.onNotification("window/logMessage", ({ message }) => {
    log.push(message);
  });
  writeFileSync(file("b.md"), `# 坂道\n\n${PARAGRAPH}\n`);
  const { capabilities: offered } = await server.initialize({
    folder,
    capabilities: {},
    locale: "fr",
  });
  expect(offered.codeActionProvider).toBeUndefined();
  expect(offered.diagnosticProvider).toBeUndefined();
  const uri = uriOf("a.md");
  await server.open(uri, ARTICLE);
  const [copy, residue] = await told(uri, (all) => all.length === 2);
  expect(copy).not.toHaveProperty("relatedInformation");
  expect(copy).not.toHaveProperty("codeDescription");
  expect(residue?.message).toContain("公開する文ではなさそうです");
  const actions = await server.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: residue?.range,
    context: { diagnostics: [] },
  });
  expect(actions.map(({ edit }) => Object.keys(edit?.changes ?? {}))).toEqual(
    actions.map(() => [uri]),
  );
  expect(actions.length).toBeGreaterThan(2);
  // It cannot tell of folders, either; one that does so all the same is not heard.
  await notify("didChangeWorkspaceFolders", {
    event: { added: [], removed: [{ uri: pathToFileURL(folder).href, name: "site" }] },
  });
  expect(await server.connection.sendRequest("kouetsu/audit", {})).toMatchObject([{ articles: 2 }]);
  expect(log.filter((message) => !message.includes("didChangeWorkspaceFolders"))).toEqual([]);
});

test("a client with snippets has the reason selected, to be typed over", async () => {
  await server.initialize({
    folder,
    capabilities: {
      ...capabilities,
      workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
    },
  });
  const uri = uriOf("a.md");
  await server.open(uri, ARTICLE);
  const [residue] = await told(uri, (all) => all.length === 1);
  const actions = await server.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: residue?.range,
    context: { diagnostics: [] },
  });
  const suppress = actions.find(({ title }) => title.startsWith("ここで見送る"));
  expect(suppress?.edit?.documentChanges).toMatchObject([
    {
      textDocument: { uri, version: 1 },
      edits: [
        {
          snippet: {
            kind: "snippet",
            value: "<!-- kouetsu-disable-next-line generation-residue -- ${1:理由} -->\n",
          },
        },
      ],
    },
  ]);
});
