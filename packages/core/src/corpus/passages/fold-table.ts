/** Marks that only a renderer reads. */
const MARKS = "*_`~#>|[]\\";

/** Half-width katakana U+FF61 to U+FF9F, as full width. */
const HALF_WIDTH =
  "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";

/** After the last letter that has a small form, apart from full-width ones. */
const LETTERS_END = 0x2200;

/** The letter whose small form is two units. */
const GROWS = "\u0130";

/** Whose small form depends on where it stands in a word. */
const SIGMA = 0x3a3;

/** Control characters and white space below `LETTERS_END`, both ends in it. */
const SPACES = [
  [0x00, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
] as const;

/** What shows nothing, above them. */
const UNSEEN = [0x7f, 0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0x3000, 0xfe0e, 0xfe0f, 0xfeff];

/** Code units from here to `SAME_END` fold to themselves; a table of all would take longer to fill than an article to check. */
export const SAME_START = 0x3001;

/** Where presentation forms and full-width letters begin. */
export const SAME_END = 0xfe00;

const TABLE_SIZE = SAME_START + 0x1_0000 - SAME_END;

/** Where a code unit below `SAME_START` or from `SAME_END` on stands in the table. */
export function placeInTable(code: number): number {
  return code < SAME_END ? code : code - SAME_END + SAME_START;
}

/** By `placeInTable` the folded form of a code unit; 0 where it is dropped. */
export function foldTable(): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE);
  for (let code = 0; code < SAME_START; code++) table[code] = code;
  for (let code = SAME_END; code < 0x1_0000; code++) table[placeInTable(code)] = code;
  // All letters in one call: one for each was a tenth of the time of a short run.
  const letters = String.fromCharCode(...table.subarray(0, LETTERS_END)).replace(GROWS, " ");
  const small = letters.toLowerCase();
  for (let code = 0; code < LETTERS_END; code++) table[code] = small.charCodeAt(code);
  table[GROWS.charCodeAt(0)] = GROWS.charCodeAt(0);
  table[SIGMA] = SIGMA + 0x20;
  for (const [first, last] of SPACES) table.fill(0, first, last + 1);
  for (const mark of MARKS) table[mark.charCodeAt(0)] = 0;
  // A full-width mark is a character that readers see, so it stays itself.
  for (let code = 0xff01; code <= 0xff5e; code++) {
    const narrow = table[code - 0xfee0];
    if (narrow) table[placeInTable(code)] = narrow;
  }
  for (let i = 0; i < HALF_WIDTH.length; i++)
    table[placeInTable(0xff61 + i)] = HALF_WIDTH.charCodeAt(i);
  for (const code of UNSEEN) table[placeInTable(code)] = 0;
  return table;
}
