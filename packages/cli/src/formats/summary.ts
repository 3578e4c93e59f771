import { renderText } from "@kouetsu/core";
import { allFindings, severities, shortRuleId } from "./lint-result.js";
import type { FormatContext, LintResult } from "./lint-result.js";
import { cliTexts as texts } from "../messages.js";
import { escapeText } from "../terminal/escape.js";

/** The last lines: what was found in how much, how long it took and by which configuration. */
export function summaryLines(result: LintResult, context: FormatContext): readonly string[] {
  const { locale } = result;
  const findings = allFindings(result);
  const seconds = result.seconds.toFixed(1);
  const articles = result.articles.length;
  const config = configWords(result);
  if (findings.length === 0) {
    return [
      context.style("green", renderText(texts.clean, locale, { articles, seconds })),
      renderText(texts.configUsedClean, locale, { config }),
    ];
  }
  const fixable = findings.filter((finding) => finding.fix !== undefined).length;
  const strongest =
    severities.find((severity) => findings.some((finding) => finding.severity === severity)) ??
    "info";
  const line = renderText(texts.summary, locale, {
    mark: { error: "✖", warning: "⚠", info: "ℹ" }[strongest],
    count: findings.length,
    parts: partsOf(result),
    fixable: renderText(fixable > 0 ? texts.summaryFixable : texts.summaryNotFixable, locale, {
      count: fixable,
    }),
    articles,
    compared: result.compared,
    seconds,
  });
  const ours = findings.filter((finding) => finding.ruleId.startsWith("kouetsu/"));
  const rule = (ours.find((finding) => finding.severity === strongest) ?? ours[0])?.ruleId;
  const last =
    rule === undefined
      ? renderText(texts.configUsedClean, locale, { config })
      : renderText(texts.configUsed, locale, { config, rule: escapeText(shortRuleId(rule)) });
  return [context.style("bold", line), last];
}

function partsOf({ locale, ...result }: LintResult): string {
  const findings = allFindings({ locale, ...result });
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
