// The language server under messages that no client would send, and under more
// of the ordinary ones than it can follow: it lives, every request is answered
// once, and nothing is published for a version that is no longer there.
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { PublishDiagnosticsParams } from "vscode-languageserver";
import { startServer, type TestServer } from "../support/language-server.js";
import { amount, patience } from "./support/amount.js";
import { countAnswers, frame } from "./support/answers.js";
import { tell } from "./support/tell.js";

let server: TestServer;

beforeEach(async () => {
  server = await startServer();
  await server.initialize();
});
afterEach(() => {
  server.process.kill();
});

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
  "messages of nonsense: every request is answered once, and the server goes on",
  async () => {
    const answers = countAnswers(server);
    const count = amount(600, 10_000);
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
    tell("messages of nonsense", `${count} messages, ${asked} requests answered once each`);
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
    const steps = amount(400, 10_000);
    for (const { kind, text } of fc.sample(step, { numRuns: steps })) {
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
    tell("interleavings", `${steps} steps, 0 stale publishes, ${asked} requests answered`);
  },
  patience(60_000),
);

test(
  "a thousand cancelled requests are answered once each",
  async () => {
    const name = "untitled:cancelled";
    const text = `# 朝市\n\n${"75%以上の企業が導入しました。\n\n".repeat(50)}`;
    await server.open(name, text);
    await server.diagnostics(name);
    const answers = countAnswers(server);
    const asked = ["textDocument/hover", "textDocument/codeLens", "kouetsu/figures"];
    const first = 2_000_000;
    const requests = 1000;
    for (let n = 0; n < requests; n++) {
      const id = first + n;
      const method = asked[n % asked.length];
      const params = {
        textDocument: { uri: name },
        position: { line: 2 + (n % 90), character: 1 },
      };
      const request = frame({ jsonrpc: "2.0", id, method, params });
      const cancel = frame({ jsonrpc: "2.0", method: "$/cancelRequest", params: { id } });
      // In one write, in the next, before the request, and once more after the answer.
      const late = frame({
        jsonrpc: "2.0",
        method: "$/cancelRequest",
        params: { id: Math.max(first, id - 40) },
      });
      if (n % 4 === 0) server.process.stdin.write(request + cancel);
      else if (n % 4 === 1) server.process.stdin.write(cancel + request);
      else server.process.stdin.write(request + late);
      if (n % 4 === 3) await new Promise((resolve) => setImmediate(resolve));
      if (n % 4 === 3) server.process.stdin.write(cancel);
    }
    const answered = (): number => [...answers.keys()].filter((id) => id >= first).length;
    await expect.poll(answered, { timeout: patience(20_000), interval: 50 }).toBe(requests);
    // The last answer to a request that comes after all others: nothing is still under way.
    await server.connection.sendRequest("textDocument/hover", {
      textDocument: { uri: name },
      position: { line: 0, character: 0 },
    });
    expect([...answers].filter(([id, times]) => id >= first && times !== 1)).toEqual([]);
    tell("cancelled requests", `${requests} cancels, one response each`);
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
