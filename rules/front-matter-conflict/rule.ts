import {
  comparableTerm,
  defineRule,
  frontMatterEntry,
  innerRange,
  listItems,
  parseWrittenDate,
  instantOf,
  scalarText,
  type Article,
  type FrontMatterEntry,
  type Report,
  type RuleMeta,
} from "@kouetsu/core";

type Options = Record<string, never>;

type MessageId = "draft-conflict" | "key-conflict";

const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-conflict",
  family: "front-matter",
  description: {
    ja: "前付けの 2 つの項目が食い違う",
    en: "Two keys of the front matter that contradict each other",
  },
  severity: "error",
  recommended: true,
  since: "0.1.0",
  options: { properties: {}, defaults: {} },
  messages: {
    "draft-conflict": {
      ja: "「{key}: {value}」は「{other}: {first}」と食い違います。\n公開するか下書きか、どちらかに揃えてください。",
      en: '"{key}: {value}" contradicts "{other}: {first}".\nSay either published or draft.',
    },
    "key-conflict": {
      ja: "「{key}」の値が「{other}」と違います（{line} 行）。\n同じことを表す項目です。片方にまとめてください。",
      en: '"{key}" has another value than "{other}" (line {line}).\nBoth mean the same thing. Keep one.',
      severity: "warning",
    },
  },
  notes: { first: { ja: "先にある項目", en: "The key before it" } },
};

/** Keys of one meaning. Description and excerpt are not among them: sites use both on purpose. */
const SYNONYMS: readonly (readonly [string, string])[] = [
  ["category", "categories"],
  ["tag", "tags"],
  ["lastmod", "updated"],
];

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check({ article }) {
    yield* draftAndPublished(article);
    for (const [one, two] of SYNONYMS) yield* twoNames(one, two, article);
  },
});

function truthOf(entry: FrontMatterEntry | undefined): boolean | undefined {
  return entry?.value.kind === "scalar" && typeof entry.value.value === "boolean"
    ? entry.value.value
    : undefined;
}

function* draftAndPublished({ frontMatter }: Article): Iterable<Report<MessageId>> {
  const draft = frontMatterEntry(frontMatter, "draft");
  const published = frontMatterEntry(frontMatter, "published");
  const isDraft = truthOf(draft);
  if (!draft || !published || isDraft === undefined || isDraft !== truthOf(published)) return;
  const [first, second] =
    draft.range.start < published.range.start ? [draft, published] : [published, draft];
  yield {
    messageId: "draft-conflict",
    range: second.value.range,
    values: { key: second.key, value: String(isDraft), other: first.key, first: String(isDraft) },
    related: [{ range: first.value.range, role: "conflict", note: "first" }],
  };
}

function* twoNames(
  one: string,
  two: string,
  { frontMatter, lines }: Article,
): Iterable<Report<MessageId>> {
  const a = frontMatterEntry(frontMatter, one);
  const b = frontMatterEntry(frontMatter, two);
  if (
    !a ||
    !b ||
    meaningOf(a) === undefined ||
    meaningOf(b) === undefined ||
    meaningOf(a) === meaningOf(b)
  )
    return;
  const [first, second] = a.range.start < b.range.start ? [a, b] : [b, a];
  yield {
    messageId: "key-conflict",
    range: innerRange(second.value),
    values: { key: second.key, other: first.key, line: lines.position(first.keyRange.start).line },
    related: [{ range: first.value.range, role: "conflict", note: "first" }],
  };
}

/** A date by its instant, anything else as the set of its items; `undefined` when nothing is said. */
function meaningOf({ value }: FrontMatterEntry): string | undefined {
  const text = scalarText(value);
  const date = text === undefined ? undefined : parseWrittenDate(text);
  if (date) return `date ${instantOf(date, undefined)}`;
  const items = listItems(value).map((item) => comparableTerm(item.text));
  return items.length === 0 ? undefined : items.sort().join("\n");
}
