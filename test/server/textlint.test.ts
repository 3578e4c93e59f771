import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { CodeAction, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startServer, type TestServer } from "../support/language-server.js";

/** A rule as a site might have one of its own. */
const RULE = `const rule = (context) => ({
  [context.Syntax.Str](node) {
    const at = context.getSource(node).indexOf("させていただき");
    if (at < 0) return;
    const padding = context.locator.range([at, at + 7]);
    context.report(node, new context.RuleError("回りくどい言い方です。", { padding, fix: context.fixer.replaceTextRange([at, at + 7], "") }));
  },
});
module.exports = { linter: rule, fixer: rule };
`;
const DOUBLED = "# 朝市の案内\n\n雨で風で店で休みました。\n";
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
  // Of a rule that is not ours there is no page, and no comment of ours lets it stand.
  const position = both[0]?.range.start;
  const textDocument = { uri };
  expect(
    await server.connection.sendRequest("textDocument/hover", { textDocument, position }),
  ).toBeNull();
  const actions = await server.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument,
    range: both[0]?.range,
    context: { diagnostics: [] },
  });
  expect(actions.map(({ title }) => title)).toEqual(["「させていただき」を消す"]);
  await server.change(uri, 2, [
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "\n\n" },
  ]);
  const [moved] = await server.diagnostics(uri, ({ version }) => version === 2);
  expect(moved).toMatchObject({ code: "plain-words", range: { start: { line: 4, character: 9 } } });
  await server.change(uri, 3, [{ text: "来週から時間を変えます。\n" }]);
  expect(await server.diagnostics(uri, ({ version }) => version === 3)).toEqual([]);
});

test("where the workspace is not trusted, its rules do not run, and that is said in their configuration", async () => {
  await server.initialize({ folder, initializationOptions: { trusted: false } });
  await server.open(uri, ARTICLE);
  const rc = pathToFileURL(path.join(folder, ".textlintrc.json")).href;
  const [note] = await server.diagnostics(rc, ({ diagnostics }) => diagnostics.length > 0);
  expect(note).toMatchObject({ severity: 3, range: { start: { line: 0, character: 13 } } });
  expect(note?.message).toContain("plain-words");
  const seen = server.published.filter((one) => one.uri === uri);
  for (const { diagnostics } of seen)
    expect(codes(diagnostics)).toEqual(["kouetsu/generation-residue"]);
});

test("where the workspace is not trusted, rules that we bring along run if its data names them", async () => {
  const rules = {
    "plain-words": true,
    "preset-ja-technical-writing": { "no-doubled-joshi": true },
  };
  writeFileSync(path.join(folder, ".textlintrc.json"), JSON.stringify({ rules }));
  await server.initialize({ folder, initializationOptions: { trusted: false } });
  await server.open(uri, DOUBLED);
  const found = await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0);
  expect(codes(found)).toContain("ja-technical-writing/no-doubled-joshi");
  expect(codes(found)).not.toContain("plain-words");
});

test("without a textlint configuration, the setting turns on the rules that we bring along", async () => {
  rmSync(path.join(folder, ".textlintrc.json"));
  const settings = { textlint: { enable: "bundled" } };
  await server.initialize({ folder, initializationOptions: { settings } });
  await server.open(uri, DOUBLED);
  const found = await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0);
  expect(codes(found)).toContain("ja-technical-writing/no-doubled-joshi");
});

test("our configuration decides how severe hosted rules are, and may name them itself", async () => {
  rmSync(path.join(folder, ".textlintrc.json"));
  const config = {
    textlint: { rules: { "plain-words": true } },
    rules: { "textlint/plain-words": "info" },
  };
  writeFileSync(path.join(folder, "kouetsu.config.json"), JSON.stringify(config));
  await server.initialize({ folder });
  await server.open(uri, ARTICLE);
  const [first] = await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 2);
  expect(first).toMatchObject({ code: "plain-words", severity: 3 });
});

const fixAll = async (text: string): Promise<string> => {
  await server.open(uri, text);
  await server.diagnostics(uri, ({ diagnostics }) => codes(diagnostics).includes("plain-words"));
  const [action] = await server.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only: ["source.fixAll"] },
  });
  const [change] = action?.edit?.documentChanges ?? [];
  expect(change).toMatchObject({ textDocument: { version: 1 } });
  const edits = change !== undefined && "edits" in change ? (change.edits as TextEdit[]) : [];
  return TextDocument.applyEdits(TextDocument.create(uri, "markdown", 1, text), edits);
};

test("one action mends what our rules and hosted ones can mend", async () => {
  await server.initialize({ folder });
  expect(await fixAll(ARTICLE)).toBe("# 朝市の案内\n\n来週から時間を変えます。\n\n");
});

test("before hosted rules have answered, the action makes our fixes alone, or is none", async () => {
  await server.initialize({ folder });
  const ask = (): Promise<CodeAction[]> =>
    server.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ["source.fixAll"] },
    });
  await server.open(uri, ARTICLE);
  expect((await ask()).map(({ title }) => title)).toEqual(["直せるものをすべて直す（1 か所）"]);
  await server.change(uri, 2, [{ text: "# 朝市の案内\n\n雨の日は休みます。\n" }]);
  expect(await ask()).toEqual([]);
});

test("the action makes the fixes, too, that others make room for", async () => {
  await server.initialize({ folder });
  // The rule finds one place of a sentence at a time.
  const twice = "時間をさせていただき、場所を変えさせていただきます。\n";
  expect(await fixAll(`# 案内\n\n${twice}\n---END---\n\n終わり。\n`)).toBe(
    "# 案内\n\n時間を、場所を変えます。\n\n終わり。\n",
  );
});
