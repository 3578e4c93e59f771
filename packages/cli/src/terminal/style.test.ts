import { Writable } from "node:stream";
import { expect, it } from "vitest";
import type { OutputStream } from "./io.js";
import { linker } from "./style.js";

const stream = (isTTY: boolean): OutputStream =>
  Object.assign(new Writable({ write: (_chunk, _encoding, done) => done() }), { isTTY });

const linked = "\u001b]8;;https://x.example/\u001b\\page\u001b]8;;\u001b\\";

it.each<[boolean, Record<string, string>, string]>([
  [true, {}, linked],
  [true, { NO_COLOR: "" }, linked],
  [false, {}, "page"],
  [true, { NO_COLOR: "1" }, "page"],
  [true, { TERM: "dumb" }, "page"],
])("a terminal: %s, with %j", (isTTY, environment, printed) => {
  expect(linker(stream(isTTY), environment)("https://x.example/", "page")).toBe(printed);
});
