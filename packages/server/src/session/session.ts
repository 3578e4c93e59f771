import type { Finding, Locale } from "@kouetsu/core";
import type { TextlintConfigProblem } from "@kouetsu/core/textlint";
import { inspect } from "node:util";
import type { Diagnostic } from "vscode-languageserver";
import { gravest, toDiagnostic } from "../diagnostics/diagnostic.js";
import { ReportMemory } from "../diagnostics/reports.js";
import { Scheduler } from "../diagnostics/scheduler.js";
import { OpenDocuments } from "../documents/open-documents.js";
import type { ClientSettings } from "../protocol/options.js";
import { Workspace } from "../workspace/workspace.js";
import { ConfigReports } from "./config-reports.js";
import type { HeldSite } from "./held-site.js";
import type { SessionSetup } from "./session-setup.js";
import { Quiet } from "./quiet.js";
import { SiteOpener } from "./site-opener.js";
import { WarmUp } from "./warm-up.js";

/** Rehearsed edits are so many characters apart: a prime, so that they come to lie everywhere. */
const REHEARSAL_STRIDE = 7919;

/** The state behind one client, from `initialize` on. */
export class Session {
  readonly setup: SessionSetup;
  readonly documents = new OpenDocuments();
  /** Configurations that the client has open: what stands on disk counts until they are saved. */
  readonly configs = new OpenDocuments();
  readonly workspace: Workspace<HeldSite>;
  readonly reports = new ReportMemory();
  readonly scheduler: Scheduler;
  readonly warmUp: WarmUp;
  readonly quiet = new Quiet();
  readonly #configReports: ConfigReports;
  #pushedSettings: ClientSettings | undefined;
  #sitesListeners: (() => void)[] = [];

  constructor(setup: SessionSetup) {
    this.setup = setup;
    this.scheduler = new Scheduler({
      renew: (uri) => void this.guard(this.#renew(uri)),
      renewOthers: (uris) => void this.guard(this.#renewOthers(uris)),
    });
    this.warmUp = new WarmUp((uri, turn) => this.guard(this.#rehearse(uri, turn)));
    const opener = new SiteOpener(this);
    this.#configReports = new ConfigReports(setup.connection);
    this.workspace = new Workspace(async (root, isFolder) => {
      const held = await opener.open(root, isFolder);
      this.#configReports.tell(held.site);
      return held;
    });
  }

  /** The findings of a document as the client is told of them, those beyond its limit left out. */
  diagnostics(held: HeldSite, uri: string): readonly Diagnostic[] {
    return this.diagnosticsOf(held, uri, held.findings(uri));
  }

  /** The same of findings that are known. */
  diagnosticsOf(held: HeldSite, uri: string, findings: readonly Finding[]): readonly Diagnostic[] {
    return gravest(findings, held.settings.maxProblems).map((finding) =>
      this.diagnosticOf(held, uri, finding),
    );
  }

  diagnosticOf(held: HeldSite, uri: string, finding: Finding): Diagnostic {
    const { features, pages } = this.setup;
    return toDiagnostic(finding, {
      uri,
      article: held.site.article(held.site.nameOf(uri)),
      shift: this.documents.get(uri)?.shift ?? 0,
      relatedInformation: features.relatedInformation,
      codeDescription: features.codeDescription,
      uriOf: (name) => held.site.uriOf(name),
      pageOf: (ruleId) => pages.uri(ruleId),
    });
  }

  /** Something came from the client. */
  disturbed(): void {
    this.warmUp.disturbed();
    this.quiet.disturbed();
  }

  /** The writer changed an open document. */
  typed(uri: string): void {
    if (this.#renewsOnType) this.scheduler.changed(uri);
  }

  saved(uri: string): void {
    if (!this.#renewsOnType) this.scheduler.changed(uri);
  }

  /** The client closed a document: its file counts again, and nothing is told of it any more. */
  async closed(uri: string): Promise<void> {
    const { connection, features } = this.setup;
    this.reports.forget(uri);
    if (!features.pullDiagnostics) await connection.sendDiagnostics({ uri, diagnostics: [] });
    const held = await this.workspace.for(uri);
    // It may have been opened again meanwhile.
    if (this.documents.version(uri) !== undefined) return;
    held.lane?.forget(uri);
    held.site.closed(uri);
  }

  /** Settings of a client that sends them instead of being asked. */
  override(settings: ClientSettings): void {
    this.#pushedSettings = settings;
  }

  /** What holds where the client cannot be asked. */
  get givenSettings(): ClientSettings {
    return this.#pushedSettings ?? this.setup.options.settings;
  }

  get #renewsOnType(): boolean {
    // A client that asks for diagnostics decides itself when.
    return this.setup.features.pullDiagnostics || this.givenSettings.run === "onType";
  }

  /** Everything may be different: look at every open document again when things have settled. */
  everythingMayHaveChanged(): void {
    void this.guard(
      this.workspace.all().then((all) => {
        for (const held of all) held.all.allChanged();
      }),
    );
    this.scheduler.mayHaveChanged(this.documents.uris);
  }

  /** Reads the configuration of the folders anew. */
  reload(roots: readonly string[] = this.workspace.roots): void {
    for (const root of roots) this.workspace.drop(root);
    for (const root of roots.filter((root) => this.workspace.folders.includes(root)))
      void this.guard(this.workspace.at(root));
    this.everythingMayHaveChanged();
  }

  /** The folder left the workspace. */
  removeFolder(root: string): void {
    this.workspace.remove(root);
    this.#configReports.withdraw(root);
    this.everythingMayHaveChanged();
  }

  /** What of a textlint configuration cannot be used, at its place in that file. */
  tellTextlintProblems(
    root: string,
    problems: readonly TextlintConfigProblem[],
    locale: Locale,
  ): void {
    this.#configReports.tellTextlint(root, problems, locale);
  }

  /** Settles when a site has been opened, read or reloaded. */
  sitesChange(): Promise<void> {
    return new Promise((resolve) => this.#sitesListeners.push(resolve));
  }

  /** Tells a client that asked for it what is read and with which configuration. */
  tellStatus(): void {
    for (const listener of this.#sitesListeners.splice(0)) listener();
    if (!this.setup.options.status) return;
    void this.guard(
      this.workspace.all().then((all) => {
        const configs = all.flatMap(({ site }) => site.config.configPath ?? []);
        return this.setup.connection.sendNotification("kouetsu/status", {
          state: all.every(({ isIndexed }) => isIndexed) ? "ready" : "indexing",
          articles: all.reduce((sum, { site }) => sum + site.articleCount, 0),
          configs: [...new Set(configs)],
          configProblems: all.reduce((sum, { site }) => sum + site.config.configProblems.length, 0),
        });
      }),
    );
  }

  stop(): void {
    this.scheduler.stop();
    this.warmUp.stop();
    for (const root of this.workspace.roots) this.workspace.drop(root);
  }

  async #renew(uri: string): Promise<void> {
    const held = await this.workspace.for(uri);
    if (this.setup.features.pullDiagnostics) held.site.refresh();
    else await this.#publish(held, uri);
    this.#mayRehearse(held, uri);
  }

  /** The document has been looked at: once its folder is read, its next edit may be rehearsed. */
  #mayRehearse({ isIndexed, settings }: HeldSite, uri: string): void {
    if (isIndexed && settings.enable && this.documents.version(uri) !== undefined)
      this.warmUp.ready(uri);
  }

  /**
   * Judges the document with one more character and takes that back; nobody is
   * told. Every other turn judges what stands, so that a turn holds the thread no
   * longer than an edit.
   */
  async #rehearse(uri: string, turn: number): Promise<void> {
    const held = await this.workspace.for(uri);
    if (turn % 2 === 1) {
      held.site.findings(uri);
      return;
    }
    const supposed = held.site.suppose(held.site.nameOf(uri), (source) => {
      const at = (turn * REHEARSAL_STRIDE) % (source.length + 1);
      return `${source.slice(0, at)}あ${source.slice(at)}`;
    });
    if (supposed !== undefined)
      this.reports.differs(uri, this.diagnosticsOf(held, uri, supposed.findings));
  }

  async #renewOthers(uris: ReadonlySet<string>): Promise<void> {
    const open = [...uris].filter((uri) => this.documents.version(uri) !== undefined);
    for (const uri of open) {
      const held = await this.workspace.for(uri);
      this.#mayRehearse(held, uri);
      if (!this.reports.differs(uri, this.diagnostics(held, uri))) continue;
      if (!this.setup.features.pullDiagnostics) await this.#publish(held, uri);
      else if (this.setup.features.refreshDiagnostics)
        return this.setup.connection.languages.diagnostics.refresh();
    }
  }

  /** Sends what the newest text gives. From the look at the text to its version nothing is awaited: they belong together. */
  async #publish(held: HeldSite, uri: string): Promise<void> {
    const version = this.documents.version(uri);
    if (version === undefined) return;
    const diagnostics = this.diagnostics(held, uri);
    this.reports.record(uri, diagnostics);
    await this.setup.connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] });
  }

  /** Waits for work that nobody else waits for; what goes wrong stands in the log. */
  async guard(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.setup.connection.console.error(inspect(error));
    }
  }
}
