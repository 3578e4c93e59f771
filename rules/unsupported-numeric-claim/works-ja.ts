import type { Mention } from "./claim.js";
import { upper } from "./values.js";

/** What a story is set in and tells: nobody checks it against the world. */
const SETTING =
  /を舞台に(?!した(?:調査|競争|事業))|(?:物語|小説|長編|短編|漫画|マンガ|映画|アニメ|ドラマ|ゲーム|作品|連作|戯曲|絵本|童話)の(?:舞台|序盤|終盤|冒頭|主人公|世界|設定|中で|なかで)|(?:物語|小説|漫画|映画|この話|本作|今作|前作|原作)(?:では、|の舞台は|は、[^。]{0,20}を描)|(?:^|[、。\n])舞台は|主人公|を描いた[^。、]{0,10}(?:作|編|篇|画|説|物語|ドラマ|話|一冊|本)|という(?:筋書き|あらすじ|設定の)|作中|劇中|(?:物語|お話|長編|短編|漫画|小説|冒険譚|群像劇|ミステリー|ファンタジー|寓話|一篇|一編|一作|戯曲|喜劇|悲劇|叙事詩|SF|[傑佳秀名力怪労]作)(?:だ|です|である)(?:。|$)|登場人物|勇者|魔王|ダンジョン|第[\d一二三四五]{1,3}[巻話幕][はで]|幕が(?:上が|開|下り)|筋立て|という書き出し|結末[にはがを]|伏線|架空の|読み始めたら|読後感|一気に読ん|(?:少年|少女|姉弟|兄弟|姉妹|家族|夫婦|親子|男|女|人々|[二三]人|青年|老人|母|父|猫|犬|王|騎士|探偵|刑事|師弟|恋人)の(?:お?話|物語)(?:だ|です|である)。|描かれ(?:た|ている)[^、。はが]{0,6}[はが]|(?:戯曲|芝居|演目)の/;
/** What is said of the work as a thing of the world, or of the place today. */
const OF_WORLD =
  /企業|業界|投資|導入|削減|性能|コスト|AI|売上|売り上げ|売れ|部数|[万千]部|興行|観客動員|動員数|視聴率|視聴者|再生|ヒット|実際|いまも|今も|舞台[にと]な(?:った|る)|放送の(?:あと|後)|聖地|ロケ地|現在|現実|実在|調査|市場|収益|評価|世界(?:で(?:最も|いちばん|一番|も|\d|人気|売)|中で)|全国で|利用者|登録者|読者の/;
/** A match, from its own words: who pitched, who scored. */
const MATCH =
  /先発(?!医薬|薬|品|組|の薬)|被安打|安打|本塁打|奪三振|三振|延長(?:戦|[\d一二十]|の末)|準?決勝|準々決勝|[前後]半\d{1,3}分|キックオフ|勝ち点|失点|先制(?:点|し|の|打)|同点に|\d連[勝敗]|ホームラン|自己(?:記録|ベスト)|表彰台|[分秒]台(?:の|で|に)|打率|防御率|シュート|\d対\d|第[\d一二三四]セット|セットカウント|タイブレーク|完投|完封|投球|打席|ボール支配率|支配率|フリースロー|リバウンド|ラップタイム|開幕戦|\d回[表裏]/;
const BUSINESS =
  /市場|売上|売り上げ|放映権|年俸|視聴率|スポンサー|競技人口|企業|国内|世界|ファンの|チケット代/;
/** Who plays and sings together, and who came on one evening. */
const TOGETHER = /総勢(?:約|およそ)?$/;
const CROWD = /(?:観衆|観客)(?:は|、)?(?:約|およそ)?$/;
const AT_ONCE =
  /^(?:近く|余り|超|以上|ほど)?(?:が|の)[^。]{0,20}(?:総立ち|見守|沸[いき]|歓声|声援|拍手|酔いしれ|詰めかけ|見つめ|埋め)/;

/** …1,200人が、最後に「ふるさと」を歌って幕を閉じた: who took part in what took place. */
const TOOK_PART =
  /^(?:が|は)、?[^。]{0,40}(?:歌[っい]|演奏し|踊[っり]|行進し|走[っり]|幕を閉じ|出場し|出演し|参列し|完走し|見守[っり]|舞台に立|競[いっ])[^。は]{0,12}(?:た|ました)。?\s{0,3}$/;
/** 客席の半分が目を閉じていた: of those who were there. */
const OF_THOSE_THERE =
  /(?:客席|会場|教室|車内|店内|満席|観客|聴衆|参列者|席)の(?:約|およそ|ほぼ)?$/;
const WAS_SO = /^[はがも]?[^。はが]{1,30}(?:た|ました)(?:。|$)/;
/** Most who come together at one place. */
const CROWDED = 100_000;

/** Whether the figure belongs to the world of a work. The sentence around or beside it says which. */
const isSetting = (mention: Mention): boolean =>
  !OF_WORLD.test(mention.sentence) && SETTING.test(around(mention));

const around = ({ sentence, previous, next }: Mention): string =>
  `${previous}\n${sentence}\n${next}`;

/** Whether the figure is told of one match. */
const isMatch = (mention: Mention): boolean =>
  !BUSINESS.test(mention.sentence) && MATCH.test(around(mention));

/** Whether the figure belongs to a story, a performance or a match. */
export function isOfAWork(mention: Mention): boolean {
  const { quantity, before, after } = mention;
  if (quantity.kind === "money") return isSetting(mention);
  if (TOGETHER.test(before) && quantity.kind === "count") return true;
  if (quantity.kind === "count" && TOOK_PART.test(after) && upper(quantity) <= CROWDED) return true;
  if (OF_THOSE_THERE.test(before) && WAS_SO.test(after)) return true;
  if (CROWD.test(before) && AT_ONCE.test(after)) return true;
  return isSetting(mention) || (quantity.kind !== "rank" && isMatch(mention));
}
