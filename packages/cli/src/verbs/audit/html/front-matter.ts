import type { AuditReport, FieldTotal, SharedText, TermVariants } from "../data/report.js";
import { count, percent } from "./format.js";
import { html, type Html } from "./html.js";
import type { Say } from "./say.js";
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
    <table>
      <caption class="unseen">
        ${say("fieldsTitle")}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say("field")}</th>
          <th scope="col" class="number">${say("articles")}</th>
          <th scope="col" class="number">${say("values")}</th>
          <th scope="col">${say("top")}</th>
        </tr>
      </thead>
      <tbody>
        ${fields.map((field) => fieldRow(field, say))}
      </tbody>
    </table>
    <h3>${say("variantsTitle")}</h3>
    ${
      variants.length === 0
        ? html`<p>${say("variantsNone")}</p>`
        : html`<table>
            <caption class="unseen">
              ${say("variantsTitle")}
            </caption>
            <thead>
              <tr>
                <th scope="col">${say("vocabulary")}</th>
                <th scope="col">${say("spellings")}</th>
              </tr>
            </thead>
            <tbody>
              ${variants.map((each) => variantRow(each, locale))}
            </tbody>
          </table>`
    }
    <h3>${say("excerptsTitle")}</h3>
    ${sharedTable(excerpts, say("excerptsTitle"), say)}
    <h3>${say("phrasesTitle")}</h3>
    ${sharedTable(phrases, say("phrasesTitle"), say)}
  </section>`;
}

function fieldRow({ key, articles, values, top, topArticles }: FieldTotal, say: Say): Html {
  const share = topArticles / articles;
  const verdict =
    articles < 3 || share < NEARLY
      ? ""
      : values === 1
        ? say("constant")
        : `${say("nearlyConstant")} ${percent(share)}`;
  return html`<tr>
    <th scope="row"><code>${key}</code></th>
    <td class="number">${count(articles)}</td>
    <td class="number">${count(values)}</td>
    <td>
      ${values === articles && articles > 1 ? "—" : html`${top} <span class="small">${say("inArticles", { articles: topArticles })}</span>`}${verdict !== "" && html` <span class="tag metadata">${verdict}</span>`}
    </td>
  </tr>`;
}

function variantRow({ vocabulary, spellings }: TermVariants, locale: AuditReport["locale"]): Html {
  const words = spellings.map(
    ({ text, articles }) => html`<li>${text} <span class="small">${count(articles)}</span></li>`,
  );
  return html`<tr>
    <th scope="row">${vocabularyTexts[vocabulary][locale]}</th>
    <td>
      <ul class="words">
        ${words}
      </ul>
    </td>
  </tr>`;
}

function sharedTable(texts: readonly SharedText[], title: string, say: Say): Html {
  if (texts.length === 0) return html`<p>${say("excerptsNone")}</p>`;
  const rows = texts.map(
    ({ text, articles }) =>
      html`<tr>
        <th scope="row">${text}</th>
        <td class="number">${count(articles)}</td>
      </tr>`,
  );
  return html`<table>
    <caption class="unseen">
      ${title}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say("text")}</th>
        <th scope="col" class="number">${say("articles")}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
