import type { Mention } from "./claim.js";

const INSTRUCTION =
  /ても(?:いい|よい|おいし|美味し|作れ|良い|かまいません|構いません|大丈夫|問題(?:な|あ))|てください|で(?:き)?ください|お[^、。]{1,6}ください|ましょう(?!か)|すべき|べきです|[をが](?:おすすめ|お勧め|推奨|理想)|のが(?:こつ|コツ|よい|良い|いい|吉|得策|正解|無難|定石|賢明|安全|ちょうど)|が目安|が望まし|と(?:よい|良い|いい(?!ま)|安心(?:です|だ)|失敗し)|なさい|に設定|に指定|を指定|(?:にする|する)(?:方法|コツ|手順|テクニック)|にするには|(?<!忘れ|見逃し|侮っ|無視し|見落とし|見過ごし)[てで]は(?:いけ(?:ない|ません)|なりません|ならない)|[てで]おきたい(?:ところ|もの)?(?:です|だ|。|$)|が(?:基本|目安|標準|定番)(?:の[^、。]{1,4})?(?:です|だ|。|$)|(?:こと|の)が(?:大切|大事|肝心|重要|無難|賢明|原則|鉄則|近道)(?:です|だ(?!が)|である|。)|つもりで|[てで]よい(?:という)?(?:制度|決まり|きまり|ルール|しくみ|仕組み)/;
/** 2割以上空けておくこと。 – unless it is what something was: 驚いたのは、…こと。 */
const TO_DO =
  /^(?:を|に|は|で|まで|くらい|ほど|の力で)?[^、。がは]{0,16}[るくすつぬむぶぐう]こと。?$/;
const TO_DO_OF = /(?:のは|点は|理由は|特徴は|課題は|問題は|利点は|強みは)、?[^。]{0,160}$/;
/** 7割が…することを思い出してください: what is remembered is told. */
const RECALLED = /(?:こと|の|点)(?:を|も|は)(?:思い出|忘れ|覚え|知っ|意識|考え|踏まえ|お忘れ)/;
/** 「週に20%は好きなことを」という制度 */
const GOAL_AFTER =
  /^(?:[^「」。]{0,30}」)?(?:という|といった|のような)(?:目標|設定|しきい値|閾値|ルール|制度|規則|規定|方針|決まり|取り決め)/;
/** 半分を入れるというルール; a goal that somebody has is a claim about him. */
const RULED_AFTER =
  /^[^「」。、がは]{0,12}[るすくつぬむぶぐう]という(?:設定|しきい値|閾値|ルール|規則|規定|決まり|取り決め|約束事)/;
const GOAL = /目標値|KPI|OKR|目安は|しきい値|閾値/;

/** リスクを半分に減らすには、 and ごみを3割減らすコツ: the end of a way. */
const PURPOSE =
  /^[^、。]{0,16}[るすくつむぶぐう]には$|^[^がは、。]{0,10}[るすくつむぶぐう](?:方法|コツ|こつ|手順|テクニック|秘訣)/;

/** 5億人が使うこのアプリから始めるとよい: a figure inside what the noun is said to be. */
const IN_RELATIVE =
  /^(?:の[^、。がはを]{1,8})?が[^、。は]{1,14}[るたうくすつむぶぐい](?:この|その)?[一-龠ァ-ヴー]{2,12}(?:[をにがもはかで]|$)/;
/** 2割を予備費に回し、…取りましょう: one request goes on in the next. */
const REQUESTED_ON =
  /^(?:を(?!占|超|上回|下回|記録|達成|突破|失)[^、。はが]{1,12}[いきぎしちにびみりえけげせてねべめれ]|(?:ほど|くらい|ずつ)?(?:に|まで)?(?:減らし|増やし|抑え|上げ|下げ|薄め|残し|足し|加え|引き|空け|控え|取り)て?)、[^。]{0,60}(?:ましょう(?!か)|てください|でください|てみてください)/;
/** 全力の7割で流す, 8割の力で投げる */
/** 8割の完成度で, 60%くらいの出来でも: how well, not how many. */
const HOW_WELL =
  /^(?:くらい|ぐらい|程度|ほど)?の(?:出来(?!事)|できばえ|完成度|仕上がり|完璧さ|自信|理解(?:度)?で|納得|気持ち|クオリティ|余力)|^(?:くらい|ぐらい)の(?:成果|結果|品質|精度)(?:を|で|が)[^、。]{0,10}(?:まし|いい|よい|十分|ほうが|方が)/;
/** 腹八分目, 話半分 and 瓶の4分の3まで詰める */
const FILLED =
  /^まで(?:は)?(?:詰|入れ|注|満た|埋め|伸ば|下げ|上げ|回[しす]|開け|閉め|水|湯|煮詰|減らし)/;
/** 150%に拡大し, 80%まで充電しておきます: how a thing is set, without anybody who did it. */
const SET_TO =
  /^(?:に|まで)(?:拡大|縮小|充電|設定|回転|調整|ズーム|薄く|暗く|明るく|濃く)(?:し|す)(?!て?い(?:る|ます|た)|[^。、]{0,4}(?:ました|でした|という|計画))/;
const OF_AN_IMAGE =
  /^\s?$|画像|写真|アイコン|文字|画面|図|地図|ロゴ|サムネイル|電池|バッテリー|表示|色|影/;

const isSetTo = ({ before, lead, after }: Mention): boolean =>
  SET_TO.test(after) && OF_AN_IMAGE.test(before) && !/[がは]/.test(lead.replace("前は", ""));

/** 音量は3割に下げておく, 明るさは50%に、…下げておく, 80%で止めて充電する */
const LEFT_AT =
  /^(?:に(?:し|下げ|上げ|落とし|設定し|抑え)て(?:お[くきけ]|使)|に、[^。、]{0,14}て(?:お[くきけ]|使)|で(?:止め|切り上げ|打ち切)[^、。]{0,10}(?:る|ます|ましょう)(?:。|$))/;
/** 前の週の1割増しまでに抑えます: how far one goes. */
const UP_TO =
  /^(?:増し?)?まで(?:に|で)?(?:(?:抑え|とどめ|控え|止め)(?:る|ます|て(?:おき|ください)|ましょう)|する。|します)|^を超えない(?:よう|範囲)/;
/** 音質に40%、装着感に30%を割り振って */
const ALLOTTED =
  /^(?:、[^、。はが]{1,16}に\d{1,3}[%％割]){0,4}[を、]?[^。はが]{0,24}(?:割り振|振り分け|配分)(?:って|し|る|ます)/;
/** 週に5%ずつ上げていきます */
const BIT_BY_BIT =
  /^ずつ[^。、がは]{0,10}(?:上げ|下げ|増や|減ら|足|加え|混ぜ|与え)[^。、]{0,6}(?:ます|る|ましょう)(?:。|$)/;
const EFFORT_BEFORE =
  /(?:全力|全速力?|本気|最大出力|最高速度?|フルパワー|最大|最大(?:重量|心拍数?|筋力|挙上重量|酸素摂取量)|1RM)の$/;
const EFFORT_AFTER =
  /^の(?:力|力加減|出力|ペース|スピード|速さ|強さ|火加減)で|^の力を[^、。はが]{0,4}(?:出|発揮|尽く|注|振り絞)/;

/** What hands do with things, in the plain present: 3分の1はみじん切りにします, 煮汁が半分になるまで煮詰めます. */
const HANDIWORK =
  /^(?!にも?満た)(?![^。]{0,24}(?:(?<!な)が(?!.{0,12}まで)|という))[^。]{0,24}(?:切|刻|溶[いかき]|煮|焼[いき]|炊[いき]|詰め|満たし?|残[しす]|空け|間引|切り戻|替え|充て|取って(?:お|置)|取り除|用意|洗[いっう]|浸[しす]|冷や|温め|沸か|丸め|広げ|重ね|並べ|ちぎ|埋め|植え|撒[いき]|刈[っりる]|炒め|茹で|ゆで|蒸[しす]|揚げ|混ぜ|加え|注[いぎぐ]|塗[っりる](?![薬絵])|漬け|絞[っりる]|ゆるめ|薄め|割[っり]入れ|盛り|敷[いき]|巻[いき]|折[っりる](?!紙)|貼[っりる](?![薬紙])|縫[いうっ]|動か[しす]|ドラッグ|切り抜|印を付け|取り置|裏ごし|寝かせ|冷まし|回しかけ|量[っりる]|もみ込)(?!替|離|[^。、]{0,2}て?い(?:る|ます|た|ました))[^。、]{0,6}(?:ます|る|い?て(?:から|おき)?|す)?(?:。|、|$)/;
const UNTIL =
  /^(?:くらい|ぐらい|ほど|程度)?に(?:なる|減る|煮詰まる|膨らむ|ふくらむ|増える|縮む)まで/;
/** Somebody who does it: what he does is told, not taught. */
const DOER =
  /[一-龠ァ-ヴーA-Za-z]{2,16}が|(?:社|人|者|店|手|員|層|客|側|私|彼|さん|市|町|村|県|国|省|庁|行|局|会|校|院|党|府|団体)(?:は|も|では)|ました|でした/;

/** How a thing is made, step by step: nobody is said to do it. */
function isHandiwork({ quantity, before, after, lead }: Mention): boolean {
  if (/(?:率|割合|比|シェア|数|量)[はが](?:約|およそ)?$/.test(lead) && /^を切/.test(after))
    return false;
  // 1割を切った: it fell below; a third may be cut.
  if (quantity.kind === "percent" && /^を切/.test(after)) return false;
  if (!HANDIWORK.test(after) && !UNTIL.test(after)) return false;
  return !DOER.test(before + after.replace(UNTIL, "")) || UNTIL.test(after);
}

/** 最初に3割ほど多めに書き、あとで削ると読みやすくなります: what comes of doing so. */
const TO_GOOD_END =
  /^(?:ほど|くらい|ずつ)?(?![^、。]{0,12}[はが])[^、。]{1,12}[いきぎしちにびみりえけげせてねべめれ]、[^。は]{0,40}(?:と|ば)[^。、]{0,20}(?:なります|できます|まとまります|決まります|仕上がります|やすいです|済みます|防げます|整います|避けられます)。?\s{0,3}$/;
/** 水を1割足すと焦げつきにくい: what is good to do. */
const BETTER =
  /^は[^。]{0,30}[にと]すると、?[^。]{0,10}(?:見え|映え|なり|なる)|^(?:ほど|くらい|分)?(?:[をにずつ]|に来る|になる)?[^。、はが]{1,16}[るうくすつぬむぶぐ]と、?[^。]{0,14}(?:にく|やす|よい|いい|きれい|おいし|安心|防げ|楽に|収まり|失敗し|済[むみ]|美し|長持ち)[^。]{0,8}。?\s{0,3}$/;
/** 塩は2%、水は65%が目安です: one line tells what is meant by both. */
const IN_LINE =
  /^(?:、[^、。はが]{1,14}は\s?[\d０-９][^、。]{0,10}){1,3}が(?:目安|基本|標準|ちょうど)/;
/** 毛先の3分の1ほどで足りる */
const ENOUGH =
  /^(?:ほど|くらい|程度|も(?:あれば)?)?(?:(?:に|を)[^、。はが]{1,6}ば)?で?(?:足り(?:る|ます)|十分(?:だ|です|[^、。だでな]{1,8}(?:ます|る)(?:。|$))|じゅうぶん|間に合[うい]|事足り|かまわ|構わ)/;
/** 粉の6割5分が扱いやすい: what suits. */
const SUITS =
  /^(?:\d分)?(?:ほど|くらい|前後|程度|あたり)?(?:が|で)[^、。]{0,4}(?:扱いやす|ちょうど|適量|適当|ほどよ|無難|妥当|適正|最適|ベスト|ほどほど)/;
const TAKE_AS =
  /^(?:ほど|くらい|程度)?(?:と|を)(?:考え|見|み|見込|思っ)て(?:おけば|おく|よい|いい|差し支え|おいて)/;

/** What is measured in a kitchen. */
const RECIPE =
  /大さじ|小さじ|計量カップ|\dカップ|[\d一二三四五]合(?:に|の|を|で|、)|水加減|煮汁|だし[汁にを]|酢飯|下ごしらえ/;
/** 混ぜる直前に塩を加えます。 beside the figure: how a thing is made is told. */
const PROCEDURE =
  /(?:^|。)[^。はが]{0,30}(?:は[^。はが]{0,20})?(?:切[りるっ]|刻[みむん]|溶[いかき]|煮|焼[いき]|炊[いき]|混ぜ|加え|注[いぎぐ]|塗[っり]|漬け|絞[っり]|揚げ|炒め|茹で|ゆで|蒸し|こね|寝かせ|冷や[しす]|温め|回しかけ|振りかけ|盛[っり]|敷[いき]|植え|撒[いき]|縫[いう]|編[みむ]|戻[しす]|かぶせ|合わせ)[^。、はが]{0,6}(?:ます|る|す|く|う|む|ましょう|てください)。/;
const SOLD = /売|値|価格|企業|会社|世帯|市場|人の|輸入|前年|消費/;

const isOfProcedure = ({ sentence, previous, next }: Mention): boolean =>
  !SOLD.test(sentence) &&
  (RECIPE.test(sentence) ||
    (PROCEDURE.test(`${previous}${sentence}${next}`) &&
      !/(?:た|ている|ています|ました)。/.test(sentence)));

/** An imperative or advice as the quantity's own predicate, close behind it; という hands it over to another noun. */
export function isInstructed(mention: Mention): boolean {
  const { quantity, tail, after, before, lead } = mention;
  // Nobody is told to be first.
  if (quantity.kind === "rank") return false;
  if (
    GOAL_AFTER.test(after) ||
    RULED_AFTER.test(after) ||
    (GOAL.test(lead) && !/社|同|業界/.test(lead))
  )
    return true;
  if (PURPOSE.test(tail) || REQUESTED_ON.test(after)) return true;
  if ((BETTER.test(after) && !DOER.test(before)) || ENOUGH.test(after)) return true;
  if (IN_LINE.test(after) || SUITS.test(after) || TAKE_AS.test(after)) return true;
  if (TO_GOOD_END.test(after) && !DOER.test(before)) return true;
  const isPart = /^(?:percent|fraction|multiplier)$/.test(quantity.kind);
  if (isPart && (isHandiwork(mention) || isOfProcedure(mention))) return true;
  if (quantity.kind === "percent" && (EFFORT_BEFORE.test(before) || EFFORT_AFTER.test(after)))
    return true;
  if (isPart && ALLOTTED.test(after) && !DOER.test(before)) return true;
  if (isPart && UP_TO.test(after) && !DOER.test(before)) return true;
  if (isPart && LEFT_AT.test(after) && !DOER.test(before)) return true;
  if (isPart && BIT_BY_BIT.test(after) && !DOER.test(before)) return true;
  if (isPart && (HOW_WELL.test(after) || (FILLED.test(after) && !DOER.test(before)))) return true;
  if (quantity.kind === "percent" && isSetTo(mention)) return true;
  if (RECALLED.test(after)) return false;
  if (TO_DO.test(after) && !TO_DO_OF.test(before)) return true;
  if (IN_RELATIVE.test(tail)) return false;
  const match = INSTRUCTION.exec(tail);
  return match !== null && match.index < 24 && !/という/.test(tail.slice(0, match.index));
}
