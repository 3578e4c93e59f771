/** Anything else than plain words could mean something in YAML. */
const PLAIN = /^[\p{L}_][\p{L}\p{N}\p{M}_./+ -]{0,200}$/u;
const MEANS_SOMETHING = /^(?:true|false|null|yes|no|on|off|nan|inf)$/i;

/** A text as a YAML scalar that means just this text: plain words as they are, all else in double quotes. */
export function asYamlText(text: string): string {
  const isPlain = PLAIN.test(text) && !text.endsWith(" ") && !MEANS_SOMETHING.test(text);
  return isPlain ? text : JSON.stringify(text);
}

/** A text for between quotes that stand already. */
export function insideQuotes(text: string, quote: string): string {
  return quote === "'" ? text.replaceAll("'", "''") : text.replaceAll(/["\\]/g, "\\$&");
}
