import { DAMAGE_KINDS, SEVERITY_SHARES } from "textlint-rule-preset-kouetsu/audit";
import type { AuditReport } from "../data/report.js";
import { html, type Html } from "./html.js";
import type { Say } from "./say.js";
import { table } from "./table.js";

/** How the weights are made, so that nobody has to believe a number. */
export function methodSection({ locale }: AuditReport, say: Say): Html {
  const weights = table({
    caption: say("methodTitle"),
    columns: [{ head: say("kind") }, { head: say("weight"), look: "number" }, { head: say("why") }],
    rows: DAMAGE_KINDS.map(({ weight, name, why }) => [name[locale], weight, why[locale]]),
  });
  const { warning, info } = SEVERITY_SHARES;
  return html`<section id="method" aria-labelledby="method-title">
    <h2 id="method-title">${say("methodTitle")}</h2>
    <p>${say("method", { warning: String(warning), info: String(info) })}</p>
    ${weights}
    <p class="note">${say("methodLimits")}</p>
  </section>`;
}
