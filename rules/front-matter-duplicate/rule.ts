import {
  addressFacts,
  addressKeysOf,
  comparable,
  comparableTerm,
  defineRule,
  FIELD_KEYS,
  frontMatterFacts,
  innerRange,
  publishedLanguage,
  textField,
  timestampFacts,
  timestampKeyOf,
  titleFacts,
  type CorpusContext,
  type FactEntry,
  type RelatedReport,
  type Report,
  type ValueFact,
  excerptFacts,
  postKeyOf,
  postFacts,
  startLineOf,
} from "@kouetsu/core";
import { meta, type MessageId, type Options } from "./meta.js";

type Context = CorpusContext<Options, MessageId>;

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "corpus",
  collectors: [frontMatterFacts],
  *check(context) {
    if (!context.article.frontMatter?.root) return;
    yield* title(context);
    yield* timestamp(context);
    yield* addresses(context);
    yield* excerpt(context);
  },
});

/** Equal titles in two languages are translations. */
function* title(context: Context): Iterable<Report<MessageId>> {
  const { article, corpus } = context;
  const field = textField(article, "title");
  if (!field) return;
  const language = publishedLanguage(article);
  const others = elsewhere(
    corpus.entries(titleFacts, comparable(field.text)),
    article.filePath,
  ).filter(({ value }) => value.language === language);
  yield* reportOn("dup-title", innerRange(field.node), others, context);
}

function* timestamp(context: Context): Iterable<Report<MessageId>> {
  const { article, corpus, site } = context;
  const field = textField(article, ...FIELD_KEYS.published);
  const key = timestampKeyOf(article, site);
  if (!field || key === undefined) return;
  const language = publishedLanguage(article);
  const others = elsewhere(corpus.entries(timestampFacts, key), article.filePath).filter(
    ({ value }) => value.language === language,
  );
  yield* reportOn("dup-timestamp", innerRange(field.node), others, context);
}

function* addresses(context: Context): Iterable<Report<MessageId>> {
  const { article, corpus } = context;
  for (const { key, field, range } of addressKeysOf(article)) {
    const others = elsewhere(corpus.entries(addressFacts, key), article.filePath);
    const messageId =
      field === "slug"
        ? "dup-slug"
        : field === "aliases" || others.every(({ value }) => value.field === "aliases")
          ? "alias-collision"
          : "dup-permalink";
    yield* reportOn(messageId, range, others, context);
  }
}

/** Of one post that was published twice, the rule for posts speaks. */
function* excerpt(context: Context): Iterable<Report<MessageId>> {
  const { article, corpus, site } = context;
  const post = postKeyOf(article, site);
  const twins = new Set(
    post === undefined ? [] : corpus.entries(postFacts, post).map((entry) => entry.filePath),
  );
  for (const key of FIELD_KEYS.excerpt) {
    const field = textField(article, key);
    if (!field) continue;
    const others = elsewhere(
      corpus.entries(excerptFacts, comparableTerm(field.text)),
      article.filePath,
    ).filter((entry) => !twins.has(entry.filePath));
    yield* reportOn("dup-excerpt", innerRange(field.node), others, context);
    return;
  }
}

function elsewhere<T extends ValueFact>(
  entries: readonly FactEntry<T>[],
  filePath: string,
): readonly FactEntry<T>[] {
  return entries.filter((entry) => entry.filePath !== filePath);
}

const MOST_RELATED = 20;

function* reportOn(
  messageId: MessageId,
  range: Report["range"],
  others: readonly FactEntry<ValueFact>[],
  { corpus, site }: Context,
): Iterable<Report<MessageId>> {
  const [first] = others;
  if (!first) return;
  const files = new Set(others.map((entry) => entry.filePath)).size - 1;
  const more =
    files === 0 ? "" : site.locale === "ja" ? `（ほか ${files} 記事）` : ` and ${files} more`;
  const related = others.slice(0, MOST_RELATED).map((entry): RelatedReport => ({
    filePath: entry.filePath,
    range: entry.value.range,
    role: "other",
    note: "other",
  }));
  yield {
    messageId,
    range,
    values: {
      file: first.filePath,
      line: startLineOf(corpus, first.filePath, first.value.range),
      more,
    },
    related,
  };
}
