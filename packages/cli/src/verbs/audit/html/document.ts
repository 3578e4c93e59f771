import { createHash } from "node:crypto";
import type { AuditReport } from "../data/report.js";
import { longDate } from "./format.js";
import { frontMatterSection } from "./front-matter.js";
import { dataBlock, html, inlined, type Html } from "./html.js";
import { articleSection, duplicateSection, figureSection } from "./lists.js";
import { methodSection } from "./method.js";
import { causeTable, kindTable, lead, masthead } from "./overview.js";
import { script, style } from "./page-assets.js";
import { pageData } from "./page-data.js";
import { pageParts } from "./page-parts.js";
import { sayIn, type Say } from "./say.js";
import { where } from "./where.js";
import { worklist } from "./worklist.js";

/**
 * The report as one file that loads nothing: what matters most is plain HTML and
 * needs no script; the script adds the long lists. The policy names both by
 * their hashes, so nothing else can run or style, wherever the file is opened.
 */
export function reportPage(report: AuditReport): string {
  const say = sayIn(report.locale);
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  const data = [...pageParts(pageData(report))].map(([id, part]) => dataBlock(id, part));
  const page = html`<!doctype html>
    <html lang="${report.locale}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="kouetsu audit" />
        <title>${say("pageTitle", { date: longDate(report.date, report.locale) })}</title>
        ${inlined("style", style)}
      </head>
      <body>
        <a class="skip" href="#main">${say("skip")}</a>
        ${masthead(report, say)} ${navigation(say)}
        <main id="main" tabindex="-1">
          <section id="summary" aria-label="${say("title")}">
            ${lead(report, say)}
            <div class="first">
              ${kindTable(report, say)} ${worklist(report, say)} ${causeTable(report, say)}
            </div>
          </section>
          ${where(report, say)} ${articleSection(report, say)} ${duplicateSection(report, say)}
          ${figureSection(report, say)} ${frontMatterSection(report, say)}
          ${methodSection(report, say)}
        </main>
        <footer><p>${say("footer")}</p></footer>
        ${data} ${inlined("script", script)}
      </body>
    </html> `;
  return page.toString();
}

const hashOf = (source: string): string =>
  `'sha256-${createHash("sha256").update(source).digest("base64")}'`;

const SECTIONS = [
  ["summary", "worklistShort"],
  ["where", "whereTitle"],
  ["articles", "articlesShort"],
  ["duplicates", "duplicatesShort"],
  ["figures", "figuresTitle"],
  ["front-matter", "frontMatterTitle"],
  ["method", "methodTitle"],
] as const;

/** The search waits for the script. */
function navigation(say: Say): Html {
  const links = SECTIONS.map(([id, name]) => html`<li><a href="#${id}">${say(name)}</a></li>`);
  return html`<div class="bar-top">
    <nav aria-label="${say("navigation")}">
      <ul>
        ${links}
      </ul>
    </nav>
    <div class="search" role="search" hidden>
      <input
        id="search"
        type="search"
        aria-label="${say("searchLabel")}"
        autocomplete="off"
        spellcheck="false"
      />
    </div>
    <p id="search-status" class="search-status" role="status"></p>
  </div>`;
}
