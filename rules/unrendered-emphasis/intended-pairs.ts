import type { DelimiterRun } from "./delimiters.js";
import { characterAt, characterBefore, isWhiteSpace } from "./marked-text.js";

/** Two runs of `**` or `***` that the writer meant as one emphasis. */
export interface IntendedPair {
  /** Offsets of the marks in the marked text. */
  readonly open: number;
  readonly close: number;
  /** 2 or 3. */
  readonly length: number;
  /** The scope of its runs. */
  readonly scope: number;
}

/**
 * The runs of two or three asterisks in the order of the text, paired as
 * readers of the source pair them: the first with the second, and so on. Lines
 * join until their marks are even; what stays odd to the end says nothing sure.
 */
export function intendedPairs(text: string, runs: readonly DelimiterRun[]): IntendedPair[] {
  const pairs: IntendedPair[] = [];
  let group: DelimiterRun[] = [];
  const close = (): void => {
    if (group.length % 2 === 0 && group.every(({ length }) => length <= 3))
      pairs.push(...pairsOf(text, group));
    group = [];
  };
  for (const run of runs) {
    if (run.mark !== "*" || run.length < 2) continue;
    const last = group.at(-1);
    const startsLine = last && text.slice(last.at, run.at).includes("\n");
    if (last && (last.scope !== run.scope || (startsLine && group.length % 2 === 0))) close();
    group.push(run);
  }
  close();
  return pairs;
}

function pairsOf(text: string, group: readonly DelimiterRun[]): IntendedPair[] {
  const pairs: IntendedPair[] = [];
  for (let index = 0; index + 1 < group.length; index += 2) {
    const [opener, closer] = [group[index], group[index + 1]];
    if (!opener || !closer || opener.length !== closer.length) continue;
    const pair = { open: opener.at, close: closer.at, length: opener.length, scope: opener.scope };
    if (isPlausible(text, pair)) pairs.push(pair);
  }
  return pairs;
}

const WORD = /[\p{L}\p{N}]/u;
/** The letters of nearly every emphasis: what is above takes a millisecond to be made ready. */
const USUAL_WORD = /[0-9A-Za-zぁ-んァ-ヶ一-龠]/;
const LATIN = /[A-Za-z0-9]/;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Not powers (`2 ** 3`), globs, keyword arguments, or marks whose partner is another. */
function isPlausible(text: string, { open, close, length }: IntendedPair): boolean {
  const inner = text.slice(open + length, close);
  if (!(USUAL_WORD.test(inner) || WORD.test(inner))) return false;
  if (/\n[ \t]{0,20}\n/.test(inner) || !bracketsClose(inner)) return false;
  const [before, after] = [characterBefore(text, open), characterAt(text, close + length)];
  const [first, last] = [characterAt(inner, 0), characterBefore(inner, inner.length)];
  if ([before, after, first, last].includes("/")) return false;
  if (LATIN.test(before) && LATIN.test(first)) return false;
  const opensWithSpace = isWhiteSpace(first);
  const closesWithSpace = isWhiteSpace(last);
  if (opensWithSpace && closesWithSpace)
    return before === "" || before === "\n" || JAPANESE.test(before);
  if (opensWithSpace) return !/[0-9]/.test(before);
  return !closesWithSpace || !LATIN.test(after);
}

const CLOSING = new Map([
  ["」", "「"],
  ["』", "『"],
  ["）", "（"],
  [")", "("],
  ["】", "【"],
  ["］", "［"],
  ["]", "["],
  ["”", "“"],
]);
const OPENING: ReadonlySet<string> = new Set(CLOSING.values());

/** Whether every bracket of a text has its partner in it. */
export function bracketsClose(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    if (OPENING.has(character)) open.push(character);
    else if (CLOSING.has(character) && open.pop() !== CLOSING.get(character)) return false;
  }
  return open.length === 0;
}
