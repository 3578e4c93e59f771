/**
 * Folding: what is left of a text when everything that a re-wrapped, re-marked
 * or re-typed copy may change is taken away. White space, Markdown marks, link
 * targets and URLs go; width and case are folded. One unit of the folded text
 * is one UTF-16 code unit of the source, so every unit has an exact offset.
 */

/** Marks that only a renderer reads. */
const MARKS = "*_`~#>|[]\\";

/** Half-width katakana U+FF61 to U+FF9F, as full width. */
const HALF_WIDTH =
  "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";

const BRACKET_CLOSE = 0x5d;
const PAREN_OPEN = 0x28;
const PAREN_CLOSE = 0x29;
const LETTER_H = 0x68;

/** From a code unit to its folded form; 0 where it is dropped. */
const FOLD: Uint16Array = foldTable();

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x1_0000);
  for (let code = 0; code < table.length; code++) table[code] = code;
  for (let code = 0; code < 0x2200; code++) {
    const character = String.fromCharCode(code);
    const lower = character.toLowerCase();
    if (lower.length === 1) table[code] = lower.charCodeAt(0);
    if (code <= 0x20 || /\s/.test(character)) table[code] = 0;
  }
  for (const mark of MARKS) table[mark.charCodeAt(0)] = 0;
  // A full-width mark is a character that readers see, so it stays itself.
  for (let code = 0xff01; code <= 0xff5e; code++) {
    const narrow = table[code - 0xfee0];
    if (narrow) table[code] = narrow;
  }
  for (let i = 0; i < HALF_WIDTH.length; i++) table[0xff61 + i] = HALF_WIDTH.charCodeAt(i);
  for (const code of [0x7f, 0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0x3000, 0xfe0e, 0xfe0f, 0xfeff])
    table[code] = 0;
  return table;
}

/**
 * Folds `text` into `units` from index `at` on and returns the index after the
 * last unit written. `offsets`, when given, receives the offset in `text` of
 * every unit, from index 0. `units` must have room for `text.length` more.
 */
export function foldInto(
  text: string,
  units: Uint16Array,
  at: number,
  offsets?: Uint32Array,
): number {
  let n = at;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === BRACKET_CLOSE && text.charCodeAt(i + 1) === PAREN_OPEN) {
      i = linkTargetEnd(text, i + 2) - 1;
      continue;
    }
    if (code === LETTER_H && text.startsWith("http", i)) {
      const end = urlEnd(text, i);
      if (end > i) {
        i = end - 1;
        continue;
      }
    }
    const unit = FOLD[code] as number;
    if (unit === 0) continue;
    if (offsets !== undefined) offsets[n - at] = i;
    units[n++] = unit;
  }
  return n;
}

/** The offset after the `)` of a link target that begins at `start`, or `start - 1` (its `(`) when none closes on the line. */
function linkTargetEnd(text: string, start: number): number {
  let depth = 1;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === BRACKET_CLOSE) break;
    if (code === PAREN_OPEN) depth++;
    else if (code === PAREN_CLOSE && --depth === 0) return i + 1;
  }
  return start - 1;
}

/** The offset after a URL that begins at `start`, or `start` when none does. */
function urlEnd(text: string, start: number): number {
  const scheme = text.startsWith("https://", start) ? 8 : text.startsWith("http://", start) ? 7 : 0;
  if (scheme === 0) return start;
  let i = start + scheme;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code >= 0x7f || code === 0x3c || code === 0x3e || code === PAREN_CLOSE)
      break;
  }
  return i;
}
