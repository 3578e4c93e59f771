import type { Article, Block, TextRange } from "@kouetsu/core";

/** **AW:** or **Dana Reed**: at the head of a paragraph. */
const LABEL = /^(?:\*\*|__)([A-Z][A-Za-z.'’ -]{1,40})(?::(?:\*\*|__)|(?:\*\*|__):)\s/;
/** Initials, or a name and a surname. */
const PERSON = /^(?:[A-Z]{2,3}|[A-Z][a-z.'’-]{1,20}(?: [A-Z][A-Za-z.'’-]{0,20}){1,3})$/;
/** A speech in a paragraph that bears no label. */
const LONGEST_ANSWER = 8;

/** **DR: How did you start?**: a question that is all in bold. */
const BOLD_QUESTION = /^(?:\*\*|__)([A-Z][A-Za-z.'’ -]{1,40}): (?=[A-Z“"])/;

const labelOf = ({ content }: Block): string | undefined => {
  if (content.kind !== "paragraph") return undefined;
  const label = LABEL.exec(content.raw)?.[1] ?? BOLD_QUESTION.exec(content.raw)?.[1];
  return label !== undefined && PERSON.test(label) ? label : undefined;
};

/** Dana Reed and DR are one. */
const initialsOf = (name: string): string =>
  name.includes(" ") ? name.replaceAll(/[^A-Z]/g, "") : name;

/**
 * What is said in an interview: the paragraphs that open with a speaker in bold,
 * and those between two of them. Nothing unless a speaker speaks twice and
 * something is asked.
 */
export function interviewOf({ blocks, source }: Article): readonly TextRange[] {
  const answers = answersOf(blocks);
  if (!source.includes(":** ") && !source.includes("**: ") && !source.includes(":__ "))
    return answers;
  const turns = blocks.filter((block) => labelOf(block) !== undefined);
  const speakers = turns.map((turn) => initialsOf(labelOf(turn) ?? ""));
  if (new Set(speakers).size === speakers.length || !source.includes("?")) return answers;
  const said = turns.flatMap((turn, i) => {
    const next = turns[i + 1];
    const last = next === undefined ? turn.index : next.index - 1;
    const turnBlocks = blocks.slice(turn.index, last + 1);
    const isOne =
      turnBlocks.length <= LONGEST_ANSWER &&
      turnBlocks.every(({ content }) => content.kind !== "heading");
    return (isOne ? turnBlocks : [turn]).map(({ range }) => range);
  });
  return [...answers, ...said];
}

/** Tom Ellery: or **Tom Ellery:** at the head of the paragraph behind a question. */
const ANSWERED_BY = /^[*_]{0,3}([A-Z][A-Za-z.'’ -]{1,40}):[*_]{0,3}\s/;
const ASKED = /\?["”*_]{0,4}\s*$/;

const IN_PERSON = /\b(?:I|we|We|my|My|our|Our)\b/;

/** What somebody with a name says of himself, or answers to the paragraph before. */
const answersOf = (blocks: readonly Block[]): TextRange[] =>
  blocks.flatMap(({ content, range, index }) => {
    const name = content.kind === "paragraph" ? ANSWERED_BY.exec(content.raw)?.[1] : undefined;
    if (name === undefined || !PERSON.test(name)) return [];
    const isAnswer = ASKED.test(blocks[index - 1]?.content.raw ?? "");
    return isAnswer ||
      (labelOf(blocks[index] as Block) !== undefined && IN_PERSON.test(content.raw))
      ? [range]
      : [];
  });
