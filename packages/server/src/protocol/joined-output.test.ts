import { PassThrough, Writable } from "node:stream";
import { expect, test } from "vitest";
import { StreamMessageReader, StreamMessageWriter, type Message } from "vscode-languageserver/node";
import { JoinedOutput } from "./joined-output.js";

test("every message arrives whole, with its header in the same write", async () => {
  const writes: Buffer[][] = [];
  const through = new PassThrough();
  const output = new Writable({
    writev(chunks, done) {
      const parts = chunks.map(({ chunk }) => chunk as Buffer);
      writes.push(parts);
      for (const part of parts) through.write(part);
      done();
    },
  });
  const writer = new StreamMessageWriter(new JoinedOutput(output));
  const received: Message[] = [];
  new StreamMessageReader(through).listen((message) => received.push(message));
  const sent = ["短い", "長い".repeat(50_000), "Content-Length: 3\r\n\r\n"].map((text) => ({
    jsonrpc: "2.0",
    method: "m",
    params: [text],
  }));
  for (const message of sent) await writer.write(message);
  await new Promise((resolve) => setImmediate(resolve));
  expect(received).toEqual(sent);
  expect(writes.map((parts) => parts.length)).toEqual([2, 2, 2]);
});

test("an output that breaks is an error of the writer, not of the process", async () => {
  const output = new Writable({ write: (_chunk, _encoding, done) => done(new Error("gone")) });
  const writer = new StreamMessageWriter(new JoinedOutput(output));
  const failed = new Promise((resolve) => writer.onError(([error]) => resolve(error.message)));
  await expect(writer.write({ jsonrpc: "2.0" })).rejects.toThrow("gone");
  expect(await failed).toBe("gone");
});

test("what comes without a header goes out as it is", async () => {
  const output = new PassThrough();
  const joined = new JoinedOutput(output);
  joined.write("a line of the log\n");
  joined.write("Content-Length: 2\r\n\r\n");
  joined.write("{}");
  await new Promise((resolve) => setImmediate(resolve));
  expect(String(output.read())).toBe("a line of the log\nContent-Length: 2\r\n\r\n{}");
});
