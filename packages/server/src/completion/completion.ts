import { renderText, type Article, type Locale } from "@kouetsu/core";
import { CompletionItemKind, type CompletionItem } from "vscode-languageserver";
import { asYamlText, insideQuotes } from "../front-matter/yaml-text.js";
import { messages } from "../messages.js";
import { toRange } from "../protocol/positions.js";
import { completionPlace, type CompletionPlace } from "./place.js";
import { wordsFor, type CompletionWord, type WordSources } from "./words.js";

/** More than anybody reads; the client asks again when more is typed. */
const MOST_ITEMS = 200;

/** What completion is asked for. */
export interface CompletionRequest {
  readonly article: Article;
  /** In the source of the article. */
  readonly offset: number;
  readonly locale: Locale;
  /** What the byte order mark adds to the first line. */
  readonly shift: number;
}

/** Keys and values of the front matter that fit the place, the most used first. */
export function completions(
  request: CompletionRequest,
  sources: WordSources,
): { readonly items: CompletionItem[]; readonly isIncomplete: boolean } {
  const { article, offset } = request;
  const place = completionPlace(article, offset);
  if (place === undefined) return { items: [], isIncomplete: false };
  const typed = article.source.slice(place.range.start, offset).toLowerCase();
  const words = wordsFor(place, article, sources).filter(({ text }) =>
    text.toLowerCase().includes(typed),
  );
  return {
    items: words.slice(0, MOST_ITEMS).map((word, rank) => toItem(word, rank, place, request)),
    isIncomplete: words.length > MOST_ITEMS,
  };
}

function toItem(
  word: CompletionWord,
  rank: number,
  place: CompletionPlace,
  { article, locale, shift }: CompletionRequest,
): CompletionItem {
  const { text, articles, description } = word;
  const isKey = place.kind === "key";
  return {
    label: text,
    kind: isKey ? CompletionItemKind.Property : CompletionItemKind.EnumMember,
    sortText: String(rank).padStart(4, "0"),
    filterText: text,
    ...(articles > 0 && {
      detail: renderText(messages.usedIn, locale, { count: articles }),
    }),
    ...(description !== undefined && { documentation: description }),
    textEdit: {
      range: toRange(article.lines.location(place.range), shift),
      newText: isKey ? `${text}: ` : written(text, place),
    },
  };
}

/** The word as YAML that means just this text, where a scalar may have any type, as it stands elsewhere. */
function written(text: string, { form, quote }: CompletionPlace): string {
  if (quote !== "") return insideQuotes(text, quote);
  return form === "scalar" && /^(?:true|false|\d{1,15})$/.test(text) ? text : asYamlText(text);
}
