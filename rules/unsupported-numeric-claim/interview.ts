import type { Article, Block, TextRange } from "@kouetsu/core";

/** **AW:** or **Dana Reed**: at the head of a paragraph. */
const LABEL = /^(?:\*\*|__)([A-Z][A-Za-z.'’ -]{1,40})(?::(?:\*\*|__)|(?:\*\*|__):)\s/;
/** Initials, or a name and a surname. */
const PERSON = /^(?:[A-Z]{2,3}|[A-Z][a-z.'’-]{1,20}(?: [A-Z][A-Za-z.'’-]{0,20}){1,3})$/;
/** A speech in a paragraph that bears no label. */
const LONGEST_ANSWER = 8;

const labelOf = ({ content }: Block): string | undefined => {
  const label = content.kind === "paragraph" ? LABEL.exec(content.raw)?.[1] : undefined;
  return label !== undefined && PERSON.test(label) ? label : undefined;
};

/**
 * What is said in an interview: the paragraphs that open with a speaker in bold,
 * and those between two of them. Nothing unless a speaker speaks twice and
 * something is asked.
 */
export function interviewOf({ blocks, source }: Article): readonly TextRange[] {
  if (!source.includes(":** ") && !source.includes("**: ") && !source.includes(":__ ")) return [];
  const turns = blocks.filter((block) => labelOf(block) !== undefined);
  const speakers = turns.map(labelOf);
  if (new Set(speakers).size === speakers.length || !source.includes("?")) return [];
  return turns.flatMap((turn, i) => {
    const next = turns[i + 1];
    const last = next === undefined ? turn.index : next.index - 1;
    const said = blocks.slice(turn.index, last + 1);
    const isOne =
      said.length <= LONGEST_ANSWER && said.every(({ content }) => content.kind !== "heading");
    return (isOne ? said : [turn]).map(({ range }) => range);
  });
}
