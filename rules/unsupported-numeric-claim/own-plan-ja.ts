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
