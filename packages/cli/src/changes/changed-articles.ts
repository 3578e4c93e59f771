import { realpathSync } from "node:fs";
import path from "node:path";
import { displayPath, articleFromBytes } from "@kouetsu/core/node";
import type { ArticleFile, OpenedProject } from "@kouetsu/core/node";
import type { ChangedFile } from "./changed-files.js";
import { readBefore } from "./changed-files.js";
import { pairMoves } from "./pair-moves.js";

/** An article that a change touched, by the names that findings give it. */
export interface ChangedArticle {
  /** Its name before; `undefined` when it was not there, or was not one of the articles. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What it was. */
  readonly file: ArticleFile | undefined;
}

/**
 * The articles of a project among the files that changed. Those that only differ
 * in their line ends are left out.
 *
 * @param cwd absolute path that the names of articles count from
 */
export async function changedArticles(
  opened: OpenedProject,
  files: readonly ChangedFile[],
  cwd: string,
): Promise<readonly ChangedArticle[]> {
  const names = namesOf(opened, files, cwd);
  const wasRead = ({ before }: ChangedFile): boolean =>
    before !== undefined && (names.has(before) || opened.wouldRead(toCwd(before, cwd)));
  const old = await readBefore(files.filter(wasRead));
  const articles = files
    .map((file): ChangedArticle => {
      const after = file.after === undefined ? undefined : names.get(file.after);
      const bytes = old.get(file);
      if (bytes === undefined || file.before === undefined)
        return { before: undefined, after, file: undefined };
      const before = names.get(file.before) ?? displayPath(cwd, toCwd(file.before, cwd));
      return { before, after, file: articleFromBytes(bytes, before, opened.locale) };
    })
    .filter(({ before, after }) => before !== undefined || after !== undefined)
    .map((article) => withLineEnds(article, opened));
  return joinMoves(articles, opened).filter((article) => !isUnchanged(article, opened));
}

const articleName = /\.(?:md|markdown)$/i;

/** The names of articles by where git says that they are. */
function namesOf(
  { project, targets }: OpenedProject,
  files: readonly ChangedFile[],
  cwd: string,
): ReadonlyMap<string, string> {
  const read = new Set([...project.filePaths, ...targets]);
  const names = new Map<string, string>();
  const places = new Set(files.flatMap(({ before, after }) => [before, after]));
  for (const place of places) {
    const name = place === undefined ? undefined : displayPath(cwd, toCwd(place, cwd));
    if (place !== undefined && name !== undefined && read.has(name)) names.set(place, name);
  }
  // An article may be reached through a link; git knows where it really is.
  const isUnknown = ({ after }: ChangedFile): boolean =>
    after !== undefined && articleName.test(after) && !names.has(after);
  for (const name of files.some(isUnknown) ? read : []) {
    const real = realOf(path.resolve(cwd, name));
    if (real !== undefined && places.has(real) && !names.has(real)) names.set(real, name);
  }
  return names;
}

/** A real path as it is from the working directory, which may be reached through a link. */
function toCwd(real: string, cwd: string): string {
  const realCwd = realOf(cwd) ?? cwd;
  return realCwd === cwd ? real : path.resolve(cwd, path.relative(realCwd, real));
}

function realOf(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

/** git may keep LF of what is CR LF in the folder. */
function withLineEnds(article: ChangedArticle, { project }: OpenedProject): ChangedArticle {
  const now = article.after === undefined ? undefined : project.article(article.after)?.source;
  const text = article.file?.text;
  if (article.file === undefined || text === undefined || now === undefined) return article;
  if (!now.includes("\r\n") || text.includes("\r")) return article;
  return { ...article, file: { ...article.file, text: text.replaceAll("\n", "\r\n") } };
}

function isUnchanged({ before, after, file }: ChangedArticle, { project }: OpenedProject): boolean {
  if (before === undefined || before !== after || file?.text === undefined) return false;
  return project.article(after)?.source === file.text;
}

function joinMoves(
  articles: readonly ChangedArticle[],
  { project }: OpenedProject,
): readonly ChangedArticle[] {
  const gone = new Map<string, string>();
  const fresh = new Map<string, string>();
  for (const { before, after, file } of articles) {
    const source = after === undefined ? undefined : project.article(after)?.source;
    if (before !== undefined && after === undefined && file?.text !== undefined)
      gone.set(before, file.text);
    if (before === undefined && after !== undefined && source !== undefined)
      fresh.set(after, source);
  }
  const moves = pairMoves(gone, fresh);
  if (moves.size === 0) return articles;
  const moved = new Set(moves.values());
  const fileOf = new Map(articles.map(({ before, file }) => [before, file]));
  return articles
    .filter(
      ({ before, after }) => after !== undefined || before === undefined || !moved.has(before),
    )
    .map((article) => {
      const from = article.after === undefined ? undefined : moves.get(article.after);
      if (from === undefined || article.before !== undefined) return article;
      return { before: from, after: article.after, file: fileOf.get(from) };
    });
}
