import type { Mention } from "./claim.js";
import { isOfWorldJa } from "./world-ja.js";
import { isAskedByUsJa } from "./own-deeds-ja.js";

/** The writer, or the house that publishes: 私は, 弊社では, 本市は. */
export const FIRST_PERSON =
  /(?:私たち|わたしたち|我々|われわれ|私|わたし|僕たち|僕|ぼく|俺|筆者|弊社|当社|わが社|我が社|自社|当サイト|当ブログ|本ブログ|弊チーム|うちの(?:チーム|会社|部署|店)|(?<![一-龠])本[市県府町村区校学園院会店館])(?:自身、|(?:自身|個人)?(?:は|が|も|の|では|で|には|から))/;
/** What a writer does with things he has seen or made himself. */
const OWN_DEED =
  /見てき|見続け|見つめ|携わ|関わ|支援し|経験|書いてき|書き続|取材し|試し|計測|測定|測っ|実装し|運用し|担当し|手がけ|手掛け|やってき|追いかけ|追い続|在籍|勤め|働い|話を聞|相談を|お会い|使っ|読ん|回し|検証し|開発し|立ち会|向き合|見届け|[てで]きまし?た/;
const OWN_BUSINESS =
  /(?:弊社|当社|わが社|我が社|当サイト|当ブログ|本ブログ|弊チーム|当(?:[店院校園館会]|組合|協会|団体|クラブ)|本[校園院店会館誌紙]|うちの(?:チーム|会社|部署|店)|私たちの(?:チーム|サイト|サービス)|この(?:ブログ|サイト|チャンネル|メルマガ|ニュースレター|ポッドキャスト|連載))(?:は|が|の(?!独自の?調|調[査べ]|アンケート|推計|試算)|では|でも|も|には)|(?:私|僕|わたし|うち|わが家|我が家|弊社|当社)の場合[はも]?、/;
const OWN_THING =
  /(?:私|僕|俺|うち(?!の(?:業界|国|県|市|町|地方|世代))|わが家|我が家|自分)の[^、。]{1,14}[はがも][^、。]{0,24}$/;
/** 私の勤め先では、; 去年の自分と比べて; 子どもの頃、 */
const OWN_SCENE =
  /(?:私|僕|俺|うち)の[^、。]{1,10}(?:では|には|で|は)、[^。]{0,24}$|(?:私|僕|わたし)(?:たち)?が[^、。]{1,10}た[^、。]{1,10}[はがも]$|自分(?:と比べ|に比べ|より)[^。]{0,24}$|(?:子ども|子供|小学生|中学生|高校生|学生|新人|幼い|若い)(?:の|だった)?(?:頃|ころ|時分?)(?:は|に)?、[^。]{0,24}$/;
/** 先週植えた苗は、3分の1が枯れてしまいました */
const REGRETTED = /^[^。、]{0,12}[てで]しま(?:いました|った(?:。|$|が、))/;

/** 私は体重を2割落とした: the topic is the writer, the figure of what he did. */
const OWN_ACT = /^(?:私|わたし|僕|ぼく|俺|筆者)(?:たち)?(?:は|も)[^。]{0,30}を$/;

/** 本市の人口は58,214人、世帯数は: the register of the town that writes. */
const OWN_REGISTER = /本[市町村区県府]の(?:総?人口|世帯数)[^。]{0,60}$/;
/** 従業員数：126名: a line of a company's profile. */
const PROFILE =
  /(?:^|\s)(?:資本金|従業員数?|社員数|職員数|会員数|店舗数|拠点数|売上高?|年商|生徒数|児童数)\s?[：:|｜]\s?(?:約|計)?$/;
/** A measurement of one's own. */
const OWN_MEASUREMENT =
  /(?:自社|弊社|当社|実際に|筆者|私|僕)[^。]{0,12}(?:計測|測定|測っ|検証|試し)|手元(?:の|にある)[^。、]{0,16}とは|手元の[^。、]{1,10}\d{1,4}(?:本|件|台|個|回|枚|ページ)では、|手元[のでに][^。]{0,60}?(?:計測|測定|測っ|測る|検証|試し|試す|実行|ビルド|比べ|平均(?:を[取と]|し)|確認|走らせ|動かし)/;
/** 消費量を確認してみると、 計測したところ、 */
const TRIED =
  /(?:確認|計測|測定|検証|比較|実行|ビルド|実測|測っ|試し|動かし|走らせ)(?:し)?(?:てみ(?:ると|たところ|たら)|たところ|た結果)(?:、|(?=\d))|(?<!調べ|聞い|考え|見|読ん|探し)[てで]みた(?:ら|ところ)、|(?:平均|中央値)を[取と](?:ると|ったら|ったところ)、|(?:計|測|量)(?:ると|ったら|ったところ)、|数え(?:ると|たら|てみると)、|ようにし(?:たら|たところ|てから|た結果)、|(?:計測|測定|実測|計算機で実行|プロファイル|記録を?)(?:する|を取る|をとる|を見る)と、/;
/** 自炊に切り替えてから、 */
const SINCE =
  /[をに][^、。はが]{0,8}(?:切り替え|変え|替え|[やと]め|始め|入れ|移し|[しっん])[てで]から(?:は|というもの)?、/;
/** What a household pays and weighs. */
const OF_HOUSEHOLD =
  /(?:(?:食|交通|光熱|生活|通信|被服|交際|医療)費|(?:電気|ガス|水道|スマホ|携帯|薬|弁当)代|家計|体重|体脂肪|睡眠|年収|手取り|給料|通勤時間|残業|小遣い|家賃|ローン|保険料)(?:は|が|も)[^、。]{0,6}$/;
/** 引っ越して家賃が3割下がった, 通勤時間は以前の2倍になった */
const LIFE_CHANGED =
  /(?:引っ越し|転職し|独立し|退職し|結婚し|卒業し|乗り換え|解約し|やめ)て(?:から)?、?[^、。]{0,12}$/;
/** 先月から朝型に変えた。 */
const BEGUN =
  /^\s?(?:[^。、はが]{1,10}から)?[^。はが]{2,16}[をに](?:切り替え|変え|替え|[やと]め|始め|移し)(?:まし)?た。?\s{0,3}$/;
const THAN_BEFORE = /(?:以前|前|昔|去年|これまで|今まで)の$/;
const EXPERIENCED = /(?:ました|[てで]います|[てで]いる|た)(?:。|$|が、|し、)/;
const I_TOPIC = /^\s?(?:私|わたし|僕|ぼく|俺|筆者|わが家|我が家)(?:たち)?(?:は|も|では|が)/;
/** Somebody else who does it. */
const SOMEBODY = /[一-龠ァ-ヴーA-Za-z](?:は|が)|[社業店院校]で|(?:ある|某)[^、。]{0,8}で/;
const TRIED_AFTER =
  /^[^。（]{0,30}（[^（）]{0,24}(?:計測|測定|実測|検証)(?:しました|した|による|結果)?）/;
const OTHERS =
  /(?:企業|会社|法人|世帯|自治体|店舗|学校|病院|団体|消費者|人々|国民|市場|業界|世界|国内)/;

/** The writer's own deeds and business. A share of all companies is no own experience, whoever saw it. */
export function isOwnJa(mention: Mention): boolean {
  const { quantity, lead, before, after, tail } = mention;
  if (mention.quantity.kind === "multiplier" && /(?:私|僕|俺)の$/.test(mention.before)) return true;
  if ((quantity.kind === "count" && OWN_REGISTER.test(before)) || PROFILE.test(before)) return true;
  if (isMeasured(mention) || isAskedByUsJa(mention)) return true;
  if (OWN_ACT.test(before.trimStart()) && /^[^、。]{0,10}[たす]。?$/.test(after)) return true;
  if (isLived(mention)) return true;
  if (OWN_SCENE.test(before) && !OTHERS.test(before + tail)) return true;
  if (REGRETTED.test(after) && !OTHERS.test(before + tail) && !/[人者客員生民]|という/.test(before))
    return true;
  if (OWN_THING.test(lead) && !/^(?:もの)?の/.test(after)) return true;
  const share = /^(?:percent|fraction|majority)$/.test(quantity.kind);
  if (
    !share &&
    OWN_DEED.test(after) &&
    (FIRST_PERSON.test(before) ||
      /^[^、。]{0,24}?(?:を|に|と)[^、。]{0,12}(?:見てき|携わ|支援し|取材し|担当し|手がけ|手掛け)/.test(
        after,
      ))
  )
    return true;
  if (
    OWN_BUSINESS.test(before) &&
    !isOfWorldJa(mention) &&
    !/業界|競合|他社|市場|世界|国内/.test(before + tail) &&
    quantity.kind !== "rank"
  )
    return true;
  return (
    share && FIRST_PERSON.test(before.slice(-24)) && /^(?:計測|測定|試し|使っ|実装し)/.test(tail)
  );
}

/** 自炊に切り替えてから、食費は半分で済んでいます: what a household tells of itself, without a subject. */
const isLived = ({ before, after, lead, previous }: Mention): boolean =>
  OF_HOUSEHOLD.test(lead) &&
  EXPERIENCED.test(after) &&
  (LIFE_CHANGED.test(before) ||
    THAN_BEFORE.test(before) ||
    (SINCE.test(before) && !SOMEBODY.test(before.slice(0, before.search(SINCE)))) ||
    BEGUN.test(previous) ||
    (I_TOPIC.test(previous) && lead.length === before.length));

/** A measurement that the writer made, as far as its own words tell; what others are like is not measured so. */
function isMeasured({ before, after, lead, tail }: Mention): boolean {
  if (OWN_MEASUREMENT.test(before) || TRIED_AFTER.test(after)) return true;
  const tried = TRIED.exec(before);
  if (tried === null || OTHERS.test(lead + tail)) return false;
  const left = before.slice(0, tried.index);
  const clause = left.slice(Math.max(left.lastIndexOf("、"), left.lastIndexOf("。")) + 1);
  return !SOMEBODY.test(clause);
}
