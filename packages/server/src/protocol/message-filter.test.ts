import fc from "fast-check";
import { expect, test } from "vitest";
import { MessageFilter } from "./message-filter.js";

const message = (body: string): string =>
  `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** What comes out when the bytes come in pieces of the given sizes. */
async function filtered(bytes: Buffer, sizes: readonly number[]): Promise<string> {
  const filter = new MessageFilter();
  const out: Buffer[] = [];
  filter.on("data", (chunk: Buffer) => out.push(chunk));
  let at = 0;
  for (const size of [...sizes, bytes.length]) {
    filter.write(bytes.subarray(at, at + size));
    at += size;
  }
  filter.end();
  await new Promise((resolve) => filter.once("end", resolve));
  return Buffer.concat(out).toString();
}

const body = fc.string({
  unit: fc.constantFrom("a", "あ", "𠮷", "\r\n", "Content-Length: 3\r\n\r\n"),
});
const junk = fc.constantFrom(
  "",
  "{}",
  "hello\r\n\r\n",
  "Content-Length: -7\r\n\r\n",
  "Content-Length: many\r\n\r\n{}",
  'X: 1\r\n\r\n{"jsonrpc"',
  "\0\0\xff",
  "Content-",
);
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 30 });

test("whole messages come through unchanged, however the bytes are cut, and junk between them does not", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(junk, body), { maxLength: 5 }),
      sizes,
      async (parts, cuts) => {
        const input = parts.map(([between, text]) => between + message(text)).join("");
        const expected = parts.map(([, text]) => message(text)).join("");
        expect(await filtered(Buffer.from(input), cuts)).toBe(expected);
      },
    ),
  );
});

test("a header that does not end is dropped, and what follows it comes through", async () => {
  const endless = `Content-Length: 2\r\n${"X-Note: a\r\n".repeat(200)}`;
  const bytes = Buffer.from(endless + message("{}"));
  expect(await filtered(bytes, [])).toBe(message("{}"));
  expect(await filtered(bytes, [1_000, 20, 20, 20])).toBe(message("{}"));
});
