/** Code units of the shortest and the longest beginning, by the language of the article. */
const LENGTHS = { ja: { least: 12, most: 40 }, en: { least: 24, most: 80 } } as const;

/** What opens a line of Markdown before its words. */
const OPENING = /^\s{0,40}(?:(?:>|#{1,6}|[-+*]|\d{1,9}[.)])\s{1,20}){0,3}/;
/** The last place where a clause or a word ends. */
const CLAUSE = /^[^]*(?:[、。，．！？」』）]|[,.;:!?](?= )| (?! ))/;

/**
 * A piece of a passage by which it can be recognised: the beginning of its
 * first line that has one and that all copies have to the letter, else of its
 * first line that has one.
 *
 * @param copies the source of the others
 * @returns `undefined` for a passage without a line of enough words
 */
export function passageStart(
  passage: string,
  copies: readonly string[],
  language: "ja" | "en",
): string | undefined {
  const { least, most } = LENGTHS[language];
  const starts = passage
    .split(/\r?\n/)
    .map((line) => clipped(line.replace(OPENING, "").trim(), least, most))
    .filter((start) => start.length >= least);
  return starts.find((start) => copies.every((copy) => copy.includes(start))) ?? starts[0];
}

/** Whole when it is short, else up to the end of a clause. */
function clipped(line: string, least: number, most: number): string {
  if (line.length <= most) return line;
  const cut = line.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
  const clause = CLAUSE.exec(cut)?.[0].trimEnd() ?? "";
  return clause.length >= least ? clause : cut;
}
