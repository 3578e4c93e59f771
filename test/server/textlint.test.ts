import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startServer, type TestServer } from "../support/language-server.js";

/** A rule as a site might have one of its own. */
const RULE = `module.exports = (context) => ({
  [context.Syntax.Str](node) {
    const at = context.getSource(node).indexOf("させていただき");
    if (at < 0) return;
    const padding = context.locator.range([at, at + 7]);
    context.report(node, new context.RuleError("回りくどい言い方です。", { padding }));
  },
});
`;
const ARTICLE = "# 朝市の案内\n\n来週から時間を変えさせていただきます。\n\n---END---\n";

let folder: string;
let server: TestServer;
let uri: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "kouetsu-textlint-"));
  const rule = path.join(folder, "node_modules/textlint-rule-plain-words");
  mkdirSync(rule, { recursive: true });
  writeFileSync(path.join(rule, "index.js"), RULE);
  writeFileSync(
    path.join(rule, "package.json"),
    '{ "name": "textlint-rule-plain-words", "version": "1.0.0" }',
  );
  writeFileSync(path.join(folder, ".textlintrc.json"), '{ "rules": { "plain-words": true } }');
  uri = pathToFileURL(path.join(folder, "a.md")).href;
  server = await startServer();
});

afterEach(() => {
  server.process.kill();
  rmSync(folder, { recursive: true });
});

const codes = (diagnostics: readonly { code?: unknown }[]): unknown[] =>
  diagnostics.map(({ code }) => code);

test("the rules of the folder's textlint configuration join ours, and keep their places while typing", async () => {
  await server.initialize({ folder });
  await server.open(uri, ARTICLE);
  const both = await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 2);
  expect(codes(both)).toEqual(["plain-words", "kouetsu/generation-residue"]);
  await server.change(uri, 2, [
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "\n\n" },
  ]);
  const [moved] = await server.diagnostics(uri, ({ version }) => version === 2);
  expect(moved).toMatchObject({ code: "plain-words", range: { start: { line: 4, character: 9 } } });
  await server.change(uri, 3, [{ text: "来週から時間を変えます。\n" }]);
  expect(await server.diagnostics(uri, ({ version }) => version === 3)).toEqual([]);
});

test("where the workspace is not trusted, its rules do not run", async () => {
  await server.initialize({ folder, initializationOptions: { trusted: false } });
  await server.open(uri, ARTICLE);
  await server.diagnostics(uri);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  for (const { diagnostics } of server.published)
    expect(codes(diagnostics)).toEqual(["kouetsu/generation-residue"]);
});
