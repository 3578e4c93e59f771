import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { WorkspaceDiagnosticReport } from "vscode-languageserver";
import type { AuditResult, DuplicateRow, FigureRow } from "../../packages/server/src/index.js";
import { capabilities, startServer, type TestServer } from "../support/language-server.js";

const PARAGRAPH =
  "山の学校では、毎月はじめの日曜に近くの沢で水の生きものを調べます。網とバケツは学校が用意し、長靴だけを持って来てもらいます。見つけた生きものは写真を撮ってから沢に返します。";

let folder: string;
let server: TestServer;
const file = (name: string): string => path.join(folder, name);
const uriOf = (name: string): string => pathToFileURL(file(name)).href;
const pulling = {
  ...capabilities,
  textDocument: { ...capabilities.textDocument, diagnostic: {} },
};

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "kouetsu-workspace-"));
  writeFileSync(file("a.md"), `---\ntitle: 沢の調べ\n---\n\n${PARAGRAPH}\n\n---END---\n`);
  writeFileSync(
    file("b.md"),
    `${PARAGRAPH.replace("日曜", "土曜")}\n\n住民の8割が参加しました。\n`,
  );
  writeFileSync(file("c.md"), "# 静かな記事\n\n何も起きません。\n");
  server = await startServer();
});

afterEach(() => {
  server.process.kill();
  rmSync(folder, { recursive: true });
});

const names = (report: WorkspaceDiagnosticReport): unknown[] =>
  report.items.map((item) => [
    path.basename(item.uri),
    "items" in item
      ? item.items.map(({ code }) => String(code).replace("kouetsu/", ""))
      : item.kind,
  ]);

const pull = (
  previousResultIds: readonly { uri: string; value: string }[] = [],
): Promise<WorkspaceDiagnosticReport> =>
  server.connection.sendRequest("workspace/diagnostic", { previousResultIds });

test("all articles are told of where that is wanted, and news as it comes", async () => {
  await server.initialize({
    folder,
    capabilities: pulling,
    initializationOptions: { settings: { problems: "workspace" } },
  });
  const first = await pull();
  expect(names(first)).toEqual([
    ["a.md", ["duplicated-passage", "generation-residue"]],
    ["b.md", ["duplicated-passage", "unsupported-numeric-claim"]],
    ["c.md", []],
  ]);
  const known = first.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" }));
  const news = pull(known);
  unlinkSync(file("b.md"));
  await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: uriOf("b.md"), type: 3 }],
  });
  expect(names(await news)).toEqual([
    ["a.md", ["generation-residue"]],
    ["b.md", []],
  ]);
});

test("the views: figures of an article, repeated passages once each, what to mend first", async () => {
  await server.initialize({ folder });
  await server.open(
    uriOf("b.md"),
    `${PARAGRAPH.replace("日曜", "土曜")}\n\n住民の8割が参加しました。\n`,
  );
  await server.diagnostics(uriOf("b.md"), ({ diagnostics }) => diagnostics.length > 1);

  const figures = await server.connection.sendRequest<FigureRow[]>("kouetsu/figures", {
    uri: uriOf("b.md"),
  });
  expect(figures).toMatchObject([
    { text: "8割", subject: "住民", status: "unsupported", place: { name: "b.md" } },
  ]);

  const [row, ...more] = await server.connection.sendRequest<DuplicateRow[]>(
    "kouetsu/duplicates",
    {},
  );
  expect(more).toEqual([]);
  expect(row).toMatchObject({
    summary: expect.stringContaining("2 か所"),
    copies: [
      { name: "a.md", range: { start: { line: 4 } } },
      { name: "b.md", range: { start: { line: 0 } } },
    ],
  });
  expect(row?.text).toMatch(/^山の学校では/);

  const [audit] = await server.connection.sendRequest<AuditResult[]>("kouetsu/audit", {});
  expect(audit).toMatchObject({ articles: 3, locale: "ja" });
  expect(audit?.worklist.map(({ name, title, errors }) => [name, title, errors > 0])).toEqual([
    ["a.md", "沢の調べ", true],
    ["b.md", "b.md", true],
  ]);
});

test("a folder that joins is compared with the open article, and one that leaves is not", async () => {
  mkdirSync(file("joins"));
  writeFileSync(file("joins/x.md"), `${PARAGRAPH}\n`);
  writeFileSync(file("joins/y.md"), `${PARAGRAPH}\n\n---END---\n`);
  mkdirSync(file("first"));
  await server.initialize({ folder: file("first") });
  const uri = uriOf("joins/y.md");
  await server.open(uri, `${PARAGRAPH}\n\n---END---\n`);
  const told = (...rules: readonly string[]): Promise<unknown> =>
    server.diagnostics(
      uri,
      ({ diagnostics }) =>
        String(diagnostics.map(({ code }) => code)) ===
        String(rules.map((rule) => `kouetsu/${rule}`)),
    );
  await told("generation-residue");
  const joins = { uri: uriOf("joins"), name: "joins" };
  const change = (event: object): Promise<void> => {
    server.published.length = 0;
    return server.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
  };
  await change({ added: [joins], removed: [] });
  await told("duplicated-passage", "generation-residue");
  await change({ added: [], removed: [joins] });
  await told("generation-residue");
});

test("settings that a client sends hold from there on", async () => {
  await server.initialize({ folder });
  const uri = uriOf("c.md");
  await server.open(uri, "# 静かな記事\n\n何も起きません。\n\n---END---\n");
  const count = (expected: number): Promise<unknown> =>
    server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === expected);
  await count(1);
  const send = (kouetsu: object): Promise<void> => {
    server.published.length = 0;
    return server.connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { kouetsu },
    });
  };
  await send({ enable: false });
  await count(0);
  await send({ enable: true });
  await count(1);
});
