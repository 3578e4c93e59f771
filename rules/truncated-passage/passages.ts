import {
  isGeneratorMark,
  type Article,
  type Block,
  type Container,
  type TextRange,
} from "@kouetsu/core";

/** A stretch of prose that should end where a sentence ends; ranges count in the prose of the block. */
export interface Passage {
  readonly block: Block;
  readonly range: TextRange;
  readonly text: string;
  /** The list that the passage is an item of, innermost. */
  readonly list: Container | undefined;
  /** A generator's mark stands right after it. */
  readonly isBeforeMark: boolean;
  /** What a passage may lead in to, so that its sentence goes on there: a list, code, a table. */
  readonly leadsIn: boolean;
}

/** The passages of an article outside quotations and footnotes, without generators' marks. */
export function passagesOf({ blocks }: Article): Passage[] {
  return blocks
    .filter(
      ({ content, containers }) =>
        content.kind === "paragraph" &&
        containers.every(({ kind }) => kind === "list" || kind === "list-item"),
    )
    .flatMap((block) => passagesIn(block, blocks[block.index + 1]));
}

function passagesIn(block: Block, next: Block | undefined): Passage[] {
  const { text } = block.content.prose;
  const list = block.containers.findLast(({ kind }) => kind === "list");
  const passages: Passage[] = [];
  let start = 0;
  let at = 0;
  const add = (end: number, isBeforeMark: boolean, leadsIn: boolean): void => {
    const part = text.slice(start, end);
    const from = start + part.length - part.trimStart().length;
    const to = start + part.trimEnd().length;
    if (from < to)
      passages.push({
        block,
        range: { start: from, end: to },
        text: text.slice(from, to),
        list,
        isBeforeMark,
        leadsIn,
      });
  };
  for (const line of text.split("\n")) {
    if (isGeneratorMark(line)) {
      add(at, true, false);
      start = at + line.length;
    }
    at += line.length + 1;
  }
  add(text.length, startsWithMark(next), leadsInto(block, next));
  return passages;
}

const startsWithMark = (next: Block | undefined): boolean =>
  next?.content.kind === "paragraph" &&
  isGeneratorMark(next.content.raw.split("\n", 1)[0] as string);

function leadsInto(block: Block, next: Block | undefined): boolean {
  if (!next) return false;
  switch (next.content.kind) {
    case "heading":
    case "thematic-break":
    case "comment":
    case "link-definition":
      return false;
    case "paragraph":
      return (
        next.containers.length > block.containers.length ||
        next.content.inlines.some(({ kind, range }) => kind === "image" && range.start === 0)
      );
    default:
      return true;
  }
}
