import type { Mention } from "./claim.js";

/** 1000 × 40px: the figure is a term of a sum. */
const TERM_BEFORE = /[×÷＋＝=≒]\s?(?:約|およそ)?$/;
const TERM_AFTER = /^(?:[^\s、。×÷]{0,4})?\s?[×÷＋＝=≒]\s?[\d０-９（(]/;
/** 年利3%で積み立てたときの元利合計は; 10年なら */
const RECKONED_OF =
  /(?:計算|換算|運用|積み立て|積立|預け|借り|払っ?|貯め|掛け|返済し|投資し)(?:た|する|る|続けた|続ける|てい(?:た|る))(?:とき|時|場合|ケース)の?[^。]{0,24}$/;
const SPAN =
  /\d{1,3}(?:年|年間|か月|カ月|ヶ月|月|週|週間|日|日間|回|人|台|個|本|時間)(?:なら|だと|では|で|分で|分なら|も続けれ?ば)、?(?:およそ|約|ざっと|計|合計|ちょうど)?$/;
const IS_SUM =
  /^(?:です|だ|に(?:な[りる]|のぼ|上)|。|、|が(?:消え|浮|貯|手元)|と(?:いう計算|な[りる]))/;
const MONEY_BEFORE = /\d[\d,万]{0,8}円/;
/** 元本は720万円なので、差の440万円が: what was just reckoned goes on. */
const RECKONING =
  /[×÷＝≒]|元利|複利|年利|単利|差し引[いくけき]|掛け(?:る|て|れば|合わせ)|足し合わせ|割り算|掛け算|引き算|足し算|計算(?:して|する|すれ|です|になり|に入れ|してみ)|(?:試算|概算)して(?:み|いき)/;
const GIVEN = /\d[\d,万]{0,8}円(?:を|の|で|ずつ|×|が)[^。]{0,30}\d/;
/** A fact of the market is not reckoned. */
const WORLD =
  /投資|導入|削減|性能|コスト|AI|市場|企業|会社|国内|世界|全国|日本|業界|売上|売り上げ|平均|前年|調査/;
/** 縦横2倍にすれば、画素は4倍: how one factor follows from another. */
const FACTOR_IF =
  /(?:\d|[二三四五])(?:倍|分の[1一])[^、。]{0,8}(?:すれば|すると|したら|なれば|なると|なったら|なら|だと|でも)(?:、|[^。]{0,16}[はがも](?:約|およそ|だいたい)?$)/;
const TO_RECKON =
  /^(?:ほど|くらい|分)?[をに](?:足[しすせ]|加え|掛け|か(?=け[るてた])け|引[いきくけ]|差し引|乗じ|割)[^。、]{0,6}(?:ます|る|す|く|て|と|。|、|$)/;
/** 偏差値60は、…上位16%にあたる: what one figure is in terms of another. */
const IS_WORTH = /^(?:は|とは)、[^。]{0,30}(?:にあたる|に相当する|を意味する|を指す)。?\s{0,3}$/;
const IN_TERMS = /\d[^。]{0,12}なら[^、。]{0,10}$/;
const WORTH = /^に(?:あたる|相当する|あたります|相当します)/;
/** Words of mathematics: what is said of them is taught. */
const MATHS =
  /標準偏差|正規分布|確率分布|二項分布|分散は|相関係数|ベクトル|行列式|(?<!機)関数[はのを]|方程式|計算量|n²|O\(|(?<![絶反])対数|素数|公倍数|分母を|分子を|通分|面積比|体積比|黄金比/;
const MARKET = /企業|会社|市場|国内|世界|全国|日本|業界|売上|売り上げ|投資|導入|AI/;
const DOER = /[社人者店員層客側市町村県国省庁](?:は|が|も)/;

/** Whether the figure is a part or the outcome of a sum that the reader can follow. */
export function isSum({
  quantity,
  before,
  after,
  previous,
  sentence,
  start,
  end,
}: Mention): boolean {
  if (TERM_BEFORE.test(before) || TERM_AFTER.test(after)) return true;
  if (/[×xX*]$/.test(sentence.slice(start, end).trimEnd()) && /^\s?[\d０-９（(]/.test(after))
    return true;
  if (IS_WORTH.test(after) || (IN_TERMS.test(before) && WORTH.test(after))) return true;
  if (MATHS.test(sentence) && !MARKET.test(sentence)) return true;
  if (WORLD.test(sentence)) return false;
  if (RECKONED_OF.test(before)) return true;
  if (FACTOR_IF.test(before) && quantity.kind !== "money" && quantity.kind !== "count") return true;
  if (TO_RECKON.test(after) && !DOER.test(before))
    return RECKONING.test(previous + sentence) || /\d/.test(previous);
  if (quantity.kind !== "money" && quantity.kind !== "count") return false;
  if (SPAN.test(before) && IS_SUM.test(after) && MONEY_BEFORE.test(previous + before)) return true;
  const shown = previous + before;
  return (
    RECKONING.test(shown + after) &&
    (GIVEN.test(shown) || (/[×÷＝]|年利/.test(previous) && /\d[\d,万]{0,8}円/.test(shown))) &&
    !WORLD.test(previous)
  );
}
