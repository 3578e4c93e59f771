import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { renderText } from "@kouetsu/core";
import type { Locale } from "@kouetsu/core";
import { configNames, detectSite, selectFiles } from "@kouetsu/core/node";
import type { DetectedSite } from "@kouetsu/core/node";
import { UsageError } from "../../command/usage-error.js";
import type { Io } from "../../terminal/io.js";
import { programVersion } from "../../version.js";
import { ciFile } from "./ci-files.js";
import type { CiSystem, NewFile } from "./ci-files.js";
import { CONFIG_NAME, configFile } from "./config-file.js";
import { EXTENSIONS_FILE, editorFile } from "./editor-file.js";
import { countFindings, writeBaseline } from "./findings-today.js";
import { initTexts as texts } from "./messages.js";
import { say, showNew, writeNew } from "./new-files.js";

/** What `kouetsu init` was asked for; what was not said is asked, or left out where nobody can answer. */
export interface InitOptions {
  readonly folder: string;
  /** Everything that would be asked is answered with yes. */
  readonly isAnswered: boolean;
  readonly ci: CiSystem | "none" | undefined;
  readonly editor: boolean | undefined;
  readonly baseline: boolean | undefined;
  readonly isDry: boolean;
}

/** More findings than these, and a team cannot begin by mending them all. */
const manyFindings = 50;

/** Prepares a folder for kouetsu; the exit code: 0, or 2 when something could not be written. Never overwrites. */
export async function init(options: InitOptions, io: Io, locale: Locale): Promise<number> {
  const folder = path.resolve(io.cwd, options.folder);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(texts.noFolder, { folder: options.folder });
  const site = detectSite(folder);
  const articles = selectFiles({
    cwd: folder,
    paths: ["."],
    ignore: { folder, by: "", patterns: [] },
  }).files.length;
  introduce(site, articles, io, locale);

  const desk = new Desk(folder, options, io, locale);
  desk.put(configOf(folder, site, locale));
  const count = articles === 0 ? 0 : await countFindings(folder, io, locale);
  const hasBaseline = await wantsBaseline(options, count, io, locale);
  if (hasBaseline && !options.isDry && !(await writeBaseline(folder, io, locale))) desk.fail();
  const ci = await chosenCi(folder, options, io, locale);
  if (ci !== undefined) desk.put(ciFile(ci, programVersion(), hasBaseline));
  if (await wantsEditor(options, io, locale)) desk.put(editorFile());
  desk.end({ count: hasBaseline ? 0 : count, isCiOpen: ci === undefined && options.ci !== "none" });
  return desk.exitCode;
}

/** Where files are put down and what remains is said. */
class Desk {
  exitCode: 0 | 2 = 0;
  readonly #folder: string;
  readonly #options: InitOptions;
  readonly #io: Io;
  readonly #locale: Locale;

  constructor(folder: string, options: InitOptions, io: Io, locale: Locale) {
    this.#folder = folder;
    this.#options = options;
    this.#io = io;
    this.#locale = locale;
  }

  put(file: NewFile): void {
    if (this.#options.isDry) showNew(file, this.#io, this.#locale);
    else if (!writeNew(this.#folder, file, this.#io, this.#locale)) this.fail();
  }

  fail(): void {
    this.exitCode = 2;
  }

  /** Names what was left out and the one command that comes next. */
  end(left: { readonly count: number; readonly isCiOpen: boolean }): void {
    const { count } = left;
    if (count > manyFindings)
      say(renderText(texts.baselineLater, this.#locale, { count }), this.#io);
    if (left.isCiOpen) say(texts.ciLater[this.#locale], this.#io);
    const command = count > manyFindings ? "kouetsu audit" : "kouetsu lint";
    say(`\n${renderText(texts.next, this.#locale, { command })}`, this.#io);
  }
}

function introduce(site: DetectedSite, articles: number, io: Io, locale: Locale): void {
  const name = site.preset === "none" ? texts.plain[locale] : site.preset;
  say(renderText(texts.found, locale, { site: name, articles }), io);
  if (site.timeZone !== undefined)
    say(renderText(texts.foundZone, locale, { zone: site.timeZone }), io);
  say("", io);
}

/** The configuration to write; under the name of one that is there already, so that it stays. */
function configOf(folder: string, site: DetectedSite, locale: Locale): NewFile {
  const there = configNames.find((name) => existsSync(path.join(folder, name)));
  return { path: there ?? CONFIG_NAME, text: configFile(site, locale, programVersion()) };
}

async function wantsBaseline(
  { baseline, isAnswered }: InitOptions,
  count: number,
  io: Io,
  locale: Locale,
): Promise<boolean> {
  if (baseline !== undefined) return baseline;
  if (count <= manyFindings) return false;
  return isAnswered || agrees(renderText(texts.askBaseline, locale, { count }), io);
}

async function wantsEditor(
  { editor, isAnswered }: InitOptions,
  io: Io,
  locale: Locale,
): Promise<boolean> {
  if (editor !== undefined) return editor;
  return isAnswered || agrees(renderText(texts.askEditor, locale, { file: EXTENSIONS_FILE }), io);
}

async function chosenCi(
  folder: string,
  { ci, isAnswered }: InitOptions,
  io: Io,
  locale: Locale,
): Promise<CiSystem | undefined> {
  if (ci !== undefined) return ci === "none" ? undefined : ci;
  const system = existsSync(path.join(folder, ".gitlab-ci.yml")) ? "gitlab" : "github";
  if (!existsSync(path.join(folder, ".git")) && system === "github") return undefined;
  const { path: file } = ciFile(system, programVersion(), false);
  return isAnswered || (await agrees(renderText(texts.askCi, locale, { file }), io))
    ? system
    : undefined;
}

/** Whether the person says yes; an empty line is a yes, and where nobody can be asked it is a no. */
async function agrees(question: string, io: Io): Promise<boolean> {
  const answer = (await io.ask?.(question))?.trim().toLowerCase();
  return answer === "" || answer === "y" || answer === "yes" || answer === "はい";
}
