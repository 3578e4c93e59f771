import type { Mention } from "./claim.js";
import { FIRST_PERSON } from "./own-ja.js";

const OWN_GOAL =
  /目指し|目標に(?:し|掲げ|定め|据え|て)|を目標|目標として|予定です|計画です|方針です/;
/** 本市は2030年度までに…減らします: a promise of one's own. */
const OWN_PROMISE = /までに[^。]{0,60}[えげけしせてべめ]ます(?!が|と)/;

/** A plan or a promise of the writer or of the house that publishes. */
export const isOwnPlanJa = (mention: Mention): boolean =>
  isPlannedOn(mention) ||
  isResolved(mention) ||
  isWished(mention) ||
  isOwnProgress(mention) ||
  isOwnPromise(mention);

/** 見る時間を半分にしたい: who wishes is who writes; 半減させたい考えだ is somebody else. */
const WISHED =
  /^(?![^、。]{0,10}[がはも])[^。、]{0,20}たい(?:。|です|な|ところ|もの|と(?:考え|思|願))(?!向|構)/;
/** 登録者1万人が私たちの目標です */
const OUR_GOAL =
  /^[^。、]{0,8}(?:が|は)(?:私たち|わたしたち|私|僕|わが家|我が家|当社|弊社|今年|今期|来年|チーム)の(?:目標|夢|ねらい|ゴール)/;

const isWished = ({ before, after }: Mention): boolean =>
  OUR_GOAL.test(after) || (WISHED.test(after) && !SUBJECT.test(before));

const isOwnPromise = ({ before, after, tail }: Mention): boolean =>
  FIRST_PERSON.test(before) &&
  (OWN_GOAL.test(after) || (OWN_PROMISE.test(before.slice(-60) + tail) && !/達し|見込/.test(tail)));

const PLANS = /(?:予定です|計画です|つもりです|目標です|目指します|予定しています)。?\s{0,4}$/;
/** Somebody who plans; a time is nobody. */
const SUBJECT =
  /(?<!来年度?|今年度?|来期|今期|来年|今年|いつか|今回|次回|今後|今月|来月|春|夏|秋|冬)[はがも](?!う)/;

/** 来年度は植樹を目指します。そのために900万円の寄付を募る予定です: plans without a subject are the writer's. */
const isPlannedOn = ({ before, after, previous }: Mention): boolean =>
  PLANS.test(after) && PLANS.test(previous) && !SUBJECT.test(before) && !SUBJECT.test(previous);

/** 原稿の進捗率は60%です */
const isOwnProgress = ({ before, after, lead }: Mention): boolean =>
  /(?:進捗率?|進み具合|消化率)[^、。]{0,8}$/.test(lead) &&
  !/全国|国内|世界|県内|各|平均/.test(before + after.slice(0, 12));

/** 残業を3割減らすことを今年の目標にしました */
const isResolved = ({ before, after }: Mention): boolean =>
  /^[^。、]{0,16}(?:こと)?を[^、。はが]{0,8}目標に(?:しま|してい|定めま|掲げま)/.test(after) &&
  !SUBJECT.test(before);

const INTENDED =
  /^[^。]{0,60}?(?:目指[しす]|めざ[しす]|予定(?:です|だ|で、|。|$)|計画(?:です|だ(?!が)|で、|を立て|しています)|方針(?:です|だ|で、)|考え(?:です|だ。|で、|でござ)|たい、?という|[るす]、それが[^。]{0,16}(?:課題|目標|仕事|約束|計画|夢|合言葉)|(?:減らそう|増やそう|伸ばそう|しよう|めよう|げよう|えよう)(?:。|と|！)|を[^。、]{0,8}(?:到達点|柱|方針|目安)と(?:し|す)|つもり(?:です|だ|で)|たい(?:。|です|と(?:考|思|願)|$)|目標(?:に|として|です|とし|だ。)|を?掲げ(?:て|ま|、|る。)|宣言(?:です|します|しました)|取り組み(?:を|です)|最優先|見込んで(?:い|お)|見積も|から始め(?:る|ます)|(?:計画|予定)(?:でした|でい|だった)|(?:と|に)決め(?:た|ました|ています))/;
/** 社員を2倍にします, 部署を100店に広げていきます: what the speaker will bring about. */
const WILL_DO =
  /^させ(?:て(?:いき|まいり))?ます|^(?:(?:まで)?には|[^。はが]){0,40}(?:増や|減ら|伸ば|延ば|移|残|回|出)し(?:て(?:いき|まいり))?ます(?:。|$)|^[^。はが]{0,40}(?:(?:高|縮|広|狭|弱|強|薄|集|求|深)め|広げ|下げ|上げ|引き[上下]げ|抑え|変え|加え|近づけ|投じ|振り向け|充て|積み立て|募り|使い|雇い|開き|まかない|配り)(?:て(?:いき|まいり))?ます(?:。|$)|^[^。はが]{0,8}(?:を|に|へと?|と|以上と|以下と)?(?:[^。はが]{0,12}(?:圧縮|削減|縮小|拡大|採用|短縮|増額|減額|投資|返金|還元|進呈|贈呈|値引き))?し(?:て(?:いき|まいり))?ます(?:。|$)/;
/** 今年度のKPIは, 通期予想は: what is listed under a plan. */
const PLAN_TOPIC =
  /(?:目標|KPI|OKR|ゴール|抱負|ビジョン|目指すの|ねらい|狙い|(?:通期|業績|売上)予想|事業計画|行動計画)(?:値|額|数|率)?(?:は|では|として|：)、?[^。]{0,60}$/;
/** What is planned about: a measure, a time or a place, and nobody who plans. */
const TOPIC =
  /([^、。はがも「」]{1,16})(?:[はも]|が(?!う)(?![^、。はがも]{0,6}[るたいくうすつむぶ](?:確率|割合|人|数|率|額|量|時間|回数)))/g;
const PLANNED_ABOUT =
  /(?:[率比額量数費高期季値点面棟価]|年度?|[一-龠]月|時間|期間|目標|計画|予算|KPI|ゴール|ビジョン|プラン|今後|以降|当面|[春夏秋冬]|業績|結果|配当|(?:来|今|次|再来|翌)(?:年|期|季|月|回)の[^、。]{1,10}|[てでにと]|[たるい](?:月|日|年|場合|とき|際)|まで|こと|の|ここ|これ|それ|次|まず|売上|出費|支出|体重|コスト|サイズ|容量|版|バージョン|夢|予想|方針)$/;
const isTopicOf = (before: string): boolean => {
  for (const [, topic = ""] of before.matchAll(TOPIC)) if (!PLANNED_ABOUT.test(topic)) return true;
  return false;
};

/** 半減する。これが私たちの宣言です。 */
const NAMED_NEXT =
  /^\s?[^。]{0,16}そう(?:決め|誓[いっ]|約束し|考え)|^\s?(?:これ|それ)が、?[^。]{0,16}(?:決めたこと|合言葉|誓い)|^\s?その(?:第一歩|実現|ために)|^\s?そんな(?:計画|目標|夢|約束)を|^\s?(?:これ|それ|以上|この数字)が、?(?:私たち|わたしたち|私|僕|わが[一-龠]|弊社|当[一-龠]{1,4}|今年|来年|今期|次|この[一-龠ぁ-ん]{1,6})の[^。]{0,12}(?:宣言|目標|約束|計画|抱負|方針|ゴール)/;
const BARE_WILL =
  /^[^。はが]{0,16}[るす](?:見込み|見通し)です|^[^。はが]{0,16}(?:する|[落減増伸残回出移直]と?[さら]?す|やす|ばす|(?:高|縮|広|狭|弱|強|集)め(?:る|ます)|下げ(?:る|ます)|上げ(?:る|ます)|抑え(?:る|ます)|積み立て(?:る|ます)|募り?(?:る|ます)|します)(?:。|$)/;

/** 体重を1割落とす。: what is meant to be done, if the paragraph plans. */
export const isWilled = ({ after, before }: Mention): boolean =>
  (BARE_WILL.test(after) || WILL_DO.test(after)) && !/[社者人店]は/.test(before);

/** Whether the sentence plans what the figure says and names nobody else who does. */
export const isPlannedJa = ({ before, after, next }: Mention): boolean =>
  (NAMED_NEXT.test(next) ||
    INTENDED.test(after) ||
    WILL_DO.test(after) ||
    PLAN_TOPIC.test(before)) &&
  !/^(?:近く|以上|ほど)?(?:の[^、。を]{1,8})?[がはも]/.test(after) &&
  !/(?:他社|競合|従来|旧型|一般的な)[^、。]{0,10}(?:に比べ|より|の)[^。]{0,16}$/.test(before) &&
  !isTopicOf(before);
