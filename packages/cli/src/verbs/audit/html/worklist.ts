import type { Locale } from "@kouetsu/core";
import type { AuditReport, WorkItem } from "../data/report.js";
import { percent } from "./format.js";
import { html, type Html } from "./html.js";
import type { Say } from "./say.js";
import { kindTexts } from "./texts.js";

/** The articles to mend first, each with why and what to do. */
export function worklist({ locale, worklist: { items, share } }: AuditReport, say: Say): Html {
  if (items.length === 0) return html``;
  const title =
    items.length === 1 ? say("worklistOne") : say("worklistTitle", { count: items.length });
  return html`<section class="worklist" aria-labelledby="worklist">
    <h2 id="worklist">${title}</h2>
    <p class="note">${say("worklistEffect", { share: percent(share) })}</p>
    <ol>
      ${items.map((item) => itemOf(item, locale, say))}
    </ol>
  </section>`;
}

function itemOf(item: WorkItem, locale: Locale, say: Say): Html {
  const reasons = item.reasons.map(
    ({ kind, findings, line, why, todo }) =>
      html`<li>
        <span class="tag ${kind}"
          >${say("reasonCount", { kind: kindTexts[kind][locale], count: findings })}</span
        >
        <span class="why">${why}</span>
        <span class="small">${say("line", { line: String(line) })}</span
        >${todo !== "" && html`<span class="todo">${todo}</span>`}
      </li>`,
  );
  return html`<li>
    <div class="head">
      <h3><a href="#article=${encodeURIComponent(item.path)}">${item.title}</a></h3>
      <span class="effect">${say("worklistOf", { share: percent(item.share) })}</span>
    </div>
    <p class="path">${item.path}</p>
    <ul class="reasons">
      ${reasons}
    </ul>
  </li>`;
}
