import type { Mention } from "./claim.js";

/** 8割以上の得点でバッジがもらえます, 試験は6割で合格です */
const PASSED =
  /^の[^、。]{1,6}には[^、。]{1,10}が(?:出る|出ます|与えられ|贈られ|支給され|配られ|付[くき])|^(?:の[^、。]{1,8})?で(?:、)?[^、。]{0,12}?(?:合格|及第|もらえ|無料|割引|半額|昇級|当選|成立|可決|クリア|受け取れ|利用でき|参加でき|不合格|失格)/;
/** 1億円を超える融資には承認が必要です: what a rule demands of things of a kind. */
const OF_A_KIND =
  /^(?:を(?:超え|上回|下回|切)る|より(?:上|下|高い|低い|大きい|小さい|多い|少ない)(?:の)?|に満たない|の|である)?[一-龠ァ-ヴーA-Za-z]{1,12}(?:には?[^、。]{0,14}(?:必要|要ります|要る|義務|禁止|課され|課す)|(?:は|を|だけを|のみを)[^、。]{0,14}(?:受け付け|認めま|認めない|認められ|対象(?:です|とす|と|外)|除外|除き|除く|無料|免除|不可|失い|失う|失格|残します|残す))/;
/** 2割以上を欠席した学生は試験を受けられません */
const WHO_DID =
  /^を[^、。]{1,8}[たる][一-龠ァ-ヴー]{1,8}(?:は|には|が)[^、。]{0,16}(?:られません|られない|できません|できない|必要|対象|失[いう]|無料|義務)/;
const BOUND = /(?:以上|以下|未満|以内|超)$/;
const BEYOND =
  /^を(?:超え|上回|下回|切)る|^より(?:上|下|高い|低い|大きい|小さい|多い|少ない)|^に満たない/;
/** 入場は1日500人までです, 会場は1,200人を収容できる */
const CAPACITY =
  /^まで(?:です|だ。|だ$|。|と(?:する|なって|し)|に限|受け付け)|^を?(?:収容|まで入れ)/;
/** 保険は治療費の8割までを補償します */
const BORNE =
  /^(?:まで)?(?:を|が)?(?:上限に)?(?:補償|補填|還付|控除|免除|返金|カバー|肩代わり|立て替え)(?:し|され|いた|する|さ|でき)|^(?:まで)?を(?:まかな[いうえ]|賄[いうえ])/;
const BORNE_BY =
  /保険|プラン|補助|制度|協定|規約|契約|組合|保証|カード|共済|給付|奨学金|基金|助成|会社が/;
const CHEAPER =
  /^(?:も|ほど)?(?:お得|お安く|おトク|オトク|お値引き|お引きし|値引きし|割り引[いきく])/;
/** 延滞利息は月5%, 予約時に3割の内金をいただきます */
const CHARGE =
  /(?:利息|延滞金|違約金|手数料|遅延損害金|頭金|内金|前金|敷金|礼金|保証金|キャンセル料)(?:は|が|として)?、?(?:月|年|日|代金の|料金の|価格の|家賃の|総額の)?$/;
const CHARGED =
  /^(?:分)?の(?:内金|前金|頭金|手付金?|敷金|礼金|手数料|キャンセル料|予約金|保証金|違約金|延滞金)(?:を|が|と)(?![^。]{0,12}(?:ました|でした|た。))/;
/** 料金の5割、当日は全額の取消料がかかる: what is asked, in the present. */
const ASKED_FOR =
  /^[^。]{0,24}(?:料|金|税|費)(?:が|を)(?:かか(?:る|り(?!ました))|発生(?:す|し(?!た|まし))|申し受け|いただ(?:く|き)|頂(?:く|き)(?!まし)|お支払)/;
/** …を足した額までは税がかからない */
const FREE_UP_TO =
  /^[^。]{0,30}(?:まで|以下|以内|未満)(?:は|なら|であれば)、?[^。]{0,12}(?:かから|非課税|無料|免除|対象外|不要|要らな|いらな)/;
/** 辛さが10倍まで選べる */
const CAN_CHOOSE =
  /^まで(?:[^、。はが]{0,6})?(?:選べ|選択|使え|対応|可能|調節|調整|増やせ|伸ばせ|注文でき|追加でき|指定でき|上げられ|下げられ|拡大でき)/;
/** 勤続5年で休暇が1割増えます */
const BENEFIT = /(?:休暇|有給|年休|手当|退職金|ポイント|特典)[がはも]$/;
const GIVEN = /^(?:増え|加算|上乗せ|付与|上が)(?:ま(?:す|せん)|る|され)/;
/** 市外の人は受講料が2割増しになる */
const FEE = /(?:料|料金|代金|会費|運賃|税|費用|参加費|受講費)[がはも](?:約|およそ)?$/;
const RAISED =
  /^(?:増し?|引き?|引き増し|加算|減)(?:に(?:な(?:る|り(?!ました))|し)|で|と|です|。|、)/;
/** 12%の比重だった */
const WEIGHT = /(?:比重|配点|ウェイト|重み)(?:は|が|を)$/;
const WEIGHTED = /^の(?:比重|配点|ウェイト|重み)/;

/** 出席率が2割以下の会員: a share or a count bounds a kind where it is one of its properties. */
const PROPERTY = /(?:率|度|点|数|額|量|差|比|割合|容量の?|定員|年収|収入|所得|資本金)[がはの]?$/;

/** Whether the figure bounds the kind of things that a rule is about; 5割以上の企業 are many firms. */
function isRuledKind({ quantity, sentence, start, end, before, after }: Mention): boolean {
  const bounded = BOUND.test(sentence.slice(start, end));
  if (bounded && WHO_DID.test(after)) return true;
  if ((!bounded && !BEYOND.test(after)) || !OF_A_KIND.test(after)) return false;
  if (PROPERTY.test(before)) return true;
  return quantity.kind === "money" || (quantity.kind === "percent" && BEYOND.test(after));
}

/** …差し引くしくみだ: the sentence says of itself that it tells a rule. */
const IS_A_RULE =
  /^(?![^。]{0,60}の[がは])[^。]{0,60}(?:しくみ|仕組み|制度|決まり|きまり|ルール|規定|規則|約束|取り決め|原則)(?:だ|です|である|に?なってい|。|$)/;

/** 賃金は25%以上割り増しで支払わなければなりません, 費用の2倍を徴収する */
const MUST_BE =
  /^[^。]{0,60}なければ(?:なりません|ならない|いけません|いけない)(?:。|$|と(?:定|決))|^を(?:徴収|課税)(?:する|します|され)/;

/** Whether the figure is what a rule, a contract or an offer sets. */
export function isSetByRuleJa(mention: Mention): boolean {
  const { quantity, before, after, lead } = mention;
  const isPart = /^(?:percent|fraction|multiplier)$/.test(quantity.kind);
  if (CAPACITY.test(after) && quantity.kind === "count") return true;
  if (FREE_UP_TO.test(after) || CAN_CHOOSE.test(after)) return true;
  if (/^まで(?:に限(?:ら|り|る)|と(?:定|決))/.test(after)) return true;
  if (isRuledKind(mention)) return true;
  if (!isPart) return false;
  if (IS_A_RULE.test(after) || MUST_BE.test(after)) return true;
  return (
    PASSED.test(after) ||
    (BORNE.test(after) && BORNE_BY.test(before)) ||
    CHEAPER.test(after) ||
    CHARGE.test(lead.trimEnd()) ||
    CHARGED.test(after) ||
    ASKED_FOR.test(after) ||
    (BENEFIT.test(lead) && GIVEN.test(after)) ||
    (FEE.test(lead) && RAISED.test(after)) ||
    WEIGHT.test(lead) ||
    WEIGHTED.test(after)
  );
}
