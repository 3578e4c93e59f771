import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { readText } from "./config-text.js";

const folder = mkdtempSync(path.join(os.tmpdir(), "kouetsu-config-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is read of a configuration file of these bytes. */
function read(bytes: string | Uint8Array): ReturnType<typeof readText> {
  const file = path.join(folder, "kouetsu.config.json");
  writeFileSync(file, bytes);
  return readText(file);
}

it("a configuration of 256 KiB is read, and one of a byte more is not", () => {
  const text = `{}${" ".repeat(256 * 1024 - 2)}`;
  expect(read(text)).toBe(text);
  expect(read(`${text} `)).toEqual({ error: "> 262144 bytes" });
});

it("what is no text, no file or not there says why", () => {
  expect(read(Uint8Array.of(0x22, 0xff, 0xfe, 0x22))).toEqual({ error: "not UTF-8" });
  mkdirSync(path.join(folder, "kouetsu.config.yaml"));
  expect(readText(path.join(folder, "kouetsu.config.yaml"))).toEqual({ error: "not-a-file" });
  expect(readText(path.join(folder, "none.json"))).toEqual({ error: "ENOENT" });
});
