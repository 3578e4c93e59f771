import type { Quantity } from "@kouetsu/core";
import { lower, type Impossibility } from "./impossibility.js";

/** 300%の大幅なコスト削減: a noun of lessening at the head of the phrase, with at most one word before it. */
const NOUN_BEHIND =
  /^(?:以上|近く)?(?:もの|も)?の?(?:大幅な|劇的な|驚異的な)?(?:[一-龠ァ-ヴーA-Za-z]{1,8}(?:の)?)?(?:削減|減少|低減|軽減|短縮|圧縮|節約|節減|縮小|値下げ|値下がり|カット|ダウン(?!ロード))(?!率|前|目標)/;
/** With its ending, so that a message reads as the article does. */
const VERB_BEHIND =
  /^(?:も|ほど|程度)?(?:減ら(?:す|し|せる?)|減(?:る|り|った|って)|下が(?:る|り|った|って)|下げ(?:る|た|て)?|抑え(?:る|た|て|られ)?|(?:安|低|少な)[いく])(?:ました|ます)?/;
/** 3倍減る: a multiple cannot be taken away; 2倍の削減 is twice as large a reduction. */
const TIMES_BEHIND =
  /^(?:も|ほど|以上)?(?:(?:削減|低減|軽減|短縮|圧縮|節約|節減|カット)(?![率幅])|減(?:る|り|った|って|ら(?:す|し|せる?))(?:ました|ます)?|(?:安|少な|短|軽)[いく]|安価)/;
/** What may fall below nothing. */
const MAY_TURN_NEGATIVE =
  /利益|黒字|赤字|損益|損失|収支|キャッシュ|成長率|EPS|利回り|金利|リターン|排出|カーボン|ポイント|株|資産|評価額|空売り|インフレ|関税/;

const BEHIND_EN =
  /^ (?:[a-z]{2,14} ){0,2}(?:reductions?|decreases?|drops?|declines?|cuts?|savings?)\b|^ (?:less|fewer|cheaper|lower|smaller)\b/;
const BEFORE_EN =
  /\b(?:reduc(?:e|es|ed|ing)|cut(?:s|ting)?|decreas(?:e|es|ed|ing)|lower(?:s|ed|ing)?|shr[aiu]nk(?:s|ing)?|slash(?:es|ed|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|fell|fall(?:s|ing|en)?) (?:(?:[^,.;:% ]{1,20} ){0,6}by )?$/i;
const MAY_TURN_NEGATIVE_EN =
  /\b(?:profits?|income|earnings|margins?|cash ?flow|loss(?:es)?|emissions?|carbon|EBITDA|EPS|yields?|returns?|rates?|tariffs?|stock|shares|increase|growth)\b/i;

/** Characters that are read on either side of a figure. */
const REACH = 60;

/** Reductions by more than there is. Profits, cash flows and the like may turn negative and are left alone. */
export function* findReductions(
  sentence: string,
  quantities: readonly Quantity[],
): Generator<Impossibility> {
  for (const quantity of quantities) {
    const { start, end } = quantity.range;
    const after = sentence.slice(end, end + REACH);
    if (quantity.unit === "times" && lower(quantity) > 1) {
      const behind = quantity.kind === "multiplier" ? TIMES_BEHIND.exec(after) : null;
      if (behind !== null)
        yield { messageId: "times-less", range: { start, end: end + behind[0].length } };
    }
    if (quantity.unit !== "%" || lower(quantity) <= 100) continue;
    const before = sentence.slice(Math.max(0, start - REACH), start);
    const length = /[ぁ-ん]/.test(before + after)
      ? lessJa(quantity, before, after)
      : lessEn(before, after);
    if (length !== undefined)
      yield { messageId: "reduction-over-whole", range: { start, end: end + length } };
  }
}

/** How far behind the figure the reduction is named; `undefined` when there is none. */
function lessJa({ change }: Quantity, before: string, after: string): number | undefined {
  if (MAY_TURN_NEGATIVE.test(before + after.slice(0, 16))) return undefined;
  if (change === "decrease") return 0;
  return (NOUN_BEHIND.exec(after) ?? VERB_BEHIND.exec(after))?.[0].length;
}

function lessEn(before: string, after: string): number | undefined {
  if (MAY_TURN_NEGATIVE_EN.test(before) || MAY_TURN_NEGATIVE_EN.test(after.slice(0, 30)))
    return undefined;
  const behind = BEHIND_EN.exec(after);
  if (behind !== null) return behind[0].length;
  return BEFORE_EN.test(before) ? 0 : undefined;
}
