import type { AuditReport } from "../data/report.js";
import { DAMAGE_KINDS } from "textlint-rule-preset-kouetsu/audit";
import { bar } from "./charts.js";
import { count, longDate, percent, roughly } from "./format.js";
import { html, type Html } from "./html.js";
import type { Say } from "./say.js";
import { table, type Column } from "./table.js";

/** Problems that the first screen names; the rest is counted. */
const NAMED_PROBLEMS = 5;

/** What the report is about, and whether it is about everything. */
export function masthead({ locale, date, root, totals, incomplete }: AuditReport, say: Say): Html {
  const scope = say("scope", {
    root: root === "" ? "" : `${root} — `,
    articles: totals.articles,
    characters: roughly(totals.characters, locale),
  });
  return html`<header class="mast">
      <p class="kicker">kouetsu audit — ${longDate(date, locale)}</p>
      <h1>${say("title")}</h1>
      <p class="scope">${scope}</p>
    </header>
    ${
      incomplete.length > 0 &&
      html`<section class="incomplete" aria-labelledby="incomplete">
        <h2 id="incomplete">${say("incompleteTitle")}</h2>
        <ul>
          ${incomplete.slice(0, NAMED_PROBLEMS).map((problem) => html`<li>${problem}</li>`)}
          ${incomplete.length > NAMED_PROBLEMS && html`<li>${say("incompleteMore", { count: incomplete.length - NAMED_PROBLEMS })}</li>`}
        </ul>
      </section>`
    }`;
}

/** How bad it is, in two sentences. */
export function lead({ locale, totals, kinds }: AuditReport, say: Say): Html {
  const { articles, affected, findings, errors, warnings, notes, fixable } = totals;
  if (affected === 0) return html`<p class="lead">${say("noneAffected", { articles })}</p>`;
  const name = affected === articles ? "allAffected" : "someAffected";
  const [heaviest] = kinds.toSorted((a, b) => b.share - a.share);
  const kind = DAMAGE_KINDS.find(({ id }) => id === heaviest?.id)?.name[locale] ?? "";
  const between = locale === "ja" ? "" : " ";
  const said = [
    say(name, { articles, affected }),
    say("heaviest", { kind, share: percent(heaviest?.share ?? 0) }),
  ].join(between);
  const counted = [
    say("counted", { findings, errors, warnings, notes }),
    ...(fixable > 0 ? [say("fixable", { fixable })] : []),
  ].join(between);
  return html`<p class="lead">${said}</p>
    <p class="counted">${counted}</p>`;
}

/** What is wrong: the kinds of damage with their share of the whole. */
export function kindTable({ locale, kinds }: AuditReport, say: Say): Html {
  const longest = Math.max(...kinds.map(({ share }) => share));
  const rows = kinds
    .filter(({ findings }) => findings > 0)
    .map(({ id, findings, articles, share }) => {
      const name = DAMAGE_KINDS.find((kind) => kind.id === id)?.name[locale] ?? id;
      return [
        html`<span class="dot ${id}"></span>${name}`,
        count(findings),
        count(articles),
        bar(percent(share), share, longest),
      ];
    });
  const columns: Column[] = [
    { head: say("kind") },
    { head: say("findings"), look: "number" },
    { head: say("articles"), look: "number wide" },
    { head: say("share"), look: "number share" },
  ];
  return html`<section class="kinds" aria-labelledby="kinds">
    <h2 id="kinds">${say("kindsTitle")}</h2>
    ${table({ caption: say("kindsCaption"), columns, rows })}
  </section>`;
}

/** Causes that are worth a decision: enough of the weight, in several articles. */
const CAUSES = 5;

/** What one decision mends everywhere. */
export function causeTable({ causes }: AuditReport, say: Say): Html {
  const shown = causes.filter(({ articles }) => articles > 1).slice(0, CAUSES);
  if (shown.length === 0) return html``;
  const longest = Math.max(...shown.map(({ share }) => share));
  const rows = shown.map(({ name, example, findings, articles, fixable, share, kind }) => {
    const fix = fixable === 0 ? "" : say("causeFix", { fixable });
    const cause = html`<span class="dot ${kind}"></span>${name}<span class="example"
        >${example}</span
      ><span class="small">${say("causeCount", { findings, articles })}${fix}</span>`;
    return [cause, bar(`−${percent(share)}`, share, longest)];
  });
  const columns: Column[] = [{ head: say("cause") }, { head: say("share"), look: "number share" }];
  return html`<section class="causes" aria-labelledby="causes">
    <h2 id="causes">${say("causesTitle")}</h2>
    <p class="note">${say("causesNote")}</p>
    ${table({ caption: say("causesCaption"), columns, rows, hasUnseenHeads: true })}
  </section>`;
}
