/** What bounds the size of a report. Whatever is cut ends in "…" or is counted as not listed. */

/** Articles of the worklist. */
export const WORKLIST = 20;
/** Reasons that an article of the worklist names. */
export const REASONS = 3;
/** UTF-16 code units of an excerpt of a passage. */
export const EXCERPT = 300;
/** Of either side of a difference, and of what stands around it. */
export const DIFFERENCE = 120;
export const CONTEXT = 24;
/** Differences and copies that a group lists. */
export const DIFFERENCES = 6;
export const COPIES = 20;
/** Groups, figures and findings of one article that are listed; with them two thousand articles stay under ten megabytes. */
export const GROUPS = 2_500;
export const FIGURES = 20_000;
export const FINDINGS = 300;
/** Titles, names and values of front matter. */
export const NAME = 120;
/** Each part of a message. */
export const MESSAGE = 400;
/** Rows of a table of front matter. */
export const ROWS = 60;
/** Examples of a recycled figure. */
export const EXAMPLES = 5;

/** A text on one line, cut to so many UTF-16 code units; no surrogate pair is torn. */
export function cut(text: string, longest: number): string {
  const line = text.replaceAll(/\s{1,2000}/g, " ").trim();
  if (line.length <= longest) return line;
  const last = line.charCodeAt(longest - 2);
  return `${line.slice(0, last >= 0xd8_00 && last <= 0xdb_ff ? longest - 2 : longest - 1)}…`;
}
