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
  /^[^。]{0,60}(?:を|と)(?:考えて?|想像して?|思い浮かべて?|思い描いて?|仮定して?)(?:み(?:ましょう|てください|よう|て)|ください|ましょう)/;
/** 仮に5%と置きます */
const SET = /^(?:と|に)(?:置[くき]|お[くき]|仮定)/;
/** 2倍だろうと3倍だろうと */
const WHATEVER = /^(?:だろう|であろう|でも)(?:と|が)?(?:、|[\d０-９一-九])/;

/** Whether a Japanese figure is supposed, or shows how and not how many. */
export function isShownJa({ before, after }: Mention): boolean {
  if (EXAMPLE_CASE.test(before) || MADE_UP.test(before)) return true;
  if (SHOWN.test(before) && IF_SO.test(after) && !HEARSAY_THAT.test(after)) return true;
  if (IMAGINED.test(after)) return true;
  return (/仮に|もし|かりに/.test(before) && SET.test(after)) || WHATEVER.test(after);
}
