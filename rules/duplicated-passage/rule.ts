import {
  defineRule,
  type CorpusContext,
  type PassageGroup,
  type Report,
  type RuleMeta,
} from "@kouetsu/core";
import { containmentsOf, type Containment } from "./containment.js";
import { dayCollector } from "./original.js";
import { reportGroup, reportTemplate, type MessageId } from "./report.js";

type Options = {
  /** Shortest passage, in characters of prose that count, by the language of the article. */
  readonly minCharacters: { readonly ja: number; readonly en: number };
  /** Least share of a copy that the others must have too, from 0 to 1. */
  readonly minSimilarity: number;
  /** From how many articles on a passage counts as a template of the site. */
  readonly templateArticles: number;
  /** A passage that contains one of these texts is meant. */
  readonly allow: readonly string[];
  /** Whether `--fix` removes all copies but the first, where they are alike to the letter in one article. */
  readonly fixExactCopies: boolean;
};

const OTHERS = {
  ja: "{comparison}（{places}）。",
  en: "{comparison} ({places}).",
};

const meta: RuleMeta<Options, MessageId> = {
  id: "duplicated-passage",
  family: "duplicates",
  description: {
    ja: "同じ文章が、一つの記事の中か別の記事に繰り返されている",
    en: "A passage that stands more than once, in one article or across articles",
  },
  severity: "error",
  recommended: true,
  since: "0.1.0",
  options: {
    properties: {
      minCharacters: {
        type: "object",
        properties: {
          ja: { type: "integer", minimum: 32 },
          en: { type: "integer", minimum: 48 },
        },
        required: ["ja", "en"],
        additionalProperties: false,
        description:
          "Shortest passage for Japanese and for English articles, in characters of prose: white space, marks, link targets and code do not count.",
      },
      minSimilarity: {
        type: "number",
        minimum: 0,
        maximum: 1,
        description: "Least share of a copy that the other copies must have too.",
      },
      templateArticles: {
        type: "integer",
        minimum: 2,
        maximum: 8,
        description:
          "A passage that stands in this many articles is a template of the site: one note, no alarm.",
      },
      allow: {
        type: "array",
        items: { type: "string", minLength: 1 },
        description:
          "A passage that contains one of these texts, as they stand in the source, is meant.",
      },
      fixExactCopies: {
        type: "boolean",
        description:
          "Let --fix keep the first copy and remove the others, where copies of whole paragraphs in one article are alike to the letter.",
      },
    },
    defaults: {
      minCharacters: { ja: 60, en: 120 },
      minSimilarity: 0.85,
      templateArticles: 8,
      allow: [],
      fixExactCopies: false,
    },
    all: { minCharacters: { ja: 40, en: 80 }, minSimilarity: 0 },
  },
  messages: {
    "repeated-section": {
      ja: `同じ節が {count} 回あります（{lines}、{characters} 字）。\n${OTHERS.ja}\n{original}{choice}`,
      en: `This section stands {count} times ({lines}, {characters} chars).\n${OTHERS.en}\n{original}{choice}`,
    },
    "repeated-paragraph": {
      ja: `同じ段落が {count} 回あります（{lines}、{characters} 字）。\n${OTHERS.ja}\n{original}{choice}`,
      en: `This paragraph stands {count} times ({lines}, {characters} chars).\n${OTHERS.en}\n{original}{choice}`,
    },
    "repeated-sentence": {
      ja: `同じ文が {count} 回あります（{lines}、{characters} 字）。\n${OTHERS.ja}\nどちらかを消すか、言い方を変えてください。`,
      en: `These words stand {count} times ({lines}, {characters} chars).\n${OTHERS.en}\nRemove one, or say it in another way.`,
      severity: "warning",
    },
    "restated-sentence": {
      ja: `ほぼ同じ文が {count} 回あります（{lines}、{characters} 字）。\n${OTHERS.ja}\nまとめなどで言い直した文なら、このままでかまいません。`,
      en: `Nearly these words stand {count} times ({lines}, {characters} chars).\n${OTHERS.en}\nLeave them where a summary says it again.`,
      severity: "info",
      recommended: false,
    },
    "shared-section": {
      ja: `同じ節が {articles} 記事にあります（{lines}、{characters} 字）。\n${OTHERS.ja}\n{original}残す記事を決め、ほかからはリンクを。`,
      en: `This section is in {articles} articles ({lines}, {characters} chars).\n${OTHERS.en}\n{original}Keep it in one article and link to it from the others.`,
    },
    "shared-paragraph": {
      ja: `同じ段落が {articles} 記事にあります（{lines}、{characters} 字）。\n${OTHERS.ja}\n{original}残す記事を決め、ほかからはリンクを。`,
      en: `This paragraph is in {articles} articles ({lines}, {characters} chars).\n${OTHERS.en}\n{original}Keep it in one article and link to it from the others.`,
    },
    "shared-sentence": {
      ja: `同じ文が {articles} 記事にあります（{lines}、{characters} 字）。\n${OTHERS.ja}\n引用なら引用の形に、そうでなければ言い方を変えてください。`,
      en: `These words are in {articles} articles ({lines}, {characters} chars).\n${OTHERS.en}\nMark them as a quotation, or say it in another way.`,
      severity: "warning",
      recommended: false,
    },
    template: {
      ja: "この文章は {articles} 以上の記事にある定型文です。\n記事の本文ではなく、サイトの部品に置けます。",
      en: "This text stands in {articles} or more articles.\nIt can live in a part of the site instead of each article.",
      severity: "info",
    },
  },
  notes: {
    copy: { ja: "もう一つの写し", en: "Another copy" },
    "keep-copy-on-line": {
      ja: "{first} 行の写しを残し、ほかを消す",
      en: "Keep the copy on line {first}, remove the others",
    },
    "keep-copy": {
      ja: "{first}–{last} 行の写しを残し、ほかを消す",
      en: "Keep the copy on lines {first}–{last}, remove the others",
    },
  },
};

function* check(context: CorpusContext<Options, MessageId>): Iterable<Report<MessageId>> {
  const { article, corpus, options } = context;
  const groups = corpus.passagesOf(article.filePath);
  let containments: ReadonlyMap<string, Containment> | undefined;
  for (const group of groups) {
    if (!isLongEnough(context, group) || isAllowed(context, group)) continue;
    const isTemplate = group.isTemplate || group.articles >= options.templateArticles;
    if (isTemplate) {
      if (context.isOn("template")) yield reportTemplate(group, article.filePath);
    } else if (group.similarity >= options.minSimilarity) {
      if (group.articles > 1) containments ??= containmentsOf(groups, article.filePath);
      yield reportGroup(context, group, containments);
    }
  }
}

/** Whether the copies here reach the length that the language asks for. */
function isLongEnough(
  { article, options }: CorpusContext<Options, MessageId>,
  group: PassageGroup,
): boolean {
  const least = options.minCharacters[article.language];
  return group.copies.every(
    (copy) => copy.filePath !== article.filePath || copy.characters >= least,
  );
}

function isAllowed(
  { article, options }: CorpusContext<Options, MessageId>,
  group: PassageGroup,
): boolean {
  return group.copies.some(({ filePath, range }) => {
    if (filePath !== article.filePath) return false;
    const text = article.source.slice(range.start, range.end);
    return options.allow.some((allowed) => text.includes(allowed));
  });
}

/** A passage that stands more than once. */
export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "corpus",
  usesPassages: true,
  collectors: [dayCollector],
  check,
});
