import {
  defineRule,
  FIELD_KEYS,
  frontMatterEntry,
  innerRange,
  scalarText,
  textField,
  valueRange,
  type Article,
  type CorpusContext,
  type FactEntry,
  type RelatedReport,
  type Report,
  type TextField,
  quoteStart,
} from "@kouetsu/core";
import {
  constantFacts,
  constantKeyOf,
  frameFacts,
  openingFacts,
  templateFacts,
  type ConstantFact,
  type FrameFact,
} from "./facts.js";
import { findFrame, novelty, tailKey } from "./frame.js";
import { meta, type MessageId, type Options } from "./meta.js";

type Context = CorpusContext<Options, MessageId>;

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "corpus",
  collectors: [templateFacts],
  *check(context) {
    yield* excerpts(context);
    yield* leftInBody(context);
    if (context.isOn("constant-value")) yield* constant(context);
  },
});

const MOST_RELATED = 20;

function* excerpts(context: Context): Iterable<Report<MessageId>> {
  const { article } = context;
  const title = textField(article, "title")?.text ?? "";
  for (const key of FIELD_KEYS.excerpt) {
    const excerpt = textField(article, key);
    if (excerpt) yield* boilerplate(excerpt, title, context);
  }
}

/** A stock phrase counts when it says little beyond the title, or when several articles end in it. */
function* boilerplate(
  { node, entry, text }: TextField,
  title: string,
  { article, corpus, options, remember }: Context,
): Iterable<Report<MessageId>> {
  const frame = findFrame(text, options.phrases);
  if (!frame) return;
  const others = remember(corpus.entries(frameFacts, tailKey(text, frame)), distinctFiles).filter(
    ({ filePath }) => filePath !== article.filePath,
  );
  const isShared = others.length + 1 >= options.minArticles;
  if (!isShared && novelty(frame.core, title) >= options.minNovelty) return;
  yield {
    messageId: "excerpt-boilerplate",
    range: valueRange(node, frame.range.start, frame.range.end),
    values: {
      key: entry.key,
      text: quoteStart(text.slice(frame.range.start, frame.range.end), LONGEST),
      count: isShared ? others.length + 1 : 1,
    },
    related: isShared
      ? others.slice(0, MOST_RELATED).map((other): RelatedReport => ({
          filePath: other.filePath,
          range: other.value.range,
          role: "other",
          note: "same-phrase",
        }))
      : [],
  };
}

/** The first entry of each article. */
function distinctFiles(entries: readonly FactEntry<FrameFact>[]): FactEntry<FrameFact>[] {
  const seen = new Set<string>();
  return entries.filter(({ filePath }) => !seen.has(filePath) && seen.add(filePath));
}

/** The excerpt that a tool wrote, pasted into the body: a short paragraph at its top that is nothing but the stock phrase. */
function* leftInBody(context: Context): Iterable<Report<MessageId>> {
  const { article, corpus, options, remember } = context;
  for (const { value } of corpus.entries(openingFacts, article.filePath)) {
    const { text, range } = value;
    const frame = findFrame(text, options.phrases);
    if (!frame || frame.core.length < 2) continue;
    const others = remember(corpus.entries(frameFacts, tailKey(text, frame)), distinctFiles).filter(
      ({ filePath }) => filePath !== article.filePath,
    );
    if (others.length < 1 && !isOwnExcerpt(text, article)) continue;
    yield {
      messageId: "excerpt-in-body",
      range,
      values: { text: quoteStart(text, LONGEST) },
      related: others.slice(0, 3).map((other): RelatedReport => ({
        filePath: other.filePath,
        range: other.value.range,
        role: "other",
        note: "same-phrase",
      })),
      suggestions: [{ note: "delete-paragraph", edits: [{ range, text: "" }] }],
    };
    return;
  }
}

function isOwnExcerpt(text: string, article: Article): boolean {
  return FIELD_KEYS.excerpt.some((key) => textField(article, key)?.text.trim() === text);
}

/** A value that stands in several articles although one is twice as long as another. */
function* constant({ article, corpus, options, remember }: Context): Iterable<Report<MessageId>> {
  const node = frontMatterEntry(article.frontMatter, ...FIELD_KEYS.readingTime)?.value;
  const text = scalarText(node);
  if (!node || text === undefined) return;
  const entries = corpus.entries(constantFacts, constantKeyOf(text));
  if (entries.length < options.minArticles || !remember(entries, differTwofold)) return;
  const others = entries.filter((entry) => entry.filePath !== article.filePath);
  yield {
    messageId: "constant-value",
    range: innerRange(node),
    values: { value: text, count: entries.length },
    related: others.slice(0, MOST_RELATED).map((entry): RelatedReport => ({
      filePath: entry.filePath,
      range: entry.value.range,
      role: "other",
      note: "same-value",
    })),
  };
}

function differTwofold(entries: readonly FactEntry<ConstantFact>[]): boolean {
  let [shortest, longest] = [Number.POSITIVE_INFINITY, 0];
  for (const { value } of entries) {
    shortest = Math.min(shortest, value.length);
    longest = Math.max(longest, value.length);
  }
  return longest >= 2 * shortest;
}

const LONGEST = 24;
