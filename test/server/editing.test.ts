import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CodeAction, Hover, TextDocumentEdit } from "vscode-languageserver";
import { capabilities, startServer, type TestServer } from "../support/language-server.js";

const PARAGRAPH =
  "港の朝市は毎週土曜の六時に始まり、漁協の前の通りに四十ほどの店が並びます。雨の日は屋根のある魚市場の一角に移り、それでも客足はほとんど変わりません。";
const ARTICLE = `# 朝市の案内\n\n${PARAGRAPH}\n\n---END---\n\n帰りには駅前の足湯に寄れます。\n`;

let folder: string;
let server: TestServer;
let uri: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "kouetsu-site-"));
  mkdirSync(path.join(folder, "posts"));
  uri = pathToFileURL(path.join(folder, "posts/asaichi.md")).href;
  server = await startServer();
});

afterEach(async () => {
  server.process.kill();
  rmSync(folder, { recursive: true });
});

const residue = (code: unknown): boolean => code === "kouetsu/generation-residue";

test("an opened article is told of with code, page, version and the words of its language", async () => {
  await server.initialize({ folder });
  await server.open(uri, ARTICLE, 7);
  const [diagnostic] = await server.diagnostics(uri);
  expect(diagnostic).toMatchObject({
    range: { start: { line: 4, character: 0 }, end: { line: 4, character: 9 } },
    severity: 1,
    code: "kouetsu/generation-residue",
    source: "kouetsu",
    message: expect.stringContaining("「---END---」は公開する文ではなさそうです。"),
    data: { messageId: "end-marker" },
  });
  expect(diagnostic?.codeDescription?.href).toMatch(/^file:.*\/generation-residue\/README\.md$/);
  expect(server.published[0]?.version).toBe(7);
  expect(await server.stop()).toBe(0);
});

test("the editor's language decides where nobody else does", async () => {
  await server.initialize({ folder, locale: "en-GB" });
  await server.open(uri, ARTICLE);
  const [diagnostic] = await server.diagnostics(uri);
  expect(diagnostic?.message).toContain('"---END---" does not look meant for readers.');
});

test("typing is answered with the version typed, incremental changes applied in order", async () => {
  await server.initialize({ folder });
  await server.open(uri, ARTICLE);
  await server.diagnostics(uri);
  await server.change(uri, 2, [
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "𠮷田の" },
    { range: { start: { line: 0, character: 4 }, end: { line: 0, character: 4 } }, text: "\r\n" },
  ]);
  const [diagnostic] = await server.diagnostics(uri, ({ version }) => version === 2);
  expect(diagnostic?.range.start).toEqual({ line: 5, character: 0 });
  await server.change(uri, 3, [{ text: "ただの文です。\n" }]);
  expect(await server.diagnostics(uri, ({ version }) => version === 3)).toEqual([]);
});

test("a burst of typing never gets an answer for a text that is gone", async () => {
  await server.initialize({ folder });
  await server.open(uri, ARTICLE);
  for (let version = 2; version <= 40; version++) {
    const text = `${"字".repeat(version)}\n`;
    await server.change(uri, version, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text },
    ]);
  }
  await server.diagnostics(uri, ({ version }) => version === 40);
  for (const { version, diagnostics } of server.published)
    expect(diagnostics.find(({ code }) => residue(code))?.range.start.line).toBe(
      3 + (version ?? 0),
    );
  const versions = server.published.map(({ version }) => version ?? 0);
  expect(versions).toEqual(versions.toSorted((a, b) => a - b));
});

test("a quick fix deletes residue in the version it was made for", async () => {
  await server.initialize({ folder });
  await server.open(uri, ARTICLE, 3);
  const [diagnostic] = await server.diagnostics(uri);
  const actions = await server.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: diagnostic?.range,
    context: { diagnostics: [diagnostic] },
  });
  const [fix] = actions;
  expect(fix).toMatchObject({ title: "「---END---」を消す", kind: "quickfix", isPreferred: true });
  const [edit] = (fix?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  expect(edit?.textDocument).toEqual({ uri, version: 3 });
  expect(edit?.edits[0]).toMatchObject({
    newText: "",
    range: { start: { line: 4, character: 0 } },
  });
  expect(actions.map(({ title }) => title)).toContain("ここで見送る（generation-residue）");
});

test("a suppression that a quick fix writes takes the finding away, and it has a reason", async () => {
  await server.initialize({ folder });
  await server.open(uri, ARTICLE);
  const [diagnostic] = await server.diagnostics(uri);
  const actions = await server.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: diagnostic?.range,
    context: { diagnostics: [diagnostic] },
  });
  for (const [index, action] of actions.filter(({ title }) => title.includes("見送る")).entries()) {
    const [change] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
    const [edit] = change?.edits ?? [];
    const version = 2 + 2 * index;
    if (edit === undefined || !("newText" in edit)) throw new Error("no plain edit");
    expect(edit.newText).toContain("-- 理由 -->");
    await server.change(uri, version, [{ range: edit.range, text: edit.newText }]);
    expect(await server.diagnostics(uri, (params) => params.version === version)).toEqual([]);
    await server.change(uri, version + 1, [{ text: ARTICLE }]);
  }
});

test("everything fixable is fixed on save, and only when asked for", async () => {
  await server.initialize({ folder });
  await server.open(uri, ARTICLE);
  const ask = (only: string[]): Promise<CodeAction[]> =>
    server.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only },
    });
  expect(await ask(["source.fixAll"])).toMatchObject([
    { title: "直せるものをすべて直す（1 か所）", kind: "source.fixAll.kouetsu" },
  ]);
  expect(await ask(["refactor"])).toEqual([]);
});

test("the pointer on a finding shows the rule's page; elsewhere nothing", async () => {
  await server.initialize({ folder });
  await server.open(uri, ARTICLE);
  const hoverAt = (line: number): Promise<Hover | null> =>
    server.connection.sendRequest("textDocument/hover", {
      textDocument: { uri },
      position: { line, character: 2 },
    });
  const hover = await hoverAt(4);
  expect(hover?.contents).toMatchObject({
    kind: "markdown",
    value: expect.stringContaining("何を見つけるか"),
  });
  expect(JSON.stringify(hover)).not.toContain("[[");
  expect(await hoverAt(6)).toBeNull();
});

test("a copy in another open article is the related place, and goes when that article changes", async () => {
  const other = pathToFileURL(path.join(folder, "posts/miyage.md")).href;
  await server.initialize({ folder });
  await server.open(uri, `# 朝市\n\n${PARAGRAPH}\n`);
  await server.open(other, `# みやげ\n\n${PARAGRAPH}\n`);
  const [copy] = await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0);
  expect(copy?.code).toBe("kouetsu/duplicated-passage");
  expect(copy?.relatedInformation?.[0]?.location).toMatchObject({
    uri: other,
    range: { start: { line: 2 } },
  });
  const before = server.published.length;
  await server.change(other, 2, [{ text: "# みやげ\n\n干物と海苔。\n" }]);
  expect(
    await server.diagnostics(uri, (params) => server.published.indexOf(params) >= before),
  ).toEqual([]);
});

test("of a passage of many lines the first one is underlined, and the whole is told", async () => {
  const second =
    "初めての人は西の入口から歩き始めるとよく、魚、野菜、焼きたてのパンの順に店が続き、突き当たりの休憩所では番茶がふるまわれます。荷物が増えたら案内所に預けられます。";
  const section = `## 朝市の歩きかた\n\n${PARAGRAPH}\n\n${second}\n`;
  const text = `# 朝市\n\n${section}\n## 足湯\n\n駅前にあります。\n\n${section}`;
  await server.initialize({ folder });
  await server.open(uri, text);
  const [copy] = await server.diagnostics(uri);
  const { length } = PARAGRAPH;
  expect(copy?.range).toEqual({
    start: { line: 4, character: 0 },
    end: { line: 4, character: length },
  });
  const start = text.indexOf(PARAGRAPH);
  expect(copy?.data).toMatchObject({ range: [start, start + length + 2 + second.length] });
});

test("a copy in a file on disk is found once the folder is read; closing goes back to the file", async () => {
  writeFileSync(path.join(folder, "posts/miyage.md"), `# みやげ\n\n${PARAGRAPH}\n`);
  writeFileSync(path.join(folder, "posts/asaichi.md"), "# 朝市\n\n干物と海苔。\n");
  await server.initialize({ folder });
  await server.open(uri, `# 朝市\n\n${PARAGRAPH}\n`);
  const [copy] = await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0);
  expect(copy?.relatedInformation?.[0]?.location.uri).toMatch(/posts\/miyage\.md$/);

  const other = pathToFileURL(path.join(folder, "posts/miyage.md")).href;
  await server.open(other, `# みやげ\n\n${PARAGRAPH}\n`);
  await server.diagnostics(other, ({ diagnostics }) => diagnostics.length > 0);
  const before = server.published.length;
  await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  const afterwards = (params: (typeof server.published)[number]): boolean =>
    server.published.indexOf(params) >= before;
  expect(await server.diagnostics(uri, afterwards)).toEqual([]);
  expect(await server.diagnostics(other, afterwards)).toEqual([]);
});

test("a file that appears on disk is compared with once the client tells of it", async () => {
  await server.initialize({ folder });
  await server.open(uri, `# 朝市\n\n${PARAGRAPH}\n`);
  expect(await server.diagnostics(uri)).toEqual([]);
  const other = path.join(folder, "posts/miyage.md");
  writeFileSync(other, `# みやげ\n\n${PARAGRAPH}\n`);
  const tell = (type: number): Promise<void> =>
    server.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: pathToFileURL(other).href, type }],
    });
  await tell(1);
  await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 1);
  const before = server.published.length;
  rmSync(other);
  await tell(3);
  expect(
    await server.diagnostics(uri, (params) => server.published.indexOf(params) >= before),
  ).toEqual([]);
});

test("a configuration that is saved holds at once; one that is broken says where", async () => {
  await server.initialize({ folder });
  await server.open(uri, ARTICLE);
  await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 1);
  const config = path.join(folder, "kouetsu.config.json");
  const configUri = pathToFileURL(config).href;
  const save = (text: string): Promise<void> => {
    writeFileSync(config, text);
    return server.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: configUri, type: 2 }],
    });
  };
  await save('{ "rules": { "generation-residue": "off" } }');
  await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
  await save('{\n  "rulez": {}\n}');
  const [problem] = await server.diagnostics(
    configUri,
    ({ diagnostics }) => diagnostics.length > 0,
  );
  expect(problem?.range.start.line).toBe(1);
  expect(problem?.message).toContain("rulez");
  const before = server.published.length;
  await save("{}");
  expect(
    await server.diagnostics(configUri, (params) => server.published.indexOf(params) >= before),
  ).toEqual([]);
});

test("a client that asks for diagnostics is answered, and told when nothing changed", async () => {
  const pulling = {
    ...capabilities,
    textDocument: { ...capabilities.textDocument, diagnostic: {} },
  };
  const { capabilities: offered } = await server.initialize({ folder, capabilities: pulling });
  expect(offered.diagnosticProvider).toMatchObject({ interFileDependencies: true });
  await server.open(uri, ARTICLE);
  const ask = (
    previousResultId?: string,
  ): Promise<{ kind: string; resultId: string; items?: unknown[] }> =>
    server.connection.sendRequest("textDocument/diagnostic", {
      textDocument: { uri },
      previousResultId,
    });
  const first = await ask();
  expect(first.items).toHaveLength(1);
  expect(await ask(first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
  await server.change(uri, 2, [{ text: "ただの文です。\n" }]);
  expect(await ask(first.resultId)).toMatchObject({ kind: "full", items: [] });
  expect(server.published).toEqual([]);
});
