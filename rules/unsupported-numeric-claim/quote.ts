/** A passage in quotation marks around an offset, with what stands beside it. */
export interface Quote {
  readonly length: number;
  readonly before: string;
  readonly after: string;
}

const BESIDE = 80;
/** Characters that a quotation may run on each side of the figure. */
const LONGEST = 1500;

/**
 * The English quotation around `at`, from “ or an odd " to its partner, which
 * may be sentences away; up to the end of the text when it is never closed, as
 * in a speech of several paragraphs.
 */
export function quoteAround(text: string, at: number): Quote | undefined {
  const from = Math.max(0, at - LONGEST);
  return quoteIn(text.slice(from, at + LONGEST), at - from);
}

function quoteIn(text: string, at: number): Quote | undefined {
  const open = Math.max(curlyBefore(text, at), straightBefore(text, at));
  if (open < 0) return undefined;
  const mark = text[open] === "“" ? "”" : '"';
  const closing = text.indexOf(mark, at);
  const close = closing < 0 ? text.length : closing;
  return {
    length: close - open - 1,
    before: text.slice(Math.max(0, open - BESIDE), open),
    after: text.slice(close + 1, close + 1 + BESIDE),
  };
}

function curlyBefore(text: string, at: number): number {
  const open = text.lastIndexOf("“", at - 1);
  return open >= 0 && text.lastIndexOf("”", at - 1) < open ? open : -1;
}

function straightBefore(text: string, at: number): number {
  let last = -1;
  let count = 0;
  for (let i = text.indexOf('"'); i >= 0 && i < at; i = text.indexOf('"', i + 1)) {
    last = i;
    count++;
  }
  return count % 2 === 1 ? last : -1;
}
