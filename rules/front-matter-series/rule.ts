import {
  defineRule,
  frontMatterFacts,
  seriesFacts,
  seriesPart,
  type FactEntry,
  type RelatedReport,
  type Report,
  type RuleMeta,
  type SeriesFact,
  quoteStart,
  startLineOf,
} from "@kouetsu/core";

type Options = Record<string, never>;

type MessageId = "series-gap" | "series-dup";

const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-series",
  family: "front-matter",
  description: {
    ja: "連載の番号が抜けている、または重なっている",
    en: "A series whose numbers leave one out or have one twice",
  },
  severity: "warning",
  recommended: true,
  since: "0.1.0",
  options: { properties: {}, defaults: {} },
  messages: {
    "series-gap": {
      ja: "「{series}」の第 {missing} 回がありません。\nこの記事は第 {number} 回、前は {file} の第 {before} 回です。番号を確かめてください。",
      en: '"{series}" has no part {missing}.\nThis is part {number}, and {file} is part {before}. Check the numbers.',
    },
    "series-dup": {
      ja: "「{series}」の第 {number} 回が 2 つあります。\n{file} {line} 行も第 {number} 回です。どちらかの番号を直してください。",
      en: '"{series}" has part {number} twice.\n{file} line {line} is part {number}, too. Change one of them.',
    },
  },
  notes: {
    before: { ja: "前の回", en: "The part before" },
    same: { ja: "同じ番号の回", en: "The part of the same number" },
  },
};

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "corpus",
  collectors: [frontMatterFacts],
  *check({ article, corpus }) {
    const part = seriesPart(article);
    if (!part) return;
    const others = corpus
      .entries(seriesFacts, part.key)
      .filter(({ filePath }) => filePath !== article.filePath);
    const same = others.filter(({ value }) => value.number === part.fact.number);
    const [first] = same;
    if (first)
      yield {
        messageId: "series-dup",
        range: part.fact.range,
        values: {
          series: quoteStart(part.name, LONGEST),
          number: part.fact.number,
          file: first.filePath,
          line: startLineOf(corpus, first.filePath, first.value.range),
        },
        related: same.slice(0, MOST_RELATED).map((entry) => place(entry, "same")),
      };
    yield* gap(part.name, part.fact, others);
  },
});

const MOST_RELATED = 20;

const place = ({ filePath, value }: FactEntry<SeriesFact>, note: string): RelatedReport => ({
  filePath,
  range: value.range,
  role: note === "same" ? "conflict" : "other",
  note,
});

/** Said of the part behind the gap. Parts before the first one that is there may be kept elsewhere. */
function* gap(
  name: string,
  { number, range }: SeriesFact,
  others: readonly FactEntry<SeriesFact>[],
): Iterable<Report<MessageId>> {
  const [before] = others
    .filter(({ value }) => value.number < number)
    .sort((a, b) => b.value.number - a.value.number);
  if (!before || before.value.number >= number - 1) return;
  const [from, to] = [before.value.number + 1, number - 1];
  yield {
    messageId: "series-gap",
    range,
    values: {
      series: quoteStart(name, LONGEST),
      missing: from === to ? from : `${from}–${to}`,
      number,
      file: before.filePath,
      before: before.value.number,
    },
    related: [place(before, "before")],
  };
}

const LONGEST = 24;
