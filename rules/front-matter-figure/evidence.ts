import type { Article, BlockContent, TextRange } from "@kouetsu/core";
import { readFigures, type Figure } from "./figure.js";
import { isSame } from "./same-figure.js";

/** A figure of the body with the sentence around it. */
export interface BodyFigure extends Figure {
  readonly sentence: string;
  /** Of the figure in the article's source. */
  readonly place: TextRange;
}

/** The article from behind its headline on. */
export interface BodyText {
  readonly article: Article;
  /** In the source of the article. */
  readonly start: number;
}

/** The figures of a block, with the range of their sentences; both count in its prose. */
export interface BlockFigures {
  readonly figures: readonly Figure[];
  readonly sentences: readonly TextRange[];
}

const PROSE = new Set(["heading", "paragraph", "table"]);
const DIGIT_OR_WORD =
  /[\p{Nd}〇一二三四五六七八九十百千万半倍]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|twenty|half|third|quarter|double|triple|twice/iu;

/** Depends on the block's text alone. */
export function readBlock(content: BlockContent): BlockFigures {
  const { text } = content.prose;
  if (!DIGIT_OR_WORD.test(text)) return { figures: [], sentences: [] };
  const figures = readFigures(text);
  return figures.length === 0
    ? { figures, sentences: [] }
    : { figures, sentences: content.sentences.map(({ range }) => range) };
}

type Remember = (
  content: BlockContent,
  compute: (content: BlockContent) => BlockFigures,
) => BlockFigures;

/** All figures of the body in its order. */
export function bodyFigures(article: Article, remember: Remember): BodyFigure[] {
  const found: BodyFigure[] = [];
  for (const { content, range } of article.blocks) {
    if (!PROSE.has(content.kind)) continue;
    const { figures, sentences } = remember(content, readBlock);
    for (const figure of figures) {
      const at = content.prose.blockRange(figure.range.start, figure.range.end);
      const sentence = sentences.find(
        ({ start, end }) => start <= figure.range.start && figure.range.start < end,
      );
      found.push({
        ...figure,
        sentence: content.prose.text.slice(sentence?.start, sentence?.end),
        place: { start: range.start + at.start, end: range.start + at.end },
      });
    }
  }
  return found;
}

/** More pairs than this are not tried: an article with so many figures derives any number by chance. */
const MOST_DERIVED = 40;

/** Whether two figures of the body make the ratio: from 100件 to 70件 is down by 30 %. */
export function isDerived(figure: Figure, body: readonly BodyFigure[]): boolean {
  if (figure.kind !== "percent" && figure.kind !== "multiplier" && figure.kind !== "fraction")
    return false;
  const amounts = body
    .filter(({ kind }) => kind !== "percent" && kind !== "multiplier" && kind !== "fraction")
    .slice(0, MOST_DERIVED)
    .flatMap(({ unit, low, high }) =>
      low === high
        ? [{ unit, value: low }]
        : [
            { unit, value: low },
            { unit, value: high },
          ],
    );
  return amounts.some((a) =>
    amounts.some(
      (b) =>
        a !== b &&
        a.unit === b.unit &&
        b.value > 0 &&
        a.value > 0 &&
        a.value !== b.value &&
        isSame(figure, ratioOf(a.value / b.value)),
    ),
  );
}

const ratioOf = (value: number): Figure => ({
  range: { start: 0, end: 0 },
  text: "",
  kind: "multiplier",
  unit: "times",
  low: value,
  high: value,
  comparator: "about",
  change: undefined,
});

/** Whether the body has the figure word for word; width, case and spaces do not matter. */
export function occursIn({ text }: Figure, { article, start }: BodyText): boolean {
  const written = article.source.slice(start, article.body.end);
  return occurs(text, written) || occurs(flat(text), flat(written));
}

/**
 * Whether the body has the figure's number alone: in tables, code, formulas,
 * pictures and lists of numbers, where units are left out. Of things that are counted the number
 * is enough anywhere: "34 projects" may be "all 34 of them".
 */
export function standsBare(
  figure: Figure,
  { article, start }: BodyText,
  anywhere: boolean,
): boolean {
  const body = article.source.slice(start, article.body.end);
  const number = /[\d０-９][\d０-９.,．，]{0,20}/.exec(figure.text)?.[0];
  if (number === undefined) return false;
  const wanted = numeric(number);
  const stands = (text: string): boolean =>
    [...text.matchAll(BARE_NUMBER)].some(([written]) => numeric(written) === wanted);
  return anywhere
    ? stands(body)
    : article.blocks.some(
        ({ content, range }) => range.start >= start && stands(textWithoutUnits(content)),
      );
}

const flat = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\s{1,100}/g, " ");

/** 20% does not occur in 120%. */
function occurs(figure: string, text: string): boolean {
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1))
    if (!/[a-z\p{Nd}.,]/u.test(text.charAt(at - 1))) return true;
  return false;
}

const numeric = (text: string): number =>
  Number(text.normalize("NFKC").replace(/[.,]$/, "").replaceAll(",", ""));

const BARE_NUMBER = /(?<![\p{Nd}.,])\p{Nd}{1,12}(?:[.,]\p{Nd}{1,6}){0,4}/gu;

/** 30〜40%, 20, 30 and 40 percent: a number that shares the unit of a later one. */
const SHARED_UNIT =
  /\p{Nd}[\p{Nd}.,]{0,12}(?=[ ]{0,2}(?:[~〜～、・/→⇒–-]|から|to|and|or|,)[ ]{0,2}\p{Nd})/gu;

function textWithoutUnits({ kind, raw, inlines, prose }: BlockContent): string {
  if (!PROSE.has(kind)) return kind === "thematic-break" || kind === "comment" ? "" : raw;
  if (kind === "table") return raw;
  const hidden = inlines
    .filter((inline) => inline.kind === "image" || inline.kind === "code" || inline.kind === "math")
    .map((inline) => raw.slice(inline.range.start, inline.range.end));
  return [...hidden, ...(prose.text.match(SHARED_UNIT) ?? [])].join("\n");
}

/** Whether the body has so many headings of a level or items of a list: "five ways" that it goes through and never counts. */
export function isEnumerated(figure: Figure, { blocks }: Article): boolean {
  if (figure.kind !== "count" || figure.low !== figure.high) return false;
  const levels = new Map<number, number>();
  const lists = new Map<number, Set<number>>();
  let highest = 0;
  for (const { content, containers } of blocks) {
    if (content.kind === "heading") {
      levels.set(content.level, (levels.get(content.level) ?? 0) + 1);
      highest = Math.max(highest, leadingNumber(content.prose.text));
    }
    for (const [index, { kind, range }] of containers.entries()) {
      const list = containers[index - 1];
      if (kind !== "list-item" || list?.kind !== "list") continue;
      lists.set(list.range.start, (lists.get(list.range.start) ?? new Set()).add(range.start));
    }
  }
  // A heading for the end or the beginning is no item.
  const counts = [...levels.values()].flatMap((count) => [count, count - 1, count - 2]);
  return [...counts, ...[...lists.values()].map((items) => items.size), highest].includes(
    figure.low,
  );
}

const leadingNumber = (text: string): number =>
  Number(
    /^(?:第|その|#|Step |Tip |No\. ?)?(\p{Nd}{1,3})(?!\p{Nd})/u
      .exec(text)?.[1]
      ?.normalize("NFKC") ?? 0,
  );
