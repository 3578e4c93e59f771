import type { AuditResult, AuditRow } from "@kouetsu/language-server";

/** The texts of the page, in the language of the editor. */
export interface PageTexts {
  readonly title: string;
  readonly summary: string;
  readonly first: string;
  readonly rules: string;
  readonly article: string;
  readonly errors: string;
  readonly warnings: string;
  readonly infos: string;
  readonly reasons: string;
  readonly count: string;
  readonly nothing: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text of an article as text of a page: nothing in it is markup. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

const STYLE = `
body { max-width: 70em; margin: 0 auto; padding: 1em 2em; line-height: 1.6; }
table { border-collapse: collapse; width: 100%; margin-bottom: 2em; }
th, td { text-align: left; padding: .4em .8em; vertical-align: top; border-bottom: 1px solid var(--vscode-widget-border, #8884); }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
button { font: inherit; color: var(--vscode-textLink-foreground); background: none; border: 0; padding: 0; text-align: left; cursor: pointer; }
button:hover { text-decoration: underline; }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder, currentColor); outline-offset: 2px; }
th[scope=row] { font-weight: inherit; }
td, th, button, .path, li { unicode-bidi: isolate; }
.path { color: var(--vscode-descriptionForeground, inherit); font-size: .9em; font-weight: normal; }
ul { margin: 0; padding-left: 1.2em; }
`;

/** Tells the extension which row was chosen; the page itself can open nothing. */
const SCRIPT = `
const api = acquireVsCodeApi();
document.addEventListener("click", (event) => {
  const row = event.target.closest("button[data-row]");
  if (row) api.postMessage({ open: Number(row.dataset.row) });
});
`;

/**
 * The audit as a page that loads nothing, from nowhere: one style, one script,
 * both named by the nonce.
 */
export function auditPage(
  { locale, worklist, rules }: AuditResult,
  texts: PageTexts,
  nonce: string,
): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(texts.title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(texts.title)}</h1>
<p>${escapeHtml(worklist.length === 0 ? texts.nothing : texts.summary)}</p>
${worklist.length === 0 ? "" : `${worklistTable(worklist, texts)}${ruleTable(rules, texts)}`}
</main>
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>`;
}

function worklistTable(worklist: readonly AuditRow[], texts: PageTexts): string {
  return `<h2 id="first">${escapeHtml(texts.first)}</h2>
<table aria-labelledby="first">
<thead><tr>${header(texts.article)}${header(texts.reasons)}${header(texts.errors, true)}${header(texts.warnings, true)}${header(texts.infos, true)}</tr></thead>
<tbody>
${worklist.map(worklistRow).join("\n")}
</tbody>
</table>
`;
}

function worklistRow(row: AuditRow, index: number): string {
  const reasons = row.reasons.map((reason) => `<li>${escapeHtml(reason)}</li>`).join("");
  return `<tr><th scope="row"><button data-row="${index}">${escapeHtml(row.title)}</button><div class="path">${escapeHtml(row.name)}</div></th><td><ul>${reasons}</ul></td>${number(row.errors)}${number(row.warnings)}${number(row.infos)}</tr>`;
}

function ruleTable(rules: AuditResult["rules"], texts: PageTexts): string {
  const rows = rules.map(
    ({ title, ruleId, count }) =>
      `<tr><th scope="row">${escapeHtml(title)}<div class="path">${escapeHtml(ruleId)}</div></th>${number(count)}</tr>`,
  );
  return `<h2 id="rules">${escapeHtml(texts.rules)}</h2>
<table aria-labelledby="rules">
<thead><tr>${header(texts.rules)}${header(texts.count, true)}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
`;
}

const header = (text: string, isNumber = false): string =>
  `<th scope="col"${isNumber ? ' class="number"' : ""}>${escapeHtml(text)}</th>`;

const number = (value: number): string => `<td class="number">${value}</td>`;
