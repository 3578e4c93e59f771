// The language server under messages that no client would send, and under more
// of the ordinary ones than it can follow: it lives, every request is answered
// once, and nothing is published for a version that is no longer there.
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { PublishDiagnosticsParams } from "vscode-languageserver";
import { startServer, type TestServer } from "../support/language-server.js";
import { amount, patience } from "./support/amount.js";

let server: TestServer;

beforeEach(async () => {
  server = await startServer();
  await server.initialize();
});
afterEach(() => {
  server.process.kill();
});

/** A raw message, as bytes with their header. */
function frame(message: unknown): string {
  const body = typeof message === "string" ? message : JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

const methods = [
  "textDocument/hover",
  "textDocument/codeAction",
  "textDocument/completion",
  "textDocument/rename",
  "textDocument/diagnostic",
  "textDocument/codeLens",
  "textDocument/inlayHint",
  "textDocument/documentLink",
  "workspace/executeCommand",
  "workspace/diagnostic/nothing",
  "kouetsu/figures",
  "kouetsu/duplicates",
  "$/none",
  "",
] as const;
const notifications = [
  "textDocument/didOpen",
  "textDocument/didChange",
  "textDocument/didClose",
  "textDocument/didSave",
  "workspace/didChangeWatchedFiles",
  "workspace/didChangeConfiguration",
  "$/cancelRequest",
  "$/setTrace",
] as const;
const uri = fc.constantFrom("untitled:a", "untitled:b", "file:///nowhere/a.md", "::", "", 7, null);
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-1, 0, 1, 2 ** 31, Number.NaN));
const place = fc.oneof(fc.record({ line: number, character: number }), fc.constant(null));
const params = fc.oneof(
  fc.record({
    textDocument: fc.oneof(
      fc.record({
        uri,
        version: fc.oneof(number, fc.constant(null)),
        languageId: fc.constantFrom("markdown", "", 3),
        text: fc.oneof(
          fc.string({ unit: "binary" }),
          fc.constantFrom("75%以上の企業です。\n", null),
        ),
      }),
      fc.anything({ maxDepth: 1 }),
    ),
    position: place,
    range: fc.record({ start: place, end: place }),
    context: fc.constantFrom({ diagnostics: [] }, null, 1),
    contentChanges: fc.oneof(
      fc.array(fc.record({ range: fc.record({ start: place, end: place }), text: fc.string() }), {
        maxLength: 3,
      }),
      fc.constantFrom([{ text: "港です。\n" }], [null], 4),
    ),
    newName: fc.string(),
    id: fc.nat(),
  }),
  fc.anything({ maxDepth: 2 }),
);

test(
  "ten thousand messages of nonsense: every request is answered once, and the server goes on",
  async () => {
    const answers = new Map<number, number>();
    let buffered = Buffer.alloc(0);
    server.process.stdout.on("data", (chunk: Buffer) => {
      buffered = Buffer.concat([buffered, chunk]);
      for (;;) {
        const head = buffered.indexOf("\r\n\r\n");
        if (head < 0) return;
        const length = Number(
          /Content-Length: (\d+)/.exec(buffered.toString("latin1", 0, head))?.[1],
        );
        if (buffered.length < head + 4 + length) return;
        const message = JSON.parse(buffered.toString("utf8", head + 4, head + 4 + length)) as {
          readonly id?: number;
          readonly method?: string;
        };
        buffered = buffered.subarray(head + 4 + length);
        if (message.method === undefined && typeof message.id === "number")
          answers.set(message.id, (answers.get(message.id) ?? 0) + 1);
      }
    });
    const count = amount(1500, 10_000);
    const first = 1_000_000;
    let asked = 0;
    const messages = fc.sample(
      fc.tuple(
        fc.boolean(),
        fc.constantFrom(...methods),
        fc.constantFrom(...notifications),
        params,
      ),
      {
        numRuns: count,
        seed: Number(process.env["KOUETSU_SEED"] ?? Date.now()),
      },
    );
    for (const [isRequest, method, notification, given] of messages) {
      const message = isRequest
        ? { jsonrpc: "2.0", id: first + asked++, method, params: given }
        : { jsonrpc: "2.0", method: notification, params: given };
      server.process.stdin.write(frame(message));
    }
    await expect
      .poll(() => answers.size, { timeout: patience(20_000), interval: 50 })
      .toBeGreaterThanOrEqual(asked);
    const ids = [...answers].filter(([id]) => id >= first);
    expect(ids).toHaveLength(asked);
    expect(ids.filter(([, times]) => times !== 1)).toEqual([]);
    await server.open("untitled:after", "# 朝市\n\n---END---\n");
    expect(await server.diagnostics("untitled:after")).not.toEqual([]);
    expect(server.process.exitCode).toBeNull();
  },
  patience(60_000),
);

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("type" as const),
      text: fc.constantFrom("港", "75%以上の企業。", "\n\n---END---\n\n", ""),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("reopen" as const),
      text: fc.constant("# 朝市\n\n---END---\n"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("ask" as const),
      text: fc.constantFrom(
        "textDocument/hover",
        "textDocument/codeLens",
        "textDocument/inlayHint",
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("wait" as const), text: fc.constant("") }),
  },
);

test(
  "whatever is typed, asked, cancelled and closed in between, only the last version is told",
  async () => {
    const name = "untitled:typing";
    let version = 0;
    let isOpen = false;
    let answered = 0;
    let asked = 0;
    for (const { kind, text } of fc.sample(step, { numRuns: amount(1000, 10_000) })) {
      if (kind === "wait") await new Promise((resolve) => setImmediate(resolve));
      else if (kind === "ask") {
        const source = server.connection.sendRequest(text, {
          textDocument: { uri: name },
          position: { line: 0, character: 1 },
          range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
        });
        asked++;
        source.then(
          () => answered++,
          () => answered++,
        );
      } else if (kind === "reopen") {
        if (isOpen) {
          await server.connection.sendNotification("textDocument/didClose", {
            textDocument: { uri: name },
          });
        }
        isOpen = true;
        await server.open(name, text, ++version);
      } else if (isOpen) {
        await server.change(name, ++version, [
          { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text },
        ]);
      }
    }
    await server.change(name, ++version, [{ text: "# 朝市\n\n---END---\n" }]);
    const last = await server.diagnostics(name, (params) => params.version === version);
    expect(last).toHaveLength(1);
    await expect.poll(() => answered, { timeout: 10_000 }).toBe(asked);
    const told = server.published.filter((params) => params.uri === name);
    expect(told.filter((params, n) => isStale(params, told.slice(0, n)))).toEqual([]);
  },
  patience(60_000),
);

/** Whether what is told is of a version that was told before, of an older one, or of one that was closed. */
function isStale(
  { version }: PublishDiagnosticsParams,
  before: readonly PublishDiagnosticsParams[],
): boolean {
  if (version === undefined) return false;
  const newest = Math.max(0, ...before.map((params) => params.version ?? 0));
  const isClosed = before.at(-1)?.version === undefined && before.length > 0;
  return isClosed ? version <= newest : version < newest;
}
