import { createHash } from "node:crypto";
import { renderText } from "@kouetsu/core";
import type { Locale } from "@kouetsu/core";
import { ledgerTexts as texts } from "./ledger-texts.js";
import { escapeHtml } from "../../../terminal/escape.js";
import type { LedgerRow } from "../ledger-rows.js";

/**
 * The ledger as one page: no script, nothing from outside, to be read, searched
 * and printed. What conflicts comes first, then what is said most often without a
 * source, then every article.
 */
export function ledgerAsHtml(rows: readonly LedgerRow[], locale: Locale): string {
  const title = texts.title[locale];
  const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;
  const conflicts = rows.filter((row) => row.conflicts.length > 0);
  return [
    `<!doctype html>\n<html lang="${locale}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${title}</title>\n<style>${STYLE}</style>\n</head>\n<body>`,
    `<main>\n<h1>${title}</h1>`,
    `<p>${escapeHtml(renderText(texts.summary, locale, countsOf(rows)))}</p>`,
    ...(conflicts.length === 0
      ? []
      : [`<h2>${texts.conflictsTitle[locale]}</h2>`, tableOf(conflicts, locale, true)]),
    ...repeated(rows, locale),
    `<h2>${texts.articlesTitle[locale]}</h2>`,
    ...byArticle(rows).map(([filePath, own]) => articleOf(filePath, own, locale)),
    "</main>\n</body>\n</html>\n",
  ].join("\n");
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 15px/1.6 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; }
caption, th, td { text-align: left; vertical-align: top; padding: .25rem .6rem; }
th, td { border-bottom: 1px solid #8886; overflow-wrap: anywhere; }
thead th { position: sticky; top: 0; background: Canvas; }
td.place, td.value { font-variant-numeric: tabular-nums; }
td.value { white-space: nowrap; }
td { unicode-bidi: isolate; }
summary { cursor: pointer; font-weight: 600; overflow-wrap: anywhere; }
.status { white-space: nowrap; }
@media print { body { max-width: none; margin: 0; } thead th { position: static; } tr { break-inside: avoid; } }
`;

function countsOf(rows: readonly LedgerRow[]): Readonly<Record<string, number>> {
  const count = (status: LedgerRow["status"]): number =>
    rows.filter((row) => row.status === status).length;
  return {
    figures: rows.length,
    articles: new Set(rows.map(({ filePath }) => filePath)).size,
    unsupported: count("unsupported"),
    supported: count("supported"),
    aside: count("set-aside"),
    conflicts: rows.filter((row) => row.conflicts.length > 0).length,
  };
}

function byArticle(rows: readonly LedgerRow[]): [string, LedgerRow[]][] {
  const articles = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const known = articles.get(row.filePath);
    if (known) known.push(row);
    else articles.set(row.filePath, [row]);
  }
  return [...articles];
}

function articleOf(filePath: string, rows: readonly LedgerRow[], locale: Locale): string {
  const open = rows.filter(({ status }) => status === "unsupported").length;
  const count = renderText(texts.articleCount, locale, { figures: rows.length, unsupported: open });
  return `<details open><summary>${escapeHtml(filePath)} — ${escapeHtml(count)}</summary>\n${tableOf(rows, locale, false)}\n</details>`;
}

/** Figures that stand in several places without a source, the most frequent first. */
const MOST_REPEATED = 30;

function repeated(rows: readonly LedgerRow[], locale: Locale): readonly string[] {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    // Where nobody knows of what, two figures are not one.
    if (row.status !== "unsupported" || row.subject === "") continue;
    const key = `${row.text}\n${row.subject}`;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  const most = [...groups.values()]
    .map((places) => ({ places, articles: byArticle(places).length }))
    .filter(({ places }) => places.length > 1)
    .sort((a, b) => b.articles - a.articles || b.places.length - a.places.length)
    .slice(0, MOST_REPEATED);
  if (most.length === 0) return [];
  const cells = most.map(({ places, articles }) => {
    const [first] = places as [LedgerRow, ...LedgerRow[]];
    return `<tr><td class="value">${escapeHtml(first.text)}</td><td>${escapeHtml(first.subject)}</td><td>${places.length}</td><td>${articles}</td><td>${escapeHtml(placeOf(first))}</td></tr>`;
  });
  return [
    `<h2>${texts.repeatedTitle[locale]}</h2>`,
    `<table><thead>${headOf(["figure", "subject", "places", "articles", "first"], locale)}</thead>\n<tbody>\n${cells.join("\n")}\n</tbody></table>`,
  ];
}

const headOf = (columns: readonly (keyof typeof texts.columns)[], locale: Locale): string =>
  `<tr>${columns.map((column) => `<th scope="col">${texts.columns[column][locale]}</th>`).join("")}</tr>`;

function tableOf(rows: readonly LedgerRow[], locale: Locale, withFile: boolean): string {
  const lines = rows.map((row) => {
    const place = withFile ? placeOf(row) : `${row.start.line}:${row.start.column}`;
    const cells = [
      `<td class="place">${escapeHtml(place)}</td>`,
      `<td class="value">${escapeHtml(row.text)}</td>`,
      `<td>${escapeHtml(row.subject)}</td>`,
      `<td>${escapeHtml(row.predicate)}</td>`,
      `<td class="status">${escapeHtml(texts.statuses[row.status][locale])}</td>`,
      `<td>${sourceOf(row, locale)}</td>`,
    ];
    return `<tr>${cells.join("")}</tr>`;
  });
  const head = headOf(["place", "figure", "subject", "predicate", "status", "source"], locale);
  return `<table><thead>${head}</thead>\n<tbody>\n${lines.join("\n")}\n</tbody></table>`;
}

const placeOf = ({ filePath, start }: LedgerRow): string => `${filePath}:${start.line}`;

/** The source, and where another value stands. Only web addresses become links. */
function sourceOf({ source, conflicts }: LedgerRow, locale: Locale): string {
  const text = source?.text ?? "";
  const shown =
    source?.kind === "link" && /^https?:\/\//i.test(text)
      ? `<a href="${escapeHtml(text)}" rel="noreferrer">${escapeHtml(text)}</a>`
      : escapeHtml(source !== undefined && text === "" ? texts.nearby[locale] : text);
  const other = conflicts
    .map(({ filePath, line }) => `${filePath}:${line}`)
    .join(locale === "ja" ? "、" : ", ");
  return other === "" ? shown : `↔ ${escapeHtml(other)} ${shown}`.trim();
}
