import type { Article, Block, BlockContent, TextRange } from "@kouetsu/core";
import { contradicts, findStatements, type Statement } from "./statement.js";

/** A sentence with one figure taken out: what is said of the figure. */
export interface Frame {
  readonly frame: string;
  readonly statement: Statement;
  /** In the prose of its block. */
  readonly range: TextRange;
  readonly sentence: string;
}

/** A figure of the article that another sentence of the same words contradicts. */
export interface Restated {
  readonly place: TextRange;
  readonly frame: Frame;
}

/** Shorter sentences say the same of different things: 売り上げは30%増です. */
const SHORTEST = { ja: 14, en: 36 } as const;
const LONGEST = 400;
const MAY_STATE = /[0-9０-９%％]|[一二三四五六七八九]割|半/;
/** Points at what another sentence or heading names. */
const POINTS_ELSEWHERE =
  /^(?:[#\s]*)(?:この|その|あの|こちら|そちら|これ|それ|同(?=[社じ])|一方|次に|また|さらに|ここ|前者|後者|This|That|These|Those|It|They|He|She|In this|The (?:first|second|third|former|latter|other))/;
const ENDING =
  /(?:でした|です|である|だった|だ|しました|した|します|する|ました|ます|た|る)?[。．.！!]?$/;

/** The frames of a block, one for each figure; a function of its content. */
export function framesOf(content: BlockContent): readonly Frame[] {
  if (content.kind !== "paragraph" || !MAY_STATE.test(content.raw)) return [];
  return content.sentences.flatMap(({ range, text }) => {
    if (text.length > LONGEST || !MAY_STATE.test(text) || POINTS_ELSEWHERE.test(text)) return [];
    return findStatements(text, false).flatMap((statement): Frame[] => {
      const frame = frameOf(text, statement.range);
      const shortest = /[ぁ-ん]/.test(frame) ? SHORTEST.ja : SHORTEST.en;
      if (frame.length < shortest) return [];
      const start = range.start + statement.range.start;
      return [
        {
          frame: `${statement.unit} ${frame}`,
          statement,
          range: {
            start,
            end: start + text.slice(statement.range.start, statement.range.end).length,
          },
          sentence: text,
        },
      ];
    });
  });
}

/** The words around a figure without spaces, marks and the form of address of the ending. */
function frameOf(text: string, { start, end }: TextRange): string {
  const before = text.slice(0, start).replace(/[\s「」『』、,]/g, "");
  const after = text
    .slice(end)
    .replace(ENDING, "")
    .replace(/[\s「」『』、,]/g, "");
  return `${before}#${after}`;
}

/** Sentences of the article that differ in one figure alone and cannot both hold, by what they say. */
export function restatedIn(
  article: Article,
  read: (content: BlockContent) => readonly Frame[],
): Restated[][] {
  const byFrame = new Map<string, Restated[]>();
  for (const block of article.blocks) {
    if (isParallel(block)) continue;
    for (const frame of read(block.content)) {
      const inBlock = block.content.prose.blockRange(frame.range.start, frame.range.end);
      const place = {
        start: inBlock.start + block.range.start,
        end: inBlock.end + block.range.start,
      };
      const known = byFrame.get(frame.frame);
      if (known) known.push({ place, frame });
      else byFrame.set(frame.frame, [{ place, frame }]);
    }
  }
  return [...byFrame.values()].filter(
    ([first, ...rest]) =>
      first !== undefined &&
      rest.some(({ frame }) => contradicts(frame.statement, first.frame.statement)),
  );
}

/** Items of a list and cells of a table are made alike on purpose, each of its own thing. */
const isParallel = (block: Block): boolean =>
  block.content.kind !== "paragraph" ||
  block.containers.some(({ kind }) => kind === "list-item" || kind === "footnote");
