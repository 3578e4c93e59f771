/**
 * What a sentence says of a figure, as the words that carry it: so that two
 * sentences of the same words in another order or ending are known to say the
 * same. Whatever is not surely a particle or an ending counts as a word, which
 * may keep two sentences apart and never brings two together.
 */
export function contentWords(text: string): readonly string[] {
  return /[ぁ-ん]/.test(text) ? japanese(text) : english(text);
}

const RUN =
  /[一-龠々〆]{1,40}|[ァ-ヴー]{1,40}|[A-Za-z][A-Za-z0-9'’-]{0,40}|\d[\d.,]{0,20}|[ぁ-ん]{1,60}/g;

function japanese(text: string): readonly string[] {
  const words: string[] = [];
  let end = -1;
  let isKanji = false;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const isKana = /^[ぁ-ん]/.test(run);
    const word = isKana ? ownKana(run, isKanji && index === end) : run;
    if (word !== "" && !LIGHT_JA.has(word)) words.push(word.toLowerCase());
    end = index + run.length;
    isKanji = /[一-龠々]$/.test(run);
  }
  return words;
}

/** Verbs and nouns that only carry a figure to its sentence. */
const LIGHT_JA = new Set("達 到達 占 上 及 割合 比率".split(" "));

/** Particles, endings and auxiliaries: what may follow any noun or stem. */
const FUNCTION = new Set(
  (
    "の は が を に で と も へ や か から まで より だけ など のみ ずつ こそ うち とも として という といった について において における による によって によると ほどの " +
    "て た る い く し する して した します しました せず され されて された された れ れる れた られ られる られた せ せる せた " +
    "です でした である であり だ だった ます ました まして ません ている ています ていました ていた ており でいる でいます でいました でいた でおり いる います いました いた おり " +
    "のぼる のぼり のぼった のぼって なる なり なった なって なっている あたる あたり ある あり あった つまり およそ ほぼ そして"
  ).split(" "),
);
const LONGEST_FUNCTION = 6;
/** Kana of a verb or an adjective that its kanji leaves open: 減らせ, 広がり, 行われ. */
const LONGEST_OKURIGANA = 3;

/** The run of kana where it holds a word of its own, else nothing. */
function ownKana(run: string, isAfterKanji: boolean): string {
  if (isFunction(run)) return "";
  if (isAfterKanji && !/^[のをは]/.test(run))
    for (let length = 1; length <= Math.min(LONGEST_OKURIGANA, run.length); length++)
      if (isFunction(run.slice(length))) return "";
  return run;
}

/** Whether particles and endings alone make the run; the longest first. */
function isFunction(run: string): boolean {
  for (let at = 0; at < run.length;) {
    let length = Math.min(LONGEST_FUNCTION, run.length - at);
    while (length > 0 && !FUNCTION.has(run.slice(at, at + length))) length--;
    if (length === 0) return false;
    at += length;
  }
  return true;
}

const LIGHT_EN = new Set(
  (
    "a an the of in on at to for by with and or as from into is are was were be been being am has have had having do does did " +
    "this that these those it its their his her our your there here who which what about around roughly nearly almost some over more less than " +
    "up all total reach reaches reached hit hits stand stands stood come comes came amount amounts amounted make makes made account accounts accounted number numbers figure share"
  ).split(" "),
);

function english(text: string): readonly string[] {
  const words: string[] = [];
  for (const [run] of text.matchAll(RUN)) {
    const word = run.toLowerCase().replace(/['’]s$/, "");
    if (!LIGHT_EN.has(word)) words.push(word.replace(/(?:ing|ed|es|s)$/, ""));
  }
  return words;
}
