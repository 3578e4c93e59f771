/** What characters of a text can begin: each of the ways to read a quantity needs one of them. */
export const WIDE = 1;
export const NUMERAL = 2;
export const LATIN = 4;
/** Begins a Japanese word that is a quantity without a numeral: 倍増, 半数, ほとんど. */
export const QUANTITY_WORD = 8;
/** Begins or ends a word for the end of a row: 日本一, 首位, ワースト. */
export const RANK_WORD = 16;

const CHARACTERS: readonly (readonly [trait: number, characters: string])[] = [
  [WIDE, "％．，＄￥－　\n"],
  [NUMERAL, "0123456789一二三四五六七八九十百千数"],
  [QUANTITY_WORD, "倍半過大ほ殆ナ"],
  [RANK_WORD, "一首ワ番最"],
];

const TRAITS = new Uint8Array(0x10000);

function add(trait: number, first: string, last: string): void {
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++)
    TRAITS[code] = (TRAITS[code] as number) | trait;
}

for (const [trait, characters] of CHARACTERS) for (const char of characters) add(trait, char, char);
add(WIDE | NUMERAL, "０", "９");
add(WIDE | LATIN, "Ａ", "Ｚ");
add(WIDE | LATIN, "ａ", "ｚ");
add(LATIN, "A", "Z");
add(LATIN, "a", "z");
// #1 is read as an English word is.
add(LATIN, "#", "#");

/** The traits of all characters of a text together. One walk over it is cheaper than a regular expression for each. */
export function traitsOf(text: string): number {
  let traits = 0;
  for (let at = 0; at < text.length; at++) traits |= TRAITS[text.charCodeAt(at)] as number;
  return traits;
}
