import { DAMAGE_KINDS, SEVERITY_SHARES } from "textlint-rule-preset-kouetsu/audit";
import type { AuditReport } from "../data/report.js";
import { html, type Html } from "./html.js";
import type { Say } from "./say.js";

/** How the weights are made, so that nobody has to believe a number. */
export function methodSection({ locale }: AuditReport, say: Say): Html {
  const rows = DAMAGE_KINDS.map(
    ({ weight, name, why }) =>
      html`<tr>
        <th scope="row">${name[locale]}</th>
        <td class="number">${weight}</td>
        <td>${why[locale]}</td>
      </tr>`,
  );
  const { warning, info } = SEVERITY_SHARES;
  return html`<section id="method" aria-labelledby="method-title">
    <h2 id="method-title">${say("methodTitle")}</h2>
    <p>${say("method", { warning: String(warning), info: String(info) })}</p>
    <table>
      <caption class="unseen">
        ${say("methodTitle")}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say("kind")}</th>
          <th scope="col" class="number">${say("weight")}</th>
          <th scope="col">${say("why")}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    <p class="note">${say("methodLimits")}</p>
  </section>`;
}
