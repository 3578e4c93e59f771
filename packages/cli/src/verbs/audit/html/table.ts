import { html, type Html, type Part } from "./html.js";

/** A column of a table. */
export interface Column {
  readonly head: string;
  /** Of the head and of every cell below it. */
  readonly look?: "number" | "number wide" | "number share" | "path";
}

interface TableOptions {
  /** Read out before the table; what is seen stands in a heading. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** Cells by column; the first of each row names it. */
  readonly rows: readonly (readonly Part[])[];
  /** The columns speak for themselves to whoever sees them. */
  readonly hasUnseenHeads?: boolean;
}

/** A table that a screen reader can find its way in. */
export function table({ caption, columns, rows, hasUnseenHeads }: TableOptions): Html {
  const classOf = (look: Column["look"]): Part => look && html`class="${look}"`;
  return html`<table>
    <caption class="unseen">
      ${caption}
    </caption>
    <thead ${hasUnseenHeads === true && html`class="unseen"`}>
      <tr>
        ${columns.map(({ head, look }) => html`<th scope="col" ${classOf(look)}>${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ...cells]) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${cells.map((cell, at) => html`<td ${classOf(columns[at + 1]?.look)}>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
