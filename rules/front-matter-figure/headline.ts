import {
  FIELD_KEYS,
  textField,
  valueRange,
  type Article,
  type Block,
  type BlockContent,
  type TextRange,
} from "@kouetsu/core";
import {
  bodyFigures,
  isDerived,
  isEnumerated,
  occursIn,
  standsBare,
  type BlockFigures,
  type BodyFigure,
  type BodyText,
} from "./evidence.js";
import { readFigures, type Figure } from "./figure.js";
import { isComparable, isSame } from "./same-figure.js";
import { speaksOf, subjectsOf } from "./subject.js";

/** A figure of the title, the excerpt or the first heading, with what it is said of. */
export interface HeadlineFigure extends Figure {
  /** The whole title, excerpt or heading. */
  readonly headline: string;
  /** In the source of the article. */
  readonly place: TextRange;
  /** A heading is text itself; nothing has to bear out its figures, but nothing may deny them. */
  readonly isHeading: boolean;
  readonly subjects: readonly string[];
}

/** What the body makes of a headline figure. */
export type Verdict =
  | { readonly kind: "stands"; readonly same: readonly BodyFigure[] }
  | { readonly kind: "denied"; readonly other: BodyFigure }
  | { readonly kind: "missing" };

/** A headline figure with its verdict and the places where the headlines repeat it. */
export interface Judged {
  readonly figure: HeadlineFigure;
  readonly verdict: Verdict;
  readonly repetitions: readonly HeadlineFigure[];
}

type Remember = (
  content: BlockContent,
  compute: (content: BlockContent) => BlockFigures,
) => BlockFigures;

/**
 * The figures of title, excerpt and first heading, each with what the body says
 * of it; none where the body has no text to compare with.
 * @param needsBody whether a figure that stands in the body word for word is compared too
 */
export function judgeHeadlines(
  article: Article,
  remember: Remember,
  needsBody: boolean,
): readonly Judged[] {
  const heading = headingOf(article);
  const figures = [
    ...["title", ...FIELD_KEYS.excerpt].flatMap((key) => figuresOf(key, article)),
    ...(heading === undefined ? [] : headingFigures(heading)),
  ];
  const text = { article, start: heading?.range.end ?? article.body.start };
  // Most figures stand in the body word for word, and nothing more has to be read.
  const isSettled = needsBody
    ? figures.length === 0
    : figures.every((figure) => occursIn(figure, text));
  if (isSettled || !hasText(article)) return [];
  // A heading that repeats the title bears nothing out; one that says otherwise denies it.
  const fields = figures.filter(({ isHeading }) => !isHeading);
  const body = bodyFigures(article, remember).filter(
    (found) =>
      found.place.start >= text.start ||
      (fields.length > 0 && !fields.some((field) => isSame(field, found))),
  );
  return figures.flatMap((figure, index): Judged[] => {
    if (figures.slice(0, index).some((earlier) => isRepetition(earlier, figure))) return [];
    const repetitions = figures.slice(index + 1).filter((later) => isRepetition(figure, later));
    return [{ figure, verdict: judge(figure, figures, body, text), repetitions }];
  });
}

/** Where headline figures stand that the body denies: front-matter-figure tells of them, and nobody else. */
export function deniedHeadlines(article: Article, remember: Remember): readonly TextRange[] {
  return judgeHeadlines(article, remember, false)
    .filter(({ verdict }) => verdict.kind === "denied")
    .flatMap(({ figure, repetitions }) => [figure, ...repetitions])
    .map(({ place }) => place);
}

/** Pictures and embedded posts have no text to compare with. */
const SHORTEST_BODY = 10;

function hasText(article: Article): boolean {
  let length = 0;
  for (const { content } of article.blocks) {
    if (content.kind !== "paragraph" && content.kind !== "table") continue;
    length += content.prose.text.replaceAll("\u{fffc}", "").trim().length;
    if (length >= SHORTEST_BODY) return true;
  }
  return false;
}

function figuresOf(key: string, article: Article): HeadlineFigure[] {
  const field = textField(article, key);
  if (!field) return [];
  return readFigures(field.text).map((figure) => ({
    ...figure,
    headline: field.text,
    place: valueRange(field.node, figure.range.start, figure.range.end),
    isHeading: false,
    subjects: subjectsOf(figure, field.text),
  }));
}

/** The heading that an article begins with: its title over again, and no evidence for it. */
function headingOf({ blocks }: Article): Block | undefined {
  const [first] = blocks;
  return first?.content.kind === "heading" && first.content.level === 1 ? first : undefined;
}

function headingFigures({ content, range }: Block): HeadlineFigure[] {
  const { prose } = content;
  return readFigures(prose.text).map((figure) => {
    const at = prose.blockRange(figure.range.start, figure.range.end);
    return {
      ...figure,
      headline: prose.text,
      place: { start: range.start + at.start, end: range.start + at.end },
      isHeading: true,
      subjects: subjectsOf(figure, prose.text),
    };
  });
}

const isRepetition = (a: Figure, b: Figure): boolean =>
  a.unit === b.unit && a.low === b.low && a.high === b.high;

function judge(
  figure: HeadlineFigure,
  figures: readonly HeadlineFigure[],
  body: readonly BodyFigure[],
  text: BodyText,
): Verdict {
  const same = body.filter((other) => isSame(figure, other));
  if (
    same.length > 0 ||
    occursIn(figure, text) ||
    standsBare(figure, text, countsNoun(figure)) ||
    isDerived(figure, body) ||
    isEnumerated(figure, text.article)
  )
    return { kind: "stands", same };
  // From 12 to 3 minutes: the 12 of the body are the other figure of the title.
  const other = body.find(
    (candidate) =>
      contradicts(figure, candidate) &&
      !figures.some((stated) => !stated.isHeading && isSame(stated, candidate)),
  );
  if (other !== undefined) return { kind: "denied", other };
  return figure.isHeading || !mustOccur(figure) ? { kind: "stands", same } : { kind: "missing" };
}

/** Counters of many nouns; any other unit of a count is the noun itself. */
const COUNTERS = new Set([
  "person",
  "company",
  "organisation",
  "household",
  "country",
  "store",
  "city",
  "case",
  "thing",
  "use",
]);

const countsNoun = ({ kind, unit }: Figure): boolean =>
  (kind === "count" && !COUNTERS.has(unit)) || kind === "number";

/** The same noun is counted, or the sentence speaks of the same thing. */
const contradicts = (figure: HeadlineFigure, other: BodyFigure): boolean =>
  isComparable(figure, other) && (countsNoun(figure) || speaksOf(other.sentence, figure.subjects));

/** A hundred percent, five minutes, half the battle, number one and two heads are ways of speaking. */
function mustOccur(figure: HeadlineFigure): boolean {
  const { kind, low, text } = figure;
  if (kind === "duration" || (kind === "percent" && low === 100)) return false;
  if (kind === "rank") return text.includes("位");
  if (countsNoun(figure)) return /\p{Nd}/u.test(text) && low > SMALL_NUMBER;
  return /[\p{Nd}分割億万]/u.test(text);
}

/** A list of so many things needs no number in the body. */
const SMALL_NUMBER = 20;
