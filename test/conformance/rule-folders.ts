import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseCases, type Case } from "@kouetsu/core/testing";

const rulesFolder = new URL("../../rules/", import.meta.url);

export const pathInRule = (id: string, name: string): string =>
  fileURLToPath(new URL(`${id}/${name}`, rulesFolder));

/** A file of a rule's folder; empty when it is missing. */
export function readInRule(id: string, name: string): string {
  const path = pathInRule(id, name);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** The cases of a rule: those of its files `cases*.md`, by name, and the examples of its page. */
export function casesOf(id: string): { readonly file: string; readonly cases: readonly Case[] }[] {
  const files = readdirSync(pathInRule(id, ".")).filter((name) => /^cases[a-z-]*\.md$/.test(name));
  return [...files.sort(), "README.md"].map((file) => ({
    file,
    cases: parseCases(readInRule(id, file)),
  }));
}
