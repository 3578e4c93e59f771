// Runs inside the extension host: VS Code calls run(); a rejected promise fails it.
const assert = require("node:assert/strict");
const { existsSync } = require("node:fs");
const vscode = require("vscode");

/** The first value of `read` that is not falsy. */
async function eventually(what, read, timeoutMs = 30_000) {
  for (
    const end = Date.now() + timeoutMs;
    Date.now() < end;
    await new Promise((r) => setTimeout(r, 50))
  ) {
    const value = await read();
    if (value) return value;
  }
  throw new Error(`${what} did not come about`);
}

const ours = (uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "kouetsu");
const idOf = ({ code }) => code?.value;

async function show(name) {
  const [uri] = await vscode.workspace.findFiles(`posts/${name}`);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

const finding = (document, rule) =>
  eventually(`a finding of ${rule}`, () =>
    ours(document.uri).find((one) => idOf(one) === `kouetsu/${rule}`),
  );

const gone = (document, rule) =>
  eventually(
    `the end of ${rule}`,
    () => !ours(document.uri).some((one) => idOf(one) === `kouetsu/${rule}`),
  );

async function action(document, range, accepts) {
  const actions = await vscode.commands.executeCommand(
    "vscode.executeCodeActionProvider",
    document.uri,
    range,
    "quickfix",
  );
  const found = actions.find(accepts);
  assert.ok(found, `among ${actions.map(({ title }) => title).join(" / ")}`);
  return found;
}

async function restore(document) {
  await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand("workbench.action.files.revert");
}

const tests = {
  async "the extension starts with the first Markdown document"() {
    await show("asaichi.md");
    const extension = vscode.extensions.getExtension("kouetsu.kouetsu-vscode");
    await eventually("activation", () => extension.isActive);
  },
  async "a figure, a residue and a reading time are found, each with the page of its rule"() {
    const document = await show("asaichi.md");
    const claim = await finding(document, "unsupported-numeric-claim");
    assert.match(document.getText(claim.range), /75%/);
    const residue = await finding(document, "generation-residue");
    assert.equal(document.getText(residue.range), "---END---");
    assert.equal(residue.severity, vscode.DiagnosticSeverity.Error);
    assert.ok(existsSync(residue.code.target.fsPath), String(residue.code.target));
    await finding(document, "front-matter-reading-time");
  },
  async "a copy in an article that nobody opened is the related place"() {
    const document = await show("asaichi.md");
    const copy = await finding(document, "duplicated-passage");
    const [place] = copy.relatedInformation;
    assert.match(place.location.uri.path, /posts\/miyage\.md$/);
    assert.equal(place.location.range.start.line, 9);
  },
  async "the pointer on a finding shows the page of the rule"() {
    const document = await show("asaichi.md");
    const { range } = await finding(document, "generation-residue");
    const hovers = await vscode.commands.executeCommand(
      "vscode.executeHoverProvider",
      document.uri,
      range.start,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((content) => content.value ?? content))
      .join("\n");
    assert.match(text, /generation-residue/);
    assert.match(text, /README\.md/);
  },
  async "a quick fix deletes the residue, and its finding goes"() {
    const document = await show("asaichi.md");
    const { range } = await finding(document, "generation-residue");
    const fix = await action(document, range, ({ isPreferred }) => isPreferred);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.doesNotMatch(document.getText(), /---END---/);
    await gone(document, "generation-residue");
    await restore(document);
    await finding(document, "generation-residue");
  },
  async "a suppression with a reason takes the finding away"() {
    const document = await show("asaichi.md");
    const { range } = await finding(document, "unsupported-numeric-claim");
    const suppress = await action(document, range, ({ title }) => /見送る|Suppress/.test(title));
    assert.ok(await vscode.workspace.applyEdit(suppress.edit));
    assert.match(
      document.getText(),
      /<!-- kouetsu-disable-next-line unsupported-numeric-claim -- (理由|reason) -->/,
    );
    await gone(document, "unsupported-numeric-claim");
    await restore(document);
  },
  async "a front matter fix sets the reading time"() {
    const document = await show("asaichi.md");
    const { range } = await finding(document, "front-matter-reading-time");
    const fix = await action(document, range, ({ edit, isPreferred }) => isPreferred && edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await gone(document, "front-matter-reading-time");
    await restore(document);
  },
  async "the finding here goes when the other article changes"() {
    const document = await show("asaichi.md");
    await finding(document, "duplicated-passage");
    const other = await show("miyage.md");
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    const edit = new vscode.WorkspaceEdit();
    edit.delete(other.uri, new vscode.Range(8, 0, 10, 0));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await gone(document, "duplicated-passage");
    await restore(other);
    await finding(document, "duplicated-passage");
  },
  async "a draft without a file is checked and compared"() {
    const text = "# 下書き\n\n---END---\n";
    const document = await vscode.workspace.openTextDocument({
      language: "markdown",
      content: text,
    });
    await vscode.window.showTextDocument(document);
    await finding(document, "generation-residue");
  },
  async "a setting holds at once, without a restart"() {
    const document = await show("asaichi.md");
    await finding(document, "generation-residue");
    const settings = vscode.workspace.getConfiguration("kouetsu");
    await settings.update("enable", false, vscode.ConfigurationTarget.Workspace);
    await gone(document, "generation-residue");
    await settings.update("enable", undefined, vscode.ConfigurationTarget.Workspace);
    await finding(document, "generation-residue");
  },
  async "a configuration file that is written on disk holds at once, and its removal too"() {
    const document = await show("asaichi.md");
    await finding(document, "generation-residue");
    const folder = vscode.workspace.workspaceFolders[0].uri;
    const config = vscode.Uri.joinPath(folder, "kouetsu.config.json");
    const text = '{ "rules": { "generation-residue": "off" } }';
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(text));
    await gone(document, "generation-residue");
    await finding(document, "unsupported-numeric-claim");
    await vscode.workspace.fs.delete(config);
    await finding(document, "generation-residue");
  },
  async "the commands are there, and after a restart the findings come back"() {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ["explainRule", "showConfig", "restart", "showLog"])
      assert.ok(commands.includes(`kouetsu.${name}`), name);
    const document = await show("asaichi.md");
    await vscode.commands.executeCommand("kouetsu.restart");
    await finding(document, "generation-residue");
  },
  async "opening articles changed none of them"() {
    const [uri] = await vscode.workspace.findFiles("posts/asaichi.md");
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.isDirty, false);
  },
};

exports.run = async () => {
  console.log(`host: VS Code ${vscode.version}, node ${process.version}`);
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      console.log(`ok - ${name}`);
    } catch (error) {
      failed++;
      console.log(`not ok - ${name}\n${error.stack}`);
    }
  }
  if (failed > 0) throw new Error(`${failed} failed`);
};
