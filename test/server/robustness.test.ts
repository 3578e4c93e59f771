import { afterEach, beforeEach, expect, test } from "vitest";
import { startServer, type TestServer } from "../support/language-server.js";

let server: TestServer;

beforeEach(async () => {
  server = await startServer();
});

afterEach(() => {
  server.process.kill();
});

const uri = "untitled:Untitled-1";
const ARTICLE = "# 朝市\n\n---END---\n";

/** Bytes that are no message of the protocol. */
const garbage: Readonly<Record<string, string>> = {
  "a body that is no JSON": "Content-Length: 5\r\n\r\n{,,,}",
  "a body that is no object": "Content-Length: 2\r\n\r\n42",
  "an empty body": "Content-Length: 4\r\n\r\nnull",
  "a header without a colon": "hello\r\n\r\n",
  "a length that is no number": "Content-Length: many\r\n\r\n",
  "a negative length": "Content-Length: -7\r\n\r\n",
  "a message of no kind": 'Content-Length: 18\r\n\r\n{"jsonrpc": "2.0"}',
};

test.each(Object.entries(garbage))("%s does not stop the server", async (_name, bytes) => {
  await server.initialize();
  server.process.stdin.write(bytes);
  // What follows garbage at once may be lost with it; what follows later must not be.
  await new Promise((resolve) => setTimeout(resolve, 100));
  await server.connection.sendNotification("$/nothing");
  await server.open(uri, ARTICLE);
  expect(await server.diagnostics(uri)).toHaveLength(1);
});

test("a document without a file is checked like any other", async () => {
  await server.initialize();
  for (const name of [uri, "vscode-vfs://github/mika/blog/a%20b.md", "strange:"]) {
    await server.open(name, ARTICLE);
    expect(await server.diagnostics(name)).toMatchObject([{ code: "kouetsu/generation-residue" }]);
  }
});

test("questions about documents that nobody opened are answered with nothing", async () => {
  await server.initialize();
  const position = { line: 3, character: 9 };
  for (const unknown of ["file:///nowhere/a.md", "file:///a%2Fb", "", "::", "file://host%/x"]) {
    const textDocument = { uri: unknown };
    const context = { diagnostics: [] };
    const range = { start: position, end: position };
    expect(
      await server.connection.sendRequest("textDocument/hover", { textDocument, position }),
    ).toBeNull();
    expect(
      await server.connection.sendRequest("textDocument/codeAction", {
        textDocument,
        range,
        context,
      }),
    ).toEqual([]);
    expect(
      await server.connection.sendRequest("textDocument/diagnostic", { textDocument }),
    ).toMatchObject({ items: [] });
    await server.change(unknown, 2, [{ text: "x" }]);
    await server.connection.sendNotification("textDocument/didClose", { textDocument });
  }
});

test("positions outside the text are taken for its edges", async () => {
  await server.initialize();
  await server.open(uri, ARTICLE);
  const position = { line: 900, character: 1_000_000 };
  await server.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position });
  await server.change(uri, 2, [
    { range: { start: position, end: position }, text: "\n\n75%以上の企業が増えました。\n" },
  ]);
  expect(await server.diagnostics(uri, ({ version }) => version === 2)).not.toEqual([]);
});

test("a method that does not exist is refused, parameters of the wrong shape are answered once", async () => {
  await server.initialize();
  await expect(server.connection.sendRequest("textDocument/nothing", {})).rejects.toThrow(
    /nothing/,
  );
  await expect(
    server.connection.sendRequest("textDocument/hover", { textDocument: 7 }),
  ).rejects.toThrow();
  await server.connection.sendNotification("textDocument/didOpen", { textDocument: null });
  await server.connection.sendNotification("textDocument/didChange", {});
  await server.open(uri, ARTICLE);
  expect(await server.diagnostics(uri)).toHaveLength(1);
});

test("a cancelled question is answered once, as cancelled or with its answer", async () => {
  await server.initialize();
  await server.open(uri, ARTICLE);
  let answers = 0;
  const asked = Array.from({ length: 20 }, (_, id) =>
    server.connection
      .sendRequest("textDocument/hover", {
        textDocument: { uri },
        position: { line: 2, character: id },
      })
      .then(
        () => answers++,
        () => answers++,
      ),
  );
  for (let id = 0; id < 40; id++)
    await server.connection.sendNotification("$/cancelRequest", { id });
  await Promise.all(asked);
  expect(answers).toBe(20);
});

test("text that is no text to check is said to be so, and mended by the next edit", async () => {
  await server.initialize();
  await server.open(uri, "あ".repeat(60_000));
  expect(await server.diagnostics(uri)).toMatchObject([{ code: "kouetsu/too-large" }]);
  await server.change(uri, 2, [{ text: `\uFEFF---END---\n` }]);
  const [residue] = await server.diagnostics(uri, ({ version }) => version === 2);
  expect(residue?.range).toEqual({
    start: { line: 0, character: 1 },
    end: { line: 0, character: 10 },
  });
});

test("before it is asked to begin, the server refuses; after shutdown it ends with 0", async () => {
  await expect(server.connection.sendRequest("textDocument/hover", {})).rejects.toThrow();
  await server.initialize();
  expect(await server.stop()).toBe(0);
});

test("what the server does while nobody types is never seen, and changes nothing", async () => {
  await server.initialize();
  const twice =
    "渡し場の鐘は霧の朝に三度鳴り、船頭はそれを聞いてから綱を解きます。客は桟橋の端で待ち、荷は先に積んでおきます。";
  const text = `# 渡し場\n\n${twice}\n\n## 次\n\n${twice}\n`;
  await server.open(uri, text);
  const before = await server.diagnostics(uri);
  expect(before.length).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(server.published.filter((each) => each.uri === uri)).toHaveLength(1);
  const start = { line: 0, character: 2 };
  await server.change(uri, 2, [{ range: { start, end: start }, text: "川の" }]);
  const after = await server.diagnostics(uri, ({ version }) => version === 2);
  expect(after.map(({ range, code }) => [code, range])).toEqual(
    before.map(({ range, code }) => [code, range]),
  );
});
