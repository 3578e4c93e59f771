import path from "node:path";
import type { Finding } from "@kouetsu/core";
import { renderIssue, renderText } from "@kouetsu/core";
import type { OpenedProject } from "@kouetsu/core/node";
import type { RawTextlintConfig, TextlintHost } from "@kouetsu/core/textlint";
import { findTextlintConfig } from "@kouetsu/core/textlint-config";
import { lintTexts as texts } from "./messages.js";
import { printProblem } from "../../report-problems.js";
import { escapeText } from "../../terminal/escape.js";
import type { Io } from "../../terminal/io.js";

/** Whose code a run may run. */
export type Trust =
  /** That of the folder one stands in, and above it, as npm and textlint do. */
  | "own"
  /** Also of folders below. */
  | "all"
  /** Only what comes with kouetsu. */
  | "none";

export interface LaneOptions {
  readonly trust: Trust;
  /** What textlint runs, when our own configuration says it. */
  readonly config: RawTextlintConfig | undefined;
}

interface Looked {
  readonly source: string;
  readonly findings: readonly Finding[];
}

/**
 * The rules of every `.textlintrc*` that stands beside or above the articles, or
 * those of our own configuration instead. They are asked about an article as its
 * text is at that moment, and not again while it stays.
 */
export class TextlintLane {
  readonly #opened: OpenedProject;
  readonly #options: LaneOptions;
  readonly #io: Io;
  readonly #hosts = new Map<string, Promise<TextlintHost>>();
  readonly #configs = new Map<string, string | undefined>();
  readonly #looked = new Map<string, Looked>();
  #isComplete = true;

  constructor(opened: OpenedProject, options: LaneOptions, io: Io) {
    this.#opened = opened;
    this.#options = options;
    this.#io = io;
  }

  /** Whether every configuration could be used and every question was answered. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** What hosted rules find in an article as it is in the project now. */
  async findings(filePath: string): Promise<readonly Finding[]> {
    const source = this.#opened.project.article(filePath)?.source;
    const configPath = source === undefined ? undefined : this.#configOf(filePath);
    if (source === undefined || configPath === undefined) return [];
    const known = this.#looked.get(filePath);
    if (known?.source === source) return known.findings;
    try {
      const findings = await (await this.#hostOf(configPath)).lint(filePath, source);
      this.#looked.set(filePath, { source, findings });
      return findings;
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      printProblem(renderText(texts.textlintFailed, this.#opened.locale, { detail }), this.#io);
      this.#isComplete = false;
      return [];
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#hosts.values()].map(async (host) => (await host).close()));
  }

  #configOf(filePath: string): string | undefined {
    if (this.#options.config !== undefined) return this.#opened.config.path;
    const folder = path.dirname(path.resolve(this.#io.cwd, filePath));
    if (!this.#configs.has(folder)) this.#configs.set(folder, findTextlintConfig(folder));
    return this.#configs.get(folder);
  }

  #hostOf(configPath: string): Promise<TextlintHost> {
    const host = this.#hosts.get(configPath) ?? this.#open(configPath);
    this.#hosts.set(configPath, host);
    return host;
  }

  async #open(configPath: string): Promise<TextlintHost> {
    const { trust, config } = this.#options;
    const isOwn = !path.relative(path.dirname(configPath), this.#io.cwd).startsWith("..");
    // Workers and all that watches them are loaded only where there is a configuration.
    const { createTextlintHost } = await import("@kouetsu/core/textlint");
    const host = createTextlintHost({
      configPath,
      ...(config === undefined ? {} : { config }),
      trusted: trust === "all" || (trust === "own" && isOwn),
      locale: this.#opened.locale,
      // Nobody waits for a key here, and threads of ours are at work at the same time.
      callTimeoutMs: 2_000,
    });
    for (const problem of await host.problems()) {
      const { line, column } = problem.position;
      const sentence = renderIssue(problem, this.#opened.locale);
      const words = sentence.split("\n").map(escapeText).join(" ");
      const file = escapeText(this.#opened.displayPath(configPath));
      this.#io.stderr.write(`${file}:${line}:${column}: ${words}\n`);
      if (problem.severity === "error") this.#isComplete = false;
    }
    return host;
  }
}
