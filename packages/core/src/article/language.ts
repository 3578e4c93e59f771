/** How many code units of a text tell its language. */
const SAMPLE = 4000;

/** Whether a text is Japanese: at least a tenth of the letters from an index on are kana or kanji. */
export function textLanguage(text: string, from: number): "ja" | "en" {
  const count = Math.min(text.length - from, SAMPLE);
  const codes = new Uint16Array(count);
  for (let at = 0; at < count; at++) codes[at] = text.charCodeAt(from + at);
  return languageOf(codes, 0);
}

/** The same for UTF-16 code units, from an index on. */
export function languageOf(codes: Uint16Array, from: number): "ja" | "en" {
  let japanese = 0;
  let latin = 0;
  const to = Math.min(codes.length, from + SAMPLE);
  for (let at = from; at < to; at++) {
    const code = codes[at] as number;
    if ((code >= 0x3041 && code <= 0x30ff) || (code >= 0x4e00 && code <= 0x9fff)) japanese++;
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) latin++;
  }
  return japanese > 0 && japanese * 10 >= japanese + latin ? "ja" : "en";
}
