import {
  defineRule,
  frontMatterFacts,
  postFacts,
  postFieldsOf,
  postKeyOf,
  type CorpusContext,
  type FactEntry,
  type PostFact,
  type Report,
  type RuleMeta,
  quoteStart,
  startLineOf,
} from "@kouetsu/core";

type Options = Record<string, never>;

type MessageId = "same-post-different-meta";

const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-same-post",
  family: "front-matter",
  description: {
    ja: "同じ題・同じ日時の記事が、別のカテゴリや要約で 2 つある",
    en: "One post, published twice with other categories, tags or excerpt",
  },
  severity: "error",
  recommended: true,
  since: "0.1.0",
  options: { properties: {}, defaults: {} },
  messages: {
    "same-post-different-meta": {
      ja: "同じ題・同じ日時の記事と「{key}」が違います。\n{file} {line} 行は「{value}」。\n1 つの記事にまとめるか、値を揃えてください。",
      en: 'The same post has another "{key}" elsewhere.\n{file} line {line} says "{value}".\nMerge the two, or make the values agree.',
    },
  },
  notes: { other: { ja: "別の値：{value}", en: "The other value: {value}" } },
};

/** Fields whose difference puts one post in two places of the site. */
const PLACING = new Set(["categories", "category", "tags", "tag", "topics", "slug", "permalink"]);

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "corpus",
  collectors: [frontMatterFacts],
  *check({ article, corpus, site }) {
    const key = postKeyOf(article, site);
    if (key === undefined) return;
    const others = corpus
      .entries(postFacts, key)
      .filter((entry) => entry.filePath !== article.filePath);
    if (others.length === 0) return;
    const own = postFieldsOf(article);
    for (const [name, field] of Object.entries(own)) yield* difference(name, field, others, corpus);
  },
});

function* difference(
  name: string,
  field: PostFact["fields"][string],
  others: readonly FactEntry<PostFact>[],
  corpus: CorpusContext<Options, MessageId>["corpus"],
): Iterable<Report<MessageId>> {
  const differing = others.flatMap(({ filePath, value }) => {
    const other = value.fields[name];
    return other && other.comparable !== field.comparable ? [{ filePath, other }] : [];
  });
  const [first] = differing;
  if (!first) return;
  yield {
    messageId: "same-post-different-meta",
    range: field.range,
    values: {
      key: name,
      file: first.filePath,
      line: startLineOf(corpus, first.filePath, first.other.range),
      value: quoteStart(first.other.text, LONGEST),
    },
    related: differing.map(({ filePath, other }) => ({
      filePath,
      range: other.range,
      role: "conflict",
      note: "other",
      values: { value: quoteStart(other.text, LONGEST) },
    })),
    ...(PLACING.has(name) ? {} : { severity: "warning" as const }),
  };
}

const LONGEST = 24;
