import { expect, it } from "vitest";
import type { Fact, FactKind } from "./corpus.js";
import { FactStore } from "./fact-store.js";

const tied: FactKind<string> = { name: "tied" };
const loose: FactKind<string> = { name: "loose", isLoose: true };
const fact = (kind: FactKind<string>, key: string, value: string): Fact => ({ kind, key, value });

it("names the keys of a kind, as long as an article has them", () => {
  const store = new FactStore();
  store.replace("a.md", [fact(tied, "x", "1"), fact(tied, "y\nz", "1"), fact(loose, "w", "1")]);
  store.replace("b.md", [fact(tied, "x", "2")]);
  expect([...store.keys(tied)].sort()).toEqual(["x", "y\nz"]);
  store.replace("a.md", []);
  expect([...store.keys(tied)]).toEqual(["x"]);
  expect([...store.keys(loose)]).toEqual([]);
});

it("ties articles that share a fact, unless the kind is loose", () => {
  const store = new FactStore();
  store.replace("a.md", [fact(tied, "x", "1"), fact(loose, "x", "1")]);
  store.replace("b.md", [fact(loose, "x", "1")]);
  expect([...store.neighbours("b.md")]).toEqual([]);
  expect(store.replace("b.md", [fact(loose, "x", "2")])).toEqual([]);
  const changed = store.replace("b.md", [fact(tied, "x", "2")]);
  expect([...store.othersAt(changed, "b.md")]).toEqual(["a.md"]);
  expect([...store.neighbours("b.md")]).toEqual(["a.md"]);
  expect(store.entries(loose, "x")).toEqual([{ filePath: "a.md", value: "1" }]);
});

it("takes in articles that all share a fact without looking at those before", () => {
  const store = new FactStore();
  const begun = process.cpuUsage();
  for (let n = 0; n < 20_000; n++) store.replace(`${n}.md`, [fact(tied, "x", `${n}`)]);
  // A fifth of a second; half a minute when each article looks at all before it.
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(4_000);
  expect(store.entries(tied, "x").length).toBe(20_000);
});

it("says what changed by the shape of facts, however deep, and not by their order in the text", () => {
  const store = new FactStore();
  const shaped: FactKind<object & Fact["value"]> = { name: "shaped" };
  const put = (value: Fact["value"]): readonly string[] =>
    store.replace("a.md", [{ kind: shaped, key: "x", value }]);
  expect(put({ at: [1, 2], of: { name: "港" } })).toHaveLength(1);
  expect(put({ of: { name: "港" }, at: [1, 2] })).toEqual([]);
  expect(put({ at: [1, 2], of: { name: "湊" } })).toHaveLength(1);
  expect(put({ at: [1, 2, 3], of: { name: "湊" } })).toHaveLength(1);
  expect(put({ at: { 0: 1, 1: 2, 2: 3 }, of: { name: "湊" } })).toHaveLength(1);
  expect(put({ at: null, of: { name: "湊" } })).toHaveLength(1);
});

it("keeps entries sorted by path as articles come and go", () => {
  const store = new FactStore();
  const texts = (): readonly string[] =>
    store.entries(tied, "x").map(({ filePath, value }) => `${filePath} ${value}`);
  store.replace("c.md", [fact(tied, "x", "3")]);
  expect(texts()).toEqual(["c.md 3"]);
  store.replace("a.md", [fact(tied, "x", "1"), fact(tied, "x", "1'")]);
  store.replace("b.md", [fact(tied, "x", "2")]);
  expect(texts()).toEqual(["a.md 1", "a.md 1'", "b.md 2", "c.md 3"]);
  store.replace("a.md", [fact(tied, "x", "1'")]);
  store.replace("c.md", []);
  expect(texts()).toEqual(["a.md 1'", "b.md 2"]);
  store.replace("a.md", []);
  store.replace("b.md", []);
  expect(texts()).toEqual([]);
});

it("hands out the facts of an article as they came, those of one key together", () => {
  const store = new FactStore();
  const facts = [fact(tied, "x", "1"), fact(tied, "x", "2"), fact(loose, "y\nz", "3")];
  store.replace("a.md", facts);
  expect([...store.factsOf("a.md")]).toEqual(facts);
  expect([...store.factsOf("b.md")]).toEqual([]);
  const again = new FactStore();
  again.replace("a.md", [...store.factsOf("a.md")]);
  again.replace("b.md", [fact(loose, "y\nz", "4")]);
  expect([...again.neighbours("a.md")]).toEqual([]);
});
