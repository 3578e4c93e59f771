import type { Mention } from "./claim.js";

/** What somebody offers and on which terms: 定員は200人, 補助額の上限は20万円. The house sets it; no source is asked for. */
const TERM =
  /(?:定員|募集(?:人数|人員|数)?|先着|抽選で|限定|限度額|上限(?:額)?|下限(?:額)?|自己負担(?:額)?|補助[率額]|助成[率額]|還元率|付与率|ポイント)(?:[はがで、]|として|の上限は)?(?:[^、。はがを]{0,8}の)?$/;
const OFFERED =
  /^様|^を(?:費用|経費|損金|必要経費|控除の対象)に|^[^。]{0,30}が[^。が]{0,10}(?:(?:支給|給付|補助|助成|還付|控除|加算|還元|免除)され|支払われ|もらえ|受け取れ)(?:る|ます)(?:。|$)|^の(?:割引|値引き?)(?:を|が)(?:し|いた|適用|受け|あり|付)|^を?(?:申し受け|頂戴)|^(?:の[^、。]{1,10})?(?:（[^（）]{1,16}）)?を(?:上限に)?(?:補助|助成|給付|支給|進呈|配布|贈呈|プレゼント|還元|負担|付与)(?:し|いた|する。?$|$)|^を(?:[^、。]{1,10}[にへ])?寄付(?:し|いた|する)|^を[^、。]{1,6}が(?:補助|助成|負担|給付)する|^の[^、。]{1,10}でお(?:届け|送り)/;
const SETTLED = /総額|累計|に(?:上|のぼ|達)|超え|突破|でした|だった|増え|減っ|伸び/;

/** 従業員300人以上の企業, 所得が400万円以下の世帯: who is meant, not how many there are. */
const WHO =
  /(?:従業員|職員|社員|会員|年収|所得|年商|売上高?|資本金|年齢|座席|席数|病床|人口|偏差値|スコア)(?:数|規模)?が?$/;
const BEYOND = /^を(?:超え|上回|下回)る(?:人|方|世帯|家庭|企業|会社|法人|事業者|都市|自治体|層)/;
const BOUND = /(?:以上|以下|未満|以内|超)$/;
const WHO_AFTER =
  /^\s?(?:(?:または|または、|もしくは|あるいは|か、?|かつ)[^、。]{2,20}(?:以上|以下|未満|以内|超)の[一-龠ァ-ヴー]|の(?!割合)[一-龠ァ-ヴー]|である|で、)/;

/** 深夜の時給は25%増し: a rate that the house pays or asks for; 前の年より is growth. */
const RATE_OF_PAY =
  /(?:時給|日給|月給|手当|残業代|賃金|給与|単価|料金|運賃|代金|報酬)(?:[^、。]{0,12}|[\d０-９,]{1,9}円、[^、。]{0,8})$/;
const SURCHARGE =
  /^(?:\d分)?(?:増し|割増し?|アップ|上乗せ)(?:、|です|し?ます|となり|になり|とな|いたし|。|$)/;
const GROWTH = /前年|前期|昨年|より|比べ|比(?:で|べ|$)|年間?で|平均/;
/** 5人に1人の割合で景品が当たる, 3割の確率で割引券が出ます */
const DRAWN =
  /^の(?:割合|確率)で[^。]{0,16}(?:当た|当選|景品|賞品|プレゼント|進呈|割引|クーポン|もらえ|出ま|出る)/;
const LOTTERY = /抽選|くじ|ガチャ|福引/;
/** What a cloth, a dough or a blend is made of: its maker says so. */
const MATERIAL =
  /(?:素材|材質|生地|表地|裏地|中綿|原材料|混紡|混率|配合|組成|配分|配点)(?:は|が|も|：|:|、|に|で)[^。]{0,40}$|(?:綿|麻|絹|ウール|リネン|コットン|シルク|カシミヤ|ポリエステル|ナイロン|レーヨン|アクリル|ポリウレタン|[そ小米]ば?[麦]?粉|カカオ|果汁)(?:分)?(?:を|が|は)?$/;
const BLENDED =
  /^[^。]{0,24}という(?:配合|分量|組み合わせ|割り振り)|^[^。]{0,24}を(?:合わせ|混ぜ|ブレンドし|配合し)|^(?:[、と・][^。、]{1,10}\d{1,3}[割%％])?(?:の(?:ブレンド|混紡|配合)|で(?:決め|判定|評価|採点))/;

/** Whether the share is one of pay, of a draw or of a mixture: set by who offers it. */
function isSetShare({ quantity, before, after, lead }: Mention): boolean {
  if (quantity.kind !== "percent" && quantity.kind !== "fraction") return false;
  if (DRAWN.test(after) || LOTTERY.test(before)) return true;
  if (SURCHARGE.test(after) && RATE_OF_PAY.test(lead) && !GROWTH.test(lead)) return true;
  return quantity.change === undefined && (MATERIAL.test(before) || BLENDED.test(after));
}

/** 定数は衆議院が465人、参議院が248人; 時間外手当は2割5分増しと定められている */
const SET_NUMBER = /(?:定数|定員|定足数|議席数|法定[^、。]{1,8})は[^。]{0,40}$/;
const LAID_DOWN =
  /^[^。]{0,40}(?:(?:と|に)定めて(?:いる|います)|(?:と|に|を)(?:定められ)|(?:と|に|を)(?:規定(?:され|してい)|決(?:められ|まっ)て|義務(?:づけ|付け)られ))/;

/** 申し込みなら半額になります: on which terms, in the present. */
const HALF_PRICE = /(?:なら|は|だと|に限り|限定で|以降は|以上で)、?$/;
const IS_OFFERED = /^に(?:なります|いたします|します|なる。)/;

/** Whether the quantity is a term of an offer or part of what defines a group. */
export function isTermJa(mention: Mention): boolean {
  const { lead, tail, after, sentence, start, end } = mention;
  if (
    mention.quantity.unit === "price" &&
    HALF_PRICE.test(mention.before) &&
    IS_OFFERED.test(after)
  )
    return true;
  if (isSetShare(mention) || LAID_DOWN.test(after)) return true;
  if (SET_NUMBER.test(mention.before) && !SETTLED.test(tail)) return true;
  if (TERM.test(lead.trimEnd()) && !SETTLED.test(sentence.slice(start, end) + tail)) return true;
  if (OFFERED.test(after)) return true;
  if (!WHO.test(lead)) return false;
  return (BOUND.test(sentence.slice(start, end)) && WHO_AFTER.test(after)) || BEYOND.test(after);
}
