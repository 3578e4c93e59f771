import type { Mention } from "./claim.js";

/** 百万回聞いた, 千度言った: a round number in kanji of times is no count. */
const ROUND = /^[百千万億]{1,3}(?:回|遍|度|倍|人力|通り|の)/;
/** 九割九分, 十中八九: next to all. */
const NEXT_TO_ALL =
  /^百人(?:中|のうち|が)[九百]|^十人(?:中|のうち)[、八]*九|^九割九分|^九分九厘|^十中八九|^十人十色|^百発百中/;
/** 百万人の味方, 百倍うれしい: how much, by manner of speaking. */
const FEELING =
  /^(?:も|は|くらい|ぐらい)?(?:楽し|嬉し|うれし|悲し|つら|怖|おもしろ|面白|幸せ|元気|好き|美味し|おいし|まし(?:だ|です)|気持ち|頼もし|心強|かわい|愛)/;
/** A note, a measure and other words that begin with a part: 四分の三拍子. */
const LEXICAL_AFTER = /^拍子|^音符|^休符/;
const WISE = /(?:喜び|悲しみ|苦しみ|楽しみ|思い出|感謝|努力|気合い?|勇気|度胸|愛)[はがもを]$/;

/** …聞き流すに限る、というのが祖父の口癖だった */
const HABIT = /口癖|ことわざ|格言|慣用句|言い回し|座右の銘|たとえ話|合言葉|決まり文句/;

/** 彼の話は九割が自慢で: nobody counts what a friend says. */
const OF_SOMEBODY =
  /(?:^|[、。])(?:彼|彼女|あの人|あいつ|父|母|祖父|祖母|妻|夫|兄|姉|弟|妹|娘|息子|師匠)の[^、。はが]{1,8}[はのが](?:、|約|だいたい)?$/;
/** Whether the figure belongs to a manner of speech. */
export function isSaying({ quantity, sentence, start, before, after }: Mention): boolean {
  const words = sentence.slice(start);
  if (
    NEXT_TO_ALL.test(words) ||
    (quantity.kind === "percent" && sentence.includes("十中八九")) ||
    LEXICAL_AFTER.test(after) ||
    HABIT.test(after)
  )
    return true;
  if (
    ROUND.test(words) &&
    quantity.kind !== "money" &&
    /^[百千万億]{1,3}(?:回|遍|度|倍|人力|通り)/.test(words)
  )
    return true;
  if (
    quantity.kind === "fraction" &&
    /(?:君|きみ|お前|おまえ|あなた|[^た]私|僕|俺|彼|彼女)の$/.test(before)
  )
    return true;
  if (OF_SOMEBODY.test(before) && (quantity.kind === "percent" || quantity.kind === "fraction"))
    return true;
  if (quantity.kind === "multiplier") return FEELING.test(after) || WISE.test(before);
  return quantity.kind === "fraction" && WISE.test(before);
}
