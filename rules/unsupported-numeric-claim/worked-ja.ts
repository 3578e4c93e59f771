import type { Mention } from "./claim.js";

const DEFINITION =
  /^を(?:意味|指[しす])|^[^、。]{0,16}(?:計算(?:になり|になる$|です|だ$|でき(?:る|ます)|され(?:る|ます))|となる計算)|^と(?:表記|書[くき]|定義)/;
/** 1リットルは…1合の約5.6倍, 256は128の2倍: units and numbers themselves. */
const CONVERTED = /^[\d０-９][\d,]{0,12}[ァ-ヴーA-Za-z]{0,8}は/;
/** パレートの法則 and other rules of thumb are named, not claimed. */
const MAXIM = /^[^。]{0,40}という(?:法則|原則|経験則|定理|格言)/;
/** 1ドル150円で換算すると, 5時間で計算すると: the reader can follow. */
const CALCULATED =
  /(?:計算|換算|代入|運用)(?:する|した|すれ|し続け(?:る|れ)|できれ)(?:と|ば|場合(?:は)?)[^。]{0,24}$|(?:積み立て|預け|借り)(?:る|た|れ|続ける|続けれ)(?:と|ば|場合(?:は)?)、[^。]{0,24}$/;
/** 元本100万円を年利5%で20年運用すると: what a reckoning starts from. */
const RECKONED_WITH =
  /^[^。]{0,24}(?:(?:運用|計算|換算)(?:する|した|すれ)(?:と|ば|場合)|(?:積み立て|預け|借り)(?:る|た|れ)(?:と|ば|場合))/;
const THEORY =
  /理論上|理屈の上|理屈では|計算上|単純計算|この例(?:では|の)|次の例|サンプル(?:では|として)|ここ(?:では|は)\s?$/;
/** さいころ, トランプ: what can be worked out. */
const CHANCE =
  /さいころ|サイコロ|コイン|硬貨|トランプ|じゃんけん|[表裏]が|出目|ルーレット|[赤白黒青]い?玉|カードを?(?:\d枚)?引/;
/** 3,000万円の家なら210万円。 6人が買えば3%。: what follows from a figure, without a verb. */
const GIVEN_SO =
  /(?:\d|[一二三四五六七八九十百千])[^、。]{0,18}(?:なら|だと|とすると|[えけせてねべめれ]ば|たら)、?(?:[一1]人(?:あ|当)たり|約|およそ|計|合計|一日|一か月)?$/;
const COMES_TO =
  /^(?:ほど|くらい|ぐらい)?(?:です|だ|になり|となり|になる|となる|の計算)?(?:ます)?(?:。|、|$)/;
/** 感度が99%でも、千人に一人しかいなければ、…は1割ほどだ */
const IF_SO_FEW =
  /(?:\d|[一二三四五六七八九十百千])[^、。]{0,18}(?:なければ|なら|だとすると|とすれば)、[^。]{0,50}[はが](?:約|およそ)?$/;
/** 残るのは最初の4分の3だ, once it was supposed what becomes of it. */
const OF_THE_FIRST = /(?:最初|元|もと)の$/;
const SUPPOSED_BEFORE =
  /(?:\d|[一二三四五六七八九十])\s?[割%％倍][^。]{0,24}(?:ても|たら|れば|なら|とすると)、/;
/** 半径が2倍になると、面積は4倍になる: how one factor follows from another. */
const SCALED =
  /(?:半径|直径|辺|長さ|距離|速度|周波数|周期|電圧|電流|抵抗|次元|要素数?|件数|文字数|解像度)(?:が|を)[^、。]{0,6}(?:\d|[二三四])(?:倍|分の[一1])に(?:なると|なれば|すると|すれば)(?:、|$)/;
/** 半径を2倍にすると: what the factor follows from. */
const SCALED_FROM = /(?:半径|直径|辺|長さ|距離|一辺|縦|横|高さ)(?:が|を)$/;
/** 元の値の1.2倍を返す */
const COMPUTED = /^を返[すし]/;
/** 塩 肉の重さの1%: a line of a recipe, not a sentence. */
const PART_OF_THING = /(?:重さ|重量|長さ|高さ|幅|分量|体積|面積)の$/;

/** 4分の1は25%のこと, 200の1割は20: one quantity is said to be another. */
const SHARE_IS_BEFORE =
  /^[^、。]{0,6}(?:\d分の[1一]|[二三四五]分の一|\d割|半分)(?:は|とは|イコール)$/;
const SHARE_IS_AFTER =
  /^(?:は|とは)、?[\d０-９][\d０-９,.]{0,9}\s?(?:[%％割]|のこと|です|だ。|になり|である)/;
/** 1人あたり3時間、…4万ドルになる計算です */
const RECKONED = /^[^。]{0,60}\d[^。]{0,16}(?:計算です|計算だ|計算になり|計算になる|計算となる)/;
/** この魔法は防御力を20%下げる: what a thing of a game does by its make. */
const OF_A_GAME =
  /(?:スキル|アビリティ|呪文|魔法|必殺技|装備|アイテム|武器|防具)(?:は|が|を[^、。はが]{1,8}と、)[^。]{0,40}$|(?:攻撃力|防御力|会心率|経験値|素早さ|命中率|回避率|火力|(?:相手|敵)の(?:山札|手札|体力|ライフ)|ダメージ|(?<=(?:ボス|敵|キャラ|主人公|魔物)の|^|。)体力)(?:を|が|は|も)$|レベル\d{1,3}で[^。]{0,20}$/;
const GAME =
  /ボス(?:は|が|の|を|戦)|回復薬|宝箱|攻撃力|防御力|会心率|経験値|ダメージ|ターン|素早さ|命中率|回避率|呪文|魔法|必殺技|火力|山札|手札/;
/** 円周は直径の3.14倍, 縦横を2倍にすると面積は4倍 */
const FORMS = /円周|直径|半径|対角線|オクターブ|面積[はが]|体積[はが]|表面積|正方形|立方体|球の/;
const FOLLOWS = /(?:と|なら|れば)、|[ると](?:周波数|面積|体積)|直径の|半径の|の直径/;
/** 1回比べるたびに */
const EACH_STEP =
  /(?:回[^、。はが]{0,4}[るうくすつぬむぶ]|(?:回|手|段|世代|階層)(?:進む|比べる|繰り返す|試す|操作する|実行する)?)(?:ごと|たび|度)に[^、。]{0,14}$/;
/** 1等級上がるごとに2.5倍になり: a scale, unless the step is one of time. */
const PER_STEP =
  /(?<![年月日週期間])(?:上が|下が|増え|減|進|繰り返|加え)[ぁ-ん]{0,2}(?:ごと|たび)に[^、。]{0,10}\d[\d.]{0,4}(?:倍|分の1)/;
const RATIO = /\d\s?[対:：]\s?\d(?:の比|の割合|なら)[^。]{0,16}$/;

/** Whether the quantity is defined or worked out where the reader can follow. */
export function isWorkedOut({
  quantity,
  before,
  after,
  tail,
  sentence,
  previous,
}: Mention): boolean {
  if (DEFINITION.test(tail) || MAXIM.test(after) || COMPUTED.test(after)) return true;
  if (CALCULATED.test(before) || THEORY.test(before)) return true;
  if (RECKONED_WITH.test(after) && !/[者人層社]は/.test(before)) return true;
  if (PART_OF_THING.test(before) && after === "") return true;
  if (
    GAME.test(sentence) &&
    OF_A_GAME.test(before) &&
    quantity.kind !== "money" &&
    quantity.kind !== "count"
  )
    return true;
  if (/(?:つまり|すなわち)[^、。]{0,4}$/.test(before) && /\d/.test(before)) return true;
  if (/確率/.test(before) && CHANCE.test(sentence)) return true;
  if (GIVEN_SO.test(before) && COMES_TO.test(after)) return true;
  if (IF_SO_FEW.test(before) && COMES_TO.test(after)) return true;
  if (OF_THE_FIRST.test(before) && SUPPOSED_BEFORE.test(previous)) return true;
  if (/確率/.test(previous) && CHANCE.test(previous)) return true;
  if (RECKONED.test(after) || SHARE_IS_BEFORE.test(before.trimStart())) return true;
  if (/^\d[\d,]{0,8}の$/.test(before.trimStart()) && /^は\d/.test(after)) return true;
  if (RATIO.test(before) || /(?:^|[はがとも、])[A-Za-z]の$/.test(before)) return true;
  if (
    /(?<!こ)とは、[^。]{0,20}$/.test(before) &&
    /のこと|を(?:指|意味|いう|言う)|という意味/.test(after)
  )
    return true;
  if (quantity.kind === "fraction" && SHARE_IS_AFTER.test(after)) return true;
  if (
    CONVERTED.test(before.trimStart()) &&
    /\d[ァ-ヴーA-Za-z]{1,8}の(?:約|およそ|ほぼ)?$/.test(before)
  )
    return true;
  if (quantity.kind !== "multiplier" && quantity.kind !== "fraction") return false;
  if (PER_STEP.test(sentence)) return true;
  // 1メガバイトはその1,024倍だ
  if (/[1１一][ァ-ヴーA-Za-z]{2,10}は(?:その)?$/.test(before)) return true;
  if (/トランプ|サイコロ|さいころ/.test(before)) return true;
  if (EACH_STEP.test(before) || (FORMS.test(sentence) && FOLLOWS.test(sentence))) return true;
  if (SCALED_FROM.test(before) && /^に(?:なる|する)と/.test(after)) return true;
  return CONVERTED.test(before.trimStart()) || SCALED.test(before);
}
