// Runs inside the extension host, in a workspace of 771 articles.
const assert = require("node:assert/strict");
const vscode = require("vscode");
const { eventually, ours, idOf, runTests } = require("../lib/host-tests.cjs");

/** 5 s on a quiet machine; the cores may be shared. */
const READ_MS = 120_000;
const started = Date.now();

const has = (document, rule) => ours(document.uri).some((one) => idOf(one) === `kouetsu/${rule}`);

async function show(name) {
  const [uri] = await vscode.workspace.findFiles(`posts/${name}`);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

exports.run = () =>
  runTests({
    async "the open article is told of before the others are read"() {
      const document = await show("000.md");
      await eventually("a claim", () => has(document, "unsupported-numeric-claim"));
      console.log(`host: first finding ${Date.now() - started} ms after the tests began`);
    },
    async "a copy in the last of the articles is found"() {
      const document = await show("000.md");
      const isFound = () =>
        ours(document.uri).some(({ relatedInformation }) =>
          relatedInformation?.some(({ location }) => location.uri.path.endsWith("/770.md")),
        );
      await eventually("the copy", isFound, READ_MS);
      console.log(`host: all articles compared after ${Date.now() - started} ms`);
    },
    async "typing is answered while and after they are read"() {
      const document = await show("000.md");
      const editor = vscode.window.activeTextEditor;
      const end = () => document.positionAt(document.getText().length);
      for (const character of "\n調査によると、八割の人が歩いて来ます。\n")
        await editor.edit((edit) => edit.insert(end(), character));
      const claim = await eventually("the new claim", () =>
        ours(document.uri).find((one) => document.getText(one.range).includes("八割")),
      );
      assert.equal(idOf(claim), "kouetsu/unsupported-numeric-claim");
      await vscode.commands.executeCommand("workbench.action.files.revert");
    },
  });
