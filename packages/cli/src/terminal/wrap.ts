import { clusterWidth, graphemes } from "./width.js";

/** What does not begin a line, and what does not end one (JIS X 4051, the marks of ordinary text). */
const noStart =
  "、。，．,.・：；:;？！?!」』）〕］｝〉》】)]}”’…‥ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ%％";
const noEnd = "「『（〔［｛〈《【([{“‘";

/**
 * The lines of a text that is no wider than `width` columns each, where it can
 * be parted: after a space and beside wide characters, as Japanese is. A word
 * that is too long, such as a path, stays whole.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  /** How many clusters of the line stand before the last place where it can be parted. */
  let lastBreak = 0;
  for (const cluster of graphemes(text)) {
    if (canBreak(line.at(-1), cluster)) lastBreak = line.length;
    line.push(cluster);
    used += clusterWidth(cluster);
    if (used <= width || lastBreak === 0 || cluster === " ") continue;
    lines.push(line.slice(0, lastBreak).join("").trimEnd());
    line = line.slice(lastBreak);
    used = line.reduce((sum, one) => sum + clusterWidth(one), 0);
    lastBreak = 0;
  }
  return [...lines, line.join("")];
}

function canBreak(before: string | undefined, after: string): boolean {
  if (before === undefined || after === " ") return false;
  if (noStart.includes(after) || noEnd.includes(before)) return false;
  return before === " " || clusterWidth(before) === 2 || clusterWidth(after) === 2;
}
