/** A range of code points, both ends in it. */
type Span = readonly [number, number];

/** Characters of East Asian Width W or F (UAX #11, Unicode 16), in order; two columns in a terminal. */
const wide: readonly Span[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x23f0, 0x23f0],
  [0x23f3, 0x23f3],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2630, 0x2637],
  [0x2648, 0x2653],
  [0x267f, 0x267f],
  [0x268a, 0x268f],
  [0x2693, 0x2693],
  [0x26a1, 0x26a1],
  [0x26aa, 0x26ab],
  [0x26bd, 0x26be],
  [0x26c4, 0x26c5],
  [0x26ce, 0x26ce],
  [0x26d4, 0x26d4],
  [0x26ea, 0x26ea],
  [0x26f2, 0x26f3],
  [0x26f5, 0x26f5],
  [0x26fa, 0x26fa],
  [0x26fd, 0x26fd],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x2728, 0x2728],
  [0x274c, 0x274c],
  [0x274e, 0x274e],
  [0x2753, 0x2755],
  [0x2757, 0x2757],
  [0x2795, 0x2797],
  [0x27b0, 0x27b0],
  [0x27bf, 0x27bf],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b50],
  [0x2b55, 0x2b55],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2ff],
  [0x1d300, 0x1d376],
  [0x1f004, 0x1f004],
  [0x1f0cf, 0x1f0cf],
  [0x1f18e, 0x1f18e],
  [0x1f191, 0x1f19a],
  [0x1f200, 0x1f320],
  [0x1f32d, 0x1f335],
  [0x1f337, 0x1f37c],
  [0x1f37e, 0x1f393],
  [0x1f3a0, 0x1f3ca],
  [0x1f3cf, 0x1f3d3],
  [0x1f3e0, 0x1f3f0],
  [0x1f3f4, 0x1f3f4],
  [0x1f3f8, 0x1f43e],
  [0x1f440, 0x1f440],
  [0x1f442, 0x1f4fc],
  [0x1f4ff, 0x1f53d],
  [0x1f54b, 0x1f54e],
  [0x1f550, 0x1f567],
  [0x1f57a, 0x1f57a],
  [0x1f595, 0x1f596],
  [0x1f5a4, 0x1f5a4],
  [0x1f5fb, 0x1f64f],
  [0x1f680, 0x1f6c5],
  [0x1f6cc, 0x1f6cc],
  [0x1f6d0, 0x1f6d2],
  [0x1f6d5, 0x1f6d7],
  [0x1f6dc, 0x1f6df],
  [0x1f6eb, 0x1f6ec],
  [0x1f6f4, 0x1f6fc],
  [0x1f7e0, 0x1f7eb],
  [0x1f7f0, 0x1f7f0],
  [0x1f90c, 0x1f93a],
  [0x1f93c, 0x1f945],
  [0x1f947, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];

/** How many columns a text takes in a terminal. Ambiguous characters count as one. */
export function displayWidth(text: string): number {
  // Without anything beyond Latin there is nothing to look up.
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length;
  let width = 0;
  for (const cluster of graphemes(text)) width += clusterWidth(cluster);
  return width;
}

/** The characters of a text as a reader counts them: a letter with its accents, a family of joined emoji. */
export function graphemes(text: string): readonly string[] {
  for (let i = 0; i < text.length; i++)
    if (!standsAlone(text.charCodeAt(i))) return segmented(text);
  return text.split("");
}

/** Ranges of characters that join with none of their kind, both ends in them, in the order of how often they occur. */
const alone: readonly Span[] = [
  // Kana, kanji.
  [0x309b, 0x30ff],
  [0x3030, 0x3096],
  [0x4e00, 0x9fff],
  // ASCII and Latin without control characters and the soft hyphen.
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x2ff],
  // Punctuation, full-width forms, signs, what stands for a broken character.
  [0x3000, 0x3029],
  [0xff01, 0xff60],
  [0x2010, 0x2027],
  [0x2100, 0x2bff],
  [0xfffd, 0xfffd],
];

/**
 * Whether a code unit is such a character, as in nearly every text. To make a
 * segmenter takes ten milliseconds, as long as to check an article.
 */
export function standsAlone(code: number): boolean {
  for (const [first, last] of alone) if (code >= first && code <= last) return true;
  return false;
}

/** Made when a text first needs it, since most runs do not. */
let segmenter: Intl.Segmenter | undefined;

function segmented(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** The width of one grapheme: that of its first character, or of an emoji when it is made one. */
export function clusterWidth(cluster: string): number {
  const code = cluster.codePointAt(0) ?? 0;
  if (cluster.length === 1 && standsAlone(code)) return isWide(code) ? 2 : 1;
  if (cluster.includes("\ufe0f")) return 2;
  if (/^[\p{Mn}\p{Me}\p{Cf}]/u.test(cluster)) return 0;
  return isWide(code) ? 2 : 1;
}

function isWide(code: number): boolean {
  let low = 0;
  let high = wide.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = wide[middle] ?? [0, 0];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}
