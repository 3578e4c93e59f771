import type { Article } from "../../article/article.js";
import { comparePaths, invalidate, letGo, type IndexedDocument, type View } from "./document.js";
import { DocumentPostings } from "./document-postings.js";
import { editedMatter } from "./edited-matter.js";
import { FingerprintSet } from "./fingerprint-set.js";
import { LayeredPostings } from "./layered-postings.js";
import { Matcher } from "./matcher.js";
import { matterOf, sameUnits, type Matter } from "./matter.js";
import type { PassageText } from "./read-text.js";
import { PARAMETERS, TEMPLATE_ARTICLES } from "./parameters.js";
import { PassageGroupMaker } from "./passage-group.js";
import { rewinnow, type ChangedFingerprints } from "./rewinnow.js";
import type { PassageGroup } from "./types.js";
import { passagesOf, viewOf } from "./view.js";
import { UnitMaps } from "./unit-maps.js";
import { winnow, type Fingerprints } from "./winnow.js";
import { Workspace } from "./workspace.js";

/** Of how many articles the way into the source is kept at hand. */
const MOST_MAPS = 24;

export interface PassageIndexOptions {
  /** From how many articles on a text is a template; at least 3. */
  readonly templateArticles?: number;
  /**
   * Whether articles that came together are matched with others only when somebody
   * asks for them, one by one: for an index of many of which few are looked at.
   */
  readonly matchesOnDemand?: boolean;
}

/**
 * Repeated passages of a set of articles, kept up to date. What it answers
 * depends only on the articles that it holds, never on the order in which they
 * came or on what they were before.
 *
 * Of an article it keeps the folded text (two bytes a character), its
 * fingerprints and, by reference, its blocks and source, which the caller holds
 * anyway; offsets are folded anew where a copy is found. Articles are read when
 * the first question comes: those that came before it together, by sorting.
 */
export interface PassageIndex {
  /** Adds an article or replaces the version that stands. */
  set(article: Article): void;
  /** Whether an article is in the index, or waits to be read. */
  has(filePath: string): boolean;
  /** The same for a text of which nobody needs an `Article`. */
  setRead(text: PassageText): void;
  /** What was read of an article, for `setRead`; `undefined` of one that waits to be read or is being edited. */
  textOf(filePath: string): PassageText | undefined;
  delete(filePath: string): void;
  /**
   * Reads what came since the last question in steps of a few milliseconds, so
   * that others have their turn in between. Nothing may be asked or changed
   * before the last step; afterwards every answer is the same as without.
   */
  settling(): Generator<undefined, void>;
  /**
   * Does in steps most of what the first question about an article would do at once,
   * where matches are found on demand. Nothing may be asked or changed before the last step.
   */
  approaching(filePath: string): Generator<undefined, void>;
  /** Groups that have a copy in the article, by the place of the first; templates of the article are among them. */
  groupsOf(filePath: string): readonly PassageGroup[];
  /**
   * Other articles whose groups may depend on this one, sorted: those that are
   * linked with it by matches now, or were before its last change.
   */
  neighbours(filePath: string): readonly string[];
}

/** An empty index. */
export function createPassageIndex(options: PassageIndexOptions = {}): PassageIndex {
  const templateArticles = Math.max(3, options.templateArticles ?? TEMPLATE_ARTICLES);
  return new InMemoryPassageIndex(templateArticles, options.matchesOnDemand ?? false);
}

class InMemoryPassageIndex implements PassageIndex {
  readonly #templateArticles: number;
  readonly #matchesOnDemand: boolean;
  readonly #postings = new LayeredPostings();
  readonly #single = new DocumentPostings(this.#postings, {
    added: (hash) => this.#onAdded(hash),
    removed: (hash) => this.#onRemoved(hash),
  });
  readonly #workspace = new Workspace();
  readonly #matcher: Matcher;
  readonly #byPath = new Map<string, IndexedDocument>();
  readonly #byId = new Map<number, IndexedDocument>();
  /**
   * Articles that came since the last question, by path. A new map for each question: a cleared one
   * has the engine keep what it held, one version behind the other, until a full collection.
   */
  #pending = new Map<string, Article | PassageText>();
  /** Articles to match, each with what is to note whose groups may change by it; a new map each time, too. */
  #dirty = new Map<IndexedDocument, readonly Set<string>[]>();
  /** Articles that were linked before the last change of an article. */
  readonly #formerly = new Map<string, Set<string>>();
  /** Fingerprints that stand in at least `templateArticles` articles. */
  readonly #templates = new FingerprintSet();
  /** Paths of articles whose groups the change that is being made affects. */
  #stale = new Set<string>();
  readonly #maker = new PassageGroupMaker(new UnitMaps(MOST_MAPS));
  readonly #holders: Int32Array;
  readonly #places: Uint32Array;
  #nextId = 0;
  #isInOrder = true;

  constructor(templateArticles: number, matchesOnDemand: boolean) {
    this.#templateArticles = templateArticles;
    this.#matchesOnDemand = matchesOnDemand;
    this.#matcher = new Matcher(this.#postings, this.#byId, this.#templates, templateArticles);
    this.#holders = new Int32Array(templateArticles + 1);
    this.#places = new Uint32Array(templateArticles + 1);
  }

  set(article: Article): void {
    this.#pending.set(article.filePath, article);
  }

  setRead(text: PassageText): void {
    this.#pending.set(text.filePath, text);
  }

  textOf(filePath: string): PassageText | undefined {
    const known = this.#pending.has(filePath) ? undefined : this.#byPath.get(filePath);
    // The marks of an article that is being edited are left out of its matter.
    if (known === undefined || known.matter.offsets !== undefined) return undefined;
    const { language, matter, fingerprints } = known;
    return { filePath, language, matter, fingerprints };
  }

  has(filePath: string): boolean {
    return this.#pending.has(filePath) || this.#byPath.has(filePath);
  }

  delete(filePath: string): void {
    this.#pending.delete(filePath);
    const known = this.#byPath.get(filePath);
    if (known === undefined) return;
    this.#stale = new Set<string>();
    this.#detach(known, this.#stale);
    this.#byPath.delete(filePath);
    this.#byId.delete(known.id);
    this.#single.remove(known);
    this.#formerly.set(filePath, this.#stale);
  }

  *approaching(filePath: string): Generator<undefined, void> {
    const document = this.#byPath.get(filePath);
    if (document === undefined) return;
    document.findMatches?.();
    yield;
    for (const { other } of document.sides) {
      if (other.findMatches === undefined) continue;
      other.findMatches();
      yield;
    }
  }

  groupsOf(filePath: string): readonly PassageGroup[] {
    this.#settle();
    const document = this.#byPath.get(filePath);
    return document === undefined ? [] : passagesOf(document, this.#templateArticles, this.#maker);
  }

  neighbours(filePath: string): readonly string[] {
    this.#settle();
    const paths = new Set(this.#formerly.get(filePath));
    const document = this.#byPath.get(filePath);
    if (document !== undefined) {
      for (const each of viewOf(document).dependencies) paths.add(each.filePath);
      for (const each of document.dependents) paths.add(each.filePath);
    }
    paths.delete(filePath);
    return [...paths].filter((path) => this.#byPath.has(path)).sort();
  }

  /** Reads what came since the last question and matches it. */
  #settle(): void {
    if (this.#pending.size === 0 && this.#dirty.size === 0) return;
    runToEnd(this.settling());
  }

  *settling(): Generator<undefined, void> {
    if (this.#pending.size > 0) {
      const isFirst = this.#byPath.size === 0;
      const articles = [...this.#pending.values()];
      this.#pending = new Map();
      if (isFirst && articles.length > 1) yield* this.#fill(articles);
      else for (const article of articles) this.#update(article);
    }
    this.#order();
    this.#matchDirty();
    if (this.#postings.isWorn(this.#byPath.size))
      runToEnd(this.#postings.rebuild(inOrderOfPaths(this.#byPath.values())));
  }

  /** Numbers the documents in the order of their paths, when one came. */
  #order(): void {
    if (this.#isInOrder) return;
    this.#isInOrder = true;
    let order = 0;
    for (const document of inOrderOfPaths(this.#byPath.values())) document.order = order++;
  }

  /** Many articles into an empty index: one sort, in which equal fingerprints come to stand side by side. */
  *#fill(articles: readonly (Article | PassageText)[]): Generator<undefined, void> {
    for (const article of inOrderOfPaths(articles)) {
      this.#add(article, this.#nextId++);
      yield;
    }
    this.#order();
    const documents = [...this.#byPath.values()];
    yield* this.#postings.rebuild(documents);
    const { base } = this.#postings;
    if (this.#matchesOnDemand) {
      yield* this.#matcher.prepare(documents, base);
      for (const document of documents) document.findMatches = () => this.#findMatches(document);
    } else yield* this.#matcher.matchAll(documents, base);
  }

  /** Matches a document that nobody has asked for yet; those that were asked for have been matched with it. */
  #findMatches(document: IndexedDocument): void {
    document.findMatches = undefined;
    this.#single.placeAllBut(document);
    this.#matcher.match(document, (other) => other.findMatches === undefined);
  }

  #add(
    article: Article | PassageText,
    id: number,
    matter = this.#matterOf(article),
    changed?: ChangedFingerprints,
  ): IndexedDocument {
    const { filePath } = article;
    const parameters = PARAMETERS[article.language];
    const known = this.#byPath.get(filePath);
    if (known === undefined) this.#isInOrder = false;
    const document: IndexedDocument = {
      id,
      filePath,
      order: known?.order ?? 0,
      language: article.language,
      parameters,
      matter,
      fingerprints: changed?.fingerprints ?? this.#fingerprintsOf(article, matter),
      templates: [],
      sides: [],
      sorted: undefined,
      view: undefined,
      made: known?.made,
      dependents: [],
    };
    // No chain of versions is kept.
    if (known !== undefined) known.made = undefined;
    this.#byPath.set(document.filePath, document);
    this.#byId.set(id, document);
    return document;
  }

  #fingerprintsOf(article: Article | PassageText, matter: Matter): Fingerprints {
    if ("matter" in article) return article.fingerprints;
    return winnow(matter.units, PARAMETERS[article.language], this.#workspace);
  }

  #changedFingerprints(
    known: IndexedDocument,
    article: Article | PassageText,
    matter: Matter,
  ): ChangedFingerprints {
    const parameters = PARAMETERS[article.language];
    if ("matter" in article || known.parameters !== parameters)
      return { fingerprints: this.#fingerprintsOf(article, matter), head: 0, tail: 0 };
    const { fingerprints, matter: before } = known;
    return rewinnow(fingerprints, before, matter, parameters, this.#workspace);
  }

  #matterOf(article: Article | PassageText): Matter {
    return "matter" in article ? article.matter : matterOf(article, this.#workspace);
  }

  #update(article: Article | PassageText): void {
    const known = this.#byPath.get(article.filePath);
    const isEdited = known !== undefined && !("matter" in article);
    const matter = isEdited ? editedMatter(article) : this.#matterOf(article);
    if (
      known !== undefined &&
      known.parameters === PARAMETERS[article.language] &&
      sameUnits(known.matter, matter)
    ) {
      this.#move(known, matter);
      return;
    }
    const formerly = (this.#stale = new Set<string>());
    if (known !== undefined) this.#detach(known, formerly);
    const changed = known && this.#changedFingerprints(known, article, matter);
    const document = this.#add(article, known?.id ?? this.#nextId++, matter, changed);
    if (known === undefined || changed === undefined) this.#single.add(document);
    else {
      this.#single.change(known, document, changed);
      letGo(known);
    }
    this.#dirty.set(document, [formerly]);
    this.#formerly.set(document.filePath, formerly);
  }

  /** The same text at other offsets: only what was told of places is stale. */
  #move(document: IndexedDocument, matter: IndexedDocument["matter"]): void {
    document.matter = { ...matter, units: document.matter.units };
    const formerly = new Set<string>();
    for (const dependent of document.dependents) {
      formerly.add(dependent.filePath);
      // It depends by its view.
      (dependent.view as View).passages = undefined;
    }
    if (document.view !== undefined) document.view.passages = undefined;
    this.#formerly.set(document.filePath, formerly);
  }

  /** Takes a document's matches out, as its text is about to change. */
  #detach(document: IndexedDocument, formerly: Set<string>): void {
    this.#dirty.delete(document);
    const others = new Set(document.sides.map((side) => side.other));
    invalidate(document, formerly);
    for (const other of others) {
      if (other === document) continue;
      formerly.add(other.filePath);
      invalidate(other, formerly);
      other.sides = other.sides.filter((side) => side.other !== document);
    }
    document.sides = [];
  }

  /** A text may have become a template. */
  #onAdded(hash: number): void {
    if (this.#countHolders(hash) !== this.#templateArticles) return;
    this.#templates.add(hash);
    this.#markHolders(this.#templateArticles, this.#stale);
  }

  /** A text may have ceased to be a template. */
  #onRemoved(hash: number): void {
    if (!this.#templates.has(hash) || this.#countHolders(hash) >= this.#templateArticles) return;
    this.#templates.delete(hash);
    this.#markHolders(this.#templateArticles - 1, this.#stale);
  }

  /** How many articles hold a fingerprint, as far as it matters: at most one more than make a template. */
  #countHolders(hash: number): number {
    return this.#postings.read(hash, this.#holders, this.#places);
  }

  /** A fingerprint became or ceased to be a template: all that hold it are matched anew. Reads what was counted last. */
  #markHolders(count: number, formerly: Set<string>): void {
    for (let h = 0; h < count; h++) {
      const other = this.#byId.get(this.#holders[h] as number) as IndexedDocument;
      formerly.add(other.filePath);
      const causes = this.#dirty.get(other) ?? [];
      if (causes.length === 0) this.#detach(other, formerly);
      this.#dirty.set(other, [...causes, formerly]);
    }
  }

  #matchDirty(): void {
    if (this.#dirty.size === 0) return;
    const changed = [...this.#dirty].sort(([a], [b]) => a.order - b.order);
    this.#dirty = new Map();
    for (const [document] of changed) this.#matcher.findTemplates(document);
    const done = new Set<IndexedDocument>();
    for (const [document, causes] of changed) {
      invalidate(document, undefined);
      this.#single.placeAllBut(document);
      document.findMatches = undefined;
      for (const other of this.#matcher.match(document, (one) => done.has(one))) {
        for (const stale of causes) {
          stale.add(other.filePath);
          for (const each of other.dependents) stale.add(each.filePath);
        }
        invalidate(other, undefined);
      }
      done.add(document);
    }
  }
}

function runToEnd(steps: Iterator<undefined, void>): void {
  while (steps.next().done !== true);
}

function inOrderOfPaths<T extends { readonly filePath: string }>(all: Iterable<T>): T[] {
  return [...all].sort(comparePaths);
}
