/**
 * Makes text from outside (articles, file names, configurations) safe to print
 * on any line of any output: control characters and those that turn the
 * direction of writing are shown as escapes, and what a CI runner would obey as
 * a command is broken up. The one layer that every formatter puts its data
 * through.
 *
 * GitHub's runner obeys `##[command]` anywhere in a line and `::command::`
 * after any white space (`ActionCommand.TryParse`), U+3000 included.
 */
export function escapeText(text: string): string {
  return text
    .replace(unsafe, escapeCharacter)
    .replaceAll("##[", String.raw`##\[`)
    .replace(/^(\s{0,1000})::/, String.raw`$1:\:`);
}

/** C0 and C1 controls, bidirectional controls, line and paragraph separators, the byte order mark, lone surrogates, tags. */
const unsafe =
  // oxlint-disable-next-line no-control-regex -- they are what this is about
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\u{e0000}-\u{e007f}]/gu;

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === "\n") return String.raw`\n`;
  if (character === "\r") return String.raw`\r`;
  if (character === "\t") return String.raw`\t`;
  if (code < 0x100) return String.raw`\x${code.toString(16).padStart(2, "0")}`;
  if (code > 0xffff) return String.raw`\u{${code.toString(16)}}`;
  return String.raw`\u${code.toString(16).padStart(4, "0")}`;
}

/** The lines of a message, each safe by itself. */
export function escapeLines(text: string): readonly string[] {
  return text.split("\n").map(escapeText);
}

/** Text for an element or a quoted attribute of a page or of XML 1.0; control characters are shown as in a terminal. */
export function escapeHtml(text: string): string {
  return escapeText(text)
    .replace(/[\ufffe\uffff]/g, escapeCharacter)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** The lines of a text for an element of XML, where line breaks stay. */
export function escapeXmlLines(lines: readonly string[]): string {
  return lines.map(escapeHtml).join("\n");
}

/**
 * Text for a line or a table cell of Markdown: every mark that Markdown, an
 * autolink or HTML could begin with is escaped, so that it reads as it is.
 */
export function escapeMarkdown(text: string): string {
  return escapeText(text)
    .replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`)
    .replaceAll(String.raw`\<`, "&lt;")
    .replaceAll(String.raw`\>`, "&gt;")
    .replaceAll(String.raw`\&`, "&amp;");
}

/** A path as the path of a relative URI; `..` stays. */
export function escapeUriPath(path: string): string {
  // A lone surrogate has no form in a URI.
  return path
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .split("/")
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, percentCode))
    .join("/");
}

function percentCode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Text of a SARIF message, in which brackets are links. */
export function escapeSarif(text: string): string {
  return escapeText(text).replace(/[\\[\]]/g, String.raw`\$&`);
}

/** JSON in which nothing is left that a terminal or a CI runner could obey; it reads back to the same value. */
export function escapeJson(json: string): string {
  return json
    .replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, jsonEscape)
    .replaceAll("##[", String.raw`#\u0023[`);
}

function jsonEscape(character: string): string {
  return String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
