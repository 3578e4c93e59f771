// Runs inside the extension host: VS Code calls run(); a rejected promise fails it.
const assert = require("node:assert/strict");
const { existsSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const vscode = require("vscode");
const { eventually, ours, idOf, runTests } = require("../lib/host-tests.cjs");

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
    for (const name of ["audit", "explainRule", "showConfig", "showFigures", "restart", "showLog"])
      assert.ok(commands.includes(`kouetsu.${name}`), name);
    const document = await show("asaichi.md");
    await vscode.commands.executeCommand("kouetsu.restart");
    await finding(document, "generation-residue");
  },
  async "a tag that other articles have is completed"() {
    const document = await show("natsu.md");
    await finding(document, "unsupported-numeric-claim");
    const at = document.positionAt(document.getText().indexOf("[朝市]") + 3);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, at, ", 春");
    assert.ok(await vscode.workspace.applyEdit(edit));
    const { items } = await vscode.commands.executeCommand(
      "vscode.executeCompletionItemProvider",
      document.uri,
      at.translate(0, 3),
    );
    assert.ok(items.some(({ label, detail }) => label === "春の市" && /1/.test(detail)));
    await restore(document);
  },
  async "a tag is renamed in all articles, and that is undone"() {
    const document = await show("natsu.md");
    const other = await show("haru.md");
    await vscode.window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf("[朝市]") + 2);
    const edit = await vscode.commands.executeCommand(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      at,
      "朝の市",
    );
    assert.equal(edit.entries().length, 2);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /tags: \[朝の市\]/);
    assert.match(other.getText(), /tags: \[朝の市, 春の市\]/);
    await restore(document);
    await restore(other);
    assert.match(other.getText(), /tags: \[朝市, 春の市\]/);
  },
  async "lenses count the figures and the copies, and show the places"() {
    const document = await show("asaichi.md");
    await finding(document, "duplicated-passage");
    const lenses = await eventually("a lens of the copies", async () => {
      const all = await vscode.commands.executeCommand(
        "vscode.executeCodeLensProvider",
        document.uri,
      );
      return all.length > 1 && all;
    });
    const [figures, copies] = lenses.map(({ command }) => command);
    assert.match(figures.title, /1 /);
    assert.equal(figures.command, "kouetsu.showFigures");
    assert.match(copies.title, /2 /);
    assert.equal(copies.command, "kouetsu.showPlaces");
    await vscode.commands.executeCommand(copies.command, ...copies.arguments);
    await vscode.commands.executeCommand("closeReferenceSearch");
  },
  async "a link leads to the other article"() {
    const document = await show("asaichi.md");
    await finding(document, "duplicated-passage");
    const links = await vscode.commands.executeCommand("vscode.executeLinkProvider", document.uri);
    assert.ok(links.some(({ target }) => /miyage\.md$/.test(target?.path)));
  },
  async "figures without a source are marked in the line when that is wanted"() {
    const document = await show("asaichi.md");
    const settings = vscode.workspace.getConfiguration("kouetsu");
    await settings.update("inlayHints.enable", true, vscode.ConfigurationTarget.Workspace);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    await eventually("a hint", async () => {
      const hints = await vscode.commands.executeCommand(
        "vscode.executeInlayHintProvider",
        document.uri,
        whole,
      );
      return hints.some(({ label }) => label === "出典なし");
    });
    await settings.update("inlayHints.enable", undefined, vscode.ConfigurationTarget.Workspace);
  },
  async "the bundled textlint preset runs where nothing is installed, and stops when it is turned off"() {
    const settings = vscode.workspace.getConfiguration("kouetsu");
    await settings.update("textlint.enable", "bundled", vscode.ConfigurationTarget.Workspace);
    const document = await vscode.workspace.openTextDocument({
      language: "markdown",
      content:
        "# 下書き\n\n彼は彼は市に行くことができます。今日は雨が降ったが、客は来たが、店は開いた。\n",
    });
    await vscode.window.showTextDocument(document);
    const hosted = () =>
      ours(document.uri).filter((one) => /textlint|ja-/.test(String(idOf(one) ?? one.code)));
    await eventually("a finding of the preset", () => hosted().length > 0, 60_000);
    await settings.update("textlint.enable", undefined, vscode.ConfigurationTarget.Workspace);
    await eventually("the end of the preset's findings", () => hosted().length === 0);
  },
  async "problems of all articles are listed when that is wanted"() {
    const settings = vscode.workspace.getConfiguration("kouetsu");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await show("haru.md");
    const [natsu] = await vscode.workspace.findFiles("posts/natsu.md");
    await settings.update("problems", "workspace", vscode.ConfigurationTarget.Workspace);
    await eventually("the problem of an article that is not open", () => ours(natsu).length > 0);
    await settings.update("problems", undefined, vscode.ConfigurationTarget.Workspace);
  },
  async "a quick fix is undone, and the finding comes back"() {
    const document = await show("asaichi.md");
    const { range } = await finding(document, "generation-residue");
    const fix = await action(document, range, ({ isPreferred }) => isPreferred);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await gone(document, "generation-residue");
    await vscode.commands.executeCommand("undo");
    await finding(document, "generation-residue");
    assert.equal(document.isDirty, false);
  },
  async "of two copies one is kept, and that is undone"() {
    const document = await show("nido.md");
    const { range } = await finding(document, "duplicated-passage");
    const before = document.getText();
    const keep = await action(
      document,
      range,
      ({ title, edit }) => edit && /残|[Kk]eep/.test(title) && !/見送/.test(title),
    );
    assert.ok(await vscode.workspace.applyEdit(keep.edit));
    assert.equal(document.getText().split("手ぬぐいは番台で").length, 2);
    await gone(document, "duplicated-passage");
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), before);
    await finding(document, "duplicated-passage");
  },
  async "a footnote for the source is added, the claim stays until it is filled in, and that is undone"() {
    const document = await show("nido.md");
    const { range } = await finding(document, "unsupported-numeric-claim");
    const before = document.getText();
    const add = await action(document, range, ({ title }) => /脚注|footnote/.test(title));
    assert.ok(await vscode.workspace.applyEdit(add.edit));
    assert.match(
      document.getText(),
      /立ち寄ります\[\^source-1\]。[^]*\n\[\^source-1\]: ［要出典］/,
    );
    await finding(document, "unsupported-numeric-claim");
    const stub = document.getText().indexOf("［要出典］");
    const edit = new vscode.WorkspaceEdit();
    edit.replace(
      document.uri,
      new vscode.Range(
        document.positionAt(stub),
        document.lineAt(document.lineCount - 2).range.end,
      ),
      "町役場「足湯の利用」2025年 https://example.jp/ashiyu",
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    await gone(document, "unsupported-numeric-claim");
    await restore(document);
    assert.equal(document.getText(), before);
  },
  async "everything fixable is fixed by the action for saving"() {
    const document = await show("asaichi.md");
    await finding(document, "generation-residue");
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [fixAll] = await vscode.commands.executeCommand(
      "vscode.executeCodeActionProvider",
      document.uri,
      whole,
      "source.fixAll.kouetsu",
    );
    assert.ok(await vscode.workspace.applyEdit(fixAll.edit));
    await gone(document, "generation-residue");
    await gone(document, "front-matter-reading-time");
    await restore(document);
  },
  async "an article that is renamed or deleted outside the editor is followed"() {
    const document = await show("asaichi.md");
    const paragraph = document.lineAt(8).text;
    // One that the editor never opened: what it has open outranks the disk.
    const from = vscode.Uri.joinPath(document.uri, "../utsushi.md");
    const to = vscode.Uri.joinPath(document.uri, "../betsu.md");
    const isRelated = ({ path }) =>
      ours(document.uri).some(({ relatedInformation }) =>
        relatedInformation?.some(({ location }) => location.uri.path === path),
      );
    writeFileSync(from.fsPath, `# 写し\n\n${paragraph}\n`);
    await eventually("the new copy", () => isRelated(from));
    renameSync(from.fsPath, to.fsPath);
    await eventually("the new name", () => isRelated(to) && !isRelated(from));
    rmSync(to.fsPath);
    await eventually("the end of the copy", () => !isRelated(to));
    await finding(document, "duplicated-passage");
  },
  async "an article of 24,000 characters is typed into, and what is told is of the text that stands"() {
    const paragraph = (i) =>
      `第${i}回の市では、${i * 7}番の店が${i}種類の苗と、その育てかたを書いた小さな紙を配っていました。\n\n`;
    let content = "# 長い記事\n\n";
    for (let i = 1; content.length < 24_000; i++) content += paragraph(i);
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
    const editor = await vscode.window.showTextDocument(document);
    const end = () => document.positionAt(document.getText().length);
    for (const character of "調査によると、80%の人が") {
      await editor.edit((edit) => edit.insert(end(), character));
    }
    await editor.edit((edit) => edit.insert(end(), "通います。\n"));
    const claim = await finding(document, "unsupported-numeric-claim");
    assert.match(document.getText(claim.range), /80%/);
  },
  async "a passage is made a template of the site, in a configuration that is made for it, and its findings go"() {
    const document = await show("asaichi.md");
    const { range } = await finding(document, "duplicated-passage");
    const make = await action(document, range, ({ title }) =>
      /定型文にする|a template/.test(title),
    );
    const [[config]] = make.edit.entries();
    assert.match(config.path, /kouetsu\.config\.yaml$/);
    assert.equal(existsSync(config.fsPath), false);
    assert.ok(await vscode.workspace.applyEdit(make.edit));
    const written = await vscode.workspace.openTextDocument(config);
    assert.match(written.getText(), /allow:\n\s+- 港の朝市は毎週土曜の六時に始まり/);
    await written.save();
    await gone(document, "duplicated-passage");
    await finding(document, "generation-residue");
    await vscode.workspace.fs.delete(config);
    await finding(document, "duplicated-passage");
  },
  async "opening articles changed none of them"() {
    const [uri] = await vscode.workspace.findFiles("posts/asaichi.md");
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.isDirty, false);
  },
};

exports.run = () => runTests(tests);
