const SAMPLE = 4000;

/** Whether a text is Japanese: at least a tenth of the letters at its beginning are kana or kanji. */
export function textLanguage(text: string): "ja" | "en" {
  let japanese = 0;
  let latin = 0;
  for (let at = 0; at < Math.min(text.length, SAMPLE); at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x3041 && code <= 0x30ff) || (code >= 0x4e00 && code <= 0x9fff)) japanese++;
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) latin++;
  }
  return japanese > 0 && japanese * 10 >= japanese + latin ? "ja" : "en";
}
