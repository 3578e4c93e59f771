import { firstPart } from "@kouetsu/core";
/**
 * What a figure is said of, as far as its sentence tells: the noun that の joins
 * to it, the noun right before it, or the topic. Empty when it names none.
 * @param before the sentence up to the figure
 * @param after the sentence behind it
 */
export function subjectIn(before: string, after: string): string {
  const text = (/[ぁ-ん]/.test(before + after) ? japanese : english)(before, after).trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

const LONGEST = 40;

const JOINED = /^\s?(?:もの|近く|以上|程度)?の([一-龠々ァ-ヴーA-Za-z0-9・]{1,24})/;
/** A noun with the particle behind it; 「」 and the marks of emphasis are no part of it. */
const PHRASE =
  /([一-龠々ァ-ヴーA-Za-z0-9・.+-]{1,30}(?: [A-Za-z0-9.]{1,16}){0,3})(における|については|では|には|とは|から|まで|より|は|が|を|も|の|に|で|と|へ|、|（|「|$)/g;
/** When, how much, against what: nothing that a figure is of. */
const NO_SUBJECT =
  /^(?:[\d.,]{1,12}[一-龠ァ-ヴ]{0,6}|[\d.,]{1,12}%?|.{0,8}(?:年|月|日|年度|期|年間|年末|年後|年前|ヶ月|か月)|.{0,6}(?:前年|前期|前月|従来|当初|同期)(?:比|同期比|同月比)?|前|後|約|最大|最小|平均|合計|総額|全体|年率|年間|年|増|減|以上|以下|以内|程度|倍|割|億|万|兆|今回|今後|現在|当時|昨年|今年|来年|将来|一方|同社|結果|実際|実に|さらに|特に|中|うち|間|時|際|上|下|点|数|オーダー|規模|レベル|数字|数値|こと|もの|ため|最新|大部分|一部|可能性|具体的|文字通り|正直)$/;
/** Nouns of change say what happens to the subject, and are none themselves if there is one. */
const CHANGE =
  /(?:削減|低減|減少|短縮|節約|縮小|増加|増大|拡大|成長|向上|上昇|改善|強化|高速化|効率化|達成|突破|下落|低下|規模|オーダー|レベル|数字|差)$/;
/** Most phrases back that a figure looks for its subject. */
const MOST_PHRASES = 8;

function japanese(before: string, after: string): string {
  const joined = JOINED.exec(after)?.[1] ?? "";
  if (joined !== "" && !CHANGE.test(joined) && !NO_SUBJECT.test(joined)) return joined;
  const clean = before
    .replace(/[*_`」』]/g, "")
    .replace(/(?:約|最大|およそ|ほぼ|なんと|実に)\s?$/, "");
  const phrases = [...clean.slice(-160).matchAll(PHRASE)].slice(-MOST_PHRASES).reverse();
  let named = "";
  for (const [index, { 1: noun = "", 2: particle = "" }] of phrases.entries()) {
    if (NO_SUBJECT.test(noun)) continue;
    const isBeside = index === 0 && !/^(?:から|まで|より|へ|と|に|、|（)$/.test(particle);
    if (isBeside || /^(?:は|が|を|では|には|については|における)$/.test(particle)) return noun;
    if (named === "" && /^[のもで]$/.test(particle)) named = noun;
  }
  return named === "" ? joined : named;
}

/** Up to the first noun in the plural, else one word. */
const OF_EN =
  /^ of (?:all |the |our |its |their |these |those |that |this ){0,3}((?:[A-Za-z][\w-]{1,24} ){0,3}[A-Za-z][\w-]{1,24}[^s\W]s(?=[ ,.;:)]|$)|[A-Za-z][\w-]{1,24})/;
const IS_VERB_EN = / (?:is|was|has|does|says|gets|uses|needs)$/;
/** The words before the verb that a figure belongs to. */
const VERB_EN =
  /((?:[A-Za-z][\w'’-]{0,24} ){1,5})(?:(?:has|have|had|will|would|could|is|are|was|were) )?(?:(?:is|are|was|were|be|been|fell|rose|grew|grown|reached?|hits?|increased?|decreased?|dropped|declined|climbed|jumped|cuts?|raised?|reduced?|totall?ed|stood|came|amount(?:s|ed)|expected|estimated|by|to|at|about|nearly|almost|more|than|over|up|down|from) ){1,6}$/;
const NO_SUBJECT_EN =
  /^(?:the|a|an|and|but|or|so|that|which|who|it|they|we|our|this|these|those|there|of|in|on|for|with|while|as|if|its|their) /i;
const ENDS_WITH_VERB_EN =
  /(?: (?:has|have|had|will|would|could|is|are|was|were|be|been|fell|rose|grew|grown|reache?d?|hits?|increased?|decreased?|dropped|declined|climbed|jumped|cuts?|raised?|reduced?|totall?ed|stood|came|amounts?|amounted|expected|estimated|by|to|at|about|up|down)){1,4}$/;
const STOPS_EN = / (?:that|which|who|and|to|by)(?: .{0,60})?$/;

function english(before: string, after: string): string {
  const of = OF_EN.exec(after)?.[1];
  if (of !== undefined) return IS_VERB_EN.test(of) ? firstPart(of, " ") : of;
  let subject = VERB_EN.exec(before.slice(-120))?.[1] ?? "";
  while (NO_SUBJECT_EN.test(subject)) subject = subject.replace(NO_SUBJECT_EN, "");
  return subject
    .trim()
    .replace(ENDS_WITH_VERB_EN, "")
    .replace(STOPS_EN, "")
    .replace(/ [a-z]{2,16}ed$/, "");
}
