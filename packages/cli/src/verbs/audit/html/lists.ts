import type { AuditReport, RecycledFigure } from "../data/report.js";
import { count, percent, roughly } from "./format.js";
import { html, type Html } from "./html.js";
import type { Say } from "./say.js";
import { table } from "./table.js";

/** Rows of a static table; the ledger and the list of articles have them all. */
const ROWS = 30;

/** Where the script puts a list, and what stands there without one. */
const listOf = (id: string, rows: number, say: Say): Html =>
  html`<div id="${id}-list" class="list">
    <p class="needs-script">${say("needsScript", { count: rows })}</p>
  </div>`;

export function articleSection({ articles }: AuditReport, say: Say): Html {
  return html`<section id="articles" aria-labelledby="articles-title">
    <h2 id="articles-title">${say("articlesTitle")}</h2>
    ${listOf("articles", articles.length, say)}
  </section>`;
}

export function duplicateSection({ locale, duplicates }: AuditReport, say: Say): Html {
  const { groups, unlisted, spare, sets } = duplicates;
  const all = groups.length + unlisted;
  const lead =
    all === 0
      ? say("duplicatesNone")
      : say("duplicatesLead", { groups: all, spare: roughly(spare, locale) });
  return html`<section id="duplicates" aria-labelledby="duplicates-title">
    <h2 id="duplicates-title">${say("duplicatesTitle")}</h2>
    <p>${lead} ${unlisted > 0 && say("unlisted", { count: unlisted })}</p>
    ${all > 0 && listOf("duplicates", sets.length, say)}
    <h3>${say("containmentsTitle")}</h3>
    ${containmentTable(duplicates.containments, say)}
  </section>`;
}

function containmentTable(containments: AuditReport["duplicates"]["containments"], say: Say): Html {
  if (containments.length === 0) return html`<p>${say("containmentsNone")}</p>`;
  const listed = table({
    caption: say("containmentsTitle"),
    columns: [
      { head: say("inner") },
      { head: say("outer") },
      { head: say("contained"), look: "number" },
      { head: say("keep") },
    ],
    rows: containments
      .slice(0, ROWS)
      .map(({ inner, outer, share, canonical }) => [inner, outer, percent(share), canonical]),
  });
  return html`${listed} ${more(containments.length, say)}`;
}

export function figureSection({ figures }: AuditReport, say: Say): Html {
  const { total, unsupported, supported, setAside, rows, unlisted } = figures;
  return html`<section id="figures" aria-labelledby="figures-title">
    <h2 id="figures-title">${say("figuresTitle")}</h2>
    <p>
      ${say("figuresLead", { total, unsupported, supported, aside: setAside })}
      ${unlisted > 0 && say("incompleteMore", { count: unlisted })}
    </p>
    <h3>${say("conflictsTitle")}</h3>
    ${conflictTable(figures.conflicts, say)}
    <h3>${say("recycledTitle")}</h3>
    ${recycledTable(figures.recycled, say)}
    <h3>${say("figuresTitle")}</h3>
    ${listOf("figures", rows.length, say)}
  </section>`;
}

function conflictTable(conflicts: AuditReport["figures"]["conflicts"], say: Say): Html {
  if (conflicts.length === 0) return html`<p>${say("conflictsNone")}</p>`;
  const listed = table({
    caption: say("conflictsTitle"),
    columns: [{ head: say("what") }, { head: say("place"), look: "path" }],
    rows: conflicts
      .slice(0, ROWS)
      .map(({ path, line, what, more: rest }) => [
        [what, rest.split("\n").map((each) => html`<span class="small">${each}</span>`)],
        html`<a href="#article=${encodeURIComponent(path)}">${path}</a>
          ${say("line", { line: String(line) })}`,
      ]),
  });
  return html`${listed} ${more(conflicts.length, say)}`;
}

function recycledTable(recycled: readonly RecycledFigure[], say: Say): Html {
  if (recycled.length === 0) return html`<p>${say("recycledNone")}</p>`;
  const listed = table({
    caption: say("recycledTitle"),
    columns: [
      { head: say("figure") },
      { head: say("articles"), look: "number" },
      { head: say("stories"), look: "number" },
      { head: say("examples") },
    ],
    rows: recycled.slice(0, ROWS).map(({ figure, articles, stories, examples }) => [
      figure,
      count(articles),
      count(stories),
      html`<ul class="examples">
        ${examples.map((example) => exampleOf(example, say))}
      </ul>`,
    ]),
  });
  return html`${listed} ${more(recycled.length, say)}`;
}

const exampleOf = ({ path, line, said }: RecycledFigure["examples"][number], say: Say): Html =>
  html`<li>
    ${said} <a class="path" href="#article=${encodeURIComponent(path)}">${path}</a>
    <span class="small">${say("line", { line: String(line) })}</span>
  </li>`;

const more = (rows: number, say: Say): Html =>
  rows > ROWS ? html`<p class="note">${say("incompleteMore", { count: rows - ROWS })}</p>` : html``;
