import {
  defineRule,
  rangesOverlap,
  renderText,
  type Article,
  type CorpusContext,
  type Report,
  type SuggestionReport,
  type Text,
  type TextRange,
  type Values,
  startLineOf,
} from "@kouetsu/core";
import { conflictsOf, oddOneOut, type Side } from "./copies.js";
import { meta, type MessageId, type Options } from "./meta.js";
import { around } from "./quote.js";
import { restatedCollector, restatedFacts, restatedIn } from "./restated.js";
import { contradicts } from "./statement.js";
import { ofOneSubject, titleCollector } from "./subjects.js";

type Context = CorpusContext<Options, MessageId>;

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "corpus",
  collectors: [titleCollector, restatedCollector],
  usesPassages: true,
  *check(context) {
    const told: TextRange[] = [];
    for (const sides of copiesThatDisagree(context)) {
      const odd = oddOneOut(sides);
      for (const { filePath, range } of sides)
        if (filePath === context.article.filePath) told.push(range);
      // A conflict is one finding, in the article of the figure that stands out.
      if (odd.filePath === context.article.filePath)
        yield reportOf("copies-disagree", odd, sides, context);
    }
    for (const sides of restated(context)) {
      if (sides.some(({ range }) => told.some((known) => rangesOverlap(known, range)))) continue;
      yield reportOf("restated-otherwise", oddOneOut(sides), sides, context);
    }
  },
});

function copiesThatDisagree({ article, corpus, options }: Context): (readonly Side[])[] {
  const seen = new Set<string>();
  return corpus
    .passagesOf(article.filePath)
    .flatMap((group) => conflictsOf(group, article))
    .map((sides) => ofOneSubject(sides, article, corpus))
    .filter((sides) => sides.length > 1 && !isAllowed(sides, options))
    .sort((a, b) => b.length - a.length)
    .filter((sides) => {
      // Groups may share a place, the paragraph and the section around it; the larger group tells more.
      const places = sides.map(({ filePath, range }) => `${filePath}:${range.start}`);
      if (places.some((place) => seen.has(place))) return false;
      for (const place of places) seen.add(place);
      return true;
    });
}

function restated({ article, corpus, options }: Context): Side[][] {
  if (corpus.entries(restatedFacts, article.filePath).length === 0) return [];
  return restatedIn(article)
    .map((places) =>
      places.map(({ place, frame }): Side => ({
        filePath: article.filePath,
        range: place,
        statement: frame.statement,
        sentence: frame.sentence,
      })),
    )
    .filter((sides) => !isAllowed(sides, options));
}

const isAllowed = (sides: readonly Side[], { allow }: Options): boolean =>
  sides.some(({ sentence }) => allow.some((words) => sentence.includes(words)));

/** Takes over what the other place says, where the figure stands as it is, without marks inside. */
function adoptions(odd: Side, other: Side, article: Article): readonly SuggestionReport[] {
  const { text } = other.statement;
  const { start, end } = odd.range;
  if (other === odd || article.source.slice(start, end) !== odd.statement.text) return [];
  return [{ note: "adopt", values: { other: text }, edits: [{ range: odd.range, text }] }];
}

/** Places that a finding names at most. */
const MOST_RELATED = 20;

function reportOf(
  messageId: MessageId,
  odd: Side,
  sides: readonly Side[],
  context: Context,
): Report<MessageId> {
  const { article } = context;
  const others = sides.filter((side) => side !== odd && side.statement.key !== odd.statement.key);
  const same = sides.filter((side) => side !== odd && side.statement.key === odd.statement.key);
  const other =
    others.find((side) => contradicts(side.statement, odd.statement)) ?? others[0] ?? odd;
  const note = (id: string, values: Values): string =>
    renderText(meta.notes?.[id] as Text, context.site.locale, values);
  return {
    messageId,
    range: odd.range,
    values: {
      figure: odd.statement.text,
      other: other.statement.text,
      here: around(odd),
      there: around(other),
      place: placeOf(other, context, note),
      more: others.length > 1 ? note("more", { count: others.length - 1 }) : "",
    },
    related: [
      ...others.map((side) => ({ side, role: "conflict" as const })),
      ...same.map((side) => ({ side, role: "repeat" as const })),
    ]
      .slice(0, MOST_RELATED)
      .map(({ side, role }) => ({
        range: side.range,
        role,
        note: "other-value",
        values: { other: side.statement.text },
        ...(side.filePath === article.filePath ? {} : { filePath: side.filePath }),
      })),
    suggestions: adoptions(odd, other, article),
    data: {
      sentence: odd.sentence.trim(),
      otherSentence: other.sentence.trim(),
      value: odd.statement.key,
      otherValue: other.statement.key,
    },
  };
}

function placeOf(
  { filePath, range }: Side,
  { article, corpus }: Context,
  note: (id: string, values: Values) => string,
): string {
  const line = startLineOf(corpus, filePath, range);
  return filePath === article.filePath
    ? note("line", { line })
    : note("file-line", { file: filePath, line });
}
