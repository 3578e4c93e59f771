import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type {
  CodeAction,
  CodeLens,
  CompletionList,
  DocumentLink,
  Hover,
  InlayHint,
  WorkspaceEdit,
} from "vscode-languageserver";
import { startServer, type TestServer } from "../support/language-server.js";

const PARAGRAPH =
  "港の朝市は毎週土曜の六時に始まり、漁協の前の通りに四十ほどの店が並びます。雨の日は屋根のある魚市場の一角に移り、それでも客足はほとんど変わりません。";
const CLAIMS = `---
title: 朝市の客
tags: [朝市]
---

県内の商店街の70%以上が客を減らしています。県の調査（[統計](https://example.com/toukei)）では、朝市の数は2倍に増えました。

${PARAGRAPH}
`;

let folder: string;
let server: TestServer;
let uri: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "kouetsu-aids-"));
  mkdirSync(path.join(folder, "posts"));
  uri = pathToFileURL(path.join(folder, "posts/kyaku.md")).href;
  writeFileSync(
    path.join(folder, "posts/ichi.md"),
    `---\ntags: [市場, 春の市]\n---\n\n${PARAGRAPH.replace("四十", "六十")}\n`,
  );
  server = await startServer();
});

afterEach(async () => {
  server.process.kill();
  rmSync(folder, { recursive: true });
});

const ask = <Answer>(method: string, more: object = {}): Promise<Answer> =>
  server.connection.sendRequest(method, { textDocument: { uri }, ...more });

async function open(initializationOptions: object = { commands: true }): Promise<void> {
  await server.initialize({ folder, initializationOptions });
  await server.open(uri, CLAIMS);
  // The copy in the other file is known once the folder is read.
  await server.diagnostics(uri, ({ diagnostics }) =>
    diagnostics.some(({ code }) => code === "kouetsu/duplicated-passage"),
  );
}

test("lenses count figures with their sources, and say where copies differ", async () => {
  await open();
  const lenses = await ask<CodeLens[]>("textDocument/codeLens");
  expect(lenses.map(({ range, command }) => [range.start.line, command?.title])).toEqual([
    [0, "数値 2 件、出典のあるもの 2 件"],
    [7, "同じ文章が 2 か所 · 違いは 1 か所：四 ↔ 六"],
  ]);
  const [other] = lenses[1]?.command?.arguments?.[2] ?? [];
  expect(other).toMatchObject({
    uri: expect.stringMatching(/posts\/ichi\.md$/),
    range: { start: { line: 4 } },
  });
});

test("a client without the commands gets the words alone", async () => {
  await open({});
  const lenses = await ask<CodeLens[]>("textDocument/codeLens");
  expect(lenses.map(({ command }) => command?.command)).toEqual(["", ""]);
});

test("a link leads from a copy to the other article", async () => {
  await open();
  const links = await ask<DocumentLink[]>("textDocument/documentLink");
  expect(links).toMatchObject([
    {
      range: { start: { line: 7, character: 0 }, end: { line: 7, character: 40 } },
      target: expect.stringMatching(/posts\/ichi\.md#L5$/),
      tooltip: "posts/ichi.md の 5 行を開く",
    },
  ]);
});

test("figures without a source are marked in the line where the writer wants it", async () => {
  const text = "商店街の70%以上が客を減らしています。\n\n広場の40%以上が空き家です。\n";
  await server.initialize({
    folder,
    initializationOptions: { settings: { inlayHints: { enable: true } } },
  });
  await server.open(uri, text);
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  expect(await ask<InlayHint[]>("textDocument/inlayHint", { range })).toMatchObject([
    { position: { line: 0, character: text.indexOf("が客") }, label: "出典なし" },
  ]);
  const first = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
  expect(await ask<InlayHint[]>("textDocument/inlayHint", { range: first })).toMatchObject([
    { position: { line: 2 } },
  ]);
});

test("they can all be turned off", async () => {
  const off = { enable: false };
  await open({ settings: { codeLens: off, links: off, inlayHints: off, hover: off } });
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  expect(await ask("textDocument/codeLens")).toEqual([]);
  expect(await ask("textDocument/documentLink")).toEqual([]);
  expect(await ask("textDocument/inlayHint", { range })).toEqual([]);
  expect(await ask("textDocument/hover", { position: { line: 5, character: 8 } })).toBeNull();
});

test("the pointer on a figure tells its row of the ledger; on a key, who uses it", async () => {
  await open();
  const hoverAt = async (line: number, character: number): Promise<string> =>
    JSON.stringify(
      (await ask<Hover>("textDocument/hover", { position: { line, character } })).contents,
    );
  const column = (CLAIMS.split("\n")[5] ?? "").indexOf("2倍");
  expect(await hoverAt(5, column)).toContain("出典：https://example.com/toukei");
  expect(await hoverAt(2, 1)).toMatch(/\*\*tags\*\*.*2 記事で使用/);
});

test("tags of the other articles are completed", async () => {
  await open();
  const { start, end } = { start: { line: 2, character: 9 }, end: { line: 2, character: 9 } };
  await server.change(uri, 2, [{ range: { start, end }, text: ", 春" }]);
  const list = await ask<CompletionList>("textDocument/completion", {
    position: { line: 2, character: 12 },
  });
  expect(list.items.map(({ label, detail }) => [label, detail])).toEqual([
    ["春の市", "1 記事で使用"],
  ]);
});

test("a tag is renamed in every article, on disk too", async () => {
  writeFileSync(path.join(folder, "posts/haru.md"), "---\ntags:\n  - 朝市\n---\n\n春です。\n");
  await open();
  const position = { line: 2, character: 8 };
  const body = { position: { line: 7, character: 0 } };
  expect(await ask("textDocument/prepareRename", body)).toBeNull();
  expect(await ask("textDocument/rename", { ...body, newName: "昼の市" })).toBeNull();
  expect(await ask("textDocument/prepareRename", { position })).toMatchObject({
    placeholder: "朝市",
    range: { start: { line: 2, character: 7 }, end: { line: 2, character: 9 } },
  });
  const edit = await ask<WorkspaceEdit>("textDocument/rename", { position, newName: "朝の市" });
  expect(
    edit.documentChanges?.map((change) => [
      "textDocument" in change && path.basename(change.textDocument.uri),
      "edits" in change && change.edits.map((one) => "newText" in one && one.newText),
    ]),
  ).toEqual([
    ["haru.md", ["朝の市"]],
    ["kyaku.md", ["朝の市"]],
  ]);
  await expect(ask("textDocument/rename", { position, newName: " " })).rejects.toThrow(
    "変えられません",
  );
});

test("a copy is laid beside the other one where the client can", async () => {
  await open();
  const { start, end } = { start: { line: 7, character: 0 }, end: { line: 7, character: 0 } };
  const actions = await ask<CodeAction[]>("textDocument/codeAction", {
    range: { start, end },
    context: { diagnostics: [] },
  });
  const compare = actions.find(({ command }) => command?.command === "kouetsu.compareCopies");
  expect(compare?.title).toBe("posts/ichi.md 5 行の写しと並べて見る");
  expect(compare?.command?.arguments).toMatchObject([{ uri }, { range: { start: { line: 4 } } }]);
});

test("an article that is not open is answered about as it stands on disk, its edits for any version", async () => {
  const text = `\uFEFF---END---\n\n${PARAGRAPH}\n`;
  writeFileSync(path.join(folder, "posts/tojita.md"), text);
  await open();
  uri = pathToFileURL(path.join(folder, "posts/tojita.md")).href;
  const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } };
  const actions = await ask<CodeAction[]>("textDocument/codeAction", {
    range,
    context: { diagnostics: [] },
  });
  const [remove, suppress] = actions.map(({ edit }) => edit?.documentChanges?.[0]);
  for (const change of [remove, suppress])
    expect(change).toMatchObject({ textDocument: { uri, version: null } });
  expect(remove).toMatchObject({ edits: [{ range: { start: { line: 0, character: 0 } } }] });
  const links = await ask<DocumentLink[]>("textDocument/documentLink");
  expect(links.map(({ range: { start } }) => start)).toEqual([{ line: 2, character: 0 }]);
  uri = pathToFileURL(path.join(folder, "posts/nai.md")).href;
  expect(await ask("textDocument/documentLink")).toBeNull();
});

test("copies of one article stand where its client counts, which sends a byte order mark", async () => {
  const text = `\uFEFF${PARAGRAPH}帰りには足湯に寄れます。${PARAGRAPH}\n`;
  rmSync(path.join(folder, "posts/ichi.md"));
  await server.initialize({ folder, initializationOptions: { commands: true } });
  await server.open(uri, text);
  const lenses = await ask<CodeLens[]>("textDocument/codeLens");
  const first = { line: 0, character: 1 };
  const second = { line: 0, character: text.lastIndexOf(PARAGRAPH) };
  expect(lenses.map(({ range }) => range.start)).toEqual([first, second]);
  const others = lenses.map(({ command }) => command?.arguments?.[2] as { range: object }[]);
  expect(others).toMatchObject([[{ range: { start: second } }], [{ range: { start: first } }]]);
  expect(await ask("textDocument/documentLink")).toEqual([]);
});

test("the pointer on a key tells what the schema of the site says of it", async () => {
  const schema = {
    properties: {
      status: { description: "公開の段階", enum: ["draft", 2, "`public`"] },
    },
  };
  writeFileSync(
    path.join(folder, "kouetsu.config.json"),
    JSON.stringify({ frontMatter: { schema } }),
  );
  await server.initialize({ folder });
  await server.open(uri.replace("kyaku", "yoru"), "---\ntitle: 夜市\n---\n\n静かです。\n");
  await server.open(uri, "---\ntitle: 朝市\nstatus: draft\n---\n\n静かです。\n");
  const text = async (line: number): Promise<string> =>
    JSON.stringify(await ask<Hover>("textDocument/hover", { position: { line, character: 1 } }));
  const status = await text(2);
  for (const part of ["公開の段階", "書ける値：`draft` `2` `public`", "1 記事で使用"])
    expect(status).toContain(part);
  expect(await text(1)).not.toContain("書ける値");
});
