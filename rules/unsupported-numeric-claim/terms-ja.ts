import type { Mention } from "./claim.js";

/** What somebody offers and on which terms: 定員は200人, 補助額の上限は20万円. The house sets it; no source is asked for. */
const TERM =
  /(?:定員|募集(?:人数|人員|数)?|先着|抽選で|限定|限度額|上限(?:額)?|下限(?:額)?|自己負担(?:額)?|補助[率額]|助成[率額]|還元率|付与率|ポイント)(?:[はがで、]|として|の上限は)?(?:[^、。はがを]{0,8}の)?$/;
const OFFERED =
  /^様|^を?(?:申し受け|頂戴)|^(?:の[^、。]{1,10})?(?:（[^（）]{1,16}）)?を(?:上限に)?(?:補助|助成|給付|支給|進呈|配布|贈呈|プレゼント|還元|負担|付与)(?:し|いた|する。?$|$)/;
const SETTLED = /総額|累計|に(?:上|のぼ|達)|超え|突破|でした|だった|増え|減っ|伸び/;

/** 従業員300人以上の企業, 所得が400万円以下の世帯: who is meant, not how many there are. */
const WHO =
  /(?:従業員|職員|社員|会員|年収|所得|年商|売上高?|資本金|年齢|座席|席数|病床|人口)(?:数|規模)?が?$/;
const BEYOND = /^を(?:超え|上回|下回)る(?:人|方|世帯|家庭|企業|会社|法人|事業者|都市|自治体|層)/;
const BOUND = /(?:以上|以下|未満|以内|超)$/;
const WHO_AFTER = /^\s?(?:の(?!割合)[一-龠ァ-ヴー]|である|で、)/;

/** Whether the quantity is a term of an offer or part of what defines a group. */
export function isTermJa({ lead, tail, after, sentence, start, end }: Mention): boolean {
  if (TERM.test(lead.trimEnd()) && !SETTLED.test(sentence.slice(start, end) + tail)) return true;
  if (OFFERED.test(after)) return true;
  if (!WHO.test(lead)) return false;
  return (BOUND.test(sentence.slice(start, end)) && WHO_AFTER.test(after)) || BEYOND.test(after);
}
