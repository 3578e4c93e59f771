import { afterAll, beforeAll, expect, test } from "vitest";
import { hostileTexts, nastyFiles } from "../support/hostile-texts.js";
import { startServer, type TestServer } from "../support/language-server.js";

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  await server.initialize();
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

const texts = Object.entries({ ...hostileTexts, ...nastyFiles() });

test.each(texts)(
  "%s is answered within two seconds, every place in the text",
  async (name, text) => {
    const uri = `untitled:${encodeURIComponent(name)}`;
    const begun = performance.now();
    await server.open(uri, text);
    const diagnostics = await server.diagnostics(uri);
    // Two seconds are the promise for a machine of its own; test files run side by side.
    expect(performance.now() - begun).toBeLessThan(8_000);
    const lines = text.split(/\r\n|\r|\n/);
    for (const { range, code } of diagnostics) {
      expect(code).not.toBe("kouetsu/internal-error");
      for (const { line, character } of [range.start, range.end]) {
        expect(line).toBeLessThan(lines.length);
        expect(character).toBeLessThanOrEqual(lines[line]?.length ?? -1);
      }
    }
    await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  },
);
