import type { Mention } from "./claim.js";

/** 答えてくれた212人のうち、: who does a favour does it to the writer. */
const DONE_FOR_US =
  /(?:答え|回答し|協力し|参加し|応じ|来|集まっ|試し|手伝っ)て(?:くれ|いただい|くださっ|もらっ|下さっ)た[^、。]{0,12}(?:のうち|中|の中で|では|は)?、?[^、。]{0,10}$/;
/** 看護師40人に話を聞いた。4分の1は… */
const WE_ASKED =
  /(?:に|へ)(?:も)?(?:話を聞い|インタビューし|聞いてみ|尋ねてみ|アンケートを(?:取っ|と[っり]|お願いし)|声をかけ)[^。はが]{0,8}(?:た|ました)。?\s{0,3}$/;
const SOMEBODY = /[一-龠ァ-ヴーA-Za-z](?:は|が)[^。]{0,40}$/;
/** もう一度頼んでみました。…約3倍であることがわかります */
const WE_TRIED = /(?<!調べ|考え|見|読ん|探し)[てで]み(?:ました|た)。?\s{0,3}$/;
const IT_SHOWED =
  /^[^。]{0,24}(?:こと|の)?が(?:わか|分か|見て取れ|確認でき)|^(?:も|ほど)?(?:でした|だった|になりました|になった|となりました|に(?:縮|減|増|短縮)[^。]{0,8}ました)/;
/** 私の仕事の7割: a share of what is mine; 私たちの生活 is everybody's. */
const OF_MINE =
  /(?:(?<!た)私|僕|俺|うち|わが家|我が家)[にがへ][^、。はが]{1,14}[たるう][^、。はが]{1,8}の(?:約|およそ|ほぼ)?$|(?:(?<!た)私|僕|俺|うち|わが家|我が家|弊社|当社|自分)の[^、。はが]{1,10}の(?:約|およそ|ほぼ)?$/;
/** ベンチマーク（10回、…）では: how it was measured, for everybody to see. */
const METHOD =
  /(?:ベンチマーク|計測|実測|測定|平均|ビルド|実行|テスト)[^（。]{0,8}（[^（）]{0,40}\d{1,4}回[^（）]{0,40}）/;
/** 今年は300冊読んだ（そのうち3割は…）: what one does by oneself, at a time and without a subject. */
const BY_ONESELF =
  /^\s?(?:今年|去年|昨年|今月|先月|今週|先週|昨日|今日|この[一二三四五六半\d]{0,2}[年週か]月?間?)(?:は|も)[^。]{0,40}(?:読[んみ]|観た|観ました|食べ[たま]|歩[いき]|書[いき]|買[っい]|通[っい])[^。]{0,20}$/;
/** …半分になって助かりました: whom it helps, it happened to. */
/** 3,400人にお越しいただき, 皆さまのおかげで: who is thanked did it for the writer. */
const RECEIVED =
  /^(?:以上|近く|超)?(?:もの|の)?[^、。]{0,12}(?:お越し|お楽しみ|お集まり|お寄せ|お申し込み|お買い上げ|ご(?:来場|来店|参加|協力|利用|応募|支援|回答|登録|視聴))(?:いただ|頂|くださ|を(?:いただ|頂))/;
/** 来場しました。ご協力に感謝します: thanks before or behind are those of the house. */
const THANKING =
  /ありがとうございま(?:した|す)|(?:に|心より|心から|深く|厚く)(?:感謝|御礼|お礼)(?:し|い?た|申し)/;
/** Those who came and what was given them. */
const CAME =
  /^(?:以上|近く|超)?(?:もの|の)?[^、。]{0,16}(?:来場|来店|参加|集ま|訪れ|応募|申し込|寄せられ|完売|お楽しみ|お越し)/;
/** …したことをお知らせします: a house of its own business. */
const WE_INFORM =
  /^[^。]{0,60}(?:こと|ので|ため)(?:を|、)?[^。]{0,8}(?:お知らせ|ご報告|ご案内)(?:し(?!て)|いた|申し)/;
/** フォームを作り直しました。それ以来: a deed without a subject, and what came of it. */
const WE_DID =
  /^\s?(?![^。]{0,40}[一-龠ァ-ヴーA-Za-z](?:は|が))[^。]{2,40}(?:作り直し|変え|替え|切り替え|やめ|止め|始め|入れ|移し|見直し|導入し|改め|減らし|増やし|公開し|出し|作り|開き|直し|外し|足し)(?:まし)?た。?\s{0,3}$/;
const SINCE_THEN = /^\s?(?:それ以来|それから|以来|その後|その結果|おかげで|すると)(?:は|、)/;
const THANKS =
  /(?:皆さま|皆様|みなさ[まん]|お客さま|お客様|ご支援|ご協力)[^、。]{0,8}(?:おかげ|お陰)|^\s?おかげ(?:さま|様)で/;
/** …に使われていたので、書き直しました: the ground of the writer's own deed. */
const SO_I_DID =
  /^[^。]{0,40}(?:ので|ため|から)、[^。はが]{0,20}(?:直し|変え|替え|[やと]め|外し|消し|切り替え|移し|足し|減らし)ました/;
/** 今回の版は3割小さい; 20回走らせた中央値 */
const THIS_RELEASE =
  /^\s?(?:今回の(?:版|リリース|更新|バージョン)|この(?:版|リリース|バージョン)|本(?:リリース|バージョン)|(?:バージョン|v)\s?\d[\d.]{0,8})(?:では?|は)/;
const RUNS = /\d回(?:ずつ)?(?:走らせ|実行し|計測し|測定し|測っ|試し|計っ|動かし)/;
/** しか読んでいません, without anybody who does not */
const ONLY_READ =
  /^(?:ほど|くらい)?しか(?![^。、]{1,3}れ)(?:読|観|見|食べ|聞|使|行|書|覚え|飲|遊)[^。、]{0,6}(?:ません|ない)(?:でした)?(?:。|$)/;
/** 640人が来てくれました, 9,200人にお届けしました: a favour is done to the writer, and humble words are his. */
const FAVOUR =
  /^(?:以上|ほど|もの方|もの人)?[がにをへ](?:[^、。]{0,8}て(?:くれ|くださ|いただ|もら)|[おご][^、。]{1,6}(?:しま|した|いたしま|申し上げ))/;
/** ご家庭の86%から回答をいただきました */
const GIVEN_US =
  /^(?:以上|近く|ほど)?(?:が|から|に|の(?:方|皆さま|皆様|みなさま)(?:から|に))[^。はが]{0,20}を?(?:いただ|頂)(?:き|い)/;
/** ご寄付の87%は食材費に充てています */
const SPENT =
  /(?:ご寄付|寄付金|募金|会費|お預かりした[^、。]{1,6})の(?:約|およそ)?(?:は|を)[^。はが]{0,24}(?:充て|使わせ|役立て|届け)/;
const THANKED = /(?:くれ|くださ[いっ]|いただき)(?:まし)?た。?\s{0,3}$/;
/** カフェインを断ったら、頭痛が半分になりました: only who lived it says so. */
const WHEN_I = /^[^はが。]{2,24}[ただ]ら、[^。]{0,16}$|[てで]みて、[^。]{0,16}$/;
const IT_BECAME = /^[^。]{0,14}(?:ました|になった|でした)(?:。|$|が、|し)/;
/** 私たちの講座に通う60人のうち、 */
const OF_OUR_PLACE =
  /(?:私たち|わたしたち|うち|わが社|当(?:社|店|校|園|院|館|会))の(?:講座|教室|店|会社|チーム|工房|事務所|クラス|学校|農園|畑|団体|会|研究室|部署|病院|園|クラブ|サークル)[^。]{0,40}$/;
const GLAD =
  /^[^。]{0,20}(?:[てで]|のが)(?:とても|本当に|大変|だいぶ|かなり)?(?:助か[っり]|嬉し|うれし|よかった|良かった|ありがた|楽に)/;
const OTHERS =
  /企業|会社|法人|世帯|自治体|店舗|学校|病院|団体|消費者|人々|国民|市場|業界|世界|国内|全国/;

/** Whether the writer asked, tried or counted it, as the words around the figure tell. */
export function isAskedByUsJa({ before, after, previous, next, sentence, tail }: Mention): boolean {
  if (DONE_FOR_US.test(before) || METHOD.test(sentence)) return true;
  if (OF_MINE.test(before) || BY_ONESELF.test(before)) return true;
  if (RECEIVED.test(after) || THANKS.test(before) || THIS_RELEASE.test(before)) return true;
  if (/(?:いただい|頂い|お預かりし)た[^、。はが]{1,10}の(?:約|およそ)?$/.test(before)) return true;
  if (GIVEN_US.test(after) || /^がご[一-龠]{1,3}済み/.test(after)) return true;
  if (WE_INFORM.test(after) || SPENT.test(before + after)) return true;
  if (OTHERS.test(before + tail)) return false;
  if (CAME.test(after) && (THANKING.test(previous) || THANKING.test(next) || THANKING.test(after)))
    return true;
  if (SINCE_THEN.test(sentence) && WE_DID.test(previous)) return true;
  if (FAVOUR.test(after) || OF_OUR_PLACE.test(before)) return true;
  if (THANKED.test(previous) && /^(?:です|でした|だった|にな)/.test(after)) return true;
  if (WHEN_I.test(before) && IT_BECAME.test(after)) return true;
  if (RUNS.test(before) || SO_I_DID.test(after)) return true;
  if (ONLY_READ.test(after) && !/[者人員民生層代客]は/.test(before)) return true;
  if (GLAD.test(after) && !/[社者人氏]は/.test(before)) return true;
  if (WE_ASKED.test(previous) && !SOMEBODY.test(previous.replace(WE_ASKED, ""))) return true;
  return WE_TRIED.test(previous) && IT_SHOWED.test(after);
}
