import { existsSync } from "node:fs";
import { join } from "node:path";
import { readText } from "./files.mjs";

const OPENING = "<!-- generated header -->";
const CLOSING = "<!-- /generated header -->";
const ENGLISH = /^## English$/m;

/** The page of a rule with its header as the rule's meta says. A page without a header gets one at its top. */
export function withHeader(page, rule) {
  const end = page.indexOf(CLOSING);
  const written = end < 0 ? page.replace(/^# [^\n]*\n/, "") : page.slice(end + CLOSING.length);
  return `${OPENING}\n${header(rule)}\n${CLOSING}\n\n${written.trim()}\n`;
}

function header({ meta, scope }) {
  const scopes = {
    block: "段落ごと / one block",
    article: "記事ごと / one article",
    corpus: "全記事 / all articles",
  };
  const lines = [
    `# ${meta.id}`,
    "",
    `${meta.description.ja}  `,
    meta.description.en,
    "",
    `\`${meta.family}\` · ${scopes[scope]} · ${recommended(meta.recommended)} · since ${meta.since}`,
    "",
    "| 条件 / condition | 既定 / default | 知らせる文 / message |",
    "|---|---|---|",
    ...Object.entries(meta.messages).map(([id, message]) => conditionRow(id, message, meta)),
  ];
  const options = Object.entries(meta.options.properties);
  if (options.length > 0) {
    lines.push("", "| 設定 / option | 既定 / default | |", "|---|---|---|");
    for (const [name, schema] of options) {
      lines.push(
        `| \`${name}\` | \`${JSON.stringify(meta.options.defaults[name])}\` | ${cell(schema.description ?? "")} |`,
      );
    }
  }
  return lines.join("\n");
}

function conditionRow(id, message, meta) {
  const severity = message.severity ?? meta.severity;
  const state =
    meta.recommended && message.recommended !== false ? severity : `${severity} (\`kouetsu:all\`)`;
  return `| \`${id}\` | ${state} | ${cell(firstLine(message.ja))}<br>${cell(firstLine(message.en))} |`;
}

const recommended = (on) => (on ? "`kouetsu:recommended`" : "`kouetsu:all`");

const firstLine = (text) => text.split("\n", 1)[0];

const cell = (text) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", " ");

/** The rows of the rule table in the README. */
export function ruleTable(rules) {
  const rows = rules.map(
    ({ meta }) =>
      `| [\`${meta.id}\`](rules/${meta.id}/README.md) | ${cell(meta.description.ja)}<br>${cell(meta.description.en)} | ${meta.recommended ? meta.severity : "off"} |`,
  );
  return ["| 規則 / rule | 見つけるもの / finds | 既定 / default |", "|---|---|---|", ...rows].join(
    "\n",
  );
}

/** @returns {string} the text of rules/pages.ts: what `kouetsu explain` and the editor show of a rule */
export function pagesSource(root, rules) {
  const entries = rules
    .filter((rule) => hasPage(root, rule))
    .map(({ meta }) => {
      const { ja, en } = splitLanguages(readText(root, `rules/${meta.id}/README.md`));
      return `  ${JSON.stringify(meta.id)}: {\n    ja: ${JSON.stringify(ja)},\n    en: ${JSON.stringify(en)},\n  },\n`;
    });
  return [
    "/** What people wrote of a rule, in both languages: Markdown without header and without the marks of its examples. */\n",
    "export interface RulePage {\n  readonly ja: string;\n  readonly en: string;\n}\n",
    "\n/** The pages of the rules by id. Generated from the README files by `npm run generate`; do not edit. */\n",
    `export const pages: Readonly<Record<string, RulePage | undefined>> = {\n${entries.join("")}};\n`,
  ].join("");
}

/** What follows the heading "English" is English; the header is for the page on its own. */
function splitLanguages(page) {
  const written = page.slice(page.indexOf(CLOSING) + CLOSING.length);
  const english = ENGLISH.exec(written);
  const ja = english ? written.slice(0, english.index) : written;
  const en = english ? written.slice(english.index + english[0].length) : "";
  return { ja: `${withoutMarks(ja).trim()}\n`, en: `${withoutMarks(en).trim()}\n` };
}

/** The marks of a case are for the tests; whoever reads the page sees the article. */
const withoutMarks = (text) =>
  text
    .replace(/\]\]\{[a-z0-9-]{1,60}(?:\/[a-z0-9-]{1,60})?(?: [a-z]{1,12})?\}/g, "")
    .replaceAll("[[", "");

/** @returns {boolean} whether the rule has a page to put a header on */
export const hasPage = (root, rule) => existsSync(join(root, `rules/${rule.meta.id}/README.md`));
