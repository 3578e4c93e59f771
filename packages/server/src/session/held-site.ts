import { joinHosted, type Finding, type Judged } from "@kouetsu/core";
import { SiteFindings } from "../workspace/site-findings.js";
import type { FolderHolder } from "../workspace/workspace.js";
import type { Site } from "../workspace/site.js";
import type { ClientSettings } from "../protocol/options.js";
import type { HostedLane } from "../textlint/hosted-lane.js";

/** A site with everything that runs for it. */
export class HeldSite implements FolderHolder {
  readonly site: Site;
  readonly settings: ClientSettings;
  readonly lane: HostedLane | undefined;
  /** The findings of all articles; hosted rules look at open ones only. */
  readonly all: SiteFindings;
  readonly #closing = new AbortController();
  isIndexed = false;

  constructor(site: Site, settings: ClientSettings, lane: HostedLane | undefined) {
    this.site = site;
    this.settings = settings;
    this.lane = lane;
    this.all = new SiteFindings((name) => {
      const uri = site.uriOf(name);
      return site.isOpen(name) ? this.findings(uri) : site.findings(uri);
    });
  }

  /** Aborted when the site is let go. */
  get closed(): AbortSignal {
    return this.#closing.signal;
  }

  /** Own findings and those of hosted rules, in the order of the article. */
  findings(uri: string): readonly Finding[] {
    if (!this.settings.enable) return [];
    const own = this.site.findings(uri);
    const name = this.site.nameOf(uri);
    const article = this.lane === undefined ? undefined : this.site.article(name);
    if (this.lane === undefined || article === undefined) return own;
    const hosted = this.lane.findings(uri, name, article.source);
    return joinHosted(own, hosted, article, this.site.config.settingsFor(name));
  }

  /** What all rules would find if an article had another text; `undefined` when it cannot be told now. */
  async suppose(name: string, text: string): Promise<Judged | undefined> {
    const own = this.site.suppose(name, () => text);
    if (own === undefined || this.lane === undefined) return own;
    const hosted = await this.lane.suppose(this.site.uriOf(name), name, text);
    if (hosted === undefined) return undefined;
    const settings = this.site.config.settingsFor(name);
    return { ...own, findings: joinHosted(own.findings, hosted, own.article, settings) };
  }

  close(): void {
    this.#closing.abort();
    void this.lane?.close();
  }
}
