import {
  comparableTerm,
  defineRule,
  FIELD_KEYS,
  frontMatterEntry,
  frontMatterJson,
  listItems,
  renderText,
  textField,
  type ArticleContext,
  type FrontMatterEntry,
  type ListItem,
  type Report,
  type SchemaViolation,
} from "@kouetsu/core";
import { itemDeletion } from "./item-deletion.js";
import { ADVICE, meta, type MessageId, type Options } from "./meta.js";
import { mentions } from "./mentions.js";

type Context = ArticleContext<Options, MessageId>;

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check(context) {
    const { article, site } = context;
    const root = article.frontMatter?.root;
    if (!root) return;
    const violations = FIELD_KEYS.tags.some((key) => frontMatterEntry(article.frontMatter, key))
      ? (site.frontMatter.validate?.(frontMatterJson(root)) ?? [])
      : [];
    for (const key of FIELD_KEYS.tags) {
      const entry = frontMatterEntry(article.frontMatter, key);
      if (
        !entry ||
        violations.some((violation) => violation.keyword === "type" && violation.path[0] === key)
      )
        continue;
      const tags = listItems(entry.value);
      yield* repetitions(tags, entry, context);
      yield* count(tags, entry, violations, context);
      if (context.isOn("tag-category-overlap")) yield* categoryOverlap(tags, context);
      if (context.isOn("tag-not-in-body")) yield* absent(tags, context);
    }
  },
});

/** Tags that say the same: letter for letter, or but for width, case and spaces. */
function* repetitions(
  tags: readonly ListItem[],
  entry: FrontMatterEntry,
  { article }: Context,
): Iterable<Report<MessageId>> {
  const first = new Map<string, ListItem>();
  for (const tag of tags) {
    const earlier = first.get(comparableTerm(tag.text));
    if (!earlier) {
      first.set(comparableTerm(tag.text), tag);
      continue;
    }
    const values = { tag: tag.text, other: earlier.text };
    const related = [{ range: earlier.range, role: "other" as const, note: "earlier" }];
    const deletion = itemDeletion(entry.value, tags, tag, article);
    if (earlier.text === tag.text)
      yield {
        messageId: "tag-duplicate",
        range: tag.range,
        values,
        related,
        ...(deletion ? { fix: deletion } : {}),
      };
    else
      yield {
        messageId: "tag-variant",
        range: tag.range,
        values,
        related,
        ...(deletion ? { suggestions: [{ note: "delete-tag", values, edits: [deletion] }] } : {}),
      };
  }
}

function* count(
  tags: readonly ListItem[],
  entry: FrontMatterEntry,
  violations: readonly SchemaViolation[],
  { site }: Context,
): Iterable<Report<MessageId>> {
  const broken = violations.find(
    (violation) =>
      violation.params["condition"] === "tag-count" &&
      /Items$/.test(violation.keyword) &&
      violation.path[0] === entry.key,
  );
  const limit =
    site.frontMatter.maxTags !== undefined && tags.length > site.frontMatter.maxTags
      ? site.frontMatter.maxTags
      : broken?.params["limit"];
  if (typeof limit !== "number") return;
  const advice = renderText(ADVICE[tags.length > limit ? "fewer" : "more"], site.locale, { limit });
  yield {
    messageId: "tag-count",
    range: entry.value.range,
    values: { count: tags.length, advice },
  };
}

function* categoryOverlap(
  tags: readonly ListItem[],
  { article }: Context,
): Iterable<Report<MessageId>> {
  const categories = FIELD_KEYS.categories.flatMap((key) => {
    const entry = frontMatterEntry(article.frontMatter, key);
    return entry ? listItems(entry.value) : [];
  });
  for (const tag of tags) {
    const category = categories.find(
      (candidate) => comparableTerm(candidate.text) === comparableTerm(tag.text),
    );
    if (category)
      yield {
        messageId: "tag-category-overlap",
        range: tag.range,
        values: { tag: tag.text },
        related: [{ range: category.range, role: "other", note: "category" }],
      };
  }
}

function* absent(
  tags: readonly ListItem[],
  { article, site }: Context,
): Iterable<Report<MessageId>> {
  const text = `${textField(article, "title")?.text ?? ""}\n${article.source.slice(article.body.start, article.body.end)}`;
  const isMentioned = mentions(text, site.frontMatter.synonyms);
  for (const tag of tags)
    if (!isMentioned(tag.text))
      yield { messageId: "tag-not-in-body", range: tag.outer, values: { tag: tag.text } };
}
