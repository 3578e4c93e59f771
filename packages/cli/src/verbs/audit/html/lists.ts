import type { AuditReport, RecycledFigure } from "../data/report.js";
import { count, percent, roughly } from "./format.js";
import { html, type Html } from "./html.js";
import type { Say } from "./say.js";

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
  const rows = containments.slice(0, ROWS).map(
    ({ inner, outer, share, canonical }) =>
      html`<tr>
        <th scope="row">${inner}</th>
        <td>${outer}</td>
        <td class="number">${percent(share)}</td>
        <td>${canonical}</td>
      </tr>`,
  );
  return html`<table>
      <caption class="unseen">
        ${say("containmentsTitle")}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say("inner")}</th>
          <th scope="col">${say("outer")}</th>
          <th scope="col" class="number">${say("contained")}</th>
          <th scope="col">${say("keep")}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${more(containments.length, say)}`;
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
  const rows = conflicts.slice(0, ROWS).map(
    ({ path, line, what, more: rest }) =>
      html`<tr>
        <th scope="row">
          ${what}${rest.split("\n").map((line) => html`<span class="small">${line}</span>`)}
        </th>
        <td class="path">
          <a href="#article=${encodeURIComponent(path)}">${path}</a>
          ${say("line", { line: String(line) })}
        </td>
      </tr>`,
  );
  return html`<table>
      <caption class="unseen">
        ${say("conflictsTitle")}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say("what")}</th>
          <th scope="col">${say("place")}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${more(conflicts.length, say)}`;
}

function recycledTable(recycled: readonly RecycledFigure[], say: Say): Html {
  if (recycled.length === 0) return html`<p>${say("recycledNone")}</p>`;
  const rows = recycled.slice(0, ROWS).map(
    ({ figure, articles, stories, examples }) =>
      html`<tr>
        <th scope="row">${figure}</th>
        <td class="number">${count(articles)}</td>
        <td class="number">${count(stories)}</td>
        <td>
          <ul class="examples">
            ${examples.map(({ path, line, said }) => html`<li>${said} <a class="path" href="#article=${encodeURIComponent(path)}">${path}</a> <span class="small">${say("line", { line: String(line) })}</span></li>`)}
          </ul>
        </td>
      </tr>`,
  );
  return html`<table>
      <caption class="unseen">
        ${say("recycledTitle")}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say("figure")}</th>
          <th scope="col" class="number">${say("articles")}</th>
          <th scope="col" class="number">${say("stories")}</th>
          <th scope="col">${say("examples")}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${more(recycled.length, say)}`;
}

const more = (rows: number, say: Say): Html =>
  rows > ROWS ? html`<p class="note">${say("incompleteMore", { count: rows - ROWS })}</p>` : html``;
