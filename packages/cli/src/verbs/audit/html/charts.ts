import { html, type Html } from "./html.js";
import { count } from "./format.js";

/** A bar with its number, for the cell of a table. */
export function bar(text: string, value: number, longest: number): Html {
  const width = longest === 0 ? 0 : Math.max(0.6, (100 * value) / longest);
  return html`<div class="gauge">
    <svg
      class="bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="${width.toFixed(2)}" height="8" /></svg
    ><span>${text}</span>
  </div>`;
}

/** A column of a chart over time. */
interface Column {
  readonly label: string;
  readonly value: number;
}

const [WIDTH, HEIGHT, FOOT, HEAD] = [720, 190, 24, 20] as const;
/** Widest column, so that three months are no wall. */
const WIDEST = 56;

/** Columns over time; whoever cannot see them reads the table that stands beside. */
export function columnChart(columns: readonly Column[]): Html {
  const highest = Math.max(1, ...columns.map(({ value }) => value));
  const step = WIDTH / Math.max(1, columns.length);
  const width = Math.min(WIDEST, step * 0.7);
  const room = HEIGHT - FOOT - HEAD;
  // Labels take about 50 units each; where columns stand closer, only some are named.
  const every = Math.max(1, Math.ceil(52 / step));
  const drawn = columns.map(({ label, value }, index) => {
    const height = (room * value) / highest;
    const middle = step * (index + 0.5);
    const isNamed = index % every === 0;
    return html`<rect
        x="${(middle - width / 2).toFixed(1)}"
        y="${(HEIGHT - FOOT - height).toFixed(1)}"
        width="${width.toFixed(1)}"
        height="${height.toFixed(1)}"
      />
      ${isNamed && html`<text class="value" x="${middle.toFixed(1)}" y="${(HEIGHT - FOOT - height - 6).toFixed(1)}">${count(value)}</text><text x="${middle.toFixed(1)}" y="${HEIGHT - 6}">${label}</text>`}`;
  });
  return html`<svg
    class="columns"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    aria-hidden="true"
    focusable="false"
  >
    ${drawn}
    <line x1="0" x2="${WIDTH}" y1="${HEIGHT - FOOT}" y2="${HEIGHT - FOOT}" />
  </svg>`;
}
