import type { Mention } from "./claim.js";

/** 例えばツールを三つ入れている場合、; 例えば毎月一度に減らすと、 */
const EXAMPLE_CASE =
  /(?:例えば|たとえば)[^。]{0,80}(?:[てで]?い(?:る|ない)|[たるすくつぬむぶぐう]|ない)(?:場合|とき|際)(?:は|に|には)?、|(?:例えば|たとえば)[^。]{0,60}(?:すれば|したら|るなら|たら|るとき|るとします)、/;
/** 例えば、99.9%という値が出ていると、 */
const SHOWN = /(?:例えば|たとえば)、?/;
const IF_SO = /^[^。、]{0,30}(?:[てで]いる|[るすくつぬむぶぐう])と、/;
const HEARSAY_THAT =
  /^[^。、]{0,30}(?:言う|いう|思う|考える|見る|みる|見られる|いわれる|言われる|よる)と、/;
/** 架空の町では、このシナリオでは、 */
const MADE_UP =
  /(?:架空|仮想|想像上|空想|作り話|仮)の[^、。]{1,10}(?:では|には|で|が|は|に)|(?:この|その|上の|次の|楽観|悲観|最悪の?|最良の?|基本)(?:シナリオ|想定|仮定|前提|ケース|例|条件)(?:では|なら|だと|のもとで|で)、|^\s?(?:仮説|前提|想定)[:：]/;
/** 半分がパートの会社を考えてみましょう, 9割が自転車という街を想像してください */
const IMAGINED =
  /^[^。]{0,60}(?:場合|とき|ケース|状況)を(?:考え|想像し|思い浮かべ|想定し)|^[^。]{0,60}(?:を|と)(?:考えて?|想像して?|思い浮かべて?|思い描いて?|仮定して?)(?:み(?:ましょう|てください|よう|て)|ください|ましょう)|^[^。]{0,40}を例に(?:考え|説明|計算|見て|取)/;
/** 仮に5%と置きます */
const SET = /^(?:と|に)(?:置[くき]|お[くき]|仮定)/;
/** 2倍だろうと3倍だろうと */
const WHATEVER = /^(?:だろう|であろう|でも)(?:と|が)?(?:、|[\d０-９一-九])/;

/** 読者の6割が押し、その2%が買えば: a chain of suppositions. */
const CHAINED =
  /^[^、。]{0,14}[いきしちにりえけせてねれみび]、[^、。]{0,12}\d[^、。]{0,12}(?:えば|けば|せば|てば|れば|めば|べば|たら|なら)、/;
/** 390億ドルに達したと聞けば supposes nothing. */
const TOLD = /(?:聞け|見れ|考えれ|思え|言え|比べれ)ば、/;
const isChained = (after: string): boolean => CHAINED.test(after) && !TOLD.test(after);
/** 年利5%なら、100万円は…; 200円ずつくれたら、5,000万円になります */
const OF_A_FIGURE = /\d[^、。]{0,14}(?:たら|れば|なら|とすると|ても|でも)、[^。]{0,12}$/;
const AMOUNTS_TO = /^(?:に(?:な[りる]|上る|のぼ|達し?ます)|で済|です。|は[^、。]{0,8}\d)/;
/** 1%の誤りでも、…ことになる */
const EVEN_SO = /^の[^、。はが]{1,8}でも、[^。]{0,50}(?:ことにな|かねな|でしょう|だろう)/;
/** ごみを半分に減らさない限り */
const UNLESS = /^[^、。]{0,14}ない限り/;
/** 小説では、疫病で町の半分が死ぬ */
const TOLD_IN_A_STORY =
  /(?:小説|物語|童話|映画|漫画|マンガ|アニメ|ドラマ|作中|劇中|ゲーム|昔話|この話)(?:の中)?(?:では|の舞台は|の世界では)、?[^。]{0,40}$/;

/** Whether a Japanese figure is supposed, or shows how and not how many. */
export function isShownJa({ quantity, before, after }: Mention): boolean {
  if (EXAMPLE_CASE.test(before) || MADE_UP.test(before)) return true;
  if (SHOWN.test(before) && IF_SO.test(after) && !HEARSAY_THAT.test(after)) return true;
  // 仮に8割をさばけるとしても、残る2割に
  if (/(?:仮に|もし|たとえ)[^。]{0,80}残(?:る|りの?)(?:約)?$/.test(before)) return true;
  // 純利益が8億円、自己資本が100億円なら: one given beside another.
  if (/^、[^、。はが]{1,14}[がは]\d[^、。]{0,10}(?:なら|だと|とすると)/.test(after)) return true;
  // 99%の検査でも、…しかいなければ: one condition opens another.
  if (/^の[^、。はが]{1,8}でも、/.test(after) && /[れけえ]ば、|なら、/.test(after)) return true;
  if (IMAGINED.test(after) || isChained(after) || EVEN_SO.test(after)) return true;
  if (UNLESS.test(after) || TOLD_IN_A_STORY.test(before)) return true;
  if (
    (quantity.kind === "money" || quantity.kind === "count") &&
    OF_A_FIGURE.test(before) &&
    AMOUNTS_TO.test(after)
  )
    return true;
  return (/仮に|もし|かりに/.test(before) && SET.test(after)) || WHATEVER.test(after);
}
