import {
  groupedDigits,
  renderText,
  type Article,
  type CorpusContext,
  type Json,
  type Locale,
  type Passage,
  type PassageGroup,
  type Report,
  type Text,
} from "@kouetsu/core";
import type { Containment } from "./containment.js";
import { keepCopySuggestions, removeExactCopies } from "./keep-copy.js";
import { originalOf, type Original } from "./original.js";
import {
  isListed,
  isOneSentence,
  nameUnlikeCode,
  isStanding,
  unitOf,
  type PassageUnit,
} from "./passage-unit.js";

export type MessageId =
  | `repeated-${PassageUnit}`
  | `shared-${PassageUnit}`
  | "restated-sentence"
  | "template";

type Context = CorpusContext<{ readonly fixExactCopies: boolean }, MessageId>;

const COMPARISONS = {
  alike: { ja: "写しはどれも同じです", en: "The copies are alike" },
  one: { ja: "違いは 1 か所：{example}", en: "They differ in one place: {example}" },
  many: {
    ja: "違いは {count} か所、たとえば{example}",
    en: "They differ in {count} places, such as {example}",
  },
  changed: { ja: "{a}↔{b}", en: "{a} ↔ {b}" },
  quoted: { ja: "「{text}」", en: '"{text}"' },
  nothing: { ja: "（なし）", en: "(nothing)" },
  here: { ja: "{first}–{last} 行", en: "lines {first}–{last}" },
  line: { ja: "{first} 行", en: "line {first}" },
  elsewhere: { ja: "{path} {place}", en: "{path} {place}" },
  more: { ja: "{list} ほか {count} か所", en: "{list} and {count} more" },
  between: { ja: "、", en: ", " },
  original: {
    ja: "元は{copy}のようです（{reason}）。",
    en: "{copy} looks like the original ({reason}). ",
  },
  "original-here": { ja: "この写し", en: "This copy" },
  "original-on-line": { ja: " {first} 行の写し", en: "The copy on line {first}" },
  "original-elsewhere": { ja: " {path} ", en: "{path}" },
  whole: { ja: "ほかは途中で切れています", en: "the others are cut off" },
  links: { ja: "リンクや注があるのはこれだけ", en: "only it has links or notes" },
  date: { ja: "記事の日付がいちばん早い", en: "its article is the oldest" },
  first: { ja: "先にある", en: "it comes first" },
  choose: { ja: "残す写しを選べます。", en: "Choose the copy to keep." },
  // Where the copies do not begin and end with blocks, no edit is offered.
  decide: {
    ja: "残す写しを決め、ほかを消してください。",
    en: "Decide which copy to keep, and remove the others.",
  },
} satisfies Record<string, Text>;

/** How many other places a message names; all stand in the related places. */
const NAMED_PLACES = 2;
/** Longest part of a difference that a message shows, and that data keeps. */
const SHOWN = 16;
const KEPT = 200;

/** What is said of a group of copies in one of its articles. */
export function reportGroup(
  context: Context,
  group: PassageGroup,
  containments: ReadonlyMap<string, Containment> = new Map(),
): Report<MessageId> {
  const { article } = context;
  const here = group.copies.findIndex((copy) => copy.filePath === article.filePath);
  const own = group.copies[here] as Passage;
  const others = group.copies.filter((_, index) => index !== here);
  const { start, end } = article.lines.location(own.range);
  const locale = context.site.locale;
  const original = originalOf(group, context.corpus);
  const suggestions = keepCopySuggestions(article, group.copies);
  const fix = context.options.fixExactCopies ? removeExactCopies(article, group) : undefined;
  return {
    messageId: messageOf(article, group),
    range: own.range,
    values: {
      count: group.copies.length,
      articles: group.articles,
      lines: lines(start.line, end.line, locale),
      characters: groupedDigits(own.characters),
      places: places(context, others),
      comparison: comparison(group, here, locale),
      original: originalText(context, group, here, original),
      choice: renderText(COMPARISONS[suggestions.length > 0 ? "choose" : "decide"], locale),
    },
    related: others.map((copy) => ({
      ...(copy.filePath === article.filePath ? {} : { filePath: copy.filePath }),
      range: copy.range,
      role: "copy",
      note: "copy",
    })),
    data: { ...dataOf(group, original), here, ...containmentData(group, containments) },
    suggestions,
    ...(fix === undefined ? {} : { fix }),
    ...(isStanding(article, group, here) ? { severity: "warning" } : {}),
  };
}

function messageOf(article: Article, group: PassageGroup): MessageId {
  const here = group.copies
    .filter((copy) => copy.filePath === article.filePath)
    .map((copy) => copy.range);
  const isSentence = here.every((range) => isOneSentence(article, range));
  const isChanged = group.differences.length > 0 || (isSentence && nameUnlikeCode(article, here));
  // One sentence with another name in it, a paragraph of its own or not, is how two like things are described.
  const unit = isSentence && isChanged ? "sentence" : unitOf(article, here);
  if (here.length < group.copies.length) return `shared-${unit}`;
  const isRestated = unit === "sentence" && (isChanged || isListed(article, here));
  return isRestated ? "restated-sentence" : `repeated-${unit}`;
}

/** What is said of a text that is the furniture of the site. */
export function reportTemplate(group: PassageGroup, filePath: string): Report<MessageId> {
  const own = group.copies.find((copy) => copy.filePath === filePath) as Passage;
  return {
    messageId: "template",
    range: own.range,
    values: { articles: group.articles },
    data: { articles: group.articles },
  };
}

function containmentData(
  group: PassageGroup,
  containments: ReadonlyMap<string, Containment>,
): { readonly [key: string]: Json } {
  const paths = new Set(group.copies.map((copy) => copy.filePath));
  const among = [...containments].flatMap(([path, each]) => (paths.has(path) ? [{ ...each }] : []));
  return among.length === 0 ? {} : { containment: among };
}

/** Which copy looks like the original, and why; empty where that is not known. */
function originalText(
  { article, site: { locale } }: Context,
  group: PassageGroup,
  here: number,
  { index, reason }: Original,
): string {
  const copy = group.copies[index];
  if (reason === undefined || copy === undefined) return "";
  const isInArticle = copy.filePath === article.filePath;
  const name = index === here ? "here" : isInArticle ? "on-line" : "elsewhere";
  return renderText(COMPARISONS.original, locale, {
    copy: renderText(COMPARISONS[`original-${name}`], locale, {
      first: isInArticle ? article.lines.location(copy.range).start.line : 0,
      path: copy.filePath,
    }),
    reason: renderText(COMPARISONS[reason], locale),
  });
}

function dataOf(
  group: PassageGroup,
  { index, reason }: Original,
): { readonly [key: string]: Json } {
  return {
    copies: group.copies.map(({ filePath, range }) => ({
      filePath,
      range: [range.start, range.end],
    })),
    original: index,
    ...(reason === undefined ? {} : { originalReason: reason }),
    differences: group.differences.map(({ ranges, texts }) => ({
      ranges: ranges.map((range) => [range.start, range.end]),
      texts: texts.map((text) => text.slice(0, KEPT)),
    })),
  };
}

function comparison(group: PassageGroup, here: number, locale: Locale): string {
  const first = group.differences[0];
  if (first === undefined) return renderText(COMPARISONS.alike, locale);
  const a = first.texts[here] ?? "";
  const b = first.texts.find((text) => text !== a) ?? "";
  const example = renderText(COMPARISONS.changed, locale, {
    a: shown(a, locale),
    b: shown(b, locale),
  });
  const count = group.differences.length;
  return renderText(count === 1 ? COMPARISONS.one : COMPARISONS.many, locale, { count, example });
}

function places(context: Context, others: readonly Passage[]): string {
  const { article, corpus, site } = context;
  const named = others.slice(0, NAMED_PLACES).map(({ filePath, range }) => {
    const isHere = filePath === article.filePath;
    const loc = isHere ? article.lines.location(range) : corpus.locate(filePath, range);
    const place = loc === undefined ? "" : lines(loc.start.line, loc.end.line, site.locale);
    return isHere
      ? place
      : renderText(COMPARISONS.elsewhere, site.locale, { path: filePath, place });
  });
  const list = named.join(renderText(COMPARISONS.between, site.locale));
  const count = others.length - named.length;
  return count === 0 ? list : renderText(COMPARISONS.more, site.locale, { list, count });
}

function lines(first: number, last: number, locale: Locale): string {
  return renderText(first === last ? COMPARISONS.line : COMPARISONS.here, locale, { first, last });
}

/** One side of a difference: its words, or that there is nothing. */
function shown(text: string, locale: Locale): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line === "") return renderText(COMPARISONS.nothing, locale);
  const short = line.length <= SHOWN ? line : `${line.slice(0, SHOWN)}…`;
  return renderText(COMPARISONS.quoted, locale, { text: short });
}
