import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CodeAction, TextDocumentEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { capabilities, startServer, type TestServer } from "../support/language-server.js";

const PASSAGE =
  "この連載は、港町の店を一軒ずつ訪ねて話を聞くものです。読み返したい回があれば下の一覧から選べますし、次に訪ねてほしい店があれば編集室まで葉書でお知らせください。";
const START = "この連載は、港町の店を一軒ずつ訪ねて話を聞くものです。";
const FIRST = `# 干物屋\n\n${PASSAGE}\n\n軒先に鯵が並びます。\n`;

const client = {
  ...capabilities,
  workspace: {
    ...capabilities.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
  },
};

let folder: string;
let server: TestServer;
let uri: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "kouetsu-template-"));
  mkdirSync(path.join(folder, "posts"));
  writeFileSync(path.join(folder, "posts/himono.md"), FIRST);
  writeFileSync(
    path.join(folder, "posts/nori.md"),
    `# 海苔屋\n\n${PASSAGE}\n\n冬は忙しいそうです。\n`,
  );
  uri = pathToFileURL(path.join(folder, "posts/himono.md")).href;
  server = await startServer();
});

afterEach(() => {
  server.process.kill();
  rmSync(folder, { recursive: true });
});

const TITLE = /定型文にする|a template/;

async function templateAction(): Promise<CodeAction | undefined> {
  const diagnostics = await server.diagnostics(uri, (params) => params.diagnostics.length > 0);
  const [copy] = diagnostics;
  expect(copy?.code).toBe("kouetsu/duplicated-passage");
  for (;;) {
    const actions = await server.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: copy?.range,
      context: { diagnostics: [copy] },
    });
    // After a change of the configuration the copy is found again only once the folder is read.
    if (actions.some(({ title }) => title.includes("duplicated-passage")))
      return actions.find(({ title }) => TITLE.test(title));
  }
}

function textEdits(action: CodeAction | undefined): TextDocumentEdit {
  const change = action?.edit?.documentChanges?.at(-1);
  if (change === undefined || !("edits" in change)) throw new Error("no edit of a document");
  return change;
}

function applied(text: string, { edits }: TextDocumentEdit): string {
  const plain = edits.flatMap((edit) => ("newText" in edit ? edit : []));
  return TextDocument.applyEdits(TextDocument.create("", "", 0, text), plain);
}

/** Saves the configuration and waits until nothing is said of the article. */
async function saveAndWait(file: string, text: string): Promise<void> {
  const before = server.published.length;
  writeFileSync(file, text);
  await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: pathToFileURL(file).href, type: 2 }],
  });
  const since = (params: (typeof server.published)[number]): boolean =>
    server.published.indexOf(params) >= before && params.diagnostics.length === 0;
  expect(await server.diagnostics(uri, since)).toEqual([]);
}

test("where there is no configuration, one is made that names the beginning, and the finding goes", async () => {
  await server.initialize({ folder, capabilities: client });
  await server.open(uri, FIRST);
  const action = await templateAction();
  expect(action).toMatchObject({ kind: "quickfix", diagnostics: [{ source: "kouetsu" }] });
  expect(action?.title).toMatch(/^「この連載は、.*…」を定型文にする（kouetsu\.config\.yaml）$/);
  const file = path.join(folder, "kouetsu.config.yaml");
  const [create] = action?.edit?.documentChanges ?? [];
  expect(create).toMatchObject({ kind: "create", uri: pathToFileURL(file).href });
  expect(existsSync(file)).toBe(false);
  const text = applied("", textEdits(action));
  expect(text).toContain(`- ${START}\n`);
  await saveAndWait(file, text);
});

test("a configuration that is open and not saved is edited as it stands, in its version", async () => {
  const file = path.join(folder, "kouetsu.config.json");
  const config = pathToFileURL(file).href;
  writeFileSync(file, "{}");
  const text = '{\n  // 見出し\n  "locale": "en"\n}\n';
  await server.initialize({ folder, capabilities: client });
  await server.connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri: config, languageId: "json", version: 4, text: "{ }" },
  });
  await server.change(config, 5, [{ text }]);
  await server.open(uri, FIRST);
  const action = await templateAction();
  expect(action?.title).toContain("（kouetsu.config.json）");
  const edit = textEdits(action);
  expect(action?.edit?.documentChanges).toHaveLength(1);
  expect(edit.textDocument).toEqual({ uri: config, version: 5 });
  const after = applied(text, edit);
  expect(after).toContain("// 見出し");
  expect(after).toContain(`"${START}"`);
  await saveAndWait(file, after);
});

test("a client without file watching tells of the configuration by saving it", async () => {
  const file = path.join(folder, "kouetsu.config.yaml");
  const config = pathToFileURL(file).href;
  const text = "locale: en # English\n";
  writeFileSync(file, text);
  await server.initialize({ folder });
  await server.open(uri, FIRST);
  const action = await templateAction();
  expect(action?.title).toMatch(/^Make “この連載は、.*…” a template \(kouetsu\.config\.yaml\)$/);
  await server.connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri: config, languageId: "yaml", version: 1, text },
  });
  const after = applied(text, textEdits(action));
  expect(after.startsWith(text)).toBe(true);
  const before = server.published.length;
  writeFileSync(file, after);
  await server.connection.sendNotification("textDocument/didSave", {
    textDocument: { uri: config },
  });
  const since = (params: (typeof server.published)[number]): boolean =>
    server.published.indexOf(params) >= before && params.diagnostics.length === 0;
  expect(await server.diagnostics(uri, since)).toEqual([]);
});

test("nothing is offered where no file can be made, nor where the configuration is broken", async () => {
  await server.initialize({ folder });
  await server.open(uri, FIRST);
  expect(await templateAction()).toBeUndefined();
  const file = path.join(folder, "kouetsu.config.yaml");
  writeFileSync(file, "rulez: {}\n");
  const config = pathToFileURL(file).href;
  await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: config, type: 1 }],
  });
  await server.diagnostics(config, ({ diagnostics }) => diagnostics.length > 0);
  expect(await templateAction()).toBeUndefined();
});

test("a client that knows no versions gets the plain text; what is off in general stays so", async () => {
  const file = path.join(folder, "kouetsu.config.yaml");
  const text = `extends: []
overrides:
  - files: ["posts/**"]
    rules: { duplicated-passage: error }
`;
  writeFileSync(file, text);
  await server.initialize({ folder, capabilities: { textDocument: capabilities.textDocument } });
  await server.open(uri, FIRST);
  const action = await templateAction();
  const [[config, edits] = []] = Object.entries(action?.edit?.changes ?? {});
  expect(config).toBe(pathToFileURL(file).href);
  const after = TextDocument.applyEdits(TextDocument.create("", "", 0, text), edits ?? []);
  expect(after).toMatch(/^rules:\n {2}duplicated-passage: *(?:\n *- |\[ *)"?off/m);
  await saveAndWait(file, after);
});

test("nothing is offered where the text is listed already but not saved, nor where the file is gone", async () => {
  const file = path.join(folder, "kouetsu.config.yaml");
  const config = pathToFileURL(file).href;
  writeFileSync(file, "locale: ja\n");
  await server.initialize({ folder, capabilities: client });
  await server.open(uri, FIRST);
  const listed = applied("locale: ja\n", textEdits(await templateAction()));
  expect(listed).toContain(START);
  await server.connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri: config, languageId: "yaml", version: 1, text: listed },
  });
  expect(await templateAction()).toBeUndefined();
  await server.change(config, 2, [{ text: "rulez: {}\n" }]);
  expect(await templateAction()).toBeUndefined();
  await server.connection.sendNotification("textDocument/didClose", {
    textDocument: { uri: config },
  });
  expect((await templateAction())?.title).toContain("kouetsu.config.yaml");
  rmSync(file);
  expect(await templateAction()).toBeUndefined();
});

test("a passage of short lines has no beginning that could be listed", async () => {
  const lines =
    "港の朝は\n霧のなか\n船の鐘が\n三つ鳴り\n網を引く\n手が光る\n魚の銀が\n箱に落ち\n猫が来て\n犬も来て\n市が立ち\n人の声が\n坂を越え\n窓に届く\n子が起き\n靴をはき\n走り出す";
  const text = `# 朝の歌\n\n${lines}\n`;
  writeFileSync(path.join(folder, "posts/nori.md"), text);
  await server.initialize({ folder, capabilities: client });
  await server.open(uri, text);
  expect(await templateAction()).toBeUndefined();
});

test("a passage that one article repeats is no template", async () => {
  rmSync(path.join(folder, "posts/nori.md"));
  await server.initialize({ folder, capabilities: client });
  await server.open(uri, `${FIRST}\n${PASSAGE}\n`);
  expect(await templateAction()).toBeUndefined();
});
