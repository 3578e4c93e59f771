import {
  defineRule,
  type CorpusContext,
  type FactEntry,
  type Report,
  type RuleMeta,
  startLineOf,
} from "@kouetsu/core";
import { ownShares, recycledCollector, recycledFacts, type RecycledFact } from "./facts.js";
import type { RecycledPlace } from "./facts.js";

type MessageId = "many-stories";

type Options = {
  /** From how many articles on a figure counts as recycled. */
  readonly articles: number;
  /** Of how many different things it must be said at least. */
  readonly stories: number;
  /** Figures with their nouns that are the site's own. */
  readonly allow: readonly string[];
};

type Context = CorpusContext<Options, MessageId>;

const meta: RuleMeta<Options, MessageId> = {
  id: "recycled-figure",
  family: "claims",
  description: {
    ja: "出典のない同じ数値が、多くの記事で別々の話に使われている",
    en: "One figure without a source, said of different things in many articles",
  },
  severity: "warning",
  recommended: true,
  since: "0.1.0",
  options: {
    properties: {
      articles: {
        type: "integer",
        minimum: 2,
        description: "From how many articles on a figure counts as recycled.",
      },
      stories: {
        type: "integer",
        minimum: 2,
        description: "Of how many different things it must be said at least.",
      },
      allow: {
        type: "array",
        items: { type: "string", minLength: 1 },
        description: "Figures with their nouns, as they stand in the article, that are meant.",
      },
    },
    defaults: { articles: 5, stories: 4, allow: [] },
  },
  messages: {
    "many-stories": {
      ja: "「{figure}」が {articles} 記事で別々の話に使われ、出典がありません。\nここは「{here}」、{file} {line} 行は「{there}」。\nもとの資料を示すか、数値を使わない言い方に。",
      en: '"{figure}", unsourced, in {articles} different stories.\nHere: "{here}" – {file}, line {line}: "{there}".\nName the source, or say it without the figure.',
    },
  },
  notes: {
    here: { ja: "この記事でもう一度。", en: "Again in this article." },
    elsewhere: { ja: "別の話に、同じ数値です。", en: "The same figure, of something else." },
  },
};

/** Places in other articles that a finding names at most. */
const MOST_RELATED = 12;

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "corpus",
  collectors: [recycledCollector],
  *check(context) {
    const byKey = new Map<string, [RecycledPlace, ...RecycledPlace[]]>();
    const { article, corpus } = context;
    for (const { value: place } of corpus.entries(ownShares, article.filePath)) {
      if (context.options.allow.some((words) => place.label.includes(words))) continue;
      const known = byKey.get(place.key);
      if (known) known.push(place);
      else byKey.set(place.key, [place]);
    }
    for (const [key, places] of byKey) {
      const report = judge(key, places, context);
      if (report) yield report;
    }
  },
});

function judge(
  key: string,
  [first, ...again]: readonly [RecycledPlace, ...RecycledPlace[]],
  { article, corpus, options, remember }: Context,
): Report<MessageId> | undefined {
  const entries = corpus.entries(recycledFacts, key);
  const { articles, stories } = remember(entries, countUses);
  if (articles < options.articles || stories < options.stories) return undefined;
  const others = differentStories(entries, article.filePath, first.predicate);
  const [other] = others;
  if (other === undefined) return undefined;
  return {
    messageId: "many-stories",
    range: first,
    values: {
      figure: first.label,
      articles,
      here: first.said,
      there: other.value.said,
      file: other.filePath,
      line: startLineOf(corpus, other.filePath, { start: other.value.start, end: other.value.end }),
    },
    related: [
      ...again.map(({ start, end }) => ({
        range: { start, end },
        role: "repeat" as const,
        note: "here",
      })),
      ...others.map(({ filePath, value }) => ({
        filePath,
        range: { start: value.start, end: value.end },
        role: "other" as const,
        note: "elsewhere",
      })),
    ],
    data: { value: key, articles, stories },
  };
}

/** In how many articles a figure stands and of how many things it is said; entries are sorted by path. */
function countUses(entries: readonly FactEntry<RecycledFact>[]): {
  readonly articles: number;
  readonly stories: number;
} {
  const stories = new Set<string>();
  let articles = 0;
  let last: string | undefined;
  for (const { filePath, value } of entries) {
    if (filePath !== last) articles++;
    last = filePath;
    stories.add(value.predicate);
  }
  return { articles, stories: stories.size };
}

/** One entry of another article for each thing that the figure is said of, other than `predicate`; as many as are named. */
function differentStories(
  entries: readonly FactEntry<RecycledFact>[],
  filePath: string,
  predicate: string,
): readonly FactEntry<RecycledFact>[] {
  const seen = new Set([predicate]);
  const stories: FactEntry<RecycledFact>[] = [];
  for (const entry of entries) {
    if (entry.filePath === filePath || seen.has(entry.value.predicate)) continue;
    seen.add(entry.value.predicate);
    stories.push(entry);
    if (stories.length === MOST_RELATED) break;
  }
  return stories;
}
