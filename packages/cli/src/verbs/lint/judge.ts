import { compareFindings, renderText } from "@kouetsu/core";
import type { Finding } from "@kouetsu/core";
import type { OpenedProject } from "@kouetsu/core/node";
import type { ArticleResult } from "../../formats/lint-result.js";
import type { Io } from "../../terminal/io.js";
import { Progress } from "../../terminal/progress.js";
import type { JudgedArticle, Judgement } from "./judged.js";
import { lintTexts as texts } from "./messages.js";

/** Judges every article; all that is found is reported. */
export async function judgeAll(
  { project, readingFindings, targets, locale }: OpenedProject,
  findingsOf: (filePath: string) => Promise<readonly Finding[]>,
  io: Io,
): Promise<Judgement> {
  const progress = new Progress(io, targets.length, (done, total) =>
    renderText(texts.progress, locale, { done, total }),
  );
  const judged: JudgedArticle[] = [];
  for (const filePath of targets) {
    progress.step();
    const findings = [...(readingFindings.get(filePath) ?? []), ...(await findingsOf(filePath))];
    judged.push({ filePath, article: project.article(filePath), findings });
  }
  progress.end();
  return {
    judged,
    listed: targets,
    reported: judged.flatMap(({ findings }) =>
      findings.map((finding) => ({ finding, origin: finding })),
    ),
    notes: [],
  };
}

/** What is reported, by article: those that are listed, and others that something is told of. */
export function resultsOf(
  { listed, reported, notes }: Judgement,
  { project }: OpenedProject,
): { readonly articles: readonly ArticleResult[]; readonly notes: readonly string[] } {
  const byPath = new Map<string, Finding[]>(listed.map((filePath) => [filePath, []]));
  for (const { finding } of reported) {
    const known = byPath.get(finding.filePath);
    if (known) known.push(finding);
    else byPath.set(finding.filePath, [finding]);
  }
  const articles = [...byPath.keys()].sort().map((filePath): ArticleResult => {
    const article = project.article(filePath);
    const findings = (byPath.get(filePath) ?? []).sort(compareFindings);
    return { filePath, source: article?.source ?? "", article, findings };
  });
  return { articles, notes };
}
