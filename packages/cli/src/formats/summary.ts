import { renderText } from "@kouetsu/core";
import type { Finding, Severity } from "@kouetsu/core";
import { allFindings, severities, shortRuleId } from "./lint-result.js";
import type { FormatContext, LintResult } from "./lint-result.js";
import { cliTexts as texts } from "../messages.js";
import { escapeText } from "../terminal/escape.js";

/** The last lines: what was found in how much, how long it took and by which configuration. */
export function summaryLines(result: LintResult, context: FormatContext): readonly string[] {
  const { locale } = result;
  const findings = allFindings(result);
  const config = configWords(result);
  const headline = summaryHeadline(result);
  const notes = (result.notes ?? []).map((note) => `  ${note}`);
  if (findings.length === 0) {
    return [
      context.style("green", headline),
      ...notes,
      renderText(texts.configUsedClean, locale, { config }),
    ];
  }
  const strongest = strongestOf(findings);
  const ours = findings.filter((finding) => finding.ruleId.startsWith("kouetsu/"));
  const rule = (ours.find((finding) => finding.severity === strongest) ?? ours[0])?.ruleId;
  const last =
    rule === undefined
      ? renderText(texts.configUsedClean, locale, { config })
      : renderText(texts.configUsed, locale, { config, rule: escapeText(shortRuleId(rule)) });
  return [context.style("bold", headline), ...notes, last];
}

/** How much was found, in how much. */
export function summaryHeadline(result: LintResult): string {
  const { locale } = result;
  const findings = allFindings(result);
  const seconds = result.seconds.toFixed(1);
  const articles = result.articles.length;
  if (findings.length === 0) return renderText(texts.clean, locale, { articles, seconds });
  const fixable = findings.filter((finding) => finding.fix !== undefined).length;
  return renderText(texts.summary, locale, {
    mark: { error: "✖", warning: "⚠", info: "ℹ" }[strongestOf(findings)],
    count: findings.length,
    parts: partsOf(result),
    fixable: renderText(fixable > 0 ? texts.summaryFixable : texts.summaryNotFixable, locale, {
      count: fixable,
    }),
    articles,
    compared: result.compared,
    seconds,
  });
}

function strongestOf(findings: readonly Finding[]): Severity {
  return (
    severities.find((severity) => findings.some((finding) => finding.severity === severity)) ??
    "info"
  );
}

function partsOf(result: LintResult): string {
  const { locale } = result;
  const findings = allFindings(result);
  return severities
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) =>
      renderText(texts.summaryPart, locale, { word: texts[severity][locale], count }),
    )
    .join(locale === "ja" ? "・" : ", ");
}

/** As the makers of the systems write them. */
const siteNames: Readonly<Record<string, string>> = {
  jekyll: "Jekyll",
  hugo: "Hugo",
  astro: "Astro",
  docusaurus: "Docusaurus",
  vitepress: "VitePress",
  eleventy: "Eleventy",
  hexo: "Hexo",
  zenn: "Zenn",
  qiita: "Qiita",
};

function configWords({ locale, configPath, site }: LintResult): string {
  if (configPath !== undefined) return escapeText(configPath);
  const found = site === undefined ? texts.siteNotFound : texts.siteFound;
  return renderText(texts.noConfigUsed, locale, {
    site: renderText(found, locale, { site: siteNames[site ?? ""] ?? "" }),
  });
}
