import { readFrontMatter } from "./read.js";
import type { FrontMatter, FrontMatterNode } from "./types.js";
import { frontMatterJson } from "./values.js";

export const read = (source: string): FrontMatter => {
  const frontMatter = readFrontMatter(source);
  if (!frontMatter) throw new Error("no front matter");
  return frontMatter;
};
export const codes = (source: string): string[] =>
  readFrontMatter(source)?.problems.map((problem) => problem.code) ?? [];
export const bodyOf = (source: string): string =>
  source.slice(read(source).range.end).replace(/^(?:\r\n|\r|\n)/, "");
export const texts = (source: string, node: FrontMatterNode): string[] =>
  node.kind === "scalar"
    ? [source.slice(node.range.start, node.range.end)]
    : node.kind === "list"
      ? node.items.flatMap((item) => texts(source, item))
      : node.entries.flatMap((entry) => [
          source.slice(entry.keyRange.start, entry.keyRange.end),
          ...texts(source, entry.value),
        ]);
/** Compared as JSON: our maps have no prototype. */
export const data = (source: string): unknown => {
  const { root } = read(source);
  return root && JSON.parse(JSON.stringify(frontMatterJson(root)));
};
