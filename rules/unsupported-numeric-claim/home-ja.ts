import type { Mention } from "./claim.js";
import { isPlannedJa, isWilled } from "./own-plan-ja.js";
import { namesHouse, OF_SOMEONE, PERSONAL } from "./speaker-ja.js";
import { upper } from "./values.js";
import { LIVED_BEHIND, LIVED_DEED } from "./voice-ja.js";
import { isOfWorldJa } from "./world-ja.js";

/** Members, guests and dealings of a house, which are somebody's: without a の before them, those of whoever speaks. */
const OF_A_HOUSE =
  /(?:^|[、。はがもで「（\s]|うち|現在の|いまの|今の|当時の|[本今昨去]年(?:度)?の)(?:[一-龠ァ-ヴー]{1,6}からの)?[一-龠]{0,4}(?:社員|従業員|職員|スタッフ|会員|卒業生|教職員|部員|園児|児童|生徒|組合員|応募者?|来場者?|来館者?|入館者?|入場者?|参加者?|登録者?|読者|受講者?|利用者|お客(?:さま|様|さん)?|(?<!観光|旅行|訪日|買い物)客|メンバー|エンジニア|得意先|取引先|問い合わせ|注文|予約|売上高?|売り上げ|営業利益|経常利益|純利益|連結売上高|会費|在庫|借金|解約率?|参加率|社外取締役|取締役|役員|離職率|取得率|復帰率|進学率|就職率|開封率|稼働率|失敗率|返品率|継続率|成約率|エラー率?|流入|収量|作付け|貸出(?:冊)?数?|出荷量?|クエリ|テスト|実行時間|リポジトリ|記事|アクセス|[一-龠]{0,2}開発チーム|チーム)(?:の?(?:件数|数|うち|総数|累計|合計|平均|割合))?(?:は|が|も|の|、|だけ|に(?=は))/;
/** 全体の2割, うち半数: a share of what was told before. */
const OF_BEFORE =
  /(?:全体|そのうち|うち|残り|合計|その|このうち)(?:の|で|は|、)?(?:約|およそ|ほぼ)?$|(?:その|この)?うち、?[^、。]{1,12}[はが](?:約|およそ)?$/;
/** 七割は常連で: a share whose whole stood before. */
const BARE = /(?:^|。)\s?(?:いまは|今は|そして|ただ|でも)?、?$/;
const BARE_BEHIND = /^(?:近く|ほど|以上|弱|強)?[はがも](?![^、。]{0,12}(?:という|そう))/;
/** 24名のうち、: so few are counted by who tells of them. */
const FEW =
  /(?<![\d,])\d{1,2}\s?(?:人|名|組|枚|件|本|冊|回|社|店|戸|室|区画|台|鉢|株)の?うち、?[^。]{0,30}$/;
/** 高校の三年間, 独身のころ */
const STAGE =
  /(?:小学校|中学校?|高校|大学|学生|独身|新婚|新人|駆け出し|見習い|若い|二十代|三十代|会社勤め|会社員|現役|子育て|下宿|一人暮らし)(?:(?:の|だった)?(?:頃|ころ|とき)|の(?:三年間|四年間|六年間)|時代)/;
/** 入社10年目で, 旧環境では, つけてみたが、 */
const OWN_PAST =
  /(?:^|[。、])\s?(?:退職|就職|結婚|入院|退院|独立|転職|離婚|帰郷|移住|引っ越し)して(?:から(?:は)?)?、|この(?:文章|記事|原稿|日記|手紙)を書い|(?:入社|入学|独立|開業|創業|結婚|在籍|勤続|就職|転職)(?:して|から)?\s?[一-十\d]{1,3}年目?(?:で|に|の|、)|旧(?:環境|システム|構成|サイト|実装|方式)(?:では|は)|(?:^|。)[^。はが]{2,24}(?<!考え|見|調べ|聞い)[てで]み(?:た|まし)た?(?:が|けれど|ところ|ら)、/;
/** 項目を12から5に減らすと、…上がりました: who changed it saw it. */
const CHANGED = /(?:^|。)\s?[^。はが「」]{2,28}[をに][^。はが、]{1,6}[るすくうむぶつ]と、/;
/** 100万円で始めた */
const PUT_IN = /^(?:を|で)[^。、]{0,3}(?:始め|買っ|(?<!支)払っ|借り|つぎ込|はたい|貯め)/;
const OF_A_WALLET = 1e5;
/** 480万円かかりました: what a person pays. */
const PAID = /^[^。]{0,12}(?:かかっ|かかり|払|支払|済ん|済み|浮[いき]|戻[っり])[^。]{0,6}た/;
const MOST_OF_A_PERSON = 1e7;
/** Humble words, and favours that are done to the speaker: 参加してくださり, 残ってくれた. */
const HUMBLE =
  /[てで](?:くださ|いただ|くれ(?!る)|もら[いっ]|おり(?:ます|ました))|いたしま(?:す|した)|させて(?:いただ|頂)/;
/** 希望する方が: who is spoken of politely may read it. */
const GUESTS = /[るたいの]方(?:が|は|の|に|も|へ)/;
/** 庭の柿は, 本棚の: rooms and things of a home are those of who tells of them. */
const AT_HOME =
  /(?:^|[、。])(?:庭|裏庭|縁側|台所|ベランダ|玄関|本棚|机|財布|冷蔵庫|クローゼット|押し入れ)の/;
/** この時計、最初の一週間で: a thing at hand. */
const THIS_ONE = /(?:^|。)\s?この(?![国町県市村業街])[一-龠ァ-ヴーA-Za-z]{1,10}、/;
/** 付与された分の8割だ。 */
const ELLIPTIC = /^(?:近く|ほど|以上)?(?:だ|です|だった|でした)。?$/;
const OF_A_PURSE = 1e6;
/** When it was, reckoned from the one who speaks. */
const TIME =
  /いま(?:は|では|や|の|(?=[一-龠、]))|本年|今(?:は|では|の)|現在|当時|当初|去年|昨年|今年|今期|当期|前期|先月|今月|前年度|昨年度|今年度|翌年|その年|最初の|この[一二三四五六七八九十\d０-９]{1,2}(?:年|か月|ヶ月)|[一二三四五六七八九十\d０-９]{1,2}(?:年|か月|週間)(?:たって|経って|後|して|で|目)|(?:以前|昔)(?:は|の|と|より|に)|移行前|導入前|累計|これまで|初年度|それまで|もともと|昨[春夏秋冬]|翌[日朝週月]|その[日夜冬夏]|[一二三四五六七八九十\d０-９]{1,2}年前の|あのころ|あの頃|結果は/;
/** 先日, 今朝: nobody dates the world so. */
const LATELY = /先日|先週|今朝|昨夜|ゆうべ|きのう|昨日|このあいだ|この間|子どもの(?:頃|ころ)/;
const PAST =
  /(?:まし|でし|だっ|かっ|[^、。]{1,12}(?:[っいしえれきけせてねりみ]|ん))[ただ](?:のです|んです|よ|ね|わ)?(?:。|$|（|が、|けど|けれど|ので|から(?:、|です|だ)|もの(?:です|だ)|し、|」)/;
const TURNED = /^[^。]{0,24}(?:[てで]い(?:ます|る|ません)|[てで]おり|になり|に[増減伸縮])/;
/** 創業から26年、; リリース後の3か月で、; 店を継いだとき、: what began without a subject began with the writer. */
const SINCE =
  /(?:^|[。、])\s?(?:[^、。はがの]{0,12}[をに])?(?:創業|設立|開業|開店|創立|独立|開館|開園|開校|開院|発売|公開|リリース|開始|稼働|導入|移行|入社|就任|転職|移転|改装|採用を始め|始め|作り直し|見直し|張り直し|切り替え|継い|入っ|移っ|なっ|やめ|替え|変え|買っ|辞め|開い|立ち上げ|受け継い)(?:し|[ただ]|まし)?(?:[てで]から|から|以来|[てで]、|[てで](?=[一二三四五六七八九十\d])|[ただ](?:とき|頃|ころ|年|当初|後|いま|今|ところ|結果)|後|前|当初|して)/;
/** 習い事をやめて、 */
const QUIT =
  /(?:^|。)\s?[^。はが「」]{2,28}[をに](?![^。はが]{0,4}(?:導入|採用|活用))[^。はが、]{1,8}(?:[てで]から(?:は|というもの)?|[ただ](?:後|あと|ところ|結果|ことで|おかげで))、|(?:^|[、。])\s?[^、。はが]{1,20}[をに](?:乗り換え|通っ|痛め|やめ|辞め|替え|変え|買っ|始め|引っ越し|移っ|減らし|増やし|入れ|切り替え|直し|作り直し|見直し|断っ)(?:てから(?:は)?|て)、/;
/** What anybody who began it has by now: 三人で始めた工房は. */
const BEGUN =
  /(?:^|。)\s?[^。はが]{2,20}[てで](?:最初|初めて)の[春夏秋冬年月日週]|(?:^|[。、])\s?[^、。はが]{0,20}(?:始め|開い|起こし|興し|立ち上げ|受け継い|継い)[ただ][一-龠ァ-ヴー]{1,6}[はがも、]/;
const LOOKED =
  /(?:調べ|数え|比べ|振り返|見返|読み返|洗い出|突き合わせ)(?:直し)?[ぁ-ん]{0,2}(?:と|たら|て(?:み(?:ると|たら)|い(?:くと)))、/;
const RECORD = /^[^。]{0,30}（[^（）]{0,14}(?:実績|現在|時点|月末)）/;
/** Feelings and senses are told in the first person. */
const FELT =
  /^(?![^。]{0,60}[てで]い(?:る|ます|た))[^。]{0,40}(?:うれし|嬉し|悲し|つら[いくか]|寂し|悔し|ありがた|助かっ|助かり|眠れな|気に入り|ほっとし|楽にな|楽しい|楽しか|気がし|気がする|気(?:も|が|に)(?:起き|な[れら])|聞こえ|見えな|足り(?:ます|る|て)|驚いた(?!こと))/;
const ABOUT = /(?:くらい|ぐらい)$|^(?:くらい|ぐらい)/;
/** What a household pays, earns and weighs. */
const OF_LIFE =
  /(?:(?:食|交通|光熱|生活|通信|医療)費|(?:電気|ガス|水道|スマホ|薬)代|家計|体重|体脂肪率?|睡眠|年収|手取り|給料|月給|バイト代|時給|残業|小遣い|家賃|ローン|保険料|貯金|資産|含み益|評価額|借金|出費|支出|収入|荷物|(?:使|つか)ったお金|退職金|酒の量|休み|燃費|電池の減り|充電の減り)(?:は|が|も|の)/;
const BECOMES = /^[^。]{0,10}に(?:な|減|増)/;
/** Nobody is named who does it. */
const SUBJECT = /[はがも](?=[^、。]{0,40})/;
/** 店主が鉢の3割を焼き直した: somebody else did it. */
const ACTOR = /[一-龠ァ-ヴー]{2,8}が[^、。はが]{0,20}$/;
const TRANSITIVE = /^(?:もの|以上|ほど|近く|も)?を/;
const DONE =
  /^(?![^。]{0,8}を?(?:失|占め|超え|誇|記録|上回|下回|切[っり]|達成))[^。]{0,60}[をにへと][^。はが]{0,24}(?:まし[た]|[っいしえれきけせてんり][ただ])(?:。|$)/;

/**
 * How far the clause of a figure tells of a house or a life: 3 is enough by
 * itself, 1 and 2 need a paragraph that tells of its writer. `undefined`: it
 * tells of the world, whoever writes.
 */
export function homeOf(whole: Mention): number | undefined {
  if (isInWords(whole)) return undefined;
  const mention = nearby(whole);
  const { quantity, before, after } = mention;
  if (quantity.kind === "rank" || isOfWorldJa(mention)) return undefined;
  if (isOfSpeaker(mention) || isPlannedJa(mention)) return 3;
  const most = OF_A_HOUSE.test(before) && TIME.test(before) ? TOLD_OF_A_HOUSE : MOST_OF_WEAK;
  const home = Math.min(weak(mention), most) + strong(mention);
  return ACTOR.test(before) && TRANSITIVE.test(after) && DONE.test(after)
    ? Math.max(0, home - ANOTHER)
    : home;
}

/** Characters on each side of a figure that are its clause and what leads to it. */
const NEAR = 120;

/** Few sentences are longer; those that are would cost as many looks as they have figures. */
const nearby = (mention: Mention): Mention => {
  const from = Math.max(0, mention.start - NEAR);
  return {
    ...mention,
    before: mention.before.slice(-NEAR),
    after: mention.after.slice(0, NEAR),
    sentence: mention.sentence.slice(from, mention.end + NEAR),
    start: mention.start - from,
    end: mention.end - from,
  };
};

/** What may be said of the world as well makes no story by itself, however much of it there is. */
const MOST_OF_WEAK = 2;
/** Whose it is and when it was: with a past it is a chronicle. */
const TOLD_OF_A_HOUSE = 3;
/** What a subject takes away that is another. */
const ANOTHER = 2;

const WEAK_BEFORE = [TIME, OF_A_HOUSE, OF_BEFORE, OF_LIFE, GUESTS];

function weak(mention: Mention): number {
  const { quantity, before, after, sentence, start, end } = mention;
  const isPast = PAST.test(after);
  let home = isPast ? 1 : 0;
  for (const pattern of WEAK_BEFORE) if (pattern.test(before)) home++;
  if (isWilled(mention)) home++;
  if (ABOUT.test(sentence.slice(start, end)) || ABOUT.test(after)) home++;
  if (BARE.test(before) && BARE_BEHIND.test(after)) home++;
  if (LIVED_BEHIND.test(after)) home++;
  if (quantity.kind === "money" && upper(quantity) <= OF_A_PURSE) home++;
  if (!SUBJECT.test(before) && (ELLIPTIC.test(after) || DONE.test(after))) home++;
  if ((home > 0 || BECOMES.test(after)) && !isPast && TURNED.test(after)) home++;
  return home;
}

/** What only a person has, who then is the writer. */
const OF_A_PERSON =
  /(?:体重|体脂肪率?|手取り|月給|小遣い|貯金|退職金|バイト代|仕送り|初任給|給料|含み益|評価額)(?:は|が|も|の)[^、。はが]{0,8}$/;
/** 3分の2に減らして焼いてみましたが */
const TRIED_IT =
  /^[^。はが]{0,24}(?<!調べ|考え|聞い|見)[てで]み(?:まし)?た(?:が|けれど|ところ|ら|。|、)/;
const STRONG_BEFORE = [OF_A_PERSON, LOOKED, FEW, STAGE, LATELY, LIVED_DEED, THIS_ONE];

/** 先月は: when, and nobody. */
const TIME_TOPIC = /(?:先月|今月|先週|今週|去年|昨年|今年|前回|今回|昨日|今日)は/;

function strong(mention: Mention): number {
  const { quantity, before, after, sentence } = mention;
  let home = 0;
  for (const pattern of STRONG_BEFORE) if (pattern.test(before)) home += 2;
  if (SINCE.test(before) || BEGUN.test(before) || QUIT.test(before)) home += 2;
  if (RECORD.test(after) || FELT.test(after)) home += 2;
  if (TRIED_IT.test(after)) home += 2;
  if (OF_LIFE.test(mention.previous) && !SUBJECT.test(before.replace(TIME_TOPIC, ""))) home += 2;
  if (/^で済[んみ]/.test(after) && !SUBJECT.test(before)) home++;
  if (AT_HOME.test(before)) home++;
  if (CHANGED.test(before) && PAST.test(after)) home += 2;
  if (HUMBLE.test(sentence) || OWN_PAST.test(before)) home += 2;
  if (quantity.kind === "money" && upper(quantity) <= MOST_OF_A_PERSON && PUT_IN.test(after))
    home += 2;
  if (quantity.kind === "money" && upper(quantity) <= OF_A_WALLET) home++;
  if (quantity.kind === "money" && PAID.test(after) && upper(quantity) <= MOST_OF_A_PERSON)
    home += 2;
  return home;
}

/** 私は…と見ている: who thinks so tells of the world. */
const OPINION =
  /(?:私|わたし|僕|ぼく|俺|筆者)(?:たち|自身)?(?:は|も|が|に)[^。]{0,80}(?:見てい|見る|思[いうっ]|考え|感じ|とらえ|捉え|信じ|驚|注目|期待|数字|ニュース)/;

/** Whether the sentence itself is about the house that writes, its writer or one with a name. */
function isOfSpeaker({ before, sentence }: Mention): boolean {
  if (namesHouse(sentence) || OF_SOMEONE.test(before)) return true;
  return PERSONAL.test(sentence) && !OPINION.test(sentence);
}

/** 「…」: what is said is told by who says it; a slogan that is one's aim is not said. */
const isInWords = ({ before, after }: Mention): boolean =>
  before.lastIndexOf("「") > before.lastIndexOf("」") &&
  after.includes("」") &&
  !/^[^「」]{0,10}」を(?:掲げ|目指|目標)/.test(after) &&
  !OF_SOMEONE.test(before);
