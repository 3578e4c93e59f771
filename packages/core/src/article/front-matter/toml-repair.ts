import { linesFrom } from "./source-lines.js";
import type { FrontMatterProblem } from "./types.js";

const FULLWIDTH_EQUALS = /^[ \t]{0,40}[\w."'-]{1,120}[ \t\u3000]{0,8}(＝)/;
const CURLY_VALUE =
  /^[ \t]{0,40}[\w."'-]{1,120}[ \t]{0,8}=[ \t]{0,8}“([^“”"\\]{0,1000})”[ \t]{0,40}$/;
const DATE_VALUE = /(?<==[ \t]{0,8})\d{4}-\d{2}-\d{2}(?:([Tt ])\d{2}:\d{2}(:\d{2})?)?/g;

/**
 * TOML with slips mended in place, at unchanged offsets, and every date
 * replaced by one that exists: the parser would refuse the whole block for a
 * thirteenth month, which is the date rule's finding.
 */
export function repairToml(content: string): {
  readonly text: string;
  readonly problems: readonly FrontMatterProblem[];
} {
  const problems: FrontMatterProblem[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const line of linesFrom(content, 0)) {
    let text = content.slice(line.start, line.end);
    const mend = (offset: number, ascii: string): void => {
      const start = line.start + offset;
      problems.push({
        code: "fullwidth-syntax",
        range: { start, end: start + 1 },
        values: { char: text[offset] as string, ascii },
      });
      text = `${text.slice(0, offset)}${ascii}${text.slice(offset + 1)}`;
    };
    const equals = FULLWIDTH_EQUALS.exec(text.slice(0, 400));
    if (equals) mend(equals[0].length - 1, "=");
    if (text.length < 1200 && CURLY_VALUE.test(text)) {
      mend(text.indexOf("“"), '"');
      mend(text.lastIndexOf("”"), '"');
    }
    text = text.replaceAll(
      DATE_VALUE,
      (_date, separator: string | undefined, seconds: string | undefined) =>
        separator === undefined
          ? "2000-01-01"
          : `2000-01-01${separator}00:00${seconds ? ":00" : ""}`,
    );
    parts.push(content.slice(at, line.start), text);
    at = line.end;
  }
  parts.push(content.slice(at));
  return { text: parts.join(""), problems };
}
