import type { AuditReport, FieldTotal, SharedText, TermVariants } from "../data/report.js";
import { count, percent } from "./format.js";
import { html, type Html, type Part } from "./html.js";
import type { Say } from "./say.js";
import { table } from "./table.js";
import { vocabularyTexts } from "./texts.js";

/** From this share of the articles on, a value hardly changes. */
const NEARLY = 0.9;

/** What the front matter of all articles shows together. */
export function frontMatterSection({ locale, frontMatter }: AuditReport, say: Say): Html {
  const { fields, variants, excerpts, phrases } = frontMatter;
  return html`<section id="front-matter" aria-labelledby="front-matter-title">
    <h2 id="front-matter-title">${say("frontMatterTitle")}</h2>
    <h3>${say("fieldsTitle")}</h3>
    <p class="note">${say("fieldsNote")}</p>
    ${fieldTable(fields, say)}
    <h3>${say("variantsTitle")}</h3>
    ${variants.length === 0 ? html`<p>${say("variantsNone")}</p>` : variantTable(variants, locale, say)}
    <h3>${say("excerptsTitle")}</h3>
    ${sharedTable(excerpts, say("excerptsTitle"), say)}
    <h3>${say("phrasesTitle")}</h3>
    ${sharedTable(phrases, say("phrasesTitle"), say)}
  </section>`;
}

function fieldTable(fields: readonly FieldTotal[], say: Say): Html {
  return table({
    caption: say("fieldsTitle"),
    columns: [
      { head: say("field") },
      { head: say("articles"), look: "number" },
      { head: say("values"), look: "number" },
      { head: say("top") },
    ],
    rows: fields.map((field) => fieldRow(field, say)),
  });
}

function fieldRow({ key, articles, values, top, topArticles }: FieldTotal, say: Say): Part[] {
  const share = topArticles / articles;
  const verdict =
    articles < 3 || share < NEARLY
      ? ""
      : values === 1
        ? say("constant")
        : `${say("nearlyConstant")} ${percent(share)}`;
  const shown =
    values === articles && articles > 1
      ? "—"
      : html`${top} <span class="small">${say("inArticles", { articles: topArticles })}</span>`;
  return [
    html`<code>${key}</code>`,
    count(articles),
    count(values),
    [shown, verdict !== "" && html` <span class="tag metadata">${verdict}</span>`],
  ];
}

function variantTable(
  variants: readonly TermVariants[],
  locale: AuditReport["locale"],
  say: Say,
): Html {
  return table({
    caption: say("variantsTitle"),
    columns: [{ head: say("vocabulary") }, { head: say("spellings") }],
    rows: variants.map(({ vocabulary, spellings }) => [
      vocabularyTexts[vocabulary][locale],
      html`<ul class="words">
        ${spellings.map(({ text, articles }) => html`<li>${text} <span class="small">${count(articles)}</span></li>`)}
      </ul>`,
    ]),
  });
}

function sharedTable(texts: readonly SharedText[], title: string, say: Say): Html {
  if (texts.length === 0) return html`<p>${say("excerptsNone")}</p>`;
  return table({
    caption: title,
    columns: [{ head: say("text") }, { head: say("articles"), look: "number" }],
    rows: texts.map(({ text, articles }) => [text, count(articles)]),
  });
}
