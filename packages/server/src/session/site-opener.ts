import { renderText, type Locale } from "@kouetsu/core";
import type { TextlintConfigProblem } from "@kouetsu/core/textlint";
import type { Scheduler } from "../diagnostics/scheduler.js";
import type { OpenDocuments } from "../documents/open-documents.js";
import { messages } from "../messages.js";
import { readSettings, type ClientSettings } from "../protocol/options.js";
import { uriOfPath } from "../protocol/uris.js";
import { HostedLane } from "../textlint/hosted-lane.js";
import { openHost } from "../textlint/open-lane.js";
import { indexSite, keepFacts } from "../workspace/indexing.js";
import { SiteCache } from "../workspace/site-cache.js";
import { Site } from "../workspace/site.js";
import { readSiteConfig, type SiteConfig } from "../workspace/site-config.js";
import type { Workspace } from "../workspace/workspace.js";
import { HeldSite } from "./held-site.js";
import type { Quiet } from "./quiet.js";
import type { SessionSetup } from "./session-setup.js";

/** What opening a site needs of the session, and tells it. */
export interface OpeningSession {
  readonly setup: SessionSetup;
  readonly documents: OpenDocuments;
  readonly workspace: Workspace<HeldSite>;
  readonly scheduler: Scheduler;
  readonly quiet: Quiet;
  /** Settings that hold where the client is not asked. */
  readonly givenSettings: ClientSettings;
  /** Reports a failure of work that nobody waits for. */
  guard(work: Promise<unknown>): Promise<void>;
  tellStatus(): void;
  everythingMayHaveChanged(): void;
  /** What of a textlint configuration cannot be used. */
  tellTextlintProblems(
    root: string,
    problems: readonly TextlintConfigProblem[],
    locale: Locale,
  ): void;
}

/** Opens sites: settings, configuration, hosted rules, and the articles in the background. */
export class SiteOpener {
  readonly #session: OpeningSession;

  constructor(session: OpeningSession) {
    this.#session = session;
  }

  /** @param isFolder whether the articles beside the open ones are read too */
  async open(root: string, isFolder: boolean): Promise<HeldSite> {
    const { setup, documents, workspace, scheduler } = this.#session;
    const settings = await this.#settings(root);
    const config = await readSiteConfig({
      root,
      rules: setup.rules,
      configPath: settings.configPath === "" ? undefined : settings.configPath,
      locale: settings.locale === "auto" ? undefined : settings.locale,
      fallbackLocale: setup.editorLocale ?? "ja",
      now: new Date().toISOString(),
    });
    const site = new Site({
      root,
      config,
      rules: setup.rules,
      documents,
      openCache: () => this.#cache(root, settings),
      owns: (uri) => workspace.rootOf(uri) === root,
      onChanged: (names) => held.all.changed(names),
      // While the folder is read everything affects everything; its end looks at all open documents.
      onAffected: (uris) => held.isIndexed && scheduler.mayHaveChanged(uris),
    });
    const held: HeldSite = new HeldSite(site, settings, this.#lane(root, settings, config));
    if (isFolder && settings.enable) void this.#session.guard(this.#index(held));
    else held.isIndexed = true;
    this.#session.tellStatus();
    return held;
  }

  #cache(root: string, settings: ClientSettings): SiteCache | undefined {
    const { rules, options, build } = this.#session.setup;
    const name = settings.cache ? build() : undefined;
    if (name === undefined) return undefined;
    const { trusted } = options;
    return SiteCache.open({ root, rules, build: name, trusted, environment: process.env });
  }

  async #settings(root: string): Promise<ClientSettings> {
    const { givenSettings, setup } = this.#session;
    const { connection, features } = setup;
    if (!features.configuration) return givenSettings;
    try {
      const given: unknown = await connection.workspace.getConfiguration({
        scopeUri: uriOfPath(root),
        section: "kouetsu",
      });
      return given === null || given === undefined ? givenSettings : readSettings(given);
    } catch {
      // A client that says it can and then cannot: what it said at the start counts.
      return givenSettings;
    }
  }

  #lane(root: string, settings: ClientSettings, config: SiteConfig): HostedLane | undefined {
    const { setup, scheduler } = this.#session;
    const { locale } = config;
    const host = openHost({
      root,
      setting: settings.textlint,
      config,
      trusted: setup.options.trusted,
      locale,
      workerUrl: setup.textlintWorker,
    });
    if (host === undefined) return undefined;
    return new HostedLane(host, {
      news: (uri) => scheduler.mayHaveChanged([uri]),
      failure: (error) => setup.connection.console.warn(String(error)),
      problems: (problems) => this.#session.tellTextlintProblems(root, problems, locale),
    });
  }

  async #index(held: HeldSite): Promise<void> {
    const { setup } = this.#session;
    const { locale } = held.site.config;
    const cancelling = new AbortController();
    const progress = setup.features.progress
      ? await setup.connection.window.createWorkDoneProgress()
      : undefined;
    progress?.begin(renderText(messages.indexing, locale), 0, undefined, true);
    progress?.token.onCancellationRequested(() => cancelling.abort());
    const listener = {
      progress: (done: number, total: number): void =>
        progress?.report(
          Math.floor((100 * done) / total),
          renderText(messages.indexed, locale, { done, total }),
        ),
    };
    try {
      await indexSite(held.site, listener, {
        cancelled: cancelling.signal,
        closed: held.closed,
      });
    } finally {
      progress?.done();
      held.isIndexed = true;
    }
    if (held.closed.aborted || cancelling.signal.aborted) held.site.forgetCache();
    if (held.closed.aborted) return;
    this.#session.tellStatus();
    this.#session.everythingMayHaveChanged();
    void this.#session.guard(keepFacts(held.site, this.#session.quiet, held.closed));
  }
}
