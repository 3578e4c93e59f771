import { renderText, type Finding } from "@kouetsu/core";
import type { CodeLens, Location } from "vscode-languageserver";
import { figuresOf } from "../hover/figures.js";
import { messages } from "../messages.js";
import { toRange } from "../protocol/positions.js";
import { DUPLICATES } from "../views/duplicate-rows.js";
import { copiesTitle } from "./copies-title.js";
import type { ArticleQuestion } from "../session/article-question.js";

/** The client's command that shows a list of places beside a place. */
export const SHOW_PLACES = "kouetsu.showPlaces";
/** The client's command that shows the figures of an article. */
export const SHOW_FIGURES = "kouetsu.showFigures";

/** What stands above the lines of an article: its figures and sources, and above each repeated passage how often it stands. */
export function codeLenses(question: ArticleQuestion): CodeLens[] {
  const { held, uri } = question;
  if (!held.settings.codeLens || !held.settings.enable) return [];
  const repeated = held
    .findings(uri)
    .filter(({ ruleId, messageId }) => ruleId === DUPLICATES && messageId !== "template");
  return [...figureLens(question), ...repeated.flatMap((one) => copiesLens(question, one))];
}

function figureLens({ article, held, session, uri }: ArticleQuestion): CodeLens[] {
  const figures = figuresOf(article, held).filter(({ status }) => status !== "set-aside");
  if (figures.length === 0) return [];
  const sources = figures.filter(({ status }) => status === "supported").length;
  const title = renderText(messages.figuresLens, held.site.config.locale, {
    count: figures.length,
    sources,
  });
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return [
    { range: top, command: commandOf(session.setup.options.commands, title, SHOW_FIGURES, [uri]) },
  ];
}

/** Above each copy in the article: the group is one finding, its copies lie apart. */
function copiesLens(question: ArticleQuestion, finding: Finding): CodeLens[] {
  const { article, held, session, uri } = question;
  const { site } = held;
  const title = copiesTitle(finding, site.config.locale);
  const places: Location[] = [
    { uri, range: question.rangeOf(finding.range) },
    ...finding.related.map(({ filePath, loc }) => ({
      uri: site.uriOf(filePath),
      range: toRange(loc, site.uriOf(filePath) === uri ? question.shift : 0),
    })),
  ];
  const own = places.filter((place) => place.uri === uri);
  return own.map(({ range }) => ({
    range: { start: range.start, end: range.start },
    command: commandOf(session.setup.options.commands, title, SHOW_PLACES, [
      uri,
      range.start,
      places.filter((place) => place.range !== range),
      article.filePath,
    ]),
  }));
}

/** A client that knows no such command still shows the words. */
function commandOf(
  known: boolean,
  title: string,
  command: string,
  args: readonly unknown[],
): NonNullable<CodeLens["command"]> {
  return known ? { title, command, arguments: [...args] } : { title, command: "" };
}
