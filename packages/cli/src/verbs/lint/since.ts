import { broughtBy, compareTexts, NO_CHANGE, newText, renderText } from "@kouetsu/core";
import type { ArticleChange, Finding, JudgedVersion, TextChange } from "@kouetsu/core";
import { folderOf } from "@kouetsu/core/node";
import type { OpenedProject } from "@kouetsu/core/node";
import { changedArticles } from "../../changes/changed-articles.js";
import type { ChangedArticle } from "../../changes/changed-articles.js";
import type { ChangedFile } from "../../changes/changed-files.js";
import { changesSince } from "../../changes/changes-since.js";
import { changesTexts as texts } from "../../changes/messages.js";
import { rewind } from "../../changes/rewind.js";
import { isInternalError } from "../../exit-code.js";
import type { Io } from "../../terminal/io.js";
import type { Judgement } from "./judged.js";

type FindingsOf = (filePath: string) => Promise<readonly Finding[]>;

/** The files that changed since the present branch left `ref`. Throws `UsageError` when git cannot tell. */
export function filesSince(
  ref: string,
  paths: readonly string[],
  io: Io,
): Promise<readonly ChangedFile[]> {
  return changesSince(ref, folderOf(io.cwd, paths), io);
}

/**
 * Judges what a change brought. The articles that it touched, and those that have
 * to do with them, are judged as they are and as they were before it; all others
 * are only compared with.
 */
export async function judgeChange(
  opened: OpenedProject,
  files: readonly ChangedFile[],
  findingsOf: FindingsOf,
  io: Io,
): Promise<Judgement> {
  const { project, targets, locale } = opened;
  const isTarget = new Set(targets);
  const changed = await changedArticles(opened, files, io.cwd);
  const { neighbours, restore } = rewind(project, changed);
  const untouched = neighbours.filter((name) => isTarget.has(name));
  const versionsBefore = new Map<string, JudgedVersion>();
  for (const { before, file } of changed) {
    if (before === undefined) continue;
    const findings = [...(file?.findings ?? []), ...(await findingsOf(before))];
    versionsBefore.set(before, { article: project.article(before), findings });
  }
  const judgedAs = (name: string): JudgedVersion => ({
    article: project.article(name),
    findings: project.findings(name),
  });
  for (const name of untouched) versionsBefore.set(name, judgedAs(name));
  restore();

  const changes = new Map<string, ArticleChange>();
  for (const { before: pathBefore, after } of changed) {
    if (after === undefined) continue;
    const before = versionsBefore.get(pathBefore ?? "") ?? NOTHING;
    const isReported = isTarget.has(after);
    const own = [...(opened.readingFindings.get(after) ?? []), ...(await findingsOf(after))];
    const version = { article: project.article(after), findings: isReported ? own : [] };
    const text = textChange(before, version, isReported);
    changes.set(after, { filePath: after, pathBefore, before, after: version, text });
  }
  for (const name of untouched) {
    const before = versionsBefore.get(name) ?? NOTHING;
    const version = { filePath: name, pathBefore: name, before, after: judgedAs(name) };
    changes.set(name, { ...version, text: NO_CHANGE });
  }
  const gone = changed.flatMap(({ before, after }) =>
    after === undefined ? (versionsBefore.get(before ?? "") ?? []) : [],
  );
  const brought = broughtBy({ changes, gone }, locale);
  const listed = changed.flatMap(({ after }) =>
    after !== undefined && isTarget.has(after) ? [after] : [],
  );
  const reported = [...brought, ...failures(brought, changes)];
  return {
    judged: [...changes.values()]
      .filter(({ filePath }) => isTarget.has(filePath))
      .map(({ filePath, after }) => ({ filePath, ...after })),
    listed,
    reported,
    notes: [note(changed, listed, changes, reported, locale)],
  };
}

/** A rule that cannot do its work now is told of, although it could not before. */
function failures(
  brought: Judgement["reported"],
  changes: ReadonlyMap<string, ArticleChange>,
): Judgement["reported"] {
  const told = new Set(brought.map(({ origin }) => origin));
  return [...changes.values()]
    .flatMap(({ after }) => after.findings)
    .filter((finding) => isInternalError(finding) && !told.has(finding))
    .map((finding) => ({ finding, origin: finding }));
}

const NOTHING: JudgedVersion = { article: undefined, findings: [] };

/** Lines of what is only compared with are nobody's to annotate. */
function textChange(before: JudgedVersion, after: JudgedVersion, isReported: boolean): TextChange {
  const now = after.article?.source ?? "";
  const change = before.article ? compareTexts(before.article.source, now) : newText(now.length);
  return isReported ? change : { ...change, changedLines: [] };
}

function note(
  changed: readonly ChangedArticle[],
  listed: readonly string[],
  changes: ReadonlyMap<string, ArticleChange>,
  reported: Judgement["reported"],
  locale: OpenedProject["locale"],
): string {
  const origins = new Set(reported.map(({ origin }) => origin));
  const known = listed
    .flatMap((name) => changes.get(name)?.after.findings ?? [])
    .filter((finding) => !origins.has(finding)).length;
  if (changed.length === 0) return renderText(texts.sinceNothing, locale);
  return renderText(known === 0 ? texts.sinceClean : texts.since, locale, {
    articles: listed.length,
    known,
  });
}
