import { namesHouse, PERSONAL } from "./speaker-ja.js";
import { SCOPE } from "./world-ja.js";

/** Who speaks in a paragraph, as far as its words tell. */

/** What only he does who writes, where nobody else is named: 届いた箱, 一か月使った感想. */
export const LIVED_DEED =
  /(?:^|[。、\s])[^。、はが「」]{0,20}(?:書い|聞い|数え|売っ|売り払っ|出席し|会っ|会え|働い|稼い|出し|測っ|踊っ|買っ|読[んみ]|まい|打っ|撮っ|乗っ|食べ|飲[んみ]|植え|届い|もらっ|借り|走っ|歩い|通っ|学ん|住ん|暮らし|履い|着(?=[てた])|入社し|転職し|退職し|独立し|引っ越し|結婚し|任され|手を出し|やめ|替え|つけ直し|継い|登っ|泳い|焼い|煮|漬け|編[んみ]|縫っ|弾い|眠れ|寝)(?:てい|てき|てみ|てしまっ|まし)?[ただ](?!ち)/;
/** 本棚の7割は読んでいない本だ */
export const LIVED_BEHIND =
  /^[^。]{0,24}(?:読[んめま]|思い出せ|覚えて|食べ(?!物|ら)|飲[んめま]|着(?:て|ない)|眠[れっ]|寝て(?:過|い)|使[いうっ]|失っ|払っ|借り|もらっ|貯め|稼い|見つけ(?!ら)|(?:採れ|釣れ|実っ|取れ|解け|書け|聞き取れ|覚えられ)(?:た|な|ず))/;

/** Reports of what went wrong, with the clock: 10時05分から10時48分まで. */
const CLOCK = /\d{1,2}\s?(?:時\s?\d{1,2}\s?分|:\s?\d\d)/;
const OUTAGE = /障害|エラー|遅延|停止|復旧|応答|不具合|ログイン|タイムアウト|失敗|接続でき/;
/** Thanks, requests and news to those who know the house. */
const ADDRESSED =
  /ありがとうございま|お願い(?:いた|し|申)|ご(?:支援|協力|愛顧|理解|参加|来店|来場|報告|案内|意見|応募|相談|不便|迷惑|利用)|お(?:知らせ|詫び|わび|待ちし|越し|寄せ|届け|声|申し込み)|おかげ|感謝|皆(?:さま|様|さん)(?:の(?:おかげ|ご|お)|に(?:は|も)?(?:お|ご)|から)|お客[さ様]|カジュアル面談|ご応募|お子さ[んま]|ご家庭|保護者の(?:皆|みな)|いただい(?:て|た)|いただき|気を引き締め|(?:取り組み|努め|改め|目指し|まいり|参り)ます。|(?:^|。)[^。が]{0,40}たいと(?:考えて|思って)い?ます|お待ち|として(?:も|は)[^。]{2,20}ます。|お(?:送り|配り|返し|迎え|贈り)します|の報告です|報告します|(?:^|。)\s?(?:来期|来年|来季|今後|次回?|これから)(?:は|から|に)[^。が]{2,30}ます。/;
/** What a house says to those who read its letters, whatever else it tells. */
const GRATEFUL = /感謝(?:して|申し)|御礼|お礼申|賜物|申し上げ|存じます|いただいており/;
const THIS_SITE = /この(?:ブログ|サイト|チャンネル|メルマガ|ニュースレター|ポッドキャスト)の/;
/** A use of some length or number: 一か月使った感想, 500km走りました. */
const USED =
  /(?:(?:週間|か月|ヶ月|カ月|年|日)使って、|使って(?:みました|みた|きました|います。)|使った(?:感想|印象)|使い(?:始め|続け|込)(?:て|んで|ました)|(?:[一二三四五六七八九十半\d０-９][年日回]|週間|か月|ヶ月|カ月|km|時間)[^。はが]{0,8}(?:(?:使|走|履|着|乗|通|食べ|飲|試|過ごし)[^。]{0,8}(?:ました|てい|た)|続け(?:まし)?た|続けて(?:い|き|み))|開封(?!率)|届いた|届きました|レビュー|試してみ(?:まし)?た)/;
/** 投資を始めて6年になる。 炊飯器を替えて三週間。 */
const YEARS_SINCE =
  /(?:^|。)\s?[^。、はがの]{2,12}から、?(?:もう|はや|まる|丸|約)?[一二三四五六七八九十半数\d０-９]{1,4}(?:年|か月|ヶ月|カ月|週間)(?:半|余り)?(?:。|、|で|が)|(?:^|。|、)\s?[^。はが]{1,20}(?:[てで]|てから|でから)、?(?:もう|はや|まる|丸|約|およそ|ちょうど)?[一二三四五六七八九十半数\d０-９]{1,4}(?:年|か月|ヶ月|カ月|週間|日)(?:半|目|間|ほど|余り|あまり|近く)?(?:。|、|に|が|で|た)/;
/** A sentence without a topic or a subject that ends in a past deed; a Japanese reader supplies the writer. */
const DEED =
  /(?:^|。)\s?(?:(?![はがも])[^。「」]){2,60}を(?!超え|上回|下回|占め|突破|記録|誇|失)(?:(?![がはも])[^。「」]){1,24}(?:ました|てみた|[っしいきけえせべ]た|て(?:過ごし|い|き)ます)。/;
/** 来年は毎朝、三行日記を書くことにする。 */
const DECIDED =
  /(?:^|。)\s?(?:(?:来|今)[年月週期]は)?(?:(?![はがも])[^。「」]){2,60}ことに(?:した|しました|する|します)。/;
const TIME_DEED =
  /(?:^|。)\s?(?:今年|去年|昨年|今月|先月|今期|今週|先週|昨日|今日|昨年度|今年度|昨年末|年末|先日|この[春夏秋冬])(?:は|も|、|に)[^。がは]{2,50}(?:ました|でした|た)(?:。|$)/;
const FELT =
  /(?:うれし|嬉し|悲し|つら[いくか]|辛[いくか]|寂し|悔し|恥ずかし|ありがた|助かっ|助かり|眠れな|気に入|ほっとし|後悔し|懐かし|甲斐が|つもり|気持ち|痛感し|ショック|楽しい|楽しか|疲れ)/;
/** Somebody with a name, a firm or an authority, of whom the paragraph tells. */
const OTHERS =
  /同(?:[社店校行氏省庁]|団体|大学|グループ)|(?<![一-龠弊当])(?:各|両)社|政府|[一-龠ァ-ヴー々A-Za-z0-9]{2,14}(?:(?<![弊当自会商神支本我が]|わが)社|電機|製作所|製薬|自動車|銀行|証券|省|庁|氏|モーターズ?|ホールディングス)(?:は|が|も|の|と)|(?<![A-Za-z])[A-Z][a-z][A-Za-z]{1,20}\s?(?:は|が|も|社|と)|[ァ-ヴー]{4,14}社?(?:は|が)[^。]{0,80}(?:発表|発売|買収|提携|投資|開発|計画|発表し)|(?:発表|公表|買収|提携|報道)(?:し|され)た/;

/** 次の節で書きます */
const WRITES =
  /(?:次|以下|後|この)[^。はが]{0,12}(?:書き|紹介し|説明し|述べ|触れ|まとめ|お伝えし)ます|実績）/;
const MEMBERS =
  /(?:^|。)\s?(?:組合員|部員|会員|職員|社員|従業員|児童|園児|生徒|教職員|スタッフ|メンバー|卒業生)は/;
const HOSTED =
  /全社|チームが|(?:開発|運用|社内|営業|編集|制作|運営)(?:チーム|部門?|課|メンバー)(?:は|が|の|で)/;
/** Somebody with a name, whose life is told: 木下さんは. */
const SOMEONE =
  /[一-龠ァ-ヴーA-Za-z]{1,10}(?:(?<!患者|学生|高校生|業者|農家|職人|主婦)さん|くん|(?<!赤)ちゃん)(?:（\d{1,3}）)?(?:は|が|も|の|に)(?!よう)/;

/** The firms, products and announcements of the day. */
const NEWS =
  /[A-Z][A-Za-z]{2,20}\s?(?:は|が|も|や|と)|同社|彼らは|彼らが|(?:発表|公表|買収|提携|出資|投資|報道|リーク)(?:し|され|する|を)|という(?:ニュース|数字|発表)/g;
const MOST_NEWS = 4;
/** Characters of an article that tell whether it is news. */
const NEWS_REACH = 40_000;

/** Whether an article is about others and their doings. */
export function isNews(source: string): boolean {
  let found = 0;
  for (const _ of source.slice(0, NEWS_REACH).matchAll(NEWS)) if (++found >= MOST_NEWS) return true;
  return false;
}

/** Whether a text reports what went wrong with the writer's own service. */
export const isOutage = (text: string): boolean =>
  CLOCK.test(text) && OUTAGE.test(text) && !OTHERS.test(text);

/** How far a text is the story of its writer or of his house: 0 to 3. */
export function voiceOf(text: string): number {
  const plain = text.includes("「") ? text.replaceAll(/「[^「」]{0,80}」/g, "「」") : text;
  if (namesHouse(plain)) return 3;
  if (isOutage(plain) || THIS_SITE.test(plain)) return 3;
  if (OTHERS.test(plain)) return PERSONAL.test(plain) ? 1 : -2;
  if (PERSONAL.test(plain)) return USED.test(plain) ? 3 : 2;
  if (SOMEONE.test(plain)) return 2;
  if (GRATEFUL.test(plain)) return 2;
  if (SCOPE.test(plain)) return -1;
  if (USED.test(plain)) return 3;
  if (ADDRESSED.test(plain) || YEARS_SINCE.test(plain)) return 2;
  if (
    LIVED_DEED.test(plain) ||
    DEED.test(plain) ||
    DECIDED.test(plain) ||
    TIME_DEED.test(plain) ||
    FELT.test(plain)
  )
    return 2;
  return WRITES.test(plain) || HOSTED.test(plain) || MEMBERS.test(plain) ? 1 : 0;
}

/** A heading that promises the writer's own story: …した話, 活動報告, 今年の抱負, 振り返り. */
export const OWN_TITLE =
  /た(?:[^、。が]{1,14}の)?(?:話|記録|日記|顛末|舞台裏|道のり|工夫|体験記)|活動報告|事業報告|障害報告|ご報告|お知らせ|振り返り|ふりかえり|抱負|日記|体験記|使ってみ|レビュー|開発記|奮闘記|あゆみ|歩み|沿革|(?:私|僕|うち|わが家|我が家|弊社|当社|当[校店園院館会])の/;
