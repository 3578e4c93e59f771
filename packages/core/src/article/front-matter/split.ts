import type { TextRange } from "../../text/range.js";
import {
  readClosing,
  readOpening,
  type Closing,
  type FenceLanguage,
  type LineMark,
  type OpeningFence,
} from "./fences.js";
import { closingBrace } from "./nesting.js";
import { lineFrom, linesFrom } from "./source-lines.js";
import type { FrontMatterProblem } from "./types.js";
import { outlineYaml } from "./yaml-lines.js";

/** The front matter block of a text, found but not read. */
export interface FrontMatterBlock {
  readonly language: FenceLanguage;
  readonly range: TextRange;
  readonly opening: TextRange;
  readonly closing: TextRange | undefined;
  readonly content: TextRange;
  /** JSON of `;;;` fences, which has no braces around it. */
  readonly isBracesOmitted: boolean;
  readonly problems: readonly FrontMatterProblem[];
}

/**
 * Finds the front matter block at the top of `source`, in time linear in its
 * length. A block that nothing closes ends with its last line that looks like
 * front matter, so that the text after it is still checked as the body. A
 * text that begins with a thematic break has no front matter.
 */
export function splitFrontMatter(source: string): FrontMatterBlock | undefined {
  const problems: FrontMatterProblem[] = [];
  const marks = countByteOrderMarks(source);
  if (marks > 0) problems.push({ code: "stray-bom", range: { start: 0, end: marks } });
  const start = skipBlank(source, marks);
  const opening = readOpening(source, start);
  if (!opening) return undefined;
  const late = start > marks;
  if (late)
    problems.push({
      code: "fence-not-first",
      range: opening.range,
      related: { start: marks, end: start },
    });
  const block =
    opening.mark === "{" ? braceBlock(source, opening) : fencedBlock(source, opening, late);
  return block && { ...block, problems: [...problems, ...block.problems] };
}

/** Where the body begins: after the line break that follows the end of the front matter. */
export function afterFrontMatter(source: string, end: number): number {
  if (source.startsWith("\r\n", end)) return end + 2;
  return /[\r\n]/.test(source[end] ?? "") ? end + 1 : end;
}

function countByteOrderMarks(source: string): number {
  let count = 0;
  while (source.charCodeAt(count) === 0xfeff) count++;
  return count;
}

/** The offset of the first character that is no white space. */
function skipBlank(source: string, from: number): number {
  let at = from;
  while (at < source.length && " \t\r\n\u3000".includes(source[at] as string)) at++;
  return at;
}

function fencedBlock(
  source: string,
  opening: OpeningFence<LineMark>,
  late: boolean,
): FrontMatterBlock | undefined {
  if (opening.mark === "---" && opening.language === "yaml")
    return yamlBlock(source, opening, late);
  const closing = findClosing(source, opening);
  if (opening.language === "executable" || opening.language === "unknown") {
    // Without its end, a word that nobody knows is more likely text than a language.
    if (!closing && opening.language === "unknown") return undefined;
    const code = opening.language === "executable" ? "executable" : "unknown-format";
    const problem = { code, range: opening.word, values: { word: wordOf(source, opening) } };
    return closing
      ? closedBlock(opening, closing, [problem])
      : unclosedBlock(opening, contentUntilBlank(source, opening.next), [problem]);
  }
  if (closing) return closedBlock(opening, closing, []);
  if (late || !looksLikeAssignment(source, opening.next)) return undefined;
  return unclosedBlock(opening, contentUntilBlank(source, opening.next), [
    { code: "unclosed", range: opening.range },
  ]);
}

const wordOf = (source: string, opening: OpeningFence): string =>
  source.slice(opening.word.start, opening.word.end);

function yamlBlock(
  source: string,
  opening: OpeningFence<LineMark>,
  late: boolean,
): FrontMatterBlock | undefined {
  const outline = outlineYaml(source, opening.next);
  const { closing } = outline;
  const isProse = outline.endsInProse;
  if (closing && !(isProse && outline.hasKey)) {
    if (outline.blankFirst && !(outline.asciiKeyFirst && !isProse))
      return isBlank(source, opening.next, closing.line.start) && !late
        ? closedBlock(opening, closing, [])
        : undefined;
    if (outline.hasBlank && !outline.hasKey) return undefined;
    if (late && !outline.asciiKeyFirst) return undefined;
    return closedBlock(opening, closing, []);
  }
  if (late || outline.blankFirst || !outline.asciiKeyFirst) return undefined;
  return unclosedBlock(opening, outline.proseAfter ?? outline.lastYaml, [
    { code: "unclosed", range: opening.range },
  ]);
}

const isBlank = (source: string, start: number, end: number): boolean =>
  skipBlank(source, start) >= end;

interface ClosingLine {
  readonly line: { readonly start: number; readonly end: number };
  readonly how: Closing;
}

function findClosing(source: string, opening: OpeningFence<LineMark>): ClosingLine | undefined {
  for (const line of linesFrom(source, opening.next)) {
    const how = readClosing(source, line.start, line.end, opening.mark);
    if (how) return { line, how };
  }
  return undefined;
}

function closedBlock(
  opening: OpeningFence,
  closing: ClosingLine,
  problems: readonly FrontMatterProblem[],
): FrontMatterBlock {
  const { line, how } = closing;
  const range = { start: line.start, end: line.end };
  const found = [...problems];
  if (how === "dots") found.push({ code: "closing-dots", range });
  if (how === "malformed") found.push({ code: "unclosed", range, related: opening.range });
  return {
    language: opening.language,
    range: { start: opening.range.start, end: line.end },
    opening: opening.range,
    closing: range,
    content: { start: opening.next, end: line.start },
    isBracesOmitted: opening.mark === ";;;",
    problems: found,
  };
}

function unclosedBlock(
  opening: OpeningFence,
  end: number,
  problems: readonly FrontMatterProblem[],
): FrontMatterBlock {
  const content = { start: Math.min(opening.next, end), end };
  return {
    language: opening.language,
    range: { start: opening.range.start, end: Math.max(end, opening.range.end) },
    opening: opening.range,
    closing: undefined,
    content,
    isBracesOmitted: opening.mark === ";;;",
    problems,
  };
}

/** Hugo's form: a JSON object with nothing around it. */
function braceBlock(source: string, opening: OpeningFence): FrontMatterBlock | undefined {
  const { start } = opening.range;
  const close = closingBrace(source, start);
  if (close === undefined) {
    if (!looksLikeMember(source, opening.next)) return undefined;
    return unclosedBlock(opening, contentUntilBlank(source, opening.next), [
      { code: "unclosed", range: opening.range },
    ]);
  }
  return {
    language: "json",
    range: { start, end: close + 1 },
    opening: opening.range,
    closing: { start: close, end: close + 1 },
    content: { start, end: close + 1 },
    isBracesOmitted: false,
    problems: [],
  };
}

/** End of the last line before the first blank line. */
function contentUntilBlank(source: string, start: number): number {
  let end = start;
  for (const line of linesFrom(source, start)) {
    if (isBlank(source, line.start, line.end)) break;
    end = line.end;
  }
  return end;
}

const ASSIGNMENT = /^(?:\[|["']?[\w.-]{1,80}["']?[ \t]{0,8}[:=])/;
const MEMBER = /^[ \t]{0,40}"[^"\n]{1,80}"[ \t]{0,8}:/;

const firstLine = (source: string, start: number): string => {
  const line = lineFrom(source, start);
  return source.slice(line.start, Math.min(line.end, line.start + 200));
};

const looksLikeAssignment = (source: string, start: number): boolean =>
  ASSIGNMENT.test(firstLine(source, start));

function looksLikeMember(source: string, start: number): boolean {
  return (
    MEMBER.test(firstLine(source, start)) ||
    MEMBER.test(firstLine(source, skipBlank(source, start)))
  );
}
