import type { Json } from "../finding/finding.js";
import type { Fact, FactEntry, FactKind } from "./corpus.js";

/** The facts of one article under their addresses, a kind and a key each. */
type Addressed = ReadonlyMap<string, readonly Json[]>;

const address = (kind: string, key: string): string => `${kind}\n${key}`;

function byAddress(facts: Iterable<Fact>): Addressed {
  const addressed = new Map<string, Json[]>();
  for (const { kind, key, value } of facts) {
    const at = address(kind.name, key);
    const values = addressed.get(at);
    if (values) values.push(value);
    else addressed.set(at, [value]);
  }
  return addressed;
}

/** Whether two facts are alike. */
function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const parts = Object.entries(a);
  const others = b as { readonly [key: string]: Json };
  return (
    Array.isArray(a) === Array.isArray(b) &&
    parts.length === Object.keys(b).length &&
    parts.every(([key, value]) => isSame(value, others[key]))
  );
}

/** The same of the facts under one address, most of which are texts. */
function areSame(a: readonly Json[] | undefined, b: readonly Json[]): boolean {
  return a?.length === b.length && a.every((value, at) => isSame(value, b[at]));
}

/** The entries, sorted by path, with others of one path in the place of those they have of it. */
function replacedIn(
  sorted: readonly FactEntry<Json>[],
  filePath: string,
  values: readonly Json[],
): readonly FactEntry<Json>[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as FactEntry<Json>).filePath < filePath) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.filePath === filePath) end++;
  const own = values.map((value) => ({ filePath, value }));
  return [...sorted.slice(0, low), ...own, ...sorted.slice(end)];
}

/** Facts of all articles, found by kind and key, replaced article by article. */
export class FactStore {
  readonly #byFile = new Map<string, Addressed>();
  readonly #byAddress = new Map<string, Map<string, readonly Json[]>>();
  readonly #sorted = new Map<string, readonly FactEntry<Json>[]>();

  /** Addresses under which articles do not depend on each other. */
  readonly #loose = new Set<string>();

  /**
   * Replaces the facts of an article; the addresses whose facts changed by it, but
   * for loose ones. Takes time in proportion to the facts of this article alone.
   */
  replace(filePath: string, facts: readonly Fact[]): readonly string[] {
    const before = this.#byFile.get(filePath) ?? new Map<string, readonly Json[]>();
    const after = byAddress(facts);
    for (const { kind, key } of facts) if (kind.isLoose) this.#loose.add(address(kind.name, key));
    const changed: string[] = [];
    const put = (at: string, values: readonly Json[] | undefined): void => {
      this.#put(at, filePath, values);
      if (!this.#loose.has(at)) changed.push(at);
    };
    for (const [at, values] of after) if (!areSame(before.get(at), values)) put(at, values);
    for (const at of before.keys()) if (!after.has(at)) put(at, undefined);
    if (after.size > 0) this.#byFile.set(filePath, after);
    else this.#byFile.delete(filePath);
    return changed;
  }

  /** The facts of an article, those under one address in their order. */
  *factsOf(filePath: string): Iterable<Fact> {
    for (const [at, values] of this.#byFile.get(filePath) ?? []) {
      const end = at.indexOf("\n");
      const name = at.slice(0, end);
      const kind = this.#loose.has(at) ? { name, isLoose: true } : { name };
      for (const value of values) yield { kind, key: at.slice(end + 1), value };
    }
  }

  /** The articles but for one that have facts under some of these addresses. */
  othersAt(addresses: readonly string[], filePath: string): ReadonlySet<string> {
    const others = new Set<string>();
    for (const at of addresses)
      for (const other of this.#byAddress.get(at)?.keys() ?? []) others.add(other);
    others.delete(filePath);
    return others;
  }

  #put(at: string, filePath: string, values: readonly Json[] | undefined): void {
    const files = this.#byAddress.get(at) ?? new Map<string, readonly Json[]>();
    if (values) files.set(filePath, values);
    else files.delete(filePath);
    if (files.size > 0) this.#byAddress.set(at, files);
    else this.#byAddress.delete(at);
    const sorted = this.#sorted.get(at);
    if (sorted === undefined) return;
    const next = replacedIn(sorted, filePath, values ?? []);
    if (next.length > 0) this.#sorted.set(at, next);
    else this.#sorted.delete(at);
  }

  /** Sorted by path, then in the order of the article. */
  entries<T extends Json>(kind: FactKind<T>, key: string): readonly FactEntry<T>[] {
    const at = address(kind.name, key);
    let entries = this.#sorted.get(at);
    if (!entries) {
      const files = [...(this.#byAddress.get(at) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
      entries = files.flatMap(([filePath, values]) => values.map((value) => ({ filePath, value })));
      this.#sorted.set(at, entries);
    }
    // A kind names one shape: whoever stores under it stores that shape.
    return entries as readonly FactEntry<T>[];
  }

  /** Every key of a kind. */
  *keys<T extends Json>(kind: FactKind<T>): Iterable<string> {
    const start = address(kind.name, "");
    for (const at of this.#byAddress.keys()) if (at.startsWith(start)) yield at.slice(start.length);
  }

  /** Other articles that share an address with this one, but for loose ones. */
  neighbours(filePath: string): ReadonlySet<string> {
    const addresses = [...(this.#byFile.get(filePath)?.keys() ?? [])];
    return this.othersAt(
      addresses.filter((at) => !this.#loose.has(at)),
      filePath,
    );
  }
}
