import {
  defineRule,
  FIELD_KEYS,
  textField,
  valueRange,
  type ArticleContext,
  type Report,
  type TextField,
} from "@kouetsu/core";
import {
  bodyFigures,
  isDerived,
  isEnumerated,
  occursIn,
  standsBare,
  type BodyFigure,
} from "./evidence.js";
import { readFigures, type Figure } from "./figure.js";
import { meta, type MessageId, type Options } from "./meta.js";
import { isComparable, isSame } from "./same-figure.js";
import { speaksOf, subjectsOf } from "./subject.js";
import { isSupposition } from "./supposition.js";

type Context = ArticleContext<Options, MessageId>;

/** A figure of a field, with what it is said of. */
interface FieldFigure extends Figure {
  readonly field: TextField;
  readonly subjects: readonly string[];
}

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check(context) {
    const { article } = context;
    const figures = ["title", ...FIELD_KEYS.excerpt].flatMap((key) => figuresOf(key, context));
    // Most figures stand in the body word for word, and nothing more has to be read.
    const isSettled = context.isOn("title-stronger-than-body")
      ? figures.length === 0
      : figures.every((figure) => occursIn(figure, article));
    if (isSettled || !hasText(context)) return;
    const body = bodyFigures(article, context.remember);
    for (const [index, figure] of figures.entries()) {
      if (figures.slice(0, index).some((earlier) => isRepetition(earlier, figure))) continue;
      const repetitions = figures.slice(index + 1).filter((later) => isRepetition(figure, later));
      const report = judge(figure, figures, body, context);
      if (report) yield withRepetitions(report, repetitions);
    }
  },
});

/** Pictures and embedded posts have no text to compare with. */
const SHORTEST_BODY = 10;

function hasText({ article }: Context): boolean {
  let length = 0;
  for (const { content } of article.blocks) {
    if (content.kind !== "paragraph" && content.kind !== "table") continue;
    length += content.prose.text.replaceAll("\u{fffc}", "").trim().length;
    if (length >= SHORTEST_BODY) return true;
  }
  return false;
}

function figuresOf(key: string, { article }: Context): FieldFigure[] {
  const field = textField(article, key);
  if (!field) return [];
  return readFigures(field.text).map((figure) => ({
    ...figure,
    field,
    subjects: subjectsOf(figure, field.text),
  }));
}

const isRepetition = (a: Figure, b: Figure): boolean =>
  a.unit === b.unit && a.low === b.low && a.high === b.high;

const placeOf = ({ field, range }: FieldFigure): Report["range"] =>
  valueRange(field.node, range.start, range.end);

function judge(
  figure: FieldFigure,
  figures: readonly FieldFigure[],
  body: readonly BodyFigure[],
  context: Context,
): Report<MessageId> | undefined {
  const { article } = context;
  const same = body.filter((other) => isSame(figure, other));
  if (same.length > 0)
    return context.isOn("title-stronger-than-body") ? supposed(figure, same, context) : undefined;
  if (
    occursIn(figure, article) ||
    standsBare(figure, article, countsNoun(figure)) ||
    isDerived(figure, body) ||
    isEnumerated(figure, article)
  )
    return undefined;
  // From 12 to 3 minutes: the 12 of the body are the other figure of the title.
  const other = body.find(
    (candidate) =>
      contradicts(figure, candidate) && !figures.some((stated) => isSame(stated, candidate)),
  );
  if (other)
    return {
      messageId: "figure-contradicts-body",
      range: placeOf(figure),
      values: {
        figure: figure.text,
        other: other.text,
        line: article.lines.position(other.place.start).line,
      },
      related: [{ range: other.place, role: "conflict", note: "in-body" }],
    };
  if (!mustOccur(figure)) return undefined;
  return {
    messageId: "figure-not-in-body",
    range: placeOf(figure),
    values: { figure: figure.text },
    ...(figure.kind === "percent" ? {} : { severity: "info" as const }),
  };
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
const contradicts = (figure: FieldFigure, other: BodyFigure): boolean =>
  isComparable(figure, other) && (countsNoun(figure) || speaksOf(other.sentence, figure.subjects));

/** A hundred percent, five minutes, half the battle, number one and two heads are ways of speaking. */
function mustOccur(figure: FieldFigure): boolean {
  const { kind, low, text } = figure;
  if (kind === "duration" || (kind === "percent" && low === 100)) return false;
  if (kind === "rank") return text.includes("位");
  if (countsNoun(figure)) return /\p{Nd}/u.test(text) && low > SMALL_NUMBER;
  return /[\p{Nd}分割億万]/u.test(text);
}

/** A list of so many things needs no number in the body. */
const SMALL_NUMBER = 20;

function withRepetitions(
  report: Report<MessageId>,
  repetitions: readonly FieldFigure[],
): Report<MessageId> {
  const places = repetitions.map((later) => ({
    range: placeOf(later),
    role: "repeat" as const,
    note: "again",
  }));
  return { ...report, related: [...(report.related ?? []), ...places] };
}

/** The body has the figure only in sentences that suppose, and the field does not suppose itself. */
function supposed(
  figure: FieldFigure,
  same: readonly BodyFigure[],
  { article }: Context,
): Report<MessageId> | undefined {
  const [first] = same;
  if (!first || isSupposition(figure.field.text)) return undefined;
  if (!same.every(({ sentence }) => isSupposition(sentence))) return undefined;
  return {
    messageId: "title-stronger-than-body",
    range: placeOf(figure),
    values: {
      figure: figure.text,
      other: shortened(first.sentence),
      line: article.lines.position(first.place.start).line,
    },
    related: [{ range: first.place, role: "other", note: "in-body" }],
  };
}

const LONGEST = 24;

function shortened(text: string): string {
  const characters = [...text.trim().replaceAll("\n", "")];
  return characters.length <= LONGEST
    ? characters.join("")
    : `${characters.slice(0, LONGEST - 1).join("")}…`;
}
