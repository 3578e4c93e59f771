import type { Mention, SetAside } from "./claim.js";
import { isDoubtedJa } from "./doubt-ja.js";
import { isInstructed } from "./instruct-ja.js";
import { isOwnJa } from "./own-ja.js";
import { isOwnPlanJa } from "./own-plan-ja.js";
import { isSetByRuleJa } from "./rules-ja.js";
import { isSaying } from "./sayings-ja.js";
import { isSum } from "./sums-ja.js";
import { isShownJa } from "./suppose-ja.js";
import { isTermJa } from "./terms-ja.js";
import { isWorkedOut } from "./worked-ja.js";
import { isOfAWork } from "./works-ja.js";

const CONDITION =
  /とし(?:たら|ても|て考え)|とすれば|(?<!よう)とすると(?:、|$|[約\d０-９])|と(?:仮定|想定)|なら(?!で|び|ない|ず)|(?<!に)たら(?!し|ず)|んだら(?!け|し|だ)|(?<=[れけせえべめげねて])(?<!聞け|見れ|考えれ|思え|言え|比べれ|踏まえれ|鑑みれ|によれ|例え|たとえ)ば|となれば|(?:た|る|い)場合/;
const SUPPOSED = /もし|仮に|例えば|たとえば/;
const SUPPOSITION_END = /(?<![落お])とします|(?<!よし)としましょう|としよう|とする。|と仮定/;
/** A plain verb before a noun closes a relative clause: what follows has a predicate of its own. */
const RELATIVE_END = /[るたうくすつぬむぶぐい](?:[一-龠ァ-ヴ]{2,12}|もの|こと)[はをにがも]/;

const THRESHOLD =
  /^を(?:切|割|超え|下回|上回)る(?:前|まで)に|^を(?:超え|上回|下回|切|割)ると(?![いもの言さ見み予思考期推述語話主指伝発明断約報])|^(?:人|社|円|回)?を?(?:超え|上回|下回|切|割|満た)[^、。]{0,4}?(?:ると、|たら|れば|ない限り|た場合|る場合|るときは|たとき(?:は|に)|そうな)|^(?:の|である|に満たない|に達した)(?:場合|時点|とき|際)|^(?:に|を)(?:達|満た)(?:し|さ)?(?:たら|ない限り|れば)|^まで(?:可|利用|無料|は無料)|^(?:である)?かどうか|^であるか|^にな(?:ると(?![いもの言さ見み予思考期推述語話主指伝発明断約報みと])|ったら)|^に(?:落と|下げ|上げ|設定|変更|指定|調整|増や|減ら)[^、。]{0,4}(?:と|れば|たら|場合(?:は|に)?)、|^に(?:満た|届か|達し|及ば)ない[一-龠ァ-ヴー]{1,10}(?:は|が|に|も)|^の(?:賛成|同意|出席|承認)[^、。]{0,8}(?:成立[すし]|要[すしりる]|必要|可決[すしさ]|とする)|^に(?:する|した)(?:と|ら)、|^(?:減|増え|上が|下が|落ち|伸び)?ると、|^を(?:超え|上回っ|下回っ|切っ)た(?:場合|月|日|年|とき|際)(?:は|に|、)|^を過ぎ(?:たら|ると|た[一-龠ァ-ヴー]{1,6}[はをも])|^[をが]目安|^を(?:しきい値|閾値|上限|下限)/;
/** 合格には8割以上の正答が必要です */
const REQUIRED =
  /^(?:以上)?の[^、。]{1,10}が(?:必要|要る|要り|いる(?:。|$)|いります|条件|求められ)/;
/** 応募の条件は、5年で売上を2倍にする計画があること */
const CONDITIONS = /(?:条件|資格|要件)は、?[^。]{0,20}$/;
const OWN_TARGET =
  /^(?:(?:私たち|わたしたち|我々|弊社|当社|自社|チーム|今年|来年|今期|来期|今月|来月|今季|今回|次|最終|当面|本[市県町村校店])の)?目標は、?[^、。]{0,14}$|^\s?(?:今|来)(?:年|期|月|季|四半期)度?の目標は、?[^。]{0,40}$/;
const DENIAL =
  /^(?:以上)?(?:の[^、。]{0,8})?(?:では(?:なく|ない|ありません|足り[ずなま]|不十分))|^[^、。]{0,16}(?:わけでは(?:な|あり)|とは限(?:らな|りま))/;
/** …と言われますが、これは間違いです; 半分にするという証拠はありません */
const NOT_SO =
  /^[^。]{0,30}(?:と|って)(?:言われ|いわれ|よく聞|思われ|信じられ)[^。、]{0,10}(?:が|けれど|けど|ものの)、[^。]{0,12}(?:間違い|誤り|違い|違う|事実では|嘘|うそ|根拠は?な|正しく(?:な|あ))|^[^、。]{0,12}と(?:思われ|考えられ|信じられ|見られ|誤解され)(?:がち|やすい)|^[^、。]{0,16}という(?:証拠|根拠|裏付け|事実|データ)(?:は|も)(?:あ?りません|ない|な[くか]|見つか(?:ら|って)い?な|存在しな)/;
const IMPRESSION =
  /(?:体感(?:では|的に|として|で|だと)|印象(?:では|として|だと|としては)|肌感(?:覚)?(?:では|だと|として|的に)?|感覚(?:的に|では|としては)|(?:私|僕|筆者|自分)の(?:周り|周囲)(?:では|で|だと)|当てずっぽう|勘(?:で(?:言え|言う|は|す(?:が|けど))|だが)|直感(?:では|的に))[^。]{0,20}$/;
/** 10倍速いというのは言い過ぎだ, 9割が失敗するという話は本当だろうか */
const DOUBTED =
  /^[^「」。、]{0,16}という(?:の|話|説|数字|主張|触れ込み|噂)?[はがも][^。]{0,12}(?:言い過ぎ|言いすぎ|大げさ|誇張|本当(?:だろう|でしょう|です|か|な)|誤り|間違い|作り話|でたらめ|デマ|思い込み|神話|事実では|眉唾|疑わし|怪し|嘘|うそ|誤解|俗説|迷信|都市伝説)/;
/** 8割といったところ; …のではないかと感じています, unless what is felt is said of a presupposed figure. */
const IMPRESSION_AFTER =
  /^(?:くらい|ぐらい)?といったところ|^[^。]{0,30}という(?:印象|感触|体感|感じ)(?:でした|だった|です|だ|を受け)|^[^。]{0,24}（(?:あくまで)?(?:個人の)?(?:感想|体感|主観|印象)|^(?:くらい|ぐらい|ほど|程度)(?:だ|かな|では?ないか)と(?:思い|思う|思っ)|^[^、。]{0,12}かと思(?:う|った|わせる)(?:ほど|くらい)|^[^。]{0,16}(?:だった|いた|あった|見えた)(?:ように|気が)(?:思|感じ|し)|^[^。]{0,20}(?:た|る|い)ように見え(?:た|まし)|^(?![^。]{0,40}の[はを])[^。]{0,40}のではないかと(?:感じ|思っ|思い)/;

const WH = /何|なぜ|どう|どの|どこ|いつ|誰|どれ|どんな|いくら/;
const PRESUPPOSED = /(?:は|のを|ことを|というのを|について)[、]?/;
const QUESTION_END = /(?:[？?]|(?:です|ます|でしょう|だろう|ない|の|だ|る)か。?)[」』]?\s{0,4}$/;

const SPEAKER =
  /(?:さん|氏|様|社長|代表|CEO|CTO|COO|CFO|教授|博士|部長|課長|担当者|会長|所長|店長|院長|編集長|マネージャー|ディレクター|エンジニア)[^。]{0,20}?(?:話|語|言|述べ|笑|振り返|明か|説明|コメント|指摘|胸を張|打ち明け|強調)/;
/** 佐々木さんは「…」と肩を落とす: whatever he does with it. */
const SAYING =
  /(?:さん|氏|ちゃん|くん|教授|医師|先生|社長|店長|市長|知事|監督|選手)(?:は|が|も)、?「$/;
/** 「…」と松井遥医師は話す; 「…」。松田さんはそう訴えた */
const SAID_BY =
  /^(?:と、?)[^。「」]{2,20}は[^。「」]{0,12}(?:日記|手紙|手記|回顧録|ブログ)に[^。「」]{0,4}(?:書|記|綴|残)|^(?:。|と、)?\s?そう(?:話|語|言|振り返|明か|胸を張)[^。「」]{0,6}のは、?[^。]{0,48}(?:さん|氏|教授|医師|先生|社長|代表|監督|選手|店長|園長|校長)|^(?:と、?|。?\s?)[^。「」]{0,24}(?:さん|氏|様|医師|教授|博士|代表|社長|会長|店長|店主|院長|園長|校長|議員|市長|町長|村長|知事|大臣|首相|監督|選手|弁護士|編集長|理事長?|委員長|住職|マネージャー)(?:（[^（）]{1,8}）)?(?:は|が|も)、?(?:[^。「」]{0,24}(?:こう|そう|このように))?[^。「」、]{0,8}?(?:話|語|言|述べ|笑|振り返|明か|説明|訴え|打ち明|嘆|漏ら|もら|こぼ|胸を張|肩を落と|喜|強調|指摘|苦笑|悔し|首をかし|ため息|取材に答え|取材に応じ|答え)/;
/** 「…」と、川口さん。 「…」。そう言って、北村さんは湯飲みを置いた: whatever he does, he has a name. */
const NAMED_BY =
  /^(?:と|って|。|、)[^「」。]{0,16}(?:。?\s?そう(?:言|話|語|笑)[っい][てた]?、?)?[^「」。、]{0,12}(?:さん|氏|医師|教授|先生|社長|店長|店主|監督|選手|代表)(?:は|が|も|。|$)/;
const SPEECH_AFTER = /^[^「」]{0,80}?」(?:と|、)/;

/** 「…海を渡るのさ」と船頭は言った: of a story, whoever he is. */
const SAID_IN_A_STORY =
  /^[^「」。]{0,60}」と[一-龠]{1,4}(?<![者家員官社側部人])(?:は|が)(?:言った|笑った|つぶやいた|呟いた|叫んだ|ささやいた|うなった|答えた)。/;
/** 人生の八割は待ち時間だ、と祖父はよく笑っていた */
const SAID_BY_KIN =
  /^[^。「」]{0,60}(?:、|」)?と(?:いつも)?(?:祖父|祖母|父|母|夫|妻|娘|息子|[兄姉弟妹]|叔[父母]|伯[父母]|友人|師匠|先輩|上司|大家|隣人|同僚)[はがも][^。]{0,12}(?:言[っい]|笑[っい]|話|語|つぶや|こぼ|教え|嘆[いく]|繰り返|唱え|ぼや|漏ら)/;
/** 財布の中身の8割は小銭だ、と笑う人 */
const SAID_IN_JEST =
  /^[^。「」]{0,60}、と(?:笑[いうっ]|ぼや[いくっ]|つぶや|こぼ[しす]|うそぶ|おどけ|冗談)/;
const LAYOUT =
  /ビューポート|横幅|画面幅|画面サイズ|(?:要素|画面|全|最大|最小|コンテナ|カラム)幅|(?:バナー|サイドバー|ヘッダー|カラム|ボタン|画像|余白|列|枠)の(?:幅|高さ)は|要素の[^、。]{0,8}(?:幅|高さ|サイズ)|(?:画像|写真|図|文字|地図|画面|表示)[をの][^、。]{0,6}(?:$|に(?:拡大|縮小))|ブラウザのサイズ|余白|透明度|ピクセル|フォントサイズ|背景色|CSS|DOM|\b(?:width|height|padding|margin|opacity|rem|px)\b/;
const OWN_PRICE =
  /月額|年額|税込|税抜|送料|(?<!推)定価|料金|お買い得|購入価格|販売価格|から(?:ご)?利用/;

/** 価格は3,980万円: of the one thing that is offered. */
const PRICE_IS = /^\s?(?:本体|車両|売り出し|分譲)?価格は(?:税込|約)?$/;

/** これで列の幅は画面の半分になります */
const ON_SCREEN =
  /(?:画面|ブラウザー?|ウィンドウ|コンテナ|カラム|ページの(?:幅|高さ))の$|(?:ページ|画面)の[上下左右]$/;
const ON_SCREEN_AFTER =
  /^(?:を占め|くらい|ほど|に(?:な[りる]|収|し|配|広|縮|設)|の(?:幅|高さ|位置|サイズ)|まで)/;
/** 上から10%の位置, 画像の幅を半分に */
const FROM_EDGE = /(?:上|下|左|右|端|先頭|末尾)から$/;
const PLACED = /^の(?:位置|所|ところ|場所|地点)/;
const SIZE_OF =
  /(?:画像|写真|図|ボタン|ロゴ|文字|枠|アイコン|余白|サムネイル|動画)の(?:幅|高さ|大きさ|サイズ)を$/;

/** 拡大率の既定値を100%から125%に変更: what a program is set to. */
const SETTING =
  /(?:既定|デフォルト|初期|標準|上限|下限|最大|最小|設定|しきい|閾)(?:の)?(?:値|音量|倍率|拡大率|サイズ|品質|画質|明るさ|接続数|容量|件数)?[^、。はが]{0,14}(?:を|は|が)(?:[\d０-９.,]{1,8}[%％割倍]から)?$/;
const SET_TO =
  /^(?:から[\d０-９.,]{1,8}[%％割倍])?(?:に|へ)(?:変更|引き上げ|引き下げ|修正|設定|増や|減ら|上げ|下げ|拡大|緩和)/;

/** Why a Japanese quantity in a claim frame is no claim after all; `undefined`: it is one. */
export function setAsideJa(mention: Mention): SetAside | undefined {
  const { quantity, after, lead, before, sentence } = mention;
  const isShare = quantity.kind === "percent" || quantity.kind === "fraction";
  if (isShare && quantity.comparator === "at-least" && REQUIRED.test(after)) return "threshold";
  if (CONDITIONS.test(before)) return "threshold";
  if (THRESHOLD.test(after) || /[<>≤≥＜＞≦≧]=?\s?$/.test(before)) return "threshold";
  if (NOT_SO.test(after) || DENIAL.test(after) || DOUBTED.test(after)) return "denial";
  if (IMPRESSION.test(before) || IMPRESSION_AFTER.test(after)) return "impression";
  if (isHypothetical(mention) || isShownJa(mention)) return "hypothetical";
  if (isQuestioned(mention) || isDoubtedJa(mention)) return "question";
  if (isSpeech(mention) || isInTitle(mention) || isExample(mention)) return "quotation";
  if (isOwnJa(mention)) return "own";
  if (isTermJa(mention) || isSetByRuleJa(mention)) return "price";
  if (isInstructed(mention) || isOwnPlanJa(mention)) return "instruction";
  if (isWorkedOut(mention) || isSum(mention) || isSaying(mention)) return "definition";
  if (isOfAWork(mention)) return "definition";
  if (quantity.kind === "percent" && /^にします。?$/.test(after)) return "instruction";
  if (quantity.kind === "money" && (OWN_PRICE.test(lead) || PRICE_IS.test(lead))) return "price";
  if (
    /料金|価格|送料|会費/.test(lead) &&
    /^の?(?:値上げ|値下げ|引き上げ|引き下げ)(?:いた)?します/.test(after)
  )
    return "price";
  if (isShare && SETTING.test(before) && SET_TO.test(after)) return "layout";
  if (ON_SCREEN.test(before) && ON_SCREEN_AFTER.test(after)) return "layout";
  if (isShare && FROM_EDGE.test(before) && PLACED.test(after)) return "layout";
  if (isShare && SIZE_OF.test(before)) return "layout";
  if (OWN_TARGET.test(before)) return "instruction";
  if (
    quantity.kind !== "money" &&
    LAYOUT.test(sentence) &&
    /^(?:percent|fraction|multiplier|measure)$/.test(quantity.kind)
  )
    return "layout";
  return undefined;
}

/** 選手の半分が入れ替わっても、狙いは変わらない */
const EVEN_IF =
  /^[^、。は]{0,14}(?<!てい|であ|でい)(?<!にと|によ|にわた|につ|にお|に関|に対|とし|とは)[っいしえりきけせねれみ]ても、?[^。]{0,60}(?:ない|ません|る|ます|だ|です)。?\s{0,3}$/;
/** 仮に…下げられれば利益は倍になる: what would follow. */
const IF_SO_THEN = /仮に[^。]{0,60}(?:[れけせえてねめべげ]ば|たら|なら)、?[^。]{0,20}$/;
/** 圧縮して3分の1にしても400GBは要る */
const EVEN_AT = /^に(?:し|なっ|減らし|抑え|でき)ても、?[^。]{0,16}\d/;
/** 表の8割が埋まった段階で、…: when something is to be done. */
const AT_STAGE =
  /^[がをに][^、。]{1,10}[ただ](?:段階|時点|ところ)で、?[^。]{0,80}(?:る|ます|しょう|ください|です|こと)。?\s{0,3}$/;
/** 例えば100人中30人が押した場合、: a condition with a figure in it begins a calculation; so does a bare とすると、. */
const WORKED_EXAMPLE =
  /(?:例えば|たとえば|仮に|もし)[^、。]{0,20}\d[万億]?[%％割倍円人社件回分時][^、。]{0,20}(?:場合(?:は|に)?|とすると|とすれば|なら|[るくす]と|たら|れば)、|\uFFFC[^、。]{0,8}とすると、|\d[^、。]{0,8}と(?:すると|すれば|おくと)、/;

/** たとえ9割の人が反対しても */
const CONCEDED = /(?:たとえ(?!ば)|もし|仮に|万が?一|よしんば)[^、。]{0,24}$/;
const CONCESSION = /^[^、。]{0,24}(?:[てで]も|とも|うと|うが)(?:、|。|$)/;

/** A condition up to the quantity's own predicate hides it; もし elsewhere in the sentence does not. */
function isHypothetical({ before, tail, after, previous }: Mention): boolean {
  const condition = CONDITION.exec(withoutQuotes(tail));
  if (
    condition !== null &&
    condition.index < 30 &&
    !(/^は/.test(after) && /[^はがを、。]の(?:約|およそ|ほぼ)?$/.test(before)) &&
    !isMentioned(before, tail) &&
    !hasRelativeClause(tail.slice(0, condition.index))
  )
    return true;
  if (SUPPOSITION_END.test(after) || SUPPOSITION_END.test(previous)) return true;
  if (
    IF_SO_THEN.test(before) ||
    WORKED_EXAMPLE.test(before) ||
    EVEN_AT.test(after) ||
    EVEN_IF.test(after) ||
    AT_STAGE.test(after)
  )
    return true;
  if (CONCEDED.test(before) && CONCESSION.test(after)) return true;
  return SUPPOSED.test(before) && CONDITION.test(after) && !CONDITION.test(before);
}

/** What the words 「相談すればよかった」 suppose is no condition of the figure before them. */
const withoutQuotes = (tail: string): string =>
  tail.includes("「") ? tail.replaceAll(/「[^「」]{0,60}」/g, "「」") : tail;

function hasRelativeClause(text: string): boolean {
  const end = RELATIVE_END.exec(text);
  return end !== null && /[がをにで]/.test(text.slice(0, end.index));
}

/** 「10倍の改善」が: in brackets as a name, the figure itself is asserted. */
function isMentioned(before: string, tail: string): boolean {
  return before.lastIndexOf("「") > before.lastIndexOf("」") && tail.includes("」");
}

/** 80の15%はいくつでしょう; 10%、30%、60%のどれ */
const WHICH =
  /^[^。]{0,20}かは、?(?:誰にも|まだ|よく)?(?:分から|わから|不明|知りよう)|^は(?:いくつ|いくら|何(?!度|回|倍))|^(?:、[\d０-９]{1,4}[%％割倍]){0,5}の(?:どれ|どちら|うちどれ)/;
/** …って本当？ 「売上が10倍になる」は本当か？ */
const IS_IT_TRUE =
  /^[^。？?]{0,30}(?:って|というのは|とは|」は|のは)、?本当(?:です|でしょう|なの|だろう)?か?(?:[？?]|。|$)/;
const EXCLAIMED =
  /(?:です|だ)よ(?:ね)?[？?]|でしょ(?:う)?[？?]|じゃない|ではない(?:でしょう|だろう|です)?か/;

/** A yes-no question whose focus is the quantity; what stands before は, のを, という話 or a why is presupposed. */
function isQuestioned({ sentence, before, after, tail }: Mention): boolean {
  if (WHICH.test(after) || IS_IT_TRUE.test(after)) return true;
  if (!QUESTION_END.test(sentence) || EXCLAIMED.test(after)) return false;
  if (/本当に?[^、。]{0,6}$/.test(before) && (!/^は/.test(after) || /^\s?本当に/.test(before)))
    return true;
  if (WH.test(sentence) || after.length > 26) return false;
  return (
    tail.length === after.replace(/[？?。]\s*$/, "").length &&
    !PRESUPPOSED.test(after) &&
    !/という|」で/.test(after)
  );
}

/** 次の文を英訳しましょう。「…」 */
const EXERCISE =
  /(?:次の(?:文|問題|例文|計算)[^。]{0,16}|(?:英訳|和訳|計算|音読|暗唱|書き取り)し)(?:ましょう|てください|なさい)|いくら(?:に|で)[^。]{0,8}でしょう/;
/** 「The price has doubled.」は「値段が2倍になった」: a sentence and what it means. */
const isExample = ({ before, after, previous }: Mention): boolean =>
  (EXERCISE.test(previous) && /「[^「」]{0,60}$/.test(before)) ||
  /^[^「」]{0,40}」(?:は\s?[「A-Z]|という意味)/.test(after) ||
  (/」は「[^「」]{0,40}$/.test(before) && /^[^「」]{0,40}」/.test(after));

/** 『100万回生きたねこ』 */
const isInTitle = ({ before, after }: Mention): boolean =>
  before.lastIndexOf("『") > before.lastIndexOf("』") && after.includes("』");

/** Direct speech of a person with a name or an office: a whole clause in brackets, not a phrase. */
function isSpeech({ sentence, before, after, next }: Mention): boolean {
  if (SAID_BY_KIN.test(after) || SAID_IN_A_STORY.test(after) || SAID_IN_JEST.test(after))
    return true;
  const open = before.lastIndexOf("「");
  if (open <= before.lastIndexOf("」")) return false;
  const close = after.indexOf("」");
  if (close < 0) return false;
  const inside = before.slice(open + 1) + after.slice(0, close);
  if (
    inside.length < 5 ||
    !/(?:です|ます|た|だ|よ|ね|ない|候|けり|べし|[るいうくすつぬむぶぐん]|。|！|か)[。！]?$/.test(
      after.slice(0, close),
    )
  )
    return false;
  if (SAYING.test(before.slice(0, open + 1)) && after[close + 1] === "と") return true;
  const behind = after.slice(close + 1) + next;
  if (SAID_BY.test(behind) || (NAMED_BY.test(behind) && inside.length >= 8)) return true;
  return (
    SPEAKER.test(sentence) &&
    (SPEECH_AFTER.test(after) || /(?:話|語|言|述べ|笑|振り返)/.test(before))
  );
}
