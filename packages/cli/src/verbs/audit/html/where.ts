import type { AuditReport, GroupTotal } from "../data/report.js";
import { bar, columnChart } from "./charts.js";
import { count } from "./format.js";
import { html, type Html } from "./html.js";
import type { Say } from "./say.js";
import { table } from "./table.js";

/** Bars of a chart; what is beyond is added up. */
const BARS = 12;

/** Where the findings are: by month, rule, author and category, each as a chart that is a table too. */
export function where(report: AuditReport, say: Say): Html {
  const { months, rules, authors, categories } = report;
  const byRule = rules.map(({ name, articles, findings }) => ({ name, articles, findings }));
  return html`<section id="where" aria-labelledby="where-title">
    <h2 id="where-title">${say("whereTitle")}</h2>
    <div class="charts">
      ${monthChart(months, say)}
      ${barTable(byRule, { title: say("rulesTitle"), head: say("rule"), id: "rules" }, say)}
      ${barTable(categories, { title: say("categoriesTitle"), head: say("category"), id: "categories" }, say)}
      ${barTable(authors, { title: say("authorsTitle"), head: say("author"), id: "authors" }, say)}
    </div>
  </section>`;
}

function monthChart(months: readonly GroupTotal[], say: Say): Html {
  const dated = months.filter(({ name }) => name !== "");
  if (dated.length < 2) return html``;
  const numbers = table({
    caption: say("monthsTitle"),
    columns: [
      { head: say("month") },
      { head: say("articles"), look: "number" },
      { head: say("findings"), look: "number" },
      { head: say("perArticle"), look: "number" },
    ],
    rows: months.map(({ name, articles, findings }) => [
      name === "" ? say("unnamed") : name,
      count(articles),
      count(findings),
      (findings / articles).toFixed(1),
    ]),
  });
  return html`<section class="chart months" aria-labelledby="months">
    <h3 id="months">${say("monthsTitle")}</h3>
    ${columnChart(dated.map(({ name, findings }) => ({ label: name, value: findings })))}
    <details>
      <summary>${say("numbers")}</summary>
      ${numbers}
    </details>
  </section>`;
}

interface Named {
  readonly name: string;
  readonly articles: number;
  readonly findings: number;
}

function barTable(
  totals: readonly Named[],
  { title, head, id }: { readonly title: string; readonly head: string; readonly id: string },
  say: Say,
): Html {
  const sorted = totals.toSorted((a, b) => b.findings - a.findings);
  const [first, second] = sorted;
  if (first === undefined || (second === undefined && first.name === "")) return html``;
  const content =
    second === undefined
      ? html`<p>${say("onlyOne", { name: first.name })}</p>`
      : bars(sorted, title, head, say);
  return html`<section class="chart" aria-labelledby="${id}">
    <h3 id="${id}">${title}</h3>
    ${content}
  </section>`;
}

function bars(sorted: readonly Named[], title: string, head: string, say: Say): Html {
  const shown = sorted.slice(0, BARS);
  const rest = sorted.slice(BARS);
  const longest = Math.max(...shown.map(({ findings }) => findings));
  const rows = shown.map(({ name, articles, findings }) => [
    name === "" ? say("unnamed") : name,
    count(articles),
    bar(count(findings), findings, longest),
  ]);
  const more = count(sum(rest, ({ findings }) => findings));
  return table({
    caption: title,
    columns: [
      { head },
      { head: say("articles"), look: "number" },
      { head: say("findings"), look: "number share" },
    ],
    rows: rest.length > 0 ? [...rows, [say("others", { count: rest.length }), "", more]] : rows,
  });
}

const sum = <Item>(items: readonly Item[], valueOf: (item: Item) => number): number =>
  items.reduce((total, item) => total + valueOf(item), 0);
