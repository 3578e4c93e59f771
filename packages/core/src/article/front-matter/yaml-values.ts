import type { TextRange } from "../../text/range.js";
import type {
  FrontMatterMap,
  FrontMatterNode,
  FrontMatterProblem,
  FrontMatterScalar,
} from "./types.js";

const BOOLEAN_OF_YAML_1_1 = /^(?:y|yes|n|no|on|off)$/i;
const LEADING_ZERO = /^[-+]?0\d{1,20}$/;
const OCTAL_OR_UNDERSCORE = /^(?:0o[0-7]{1,20}|[-+]?\d{1,12}_[\d_]{1,20})$/;
const TRAILING_ZERO = /^[-+]?\d{1,12}\.\d{1,12}0$/;
const ONE_ZERO = /^\d{1,12}\.0$/;
const SEXAGESIMAL = /^[-+]?\d{1,9}(?::[0-5]?\d){1,3}(?:\.\d{0,9})?$/;
const VERSION_KEY = /version|release|^ver$/i;

/**
 * Values that YAML readers disagree about, or that lose what was written: a
 * plain `yes`, `010`, `1.10` or `12:30`, and a `#` that cuts a value short.
 * Judged on the characters of the source alone.
 */
export function yamlValueProblems(
  source: string,
  root: FrontMatterMap,
  comments: readonly TextRange[],
): FrontMatterProblem[] {
  const problems: FrontMatterProblem[] = [];
  const cuts = new Map(
    comments
      .filter((comment) => /^#[^\s#!]/.test(source.slice(comment.start, comment.start + 2)))
      .map((comment) => [comment.start, comment]),
  );
  const pending: { node: FrontMatterNode; key: string }[] = [{ node: root, key: "" }];
  const seen = new Set<FrontMatterNode>();
  while (pending.length > 0) {
    const { node, key } = pending.pop() as { node: FrontMatterNode; key: string };
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === "map")
      for (const entry of [...node.entries].reverse())
        pending.push({ node: entry.value, key: entry.key });
    else if (node.kind === "list")
      for (const item of [...node.items].reverse()) pending.push({ node: item, key });
    else if (node.style === "plain") {
      const kind = ambiguity(node, key);
      if (kind)
        problems.push({
          code: "ambiguous-scalar",
          range: node.range,
          values: { value: node.source, kind },
        });
      const cut = cuts.get(skipSpaces(source, node.range.end));
      if (cut)
        problems.push({
          code: "comment-in-value",
          range: cut,
          related: node.range,
          values: { value: node.source, comment: source.slice(cut.start, cut.end).trimEnd() },
        });
    }
  }
  return problems;
}

function skipSpaces(source: string, from: number): number {
  let at = from;
  while (source[at] === " " || source[at] === "\t") at++;
  return at;
}

function ambiguity(node: FrontMatterScalar, key: string): string | undefined {
  const { source } = node;
  if (source.length > 40) return undefined;
  if (BOOLEAN_OF_YAML_1_1.test(source)) return "boolean";
  if (LEADING_ZERO.test(source) || OCTAL_OR_UNDERSCORE.test(source)) return "number";
  if (SEXAGESIMAL.test(source)) return "time";
  if (TRAILING_ZERO.test(source) || (ONE_ZERO.test(source) && VERSION_KEY.test(key))) return "zero";
  return undefined;
}
