import {
  articleTerms,
  defineRule,
  frontMatterFacts,
  termFacts,
  termKey,
  spellingsOf,
  type CorpusContext,
  type FactEntry,
  type RelatedReport,
  type Report,
  type TermFact,
  type ValueFact,
  quoteStart,
} from "@kouetsu/core";
import { meta, type MessageId, type Options } from "./meta.js";
import { isMixedCase, namesOf, nameFacts, nameCollector, bodyFacts } from "./names.js";

type Context = CorpusContext<Options, MessageId>;

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "corpus",
  collectors: [frontMatterFacts, nameCollector],
  *check(context) {
    if (!context.article.frontMatter?.root) return;
    yield* vocabulary(context);
    if (context.isOn("singleton-tag")) yield* singletons(context);
    if (context.isOn("entity-spelling")) yield* entities(context);
  },
});

// The corpus hands out the same entries until one of them changes, so they are counted once.
const countTerms = (entries: readonly FactEntry<TermFact>[]) => spellingsOf(entries);
const countNames = (entries: readonly FactEntry<ValueFact>[]) => spellingsOf(entries);

const MOST_RELATED = 20;

const placesOf = (entries: readonly FactEntry<ValueFact>[]): RelatedReport[] =>
  entries.slice(0, MOST_RELATED).map((entry) => ({
    filePath: entry.filePath,
    range: entry.value.range,
    role: "other",
    note: "other-spelling",
  }));

/** Spoken of the rarer spelling only; of two that are as frequent, of neither. */
function* vocabulary({ article, corpus, site, remember }: Context): Iterable<Report<MessageId>> {
  const { synonyms } = site.frontMatter;
  const seen = new Set<string>();
  for (const term of articleTerms(article)) {
    const key = termKey(term.vocabulary, term.text, synonyms);
    const [common, ...rest] = remember(corpus.entries(termFacts, key), countTerms);
    const own = rest.find((spelling) => spelling.text === term.text);
    if (!common || !own || own.articles >= common.articles || seen.has(term.text)) continue;
    if (common.entries.every((entry) => entry.filePath === article.filePath)) continue;
    seen.add(term.text);
    const values = {
      text: quoteStart(term.text, LONGEST),
      other: quoteStart(common.text, LONGEST),
      count: common.articles,
    };
    yield {
      messageId: term.vocabulary === "author" ? "author-variant" : "vocabulary-variant",
      range: term.range,
      values,
      related: placesOf(common.entries),
      suggestions: [
        { note: "rename", values, edits: [{ range: term.range, text: common.text }] },
        ...(own.entries.length > 1
          ? [
              {
                note: "rename-all",
                values,
                edits: own.entries.map((entry) => ({
                  filePath: entry.filePath,
                  range: entry.value.range,
                  text: common.text,
                })),
              },
            ]
          : []),
      ],
    };
  }
}

/** With fewer articles every tag is new. */
const FEWEST_ARTICLES = 10;

function* singletons({ article, corpus, site }: Context): Iterable<Report<MessageId>> {
  if (corpus.filePaths.length < FEWEST_ARTICLES) return;
  for (const { vocabulary: name, text, range } of articleTerms(article)) {
    if (name !== "tags") continue;
    const entries = corpus.entries(termFacts, termKey(name, text, site.frontMatter.synonyms));
    if (entries.every(({ filePath }) => filePath === article.filePath))
      yield { messageId: "singleton-tag", range, values: { text: quoteStart(text, LONGEST) } };
  }
}

/** A name that its own body spells otherwise, or most other articles do. */
function* entities({ article, corpus, remember }: Context): Iterable<Report<MessageId>> {
  const names = namesOf(article);
  if (names.length === 0) return;
  const body = corpus.entries(bodyFacts, article.filePath).map(({ value }) => value);
  for (const name of names) {
    const inBody = body.filter(({ key }) => key === name.key);
    const [place] = !inBody.some(({ text }) => text === name.text)
      ? inBody.filter(({ text }) => isMixedCase(text) || isMixedCase(name.text))
      : [];
    if (place && place.text !== place.text.toLowerCase()) {
      yield report(name, place.text, [
        { range: place.range, role: "other", note: "other-spelling" },
      ]);
      continue;
    }
    const [common, ...rest] = remember(corpus.entries(nameFacts, name.key), countNames);
    const own = rest.find((spelling) => spelling.text === name.text);
    if (
      !common ||
      !own ||
      common.articles < 2 * own.articles ||
      !(isMixedCase(common.text) || isMixedCase(name.text))
    )
      continue;
    yield report(name, common.text, placesOf(common.entries));
  }
}

function report(
  name: { readonly text: string; readonly range: Report["range"] },
  other: string,
  related: RelatedReport[],
): Report<MessageId> {
  const values = { text: quoteStart(name.text, LONGEST), other: quoteStart(other, LONGEST) };
  return {
    messageId: "entity-spelling",
    range: name.range,
    values,
    related,
    suggestions: [{ note: "rename", values, edits: [{ range: name.range, text: other }] }],
  };
}

/** Two of these and the words around them fit into a first line. */
const LONGEST = 16;
