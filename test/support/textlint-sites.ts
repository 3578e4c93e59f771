import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTextlintHost } from "@kouetsu/core/textlint";
import type { TextlintHost, TextlintHostOptions } from "@kouetsu/core/textlint";
import type { Finding } from "@kouetsu/core";
import { bundleTextlintWorker } from "./worker.js";

/** Reports every 「禁句」, with a fix. */
export const forbiddenWord = `module.exports = { linter: rule, fixer: rule };
function rule(context) {
  const { Syntax, RuleError, report, getSource, fixer, locator } = context;
  return { [Syntax.Str](node) {
    const at = getSource(node).indexOf("禁句");
    if (at >= 0) report(node, new RuleError("この語は使いません", {
      padding: locator.range([at, at + 2]), fix: fixer.replaceTextRange([at, at + 2], "別の語") }));
  } };
}`;

/** A rule that does something at every paragraph; `node` and `context` are at hand. */
export const atParagraphs = (body: string): string =>
  `module.exports = (context) => ({ [context.Syntax.Paragraph](node) { ${body} } });`;

/** Rule, messageId and range of findings. */
export const brief = (findings: readonly Finding[]): readonly string[] =>
  findings.map(
    ({ ruleId, messageId, range }) => `${ruleId} ${messageId} ${range.start}-${range.end}`,
  );

/** Temporary sites with rules of their own, and hosts for them, gone after `dispose`. */
export class TextlintSites {
  readonly #workerUrl: Promise<URL> = bundleTextlintWorker();
  readonly #hosts: TextlintHost[] = [];
  readonly #folders: string[] = [];

  /** A folder with these files and, in its `node_modules`, these packages of one file each. */
  folder(
    files: Readonly<Record<string, string>>,
    packages: Readonly<Record<string, string>> = {},
  ): string {
    const folder = mkdtempSync(join(tmpdir(), "kouetsu-textlint-"));
    this.#folders.push(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    for (const [name, code] of Object.entries(packages)) {
      const home = join(folder, "node_modules", name);
      mkdirSync(home, { recursive: true });
      writeFileSync(join(home, "package.json"), JSON.stringify({ name, main: "index.js" }));
      writeFileSync(join(home, "index.js"), code);
    }
    return folder;
  }

  /** Writes one more file into a folder, over one that is there. */
  write(folder: string, name: string, text: string): void {
    writeFileSync(join(folder, name), text);
  }

  /** A host for a configuration; trusted unless `options` say otherwise. */
  async host(
    configPath: string,
    options: Partial<TextlintHostOptions> = {},
  ): Promise<TextlintHost> {
    const host = createTextlintHost({
      configPath,
      trusted: true,
      workerUrl: await this.#workerUrl,
      ...options,
    });
    this.#hosts.push(host);
    return host;
  }

  /** A host for a new site with these rules switched on. */
  hostOf(
    config: { readonly rules: object; readonly filters?: object },
    packages: Readonly<Record<string, string>>,
    options: Partial<TextlintHostOptions> = {},
  ): Promise<TextlintHost> {
    const folder = this.folder({ ".textlintrc.json": JSON.stringify(config) }, packages);
    return this.host(join(folder, ".textlintrc.json"), options);
  }

  async dispose(): Promise<void> {
    await Promise.all(this.#hosts.splice(0).map((host) => host.close()));
    for (const folder of this.#folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  }
}
