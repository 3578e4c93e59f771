import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  parseDocument,
  type Document,
  type ParsedNode,
} from "yaml";
import type { TextRange } from "../../text/range.js";
import type { BlockReading } from "./block-reading.js";
import { readFlatYaml } from "./flat-yaml.js";
import { tooDeepAt } from "./nesting.js";
import { lineFrom } from "./source-lines.js";
import type { FrontMatterProblem } from "./types.js";
import { spanOf, YamlTree } from "./yaml-tree.js";
import { yamlValueProblems } from "./yaml-values.js";
import { unclosedOpening } from "./yaml-openings.js";
import { repairYaml } from "./yaml-repair.js";

/** As many uses of anchors as the library's own guard against exponential growth allows. */
const MAX_ALIASES = 100;
const TAGS_OF_YAML_1_1 = /^!!(?:timestamp|binary|set|omap|pairs|merge)$/;

/** Reads YAML 1.2 between `content.start` and `content.end` of `source`. */
export function readYaml(source: string, content: TextRange): BlockReading {
  return readFlatYaml(source, content) ?? readAnyYaml(source, content);
}

/**
 * The same by the library, whatever the text is. Nesting is bounded before the parser sees the text, aliases before they are
 * followed; no tag creates anything but plain data.
 */
export function readAnyYaml(source: string, content: TextRange): BlockReading {
  const written = source.slice(content.start, content.end);
  const deep = tooDeepAt(written);
  if (deep !== undefined)
    return unreadable([{ code: "alias-bomb", range: lineAt(source, content.start + deep) }]);
  const repaired = repairYaml(written);
  const problems = repaired.problems.map((problem) => moved(problem, content.start));
  const document = parseDocument(repaired.text, {
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const failure = firstFailure(document, written);
  if (failure) {
    // A tab or a full-width mark is why: one finding is enough.
    if (problems.some(({ code }) => code === "tab-indent" || code === "fullwidth-syntax"))
      return unreadable(problems);
    return unreadable([...problems, moved(failure, content.start)]);
  }
  const comments = repaired.text.includes("#") ? commentsOf(repaired.text, content.start) : [];
  const reading = new YamlTree(source, content.start, repaired.shortKeys);
  const top = document.contents;
  if (top === null || (isScalar(top) && top.value === null && top.source === "")) {
    return {
      root: { kind: "map", range: content, entries: [] },
      problems: [...problems, { code: "empty", range: content }],
      comments,
    };
  }
  if (!isMap(top))
    return {
      root: undefined,
      problems: [
        ...problems,
        { code: "not-object", range: firstLineOf(source, top, content.start) },
      ],
      comments,
    };
  const root = reading.map(top);
  problems.push(...reading.problems, ...yamlValueProblems(source, root, comments));
  return { root, problems, comments };
}

const unreadable = (problems: readonly FrontMatterProblem[]): BlockReading => ({
  root: undefined,
  problems,
  comments: [],
});

function moved(problem: FrontMatterProblem, by: number): FrontMatterProblem {
  const shift = (range: TextRange): TextRange => ({ start: range.start + by, end: range.end + by });
  return {
    ...problem,
    range: shift(problem.range),
    ...(problem.related && { related: shift(problem.related) }),
  };
}

function lineAt(source: string, offset: number): TextRange {
  let start = offset;
  while (start > 0 && !"\r\n".includes(source[start - 1] as string)) start--;
  const { end } = lineFrom(source, start);
  return { start, end };
}

function firstLineOf(source: string, node: ParsedNode, base: number): TextRange {
  const [from, to] = spanOf(node);
  const start = base + from;
  return { start, end: Math.min(lineFrom(source, start).end, base + to) };
}

/** The one problem that keeps the text from being YAML; the others follow from it. */
function firstFailure(document: Document.Parsed, written: string): FrontMatterProblem | undefined {
  const error = document.errors[0];
  if (error) {
    const at = Math.min(error.pos[0], written.length);
    if (error.code === "RESOURCE_EXHAUSTION")
      return { code: "alias-bomb", range: trimmedLine(written, at) };
    const opening = unclosedOpening(written, at);
    const range = opening ?? trimmedLine(written, at);
    const stop = { start: at, end: Math.min(error.pos[1], written.length) };
    return {
      code: "syntax",
      range,
      ...(opening && { related: stop }),
      values: {
        reason: opening ? "unclosed" : error.code,
        char: opening ? (written[opening.start] as string) : "",
      },
    };
  }
  const warning = document.warnings.find(
    ({ code, pos }) =>
      code === "TAG_RESOLVE_FAILED" && !TAGS_OF_YAML_1_1.test(written.slice(pos[0], pos[1])),
  );
  if (warning)
    return {
      code: "syntax",
      range: { start: warning.pos[0], end: warning.pos[1] },
      values: { reason: "tag", char: "" },
    };
  return aliasFailure(document, written);
}

/** The line around `at` without its indentation; the line before, when `at` is at the start of one that only shows the damage. */
function trimmedLine(text: string, at: number): TextRange {
  const line = lineAt(text, at);
  let { start, end } = line;
  while (start < end && " \t".includes(text[start] as string)) start++;
  while (end > start && " \t".includes(text[end - 1] as string)) end--;
  return { start, end };
}

/** An alias that names no anchor, or more aliases than a reader will follow. */
function aliasFailure(document: Document.Parsed, written: string): FrontMatterProblem | undefined {
  if (!written.includes("*")) return undefined;
  const anchors = new Set<string>();
  const aliases: { name: string; range: TextRange; known: boolean }[] = [];
  const pending: (ParsedNode | null)[] = [document.contents];
  while (pending.length > 0) {
    const node = pending.pop();
    if (!node) continue;
    if (isAlias(node)) {
      const [start, end] = node.range;
      aliases.push({ name: node.source, range: { start, end }, known: anchors.has(node.source) });
      continue;
    }
    if (node.anchor) anchors.add(node.anchor);
    if (isMap(node))
      for (const pair of [...node.items].reverse()) pending.push(pair.value, pair.key);
    else if (isSeq(node)) for (const item of [...node.items].reverse()) pending.push(item);
  }
  const unknown = aliases.find((alias) => !alias.known);
  if (unknown)
    return { code: "syntax", range: unknown.range, values: { reason: "alias", char: "*" } };
  const [first] = aliases;
  if (first === undefined) return undefined;
  try {
    document.toJS({ maxAliasCount: MAX_ALIASES });
    return undefined;
  } catch {
    // The library throws when aliases would multiply beyond the bound; nothing was built by then.
    return { code: "alias-bomb", range: first.range };
  }
}

/** From `#` to the end of the line, by the library's own lexer. */
function commentsOf(text: string, base: number): TextRange[] {
  const comments: TextRange[] = [];
  let at = 0;
  let isScalarText = false;
  for (const token of new Lexer().lex(text)) {
    // Control tokens mark the document and the scalar that follows; they have no width in the text.
    if (token === "\u0002" || token === "\u0018" || token === "\u001f") {
      isScalarText = token === "\u001f";
      continue;
    }
    if (token.startsWith("#") && !isScalarText)
      comments.push({ start: base + at, end: base + at + token.length });
    at += token.length;
    isScalarText = false;
  }
  return comments;
}
