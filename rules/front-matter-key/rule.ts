import { defineRule, renderText, type CorpusContext, type Report } from "@kouetsu/core";
import { meta, type MessageId, type Options } from "./meta.js";
import { inOrder } from "./order.js";
import { TYPE_NAMES, typeCollector, typeFacts, typeKey, typeOf, VALUE_TYPES } from "./types.js";

type Context = CorpusContext<Options, MessageId>;

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "corpus",
  collectors: [typeCollector],
  *check(context) {
    if (context.isOn("key-order")) yield* order(context);
    if (context.isOn("type-drift")) yield* drift(context);
  },
});

/** One finding, on the first key that stands too late; its fix moves them all. */
function* order({ article, options, site }: Context): Iterable<Report<MessageId>> {
  const { frontMatter } = article;
  const properties = site.frontMatter.schema?.["properties"];
  const wanted =
    options.order.length > 0
      ? options.order
      : typeof properties === "object" && properties !== null
        ? Object.keys(properties)
        : [];
  if (!frontMatter?.root || wanted.length === 0) return;
  // Of a key that is named twice the first place counts.
  const ranks = new Map(wanted.map((key, at) => [key, at] as const).toReversed());
  const rank = (key: string): number => ranks.get(key) ?? wanted.length;
  const { entries } = frontMatter.root;
  let latest = 0;
  for (const entry of entries) {
    const own = rank(entry.key);
    latest = Math.max(latest, own);
    const after = own < latest && entries.find(({ key }) => rank(key) > own);
    if (!after) continue;
    const fix = inOrder(frontMatter, article, rank);
    yield {
      messageId: "key-order",
      range: entry.keyRange,
      values: { key: entry.key, after: after.key },
      ...(fix ? { fix } : {}),
    };
    return;
  }
}

const MOST_RELATED = 3;

/** Said of the rarer type only: where at least twice as many articles agree on another one. */
function* drift({ article, corpus, options, site }: Context): Iterable<Report<MessageId>> {
  const seen = new Set<string>();
  for (const { key, value, keyRange } of article.frontMatter?.root?.entries ?? []) {
    // Of a key that comes again the first counts.
    const isFirst = !seen.has(key);
    seen.add(key);
    const type = typeOf(value);
    if (type === undefined || !isFirst) continue;
    const counted = VALUE_TYPES.map((name) => ({
      name,
      entries: corpus.entries(typeFacts, typeKey(key, name)),
    }));
    const own = counted.find(({ name }) => name === type)?.entries.length ?? 0;
    const [common] = counted
      .filter(({ name }) => name !== type)
      .sort((a, b) => b.entries.length - a.entries.length);
    if (!common || common.entries.length < Math.max(options.minArticles, 2 * own)) continue;
    yield {
      messageId: "type-drift",
      range: value.range.start === value.range.end ? keyRange : value.range,
      values: {
        key,
        count: common.entries.length,
        type: renderText(TYPE_NAMES[type], site.locale),
        other: renderText(TYPE_NAMES[common.name], site.locale),
      },
      related: common.entries.slice(0, MOST_RELATED).map(({ filePath }) => ({
        filePath,
        range: FENCE,
        role: "other",
        note: "elsewhere",
      })),
    };
  }
}

/** The place of a value would change with every edit before it; the block is near enough. */
const FENCE = { start: 0, end: 3 };
