import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
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

/** Waits until the codes of a document are these. */
const codes = (uri: string, ...rules: readonly string[]): Promise<unknown> =>
  server.diagnostics(
    uri,
    ({ diagnostics }) =>
      String(diagnostics.map(({ code }) => code)) ===
      String(rules.map((rule) => `kouetsu/${rule}`)),
  );

const filesChange = (
  ...changed: readonly (readonly [uri: string, type: number])[]
): Promise<void> => {
  server.published.length = 0;
  return server.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: changed.map(([uri, type]) => ({ uri, type })),
  });
};

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
  const told = (...rules: readonly string[]): Promise<unknown> => codes(uri, ...rules);
  await told("generation-residue");
  const joins = { uri: uriOf("joins"), name: "joins" };
  const change = (event: object): Promise<void> => {
    server.published.length = 0;
    return server.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
  };
  const remote = { uri: "vscode-vfs://github/mika/blog", name: "remote" };
  await change({ added: [remote, joins], removed: [] });
  await told("duplicated-passage", "generation-residue");
  await change({ added: [], removed: [remote, joins] });
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

const views = <Answer>(view: string, params: object = {}): Promise<Answer> =>
  server.connection.sendRequest(`kouetsu/${view}`, params);

test("the views of one article leave out what many have; of an article that nobody has they are empty", async () => {
  const everywhere =
    "この欄は毎月の終わりに、学校の図書室の前にも貼り出しています。感想や質問は入口の箱に入れてもらえれば、翌月の欄で子どもたちが順に答えていきます。";
  const config = { rules: { "duplicated-passage": ["error", { templateArticles: 4 }] } };
  writeFileSync(file("kouetsu.config.json"), JSON.stringify(config));
  const textOf = (words: string): string => `# 記事\n\n${words}\n\n${everywhere}\n`;
  for (const name of ["d", "e", "f", "g"])
    writeFileSync(file(`${name}.md`), textOf(`${name}の話です。`));
  await server.initialize({ folder });
  await server.open(uriOf("d.md"), textOf(PARAGRAPH.replace("日曜", "水曜")));
  await codes(uriOf("d.md"), "duplicated-passage", "duplicated-passage");
  const own = await views<DuplicateRow[]>("duplicates", { uri: uriOf("d.md") });
  expect(own.map(({ copies }) => copies.map(({ name }) => name))).toEqual([
    ["a.md", "b.md", "d.md"],
  ]);
  const nobody = { uri: uriOf("nobody.md") };
  expect([await views("duplicates", nobody), await views("figures", nobody)]).toEqual([[], []]);
});

test("of articles that weigh the same the first comes first, of findings the gravest", async () => {
  for (const name of ["a", "b"]) unlinkSync(file(`${name}.md`));
  const text =
    "# 記事\n\n住民の8割が参加しました。\n\n## 空の節\n\n## 次\n\n静かです。\n\n---END---\n";
  for (const name of ["e", "d"]) writeFileSync(file(`${name}.md`), text);
  writeFileSync(
    file("f.md"),
    "# 記事\n\n<!-- kouetsu-disable wall-of-text -- 表 -->\n\n静かです。\n",
  );
  writeFileSync(file("kouetsu.config.json"), '{ "rules": { "empty-section": "warning" } }');
  await server.initialize({ folder });
  await server.open(uriOf("c.md"), "# 静かな記事\n");
  await codes(uriOf("c.md"));
  const audit = async (): Promise<AuditResult | undefined> =>
    (await views<AuditResult[]>("audit"))[0];
  await expect.poll(async () => (await audit())?.articles).toBe(4);
  const result = await audit();
  expect(result?.worklist.map(({ name }) => name)).toEqual(["d.md", "e.md", "f.md"]);
  expect(result?.worklist[0]?.reasons).toEqual([
    "「---END---」は公開する文ではなさそうです。",
    "見出し「空の節」の下に何もありません。",
    "「住民の8割」に出典がありません。",
  ]);
  expect(result?.rules.map(({ ruleId, count }) => `${ruleId} ${count}`)).toEqual([
    "kouetsu/empty-section 2",
    "kouetsu/generation-residue 2",
    "kouetsu/unsupported-numeric-claim 2",
    "kouetsu/unused-suppression 1",
  ]);
  expect(result?.rules.at(-1)?.title).toBe("要らなくなった見送りと、理由のない見送り");
});

test("what happens on disk holds for the articles that it touches", async () => {
  const root = file("site");
  mkdirSync(path.join(root, "images"), { recursive: true });
  const [article, ignored, copy, image] = [
    "site/a.md",
    "site/b.md",
    "site/c.md",
    "site/images/sawa.jpg",
  ];
  writeFileSync(file("kouetsu.config.json"), "{}");
  writeFileSync(file("site/.kouetsuignore"), "b.md\n");
  writeFileSync(file("site/images/kawa.jpg"), "");
  const ready = new Promise<void>((resolve) =>
    server.connection.onNotification("kouetsu/status", ({ state }: { readonly state: string }) => {
      if (state === "ready") resolve();
    }),
  );
  await server.initialize({ folder: root, initializationOptions: { status: true } });
  const uri = uriOf(article);
  const text = `---\ntitle: 沢\nimage: ./images/sawa.jpg\n---\n\n${PARAGRAPH}\n`;
  writeFileSync(file(article), text);
  await server.open(uri, text);
  await codes(uri, "front-matter-image");
  // The end of reading the folder looks at open articles, too.
  await ready;
  await sleep(300);

  // While it is open its file has no say, and what is ignored has none at all.
  writeFileSync(file(article), "---END---\n");
  writeFileSync(file(ignored), `${PARAGRAPH}\n`);
  writeFileSync(file(image), "");
  await filesChange([uri, 2], [uriOf(ignored), 1], ["untitled:a.md", 2], [uriOf(image), 1]);
  await codes(uri);

  await server.open(uriOf(ignored), "---END---\0\n");
  await codes(uriOf(ignored));
  await server.connection.sendNotification("textDocument/didClose", {
    textDocument: { uri: uriOf(ignored) },
  });

  writeFileSync(file(copy), `${PARAGRAPH}\n`);
  writeFileSync(file("site/.kouetsuignore"), "images\n");
  await filesChange([uriOf("site/.kouetsuignore"), 2], [uriOf(copy), 1]);
  const [finding] = await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 1);
  expect(finding?.relatedInformation?.map(({ location }) => path.basename(location.uri))).toEqual([
    "b.md",
    "c.md",
  ]);

  // A configuration above the folder holds in it; one beside it does not.
  writeFileSync(file("kouetsu.config.json"), '{ "rules": { "duplicated-passage": "off" } }');
  await filesChange([uriOf("beside/kouetsu.config.json"), 1], [uriOf("kouetsu.config.json"), 1]);
  await codes(uri);
});
