import path from "node:path";
import { nearestWords, renderText } from "@kouetsu/core";
import type { Locale } from "@kouetsu/core";
import { renderProblem, unknownRule } from "@kouetsu/core/node";
import { pages } from "textlint-rule-preset-kouetsu/pages";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { configSentences, problemSentences } from "../../api/errors.js";
import type { Io } from "../../terminal/io.js";
import type { AuditReport } from "../audit/data/report.js";
import { judgeSite, openSite } from "../audit/judge-site.js";
import { articleFindings, duplicateGroups, ledgerFigures, overview } from "./answers.js";
import { mcpTexts as texts } from "./messages.js";
import type { Desk } from "./tools.js";

/** The most of a rule's page that one answer holds, in characters. */
const longestPage = 8000;

/** What `kouetsu mcp` was asked for. */
export interface McpOptions {
  readonly config: string | undefined;
  readonly locale: Locale;
}

/** Answers about the articles of the working folder, read anew each time, by our own rules. */
export function siteDesk(options: McpOptions, io: Io): Desk {
  const report = (paths: readonly string[]): Promise<AuditReport> => reportOn(paths, options, io);
  return {
    overview: async (paths) => overview(await report(paths)),
    duplicates: async (paths, offset, limit) => duplicateGroups(await report(paths), offset, limit),
    figures: async (paths, only, offset, limit) =>
      ledgerFigures(await report(paths), only, offset, limit),
    findings: async (name, offset, limit) => {
      const wanted = relativeTo(io.cwd, name, options.locale);
      const { articles, root } = await report(["."]);
      const article = articles.find((each) => root + each.path === wanted);
      if (article !== undefined) return articleFindings(article, offset, limit);
      const known = articles.map((each) => root + each.path);
      const near = nearestWords(wanted, known, 3).join(", ");
      throw new Error(renderText(texts.noArticle, options.locale, { path: name, near }));
    },
    explain: async (id) => explainRule(id, options.locale),
  };
}

async function reportOn(
  paths: readonly string[],
  { config, locale }: McpOptions,
  io: Io,
): Promise<AuditReport> {
  const site = await openSite({
    cwd: io.cwd,
    paths: paths.map((name) => relativeTo(io.cwd, name, locale)),
    rules,
    now: io.now(),
    locale,
    ...(config === undefined ? {} : { configPath: config }),
  });
  if ("status" in site) {
    const sentences = configSentences(site.configProblems, locale);
    throw new Error([...sentences, ...problemSentences(site.problems, locale)].join("\n"));
  }
  const { opened } = site;
  if (opened.targets.length === 0)
    throw new Error(problemSentences(opened.problems, locale).join("\n"));
  return judgeSite(site, io).report;
}

/** A path as seen from the working folder, which it must not leave: whoever asks is a model. */
function relativeTo(cwd: string, name: string, locale: Locale): string {
  const relative = path.relative(cwd, path.resolve(cwd, name)) || ".";
  if (relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative))
    throw new Error(renderText(texts.outside, locale, { path: name }));
  return relative.split(path.sep).join("/");
}

function explainRule(id: string, locale: Locale): object {
  const rule = rules.find((candidate) => candidate.meta.id === id);
  if (rule === undefined) throw new Error(renderProblem(unknownRule(id, rules), locale));
  const { meta } = rule;
  return {
    id,
    description: meta.description[locale],
    severity: meta.severity,
    conditions: Object.fromEntries(
      Object.entries(meta.messages).map(([condition, message]) => [condition, message[locale]]),
    ),
    options: meta.options.defaults,
    page: pages[id]?.[locale].slice(0, longestPage) ?? "",
  };
}
