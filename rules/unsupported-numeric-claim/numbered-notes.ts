import type { Article, BlockContent } from "@kouetsu/core";
import { EXTERNAL } from "./reach.js";

/** Notes that a writer numbers by hand: 1.5倍多い[1] in the text, and [1] 田村ほか『…』2022年 at the end. */

const MARK = /\[(\d{1,2})\]|［(\d{1,2})］|※\s?(\d{1,2})(?!\d)|[（(]注\s?(\d{1,2})[)）]/g;
const NOTE =
  /^[ \t>*-]{0,6}(?:\[(\d{1,2})\]|［(\d{1,2})］|※\s?(\d{1,2})(?!\d)|[（(]?注\s?(\d{1,2})[)）:：.．]?)[:：.．]?[ \t\u3000]{0,4}(\S.{2,400})$/gm;
const MAY_HOLD = /\[\d|［\d|※\s?\d|注\s?\d/;
/** What a reader can look up: a title, a kind of document, an address, a name with its year. */
const TITLED = /[「『“"][^「」『』“”"]{3,80}[」』”"]|調査|統計|白書|報告書|年報|論文|https?:\/\//;
const YEAR = /(?:19|20)\d\d|令和|平成/;
const NAME = /[A-Z][A-Za-z]{2}|[一-龠]{2}/;
const OWN = /(?:当社|自社|弊社|当[校院店館])調べ|\b[Oo]ur own (?:research|data|survey)/;
const LINK = /\]\(([^)\s]{1,400})/;

const known = new WeakMap<Article, ReadonlySet<string>>();

/** Whether a block bears the number of a note of the article that names a source. */
export function hasNumberedNote(article: Article, { prose }: BlockContent): boolean {
  const { text } = prose;
  if (!MAY_HOLD.test(text)) return false;
  const notes = notesOf(article);
  return notes.size > 0 && [...text.matchAll(MARK)].some((mark) => notes.has(numberOf(mark)));
}

function notesOf(article: Article): ReadonlySet<string> {
  let notes = known.get(article);
  if (notes === undefined) {
    const found = [...article.source.matchAll(NOTE)].filter((note) => isSource(note[5] as string));
    notes = new Set(found.map(numberOf));
    known.set(article, notes);
  }
  return notes;
}

/** The number with its kind: [1] and ※1 are two notes. */
function numberOf([, bracket, wide, asterisk, note]: RegExpMatchArray): string {
  const square = bracket ?? wide;
  if (square !== undefined) return `[${square}]`;
  return asterisk === undefined ? `注${note ?? ""}` : `※${asterisk}`;
}

function isSource(note: string): boolean {
  if (OWN.test(note)) return false;
  const target = LINK.exec(note)?.[1];
  if (target !== undefined) return EXTERNAL.test(target);
  return TITLED.test(note) || (YEAR.test(note) && NAME.test(note));
}
