import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findTextlintConfig } from "./find-config.js";
import { inlineConfig, readTextlintConfig } from "./read-config.js";
import type { RawTextlintConfig } from "./protocol.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kouetsu-textlintrc-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const refuse = (): Promise<RawTextlintConfig> =>
  Promise.reject(new Error("textlint cannot read it either"));

const answer = (): Promise<RawTextlintConfig> => Promise.resolve({ rules: { asked: true } });

async function read(
  name: string,
  text: string | Uint8Array,
  run = refuse,
): ReturnType<typeof readTextlintConfig> {
  writeFileSync(join(folder, name), text);
  return readTextlintConfig(join(folder, name), run !== refuse, run);
}

describe("readTextlintConfig", () => {
  it.each([
    [".textlintrc.json", '{ "rules": { "a": true } }'],
    [".textlintrc.json", '{\n  // a comment\n  "rules": { "a": true, },\n}'],
    [".textlintrc", '{ "rules": { "a": true } }'],
    [".textlintrc", "{ rules: { 'a': true } }"],
    [".textlintrc", "rules:\n  a: true\n"],
    [".textlintrc.yml", "rules:\n  a: true\n"],
    [".textlintrc.yaml", "rules:\n  a: true\n"],
    ["package.json", '{ "name": "x", "textlint": { "rules": { "a": true } } }'],
  ])("reads %s %j as data", async (name, text) => {
    expect(await read(name, text)).toMatchObject({ read: { config: { rules: { a: true } } } });
  });

  it("takes an empty file for an empty configuration", async () => {
    expect(await read(".textlintrc.yml", "")).toMatchObject({ read: { config: {} } });
  });

  it.each([
    [".textlintrc.json", '{\n  "rules": {\n    "a" true\n}', 3],
    [".textlintrc", '{\n  "rules": {\n    "a" true\n}', 3],
    [".textlintrc.yml", "rules:\n  a: [1\n", 3],
    [".textlintrc.json", "[1]", 1],
    [".textlintrc.json", '{ "rules": [] }', 1],
    [".textlintrc.json", "", 1],
    [".textlintrc.yaml", "- 1\n", 1],
    [".textlintrc.json", "[".repeat(10_000), 1],
    [".textlintrc.json", Uint8Array.of(0x82, 0xa0), 1],
    [".textlintrc.js", "module.exports = {}", 1],
  ])("says where %s %j cannot be used", async (name, text, line) => {
    expect(await read(name, text)).toMatchObject({
      problems: [{ position: { line }, filePath: join(folder, name) }],
    });
  });

  it("reads package.json as it stands where it has no key of textlint's", async () => {
    const config = '{ "name": "x", "rules": { "a": true } }';
    expect(await read("package.json", config)).toMatchObject({
      read: { config: { rules: { a: true } } },
    });
  });

  it("says what textlint says when it cannot read a program", async () => {
    expect(
      await read(".textlintrc.cjs", "", () => Promise.reject(new Error("だめ"))),
    ).toMatchObject({
      problems: [{ values: { detail: "だめ" } }],
    });
  });

  it("asks textlint for a program and for JSON5, when trusted", async () => {
    for (const [name, text] of [
      [".textlintrc.js", "module.exports = {}"],
      [".textlintrc.json", "{ rules: 'x', // JSON5\n }"],
    ] as const) {
      expect(await read(name, text, answer)).toMatchObject({
        read: { config: { rules: { asked: true } } },
      });
    }
  });

  it("finds the place of a key", async () => {
    const result = await read(".textlintrc.json", '{\n  "rules": {\n    "a": true\n  }\n}');
    if (!("read" in result)) throw new Error("not read");
    const at = (path: readonly string[]) =>
      result.read.problem(path, "package-not-loaded", {}, "error").position;
    expect(at(["rules", "a"])).toEqual({ line: 3, column: 5 });
    expect(at(["rules", "b"])).toEqual({ line: 2, column: 3 });
    expect(at(["filters", "b"])).toEqual({ line: 1, column: 1 });
  });
});

describe("inlineConfig", () => {
  it("has no places", () => {
    const result = inlineConfig("/kouetsu.yml", { rules: { a: true } });
    if (!("read" in result)) throw new Error("not read");
    const { position } = result.read.problem(["rules", "a"], "package-not-loaded", {}, "error");
    expect(position).toEqual({ line: 1, column: 1 });
    expect(inlineConfig("/kouetsu.yml", [] as RawTextlintConfig)).toMatchObject({
      problems: [{ position: { line: 1, column: 1 } }],
    });
  });
});

describe("findTextlintConfig", () => {
  it("takes the nearest, going upwards", () => {
    const inner = join(folder, "posts", "2025");
    mkdirSync(inner, { recursive: true });
    expect(findTextlintConfig(inner)?.startsWith(folder) ?? false).toBe(false);
    writeFileSync(join(folder, ".textlintrc"), "{}");
    expect(findTextlintConfig(inner)).toBe(join(folder, ".textlintrc"));
    writeFileSync(join(folder, ".textlintrc.json"), "{}");
    expect(findTextlintConfig(inner)).toBe(join(folder, ".textlintrc.json"));
    writeFileSync(
      join(folder, "posts", "package.json"),
      '{ "devDependencies": { "textlint": "15" } }',
    );
    expect(findTextlintConfig(inner)).toBe(join(folder, ".textlintrc.json"));
    writeFileSync(join(folder, "posts", "package.json"), '{ "textlint": { "rules": {} } }');
    expect(findTextlintConfig(inner)).toBe(join(folder, "posts", "package.json"));
    writeFileSync(join(inner, "package.json"), '{ "textlint": ');
    expect(findTextlintConfig(inner)).toBe(join(folder, "posts", "package.json"));
    writeFileSync(join(inner, "package.json"), '{ "name": "posts" }');
    expect(findTextlintConfig(inner)).toBe(join(folder, "posts", "package.json"));
    writeFileSync(join(inner, ".textlintrc.js"), "");
    expect(findTextlintConfig(inner)).toBe(join(inner, ".textlintrc.js"));
  });
});
