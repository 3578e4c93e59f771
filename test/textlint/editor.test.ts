import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TextlintMessage } from "@textlint/types";
import { createLinter, loadTextlintrc } from "textlint";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-textdocument";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ownMessages } from "../support/textlint-host.js";
import { PresetSites } from "../support/preset-sites.js";

/**
 * The way of vscode-textlint: one linter for a folder as long as the editor is
 * open, made without telling it where the folder is; every version of a text
 * that is typed goes to `lintText`, whether it was saved or not; places and fixes
 * are the offsets of the messages, taken to lines by the editor's document.
 */
interface Editor {
  type(name: string, text: string): Promise<Shown>;
}

interface Shown {
  readonly document: TextDocument;
  readonly messages: readonly TextlintMessage[];
}

let sites: PresetSites;
beforeAll(async () => {
  sites = await PresetSites.prepare();
}, 60_000);
afterAll(() => sites.remove());

const site = (files: Readonly<Record<string, string>>): string => sites.site(files);

async function open(folder: string, preset: object | true = true): Promise<Editor> {
  const configFilePath = join(folder, ".textlintrc.json");
  writeFileSync(configFilePath, JSON.stringify({ rules: { "preset-kouetsu": preset } }));
  const descriptor = await loadTextlintrc({
    configFilePath,
    node_modulesDir: join(folder, "node_modules"),
  });
  const linter = createLinter({ descriptor });
  return {
    async type(name, text) {
      const file = join(folder, name);
      expect(await linter.scanFilePath(file)).not.toMatchObject({ status: "ignored" });
      const document = TextDocument.create(`file://${file}`, "markdown", 1, text);
      return { document, messages: (await linter.lintText(text, file)).messages };
    },
  };
}

/** Where the editor underlines a message. */
const underlined = (
  { document }: Shown,
  { range: [start, end] }: Pick<TextlintMessage, "range">,
): Range => ({ start: document.positionAt(start), end: document.positionAt(end) });

/** The text after the editor has made every fix that touches no other. */
function mended({ document, messages }: Shown): string {
  const fixes = messages.flatMap(({ fix }) => fix ?? []).sort((a, b) => b.range[0] - a.range[0]);
  let reached = Infinity;
  const edits = fixes.flatMap(({ range: [start, end], text }) => {
    if (end > reached) return [];
    reached = start;
    return [
      {
        range: { start: document.positionAt(start), end: document.positionAt(end) },
        newText: text,
      },
    ];
  });
  return TextDocument.applyEdits(document, edits);
}

const DRAFT =
  "---\r\ntitle: 🍎の市\r\n---\r\n\r\n🍎を売る店の75%以上が、売上を伸ばしました。\r\n\r\n---END---\r\n\r\n終わりの話です。\r\n\r\n---END---\r\n";

test("what is typed is underlined where `kouetsu lint` would once it is saved", async () => {
  const folder = site({ "posts/a.md": "# 別の文章\n\n保存した文章です。\n" });
  const shown = await (await open(folder)).type("posts/a.md", DRAFT);
  expect(shown.messages.length).toBeGreaterThan(2);
  const saved = site({ "posts/a.md": DRAFT });
  const own = (await ownMessages(saved, ["posts/a.md"])).get(join(saved, "posts/a.md")) ?? [];
  const places = (messages: readonly Pick<TextlintMessage, "range" | "ruleId" | "message">[]) =>
    messages.map((one) => JSON.stringify([one.ruleId, one.message, underlined(shown, one)])).sort();
  expect(places(shown.messages)).toEqual(
    places(own.map((one) => ({ ...one, range: [...one.range] }))),
  );
});

test("older releases of the extension, which go by line and column, begin at the same place", async () => {
  const shown = await (await open(site({}))).type("a.md", DRAFT);
  for (const message of shown.messages) {
    const { line, column } = message.loc.start;
    expect({ line: line - 1, character: column - 1 }).toEqual(underlined(shown, message).start);
  }
});

test("fixes are made in the text that is typed, and the file stays as it is", async () => {
  const folder = site({ "a.md": "# 題\n" });
  const editor = await open(folder);
  const shown = await editor.type("a.md", DRAFT);
  const text = mended(shown);
  expect(text).not.toContain("END");
  expect(text).toContain("🍎を売る店の75%以上が、売上を伸ばしました。\r\n\r\n終わりの話です。");
  expect(mended(await editor.type("a.md", text))).toBe(text);
  expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("# 題\n");
});

const PASSAGE =
  "川沿いの市は、毎月第一日曜日の朝に開きます。漁師が朝に揚げた魚を並べ、農家がその隣で野菜を量り売りします。雨の日は橋の下に場所を移して、店の数を減らして続けます。";

test("each version that is typed is compared with the corpus, wherever the file is or will be", async () => {
  const folder = site({
    "posts/a.md": `# 春の市\n\n${PASSAGE}\n`,
    "posts/b.md": "# 秋の市\n\nまだ何もありません。\n",
  });
  const editor = await open(folder, { "duplicated-passage": { corpus: "posts/*.md" } });
  const copies = async (name: string, text: string): Promise<readonly Range[]> => {
    const shown = await editor.type(name, text);
    return shown.messages
      .filter(({ ruleId }) => ruleId === "kouetsu/duplicated-passage")
      .map((message) => underlined(shown, message));
  };
  const copied = `# 秋の市\n\n書き出しです。\n\n${PASSAGE}\n`;
  const place = { start: { line: 4, character: 0 }, end: { line: 4, character: PASSAGE.length } };
  expect(await copies("posts/b.md", "# 秋の市\n")).toEqual([]);
  expect(await copies("posts/b.md", copied)).toEqual([place]);
  expect(await copies("posts/b.md", "# 秋の市\n")).toEqual([]);
  // Outside the corpus, and not on disk at all.
  expect(await copies("drafts/new.md", copied)).toEqual([place]);
  // What stands unsaved in another editor is not known: textlint hands over one text at a time.
  expect(await copies("posts/a.md", `# 春の市\n\n${PASSAGE}\n`)).toEqual([]);
});
