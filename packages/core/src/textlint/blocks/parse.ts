import { extname } from "node:path";
import { claimedExtensions, processorOf } from "../lint-document.js";
import type { LintDocument } from "../lint-document.js";
import type { LoadedConfig } from "../loaded-config.js";
import { PartParser } from "./parse-parts.js";
import type { RootNode, TreeNode } from "./tree.js";

/**
 * Whether the document is one that our own Markdown reads. What the user's
 * plugins read is theirs, before the rules and after them.
 */
export function readsAsMarkdown(config: LoadedConfig, { filePath, text }: LintDocument): boolean {
  // A second byte order mark: textlint takes it for the first, and counts offsets without it.
  if (UNCOUNTED_LINES.test(text) || text.startsWith("\uFEFF")) return false;
  const extension = extname(filePath);
  return !claimedExtensions(config).some((suffix) => extension.endsWith(suffix));
}

/** textlint counts lines at these, Markdown does not: positions by line differ with everything above. */
const UNCOUNTED_LINES = /[\u2028\u2029]/;

/**
 * Gives the trees that textlint gives to rules, or `undefined` for a text that
 * cannot be parsed or whose nodes have no places.
 */
export function markdownParser(config: LoadedConfig): (text: string) => RootNode | undefined {
  const processor = processorOf(config.markdown);
  const parser = new PartParser((text) => {
    const tree: unknown = processor.processor(".md").preProcess(text, "article.md");
    if (!isRoot(tree)) throw new TypeError("a node has no place");
    return tree;
  });
  return (text) => {
    try {
      return parser.parse(text);
    } catch {
      // The run over the whole document says it in textlint's words.
      return undefined;
    }
  };
}

function isRoot(tree: unknown): tree is RootNode {
  return isPlaced(tree) && tree.children !== undefined;
}

/** Whether every node has a place; markdown-to-ast leaves some of a table without when it cannot tell. */
function isPlaced(node: unknown): node is TreeNode {
  if (typeof node !== "object" || node === null) return false;
  if (!("range" in node) || !("loc" in node)) return false;
  return !("children" in node) || (Array.isArray(node.children) && node.children.every(isPlaced));
}
