import {
  Project,
  type Article,
  type Corpus,
  type Finding,
  type Judged,
  type Rule,
} from "@kouetsu/core";
import { articleFromText, displayPath, readArticleFile } from "@kouetsu/core/node";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { OpenDocuments } from "../documents/open-documents.js";
import { pathOfUri, uriOfPath } from "../protocol/uris.js";
import type { SiteCache } from "./site-cache.js";
import type { SiteConfig } from "./site-config.js";

/** What a site reads and whom it tells. */
export interface SiteSetup {
  readonly root: string;
  readonly config: SiteConfig;
  readonly rules: readonly Rule[];
  readonly documents: OpenDocuments;
  /** What earlier sessions kept; asked for once many files will be read. */
  openCache?(): SiteCache | undefined;
  /** Whether an open document belongs to this site. */
  owns(uri: string): boolean;
  /** Articles, by name, whose findings may have changed. */
  onChanged(names: readonly string[]): void;
  /** Open documents whose findings may have changed with another article. */
  onAffected(uris: readonly string[]): unknown;
}

interface Buffer {
  readonly uri: string;
  readonly revision: number;
  readonly isIgnored: boolean;
  /** What keeps the text from being read, or from being read as meant. */
  readonly readingFindings: readonly Finding[];
}

/** The articles that are compared with each other: files of a folder, overlaid by open documents. */
export class Site {
  readonly root: string;
  readonly config: SiteConfig;
  readonly #setup: SiteSetup;
  readonly #project: Project;
  #cache: SiteCache | undefined;
  readonly #buffers = new Map<string, Buffer>();
  /** Paths and URIs that were worked out: every finding that names another place asks for them. */
  readonly #names = new Map<string, string>();
  readonly #uris = new Map<string, string>();

  constructor(setup: SiteSetup) {
    this.root = setup.root;
    this.config = setup.config;
    this.#setup = setup;
    this.#project = new Project({ rules: setup.rules, settingsFor: setup.config.settingsFor });
  }

  /** What is known of all articles together, as their texts are now. */
  get corpus(): Corpus {
    this.#readBuffers();
    return this.#project.corpus;
  }

  /** Every article, by name. */
  *articles(): Iterable<Article> {
    for (const name of this.#project.filePaths) {
      const article = this.#project.article(name);
      if (article !== undefined) yield article;
    }
  }

  /** The names of all articles, sorted. */
  get names(): readonly string[] {
    this.#readBuffers();
    return this.#project.filePaths;
  }

  /** Whether the article is an open document. */
  isOpen(name: string): boolean {
    return this.#buffers.has(name);
  }

  get articleCount(): number {
    return this.#project.filePaths.length;
  }

  /** The name of a document among the articles: its path from the root, or its URI when it is no file. */
  nameOf(uri: string): string {
    const known = this.#names.get(uri);
    if (known !== undefined) return known;
    const path = pathOfUri(uri);
    const name = path === undefined ? uri : displayPath(this.root, path);
    this.#names.set(uri, name);
    return name;
  }

  /** The URI of an article, for an open document as its client spells it. */
  uriOf(name: string): string {
    const known = this.#buffers.get(name)?.uri ?? this.#uris.get(name);
    if (known !== undefined) return known;
    const uri = uriOfPath(resolve(this.root, name));
    this.#uris.set(name, uri);
    return uri;
  }

  article(name: string): Article | undefined {
    this.#readBuffers();
    return this.#project.article(name);
  }

  /** The findings of a document as its text is now. */
  findings(uri: string): readonly Finding[] {
    this.#readBuffers();
    const name = this.nameOf(uri);
    const found = this.#project.findings(name);
    this.#restUnlessOpen(name);
    const reading = this.#buffers.get(name)?.readingFindings ?? [];
    return reading.length === 0 ? found : [...reading, ...found];
  }

  /**
   * What would be found if an article had another text. It keeps the one it has,
   * and nobody is told. `undefined` of an article that the site does not have.
   *
   * @param edit makes the other text of the one that stands
   */
  suppose(name: string, edit: (source: string) => string): Judged | undefined {
    const before = this.#project.article(name)?.source;
    if (before === undefined) return undefined;
    this.#project.set(name, edit(before));
    const article = this.#project.article(name);
    const findings = this.#project.findings(name);
    this.#project.set(name, before);
    this.#restUnlessOpen(name);
    return article && { article, findings };
  }

  /** Takes over what was typed; tells whose findings that may change. */
  refresh(): void {
    this.#readBuffers();
  }

  /** A file changed on disk: reads it, or forgets it when it is gone, and tells whose findings that may change. */
  fileChanged(path: string): void {
    this.readFile(path);
    const name = displayPath(this.root, path);
    if (this.#buffers.has(name)) return;
    this.#tellAffected(name, this.#project.neighbours(name));
    this.#restUnlessOpen(name);
  }

  /** Many files will be read: they count as copies of open documents once `comparing` has come to its end. */
  hold(): void {
    this.#cache = this.#setup.openCache?.();
    this.#project.hold();
  }

  /** Compares all that has been read, a few milliseconds at a time; in between everything can be asked. */
  comparing(): Generator<undefined, void> {
    return this.#project.comparing();
  }

  /** Writes what the next session need not read again, an article a step. Whoever does not take all of them has to call `return`. */
  *saving(): Generator<undefined, void> {
    if (this.#cache !== undefined) yield* this.#cache.saving();
  }

  /** From now on files are read without what earlier sessions kept. */
  forgetCache(): void {
    this.#cache?.close();
    this.#cache = undefined;
  }

  /** Reads a file from disk, or forgets it when it is gone. An open document outranks it. */
  readFile(path: string): void {
    const name = displayPath(this.root, path);
    if (this.#buffers.has(name)) return;
    const file = existsSync(path) ? readArticleFile(path, name, this.config.locale) : undefined;
    if (file === undefined || "error" in file || file.text === undefined) this.#remove(name);
    else this.#enter(name, file.text);
    this.#restUnlessOpen(name);
  }

  /** The document was closed: the file on disk counts again, if the site has it. */
  closed(uri: string): void {
    const name = this.nameOf(uri);
    if (!this.#buffers.delete(name)) return;
    const path = pathOfUri(uri);
    if (path === undefined || this.config.isIgnored(path)) this.#remove(name);
    else this.fileChanged(path);
  }

  /** Takes over what clients typed since the last question. */
  #readBuffers(): void {
    const { documents, owns } = this.#setup;
    for (const [uri, { document, revision }] of documents.held) {
      const name = this.nameOf(uri);
      const known = this.#buffers.get(name);
      if (known?.revision === revision || !owns(uri)) continue;
      this.#readBuffer(uri, name, revision, document.getText());
    }
  }

  #readBuffer(uri: string, name: string, revision: number, source: string): void {
    const { text, findings } = articleFromText(source, name, this.config.locale);
    const known = this.#buffers.get(name);
    const isIgnored = known?.isIgnored ?? this.#isIgnored(uri);
    const readingFindings = isIgnored ? [] : findings;
    this.#buffers.set(name, { uri, revision, isIgnored, readingFindings });
    if (text === undefined || isIgnored) this.#remove(name);
    else {
      this.#set(name, text);
      // Later versions tell by themselves whom they affect.
      if (known === undefined) this.#tellAffected(name, this.#project.neighbours(name));
    }
  }

  /** A folder may hold thousands of articles, of which a few are looked at. */
  #restUnlessOpen(name: string): void {
    if (!this.#buffers.has(name)) this.#project.rest(name);
  }

  #isIgnored(uri: string): boolean {
    const path = pathOfUri(uri);
    return path !== undefined && existsSync(path) && this.config.isIgnored(path);
  }

  /** Takes over the text of a file, from the cache while there is one. */
  #enter(name: string, text: string): void {
    if (this.#cache === undefined) this.#set(name, text);
    else this.#tellAffected(name, this.#cache.enter(this.#project, name, text));
  }

  #set(name: string, text: string): void {
    this.#tellAffected(name, this.#project.set(name, text));
  }

  #remove(name: string): void {
    this.#tellAffected(name, this.#project.remove(name));
  }

  #tellAffected(name: string, affected: readonly string[]): void {
    this.#setup.onChanged([name, ...affected]);
    const open = affected.flatMap((other) => this.#buffers.get(other)?.uri ?? []);
    if (open.length > 0) this.#setup.onAffected(open);
  }
}
