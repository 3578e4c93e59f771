import { escapeHtml } from "../../../terminal/escape.js";

/**
 * Markup. Only `html` makes it, from the literal parts of a template and from
 * values that it escapes, so that text of an article can never become markup.
 */
class Markup {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

export type Html = Markup;

/** What a template may hold: text and numbers, which are escaped, markup, and lists of these; `undefined` and `false` are nothing. */
export type Part = string | number | Html | undefined | false | readonly Part[];

/** Markup from a template. Attributes are written with quotes around their values. */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Html {
  return new Markup(parts.map((part, index) => part + rendered(values[index])).join(""));
}

function rendered(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escapeHtml(part);
  if (part instanceof Markup) return part.toString();
  return part.map(rendered).join("");
}

/** A script or style of our own; it is not escaped, so it may hold nothing that ends the element. */
export function inlined(kind: "script" | "style", source: string): Html {
  if (/<\/|<!--/.test(source)) throw new Error(`the ${kind} of the page could end its own element`);
  return new Markup(`<${kind}>${source}</${kind}>`);
}

/** Data for the script of the page: read by `JSON.parse`, never run. Nothing in it can end the element. */
export function dataBlock(id: string, data: unknown): Html {
  const json = JSON.stringify(data)
    .replaceAll("<", String.raw`\u003c`)
    .replaceAll("\u2028", String.raw`\u2028`)
    .replaceAll("\u2029", String.raw`\u2029`);
  return html`<script type="application/json" id="${id}">
    ${new Markup(json)}
  </script>`;
}
