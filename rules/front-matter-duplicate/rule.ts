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
  type RuleMeta,
  type ValueFact,
  excerptFacts,
  postKeyOf,
  postFacts,
} from "@kouetsu/core";

type Options = Record<string, never>;

type MessageId =
  | "dup-title"
  | "dup-timestamp"
  | "dup-slug"
  | "dup-permalink"
  | "alias-collision"
  | "dup-excerpt";

type Context = CorpusContext<Options, MessageId>;

const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-duplicate",
  family: "front-matter",
  description: {
    ja: "題・アドレス・日時・要約が、ほかの記事と同じ",
    en: "A title, address, time or excerpt that another article has, too",
  },
  severity: "error",
  recommended: true,
  since: "0.1.0",
  options: { properties: {}, defaults: {} },
  messages: {
    "dup-title": {
      ja: "同じ題の記事があります。\n{file} {line} 行{more}。\n違う記事なら題を変え、同じ記事なら 1 つにまとめてください。",
      en: "Another article has this title.\n{file} line {line}{more}.\nChange one title, or merge the articles.",
    },
    "dup-timestamp": {
      ja: "同じ秒に公開された記事があります。\n{file} {line} 行{more}。\n自動で 2 回出したのでなければ、日時をずらしてください。",
      en: "Another article was published in this very second.\n{file} line {line}{more}.\nUnless it went out twice, change the time.",
      severity: "warning",
    },
    "dup-slug": {
      ja: "同じ slug の記事があります。\n{file} {line} 行{more}。\n一方のページが上書きされます。slug を変えてください。",
      en: "Another article has this slug.\n{file} line {line}{more}.\nOne page will overwrite the other. Change the slug.",
    },
    "dup-permalink": {
      ja: "同じアドレスの記事があります。\n{file} {line} 行{more}。\n一方のページが上書きされます。アドレスを変えてください。",
      en: "Another article has this address.\n{file} line {line}{more}.\nOne page will overwrite the other. Change the address.",
    },
    "alias-collision": {
      ja: "転送元のアドレスが、ほかの記事と重なります。\n{file} {line} 行{more}。\nどちらかの転送が効きません。1 つにしてください。",
      en: "This alias is taken by another article.\n{file} line {line}{more}.\nOne of them will not work. Keep one.",
    },
    "dup-excerpt": {
      ja: "同じ要約の記事があります。\n{file} {line} 行{more}。\nそれぞれの記事に合う要約を書けます。",
      en: "Another article has this excerpt.\n{file} line {line}{more}.\nWrite one for each article.",
      severity: "warning",
    },
  },
  notes: { other: { ja: "同じ値", en: "The same value" } },
};

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
  yield* reportOn(
    "dup-timestamp",
    innerRange(field.node),
    elsewhere(corpus.entries(timestampFacts, key), article.filePath),
    context,
  );
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
    role: "conflict",
    note: "other",
  }));
  yield {
    messageId,
    range,
    values: {
      file: first.filePath,
      line: corpus.locate(first.filePath, first.value.range)?.start.line ?? 1,
      more,
    },
    related,
  };
}
