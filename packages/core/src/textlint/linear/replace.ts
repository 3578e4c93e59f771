import { createRequire } from "node:module";
import { originOf } from "../rule-origins.js";
import { entriesIn, loadFromShelf, readEntriesFrom } from "./dictionary.js";
import type { EntryDictionary, Shelf } from "./dictionary.js";
import { buildLattice } from "./kuromoji-lattice.js";
import type { LatticeParts } from "./kuromoji-lattice.js";
import { markCandidates, splitOnce } from "./split-once.js";
import type { Mark, SplitAst } from "./split-once.js";
import { withoutFiller } from "./sentence-source.js";
import type { SentenceSourceClass } from "./sentence-source.js";

/** Modules that rules have loaded, by their absolute paths. */
export type LoadedModules = Readonly<Record<string, { exports: unknown } | undefined>>;

/** The modules of CommonJS in this thread. */
export function loadedModules(): LoadedModules {
  return createRequire(import.meta.url).cache;
}

const BUILDER = /[\\/]kuromoji[\\/]src[\\/]viterbi[\\/]ViterbiBuilder\.js$/;
const DICTIONARY = /[\\/]kuromoji[\\/]src[\\/]dict[\\/]TokenInfoDictionary\.js$/;
const LOADER = /[\\/]kuromoji[\\/]src[\\/]loader[\\/]NodeDictionaryLoader\.js$/;
const SOURCE_CODE = /[\\/]sentence-splitter[\\/]lib[\\/]parser[\\/]SourceCode\.js$/;
const MARKER = /[\\/]sentence-splitter[\\/]lib[\\/]parser[\\/]AbbrMarker\.js$/;
const SPLITTER = /[\\/]sentence-splitter[\\/]lib[\\/]sentence-splitter\.js$/;

/**
 * Replaces the two parts of loaded packages whose time grows with the square of
 * the text, and those that load kuromoji's dictionary, by code of ours with the
 * same results. What is not exactly the version that was compared, or does not
 * look like it, stays as it is.
 *
 * @returns the paths of the modules that were replaced
 */
export function makeLinear(modules: LoadedModules, shelf: Shelf): readonly string[] {
  const isKuromoji = (path: string): boolean => isVersion(path, "kuromoji", "0.1.2");
  const isSplitter = (path: string): boolean => isVersion(path, "sentence-splitter", "5.0.1");
  return Object.keys(modules).filter((path) => {
    if (BUILDER.test(path)) return isKuromoji(path) && replaceBuild(modules, path);
    if (DICTIONARY.test(path)) return isKuromoji(path) && replaceEntries(modules, path);
    if (LOADER.test(path)) return isKuromoji(path) && replaceLoader(modules, path, shelf);
    if (SOURCE_CODE.test(path)) return isSplitter(path) && replaceSource(modules, path);
    if (MARKER.test(path)) return isSplitter(path) && replaceMarker(modules, path);
    if (SPLITTER.test(path)) return isSplitter(path) && replaceSplit(modules, path);
    return false;
  });
}

function isVersion(path: string, packageName: string, version: string): boolean {
  const origin = originOf(path);
  return origin?.packageName === packageName && origin.version === version;
}

type Build = (this: Parameters<typeof buildLattice>[0], text: string) => unknown;

function replaceBuild(modules: LoadedModules, path: string): boolean {
  const prototype = prototypeOf(modules[path]?.exports);
  const sibling = (name: string): unknown => modules[path.replace("ViterbiBuilder", name)]?.exports;
  const parts = { Lattice: sibling("ViterbiLattice"), Node: sibling("ViterbiNode") };
  if (typeof prototype?.["build"] !== "function" || !areParts(parts)) return false;
  const original = prototype["build"] as Build;
  const build: Build = function build(text) {
    return buildLattice(this, text, parts) ?? original.call(this, text);
  };
  prototype["build"] = build;
  return true;
}

type LoadEntries = (this: EntryDictionary, bytes: Uint8Array) => unknown;

function replaceEntries(modules: LoadedModules, path: string): boolean {
  const prototype = prototypeOf(modules[path]?.exports);
  if (typeof prototype?.["loadTargetMap"] !== "function") return false;
  const original = prototype["loadTargetMap"] as LoadEntries;
  const load: LoadEntries = function load(bytes) {
    const find = entriesIn(bytes);
    if (find === undefined) return original.call(this, bytes);
    readEntriesFrom(this, find);
    return this;
  };
  prototype["loadTargetMap"] = load;
  return true;
}

function replaceLoader(modules: LoadedModules, path: string, shelf: Shelf): boolean {
  const prototype = prototypeOf(modules[path]?.exports);
  if (typeof prototype?.["loadArrayBuffer"] !== "function") return false;
  prototype["loadArrayBuffer"] = loadFromShelf(shelf);
  return true;
}

function areParts(parts: Readonly<Record<keyof LatticeParts, unknown>>): parts is LatticeParts {
  const lattice = prototypeOf(parts.Lattice);
  return (
    typeof lattice?.["append"] === "function" &&
    typeof lattice["appendEos"] === "function" &&
    // The fields of a node are given by their order.
    typeof parts.Node === "function" &&
    parts.Node.length === 8
  );
}

function replaceSource(modules: LoadedModules, path: string): boolean {
  const exports = exportsOf(modules, path);
  const prototype = prototypeOf(exports["SourceCode"]);
  const methods = ["read", "sliceRange", "now", "readNode", "peekNode"];
  if (!methods.every((name) => typeof prototype?.[name] === "function")) return false;
  // Its shape was just looked at.
  exports["SourceCode"] = withoutFiller(exports["SourceCode"] as SentenceSourceClass);
  return true;
}

function replaceMarker(modules: LoadedModules, path: string): boolean {
  const prototype = prototypeOf(exportsOf(modules, path)["AbbrMarker"]);
  const mark = prototype?.["mark"];
  if (typeof mark !== "function" || typeof prototype?.["getWord"] !== "function") return false;
  prototype["mark"] = markCandidates(mark as Mark);
  return true;
}

function replaceSplit(modules: LoadedModules, path: string): boolean {
  const exports = exportsOf(modules, path);
  if (typeof exports["splitAST"] !== "function") return false;
  exports["splitAST"] = splitOnce(exports["splitAST"] as SplitAst);
  return true;
}

/** What a module gives under names; nothing when it is one thing alone. */
function exportsOf(modules: LoadedModules, path: string): Record<string, unknown> {
  const exports = modules[path]?.exports;
  if (typeof exports !== "object" || exports === null) return {};
  return exports as Record<string, unknown>;
}

function prototypeOf(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== "function") return undefined;
  return value.prototype as Record<string, unknown> | undefined;
}
