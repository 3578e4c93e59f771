import type { Mention } from "./claim.js";
import { namesHouse, OF_SOMEONE } from "./speaker-ja.js";

/** Where statistics are taken, and who else there is. */
export const SCOPE =
  /世界|国内|国産(?=の)|全国|全米|本[市県区町村]の|(?<![一-龠])日本(?![語酒茶刀画庭株])|米国(?!株)|(?:この|ここ|過去)[2-9二三四五六七八九][0-9十]年|半世紀|中国|欧州|欧米|北米|アジア|海外(?!売上|比率|事業)|先進国|途上国|[都道府県市区町村域圏]内(?![会装])|各[地国社県都店]|(?<!同じ)業界|市場|(?:建設|製造|小売|卸売|飲食|外食|運輸|運送|物流|金融|保険|農|林|漁|水産|観光|宿泊|旅行|不動産|出版|印刷|繊維|情報通信|サービス|介護)業(?=では|の|は|に)|首都圏|都市圏|相場|取引額|出荷額|業種を問わず|業界を問わず|普及率|興行収入|観客動員|視聴率|投票率|出生率|倒産|物価|地価|支持率|失業率|寿命|平均(?:価格|年収|賃金|寿命|気温)|世の中|世間|大手|他社|競合|同業|国民|政府/;
/** Kinds of people and things: of them there are so many that no house can speak for all. */
const KIND =
  /(?:子ども|こども|子供|お年寄り|企業|会社員|会社|法人|世帯|家庭|若者|若い世代|世代|高齢者|[一二三四五六七八九\d０-９]{1,2}[十0０]?代|親|母親|父親|男性|女性|男の人|女の人|人々|人間|大学生|高校生|中学生|小学生|若手|教員|教師|医師|看護師|農家|漁師|労働者|消費者|日本人|開発者|プログラマー?|経営者|管理職|自治体|病院|大学|書店|商店|工場|メーカー|スタートアップ|プロジェクト|ウェブサイト|製品|仕事|業務|職種|新車|産業|職業|店|都市|国|人口|ブラウザー?|失敗|障害|事故|犯罪|病気|がん|離婚)$/;
/** Members and guests are those of some house. */
const RELATIVE =
  /^(?:[約計]?)(?:応募|来場|入場|来園|見学|購入|契約|来館|入館|参加|登録|受講|利用|出席|回答|購読|申込|寄付|合格|同級)[者生]$|^読者$|^(?:(?:男性|女性)?社|会|職|部|店|教職|従業|組合|役)員$|^(?:卒業|在校|受講|同級|同窓|研修|塾|門下)生$|^園児$|^(?:来|常連|乗|宿泊|顧)?客$|^お客$|^株主$|^(?:職|友|知)人$/;
/** 就業者, 転職経験者, 小中学生: people of a kind. */
const PEOPLE = /(?:者|層|族|師|士|民|児|生|人|婦|員|客|主)$/;
/** Those whom somebody with a name may teach. */
const PUPILS = /^(?:学生|生徒|弟子|教え子|塾生)$/;
const isKind = (noun: string): boolean =>
  KIND.test(noun) || (PEOPLE.test(noun) && !RELATIVE.test(noun));
const OF_KIND =
  /(子ども|こども|お年寄り|[一-龠ァ-ヴー々0-9０-９A-Za-z]{1,16})(?:全体)?(?:の|のうち|の中|のうちの)(?:なんと|実に|わずか|およそ|ほぼ|約|[数]は)?\s?$/;
const NUMBER_OF =
  /([一-龠ァ-ヴー々]{1,12})の(?:数|割合|比率|人数|件数|多く)(?:は|が|も)[^、。]{0,14}、?[^、。]{0,8}$/;
/** 共働き世帯では, 会社員は: the kind as the topic. */
const KIND_TOPIC =
  /(?:企業|会社員|法人|世帯|家庭|若者|世代|高齢者|母親|父親|男性|女性|人々|大学生|教員|教師|医師|農家|労働者|消費者|日本人|開発者|経営者|管理職|自治体|スタートアップ|(?<=[るたい])(?<!(?:始め|立ち上げ|作っ|興し|起こし|継い|創っ)た)会社|(?<=[るたい])人)(?:は|では|でも|が|も|に(?:は|とって))/;
/** 人は学んだことの74%を: people as the topic of the clause of the figure. */
const PEOPLE_TOPIC =
  /(?:^|[、。ぁ-ん])([一-龠々]{0,8}(?:者|層|生|児)|[一-龠々]{1,8}人|(?<=^|[、。])人)(?:は|が|も)[^、。]{0,24}$/;
/** リンターを替えたチームでは: any that did; the shop that we began is ours. */
const SUCH =
  /(?<!始め|開い|興し|起こし|作っ|創っ|立ち上げ|継い|私が[^、。]{0,10})[ただ](?:商店街|町内会|組合|団体|事務所|チーム|会社|企業|店|工場|学校|家庭|人|者|生徒|町|村|部署|現場|施設|医院|農家|例)(?:では|は|が|も|の)/;
/** うち女性は38% */
const AMONG = /(?:うち|中)、?(?:男性|女性|若者|高齢者)(?:は|が)/;
const KIND_BEHIND = /^(?:もの|以上|近く|弱|強|超)?の([一-龠ァ-ヴー々]{1,10})(?=[はがも])/;
const isShare = ({ kind }: Mention["quantity"]): boolean =>
  kind === "percent" || kind === "fraction";
/** 62%の工房が: nobody has so many shops; a member, a time or a sum may be one's own. */
const isThing = (noun: string): boolean =>
  !RELATIVE.test(noun) &&
  !/^[客人]|時間$|費用?$|金$|[増減高低]|プラス|マイナス|黒字|赤字|利益|確率|精度/.test(noun);
/** Whom a sentence tells of, if not of the house that writes: 同社は, ミナト電機は, 総務省が. */
const NAMED =
  /同(?:[社店校行氏省庁国県市局]|団体|グループ|大学|財団)(?=[はがもの、で])|(?<![一-龠弊当わ])(?:各|両|他|御|貴)社|[一-龠ァ-ヴー々A-Za-z0-9]{2,14}(?:(?<![弊当自会商神支本我が]|わが)社|電機|電気|精機|精工|製鋼|食品|化学|薬品|重工|不動産|物産|海運|運輸|印刷|出版|百貨店|生命|電力|水産|酒造|醸造|紡績|造船|製菓|製パン|飲料|乳業|電工|観光|製作所|製薬|自動車|銀行|証券|建設|工業|産業|商事|通信|航空|鉄道|省|庁|政府|議会|党|軍|連合|モーターズ?|ホールディングス|テクノロジーズ?)(?:は|が|も|では)|ライバル|専門家|アナリスト|識者|関係者|研究者たち/;
/** Metaは, Rustで: a name in Latin letters that is no abbreviation; Slackの of one's own house is said with 社内の. */
const LATIN = /(?<![A-Za-z])[A-Z][a-z][A-Za-z.]{1,20}\s?\d{0,3}\s?(?:は|が|も|では|の|で|を使)/;
/** ある食品メーカーでは: somebody, and not who writes. */
const SOME_FIRM =
  /(?:^|[、。])\s?(?:ある|とある|某)[^、。はが]{0,12}(?:社|店|メーカー|企業|工場|病院|医院|学校|自治体|[町市村]|大学|園|旅館|ホテル|農家|家庭|塾)(?:では|は|が|で、)/;
const HEARSAY =
  /^[^「」]{0,60}?(?:と(?:も|は)?(?:言わ|いわ|され|言う|いう|いい|言い)(?:れ|て|ます|。|$)|という(?:。|$|の(?:は|も|が)?[^。]{0,10}(?:話|説|声|指摘))|そう(?:だ|です|なの)(?![がけ])|らしい|とのこと|とみられ|と見られ|と(?:聞|きい)(?:い|く|き)|と(?:説明|主張|強調|発表|報告|宣伝|予想)し|とうた[いう]|と(?:見る|みる|見て|予測|予想|推計|試算))/;
/** What a maker says of his new thing is told against the old one. */
const COMPARED =
  /(?:先代|従来|前世代|旧世代|旧型|前型|旧モデル|前モデル|前作|他社|競合)[^、。]{0,8}(?:より|比|の|に比べ|に対し)[^。]{0,40}$/;

/** この「2倍」という数字, 今回の100億円投資: a figure that was told elsewhere. */
const ADOPTED = /(?:この|今回の|その)「?[^、。「」はがを]{0,16}$/;
const ADOPTED_BEHIND =
  /^[^、。「」]{0,10}」(?!を(?:掲げ|目指|目標))|^[^。]{0,10}という(?!か|わけ|こと)[一-龠ァ-ヴー]/;

/** アンケートでは: of a survey that is nobody's. */
const POLLED = /(?:調査|アンケート|研究|統計|論文|試算)(?:では|によ|で、|から)/;

/** 58人のうち、: a group that was counted. */
const COUNTED = /\d[\d,]{0,6}\s?(?:人|名|社|枚|件|本|冊)(?:のうち|中)/;

/** 4割減った会社もあります, 3倍になった例が: it happened to somebody. */
const TO_SOME =
  /^[^。]{0,30}[ただ](?:会社|企業|店|工場|学校|人|例|事例|ケース|現場|チーム|自治体|家庭|農家)(?:も|が|は|で)/;

/** 祖父は…そうだ: what one's own people told. */
const KIN =
  /(?<![一-龠])(?:父|母|祖父|祖母|兄|弟|姉|妹|伯父|叔父|伯母|叔母|妻|夫|息子|娘)(?:は|が|も)/;
/** 90万円を超えるのが当たり前になりました */
const IS_COMMON = /^[^。]{0,14}(?:のが|ことが)(?:当たり前|普通|一般的|珍しくな)/;
/** 倍以上はあるだろう: what one measured one need not guess. */
const GUESSED = /^[^。]{0,20}(?:だろう|でしょう|はずだ|はずです|かもしれ)/;

/** Whether the figure is said of what lies outside of anybody's own house. */
export function isOfWorldJa({ quantity, before, after, tail, previous }: Mention): boolean {
  const ours = namesHouse(before);
  const theirs = OF_SOMEONE.test(before);
  if (SCOPE.test(before) || (!ours && NAMED.test(before)) || COMPARED.test(before)) return true;
  if (
    (!ours && !COUNTED.test(before) && KIND_TOPIC.test(before.replace(AMONG, ""))) ||
    (SUCH.test(before) && !COUNTED.test(before))
  )
    return true;
  for (const kind of [OF_KIND, NUMBER_OF, PEOPLE_TOPIC]) {
    const noun = kind.exec(before)?.[1];
    if (
      noun !== undefined &&
      (ours ? KIND.test(noun) : isKind(noun) && !(theirs && PUPILS.test(noun)))
    )
      return true;
  }
  const behind = KIND_BEHIND.exec(after)?.[1];
  if (!ours && behind !== undefined && (isKind(behind) || (isShare(quantity) && isThing(behind))))
    return true;
  if (LATIN.test(before) && !/社内の|うちの|(?:弊|当)[社店]/.test(before)) return true;
  if (
    ADOPTED_BEHIND.test(after) ||
    (ADOPTED.test(before) &&
      /^[^、。はがをも]{0,8}(?:投資|規模|削減|向上|高速化|という|」)/.test(after))
  )
    return true;
  if (/(?:発表|報道|会見)によ[るれ][とば]/.test(before)) return true;
  if (SOME_FIRM.test(before) || IS_COMMON.test(after) || TO_SOME.test(after) || GUESSED.test(after))
    return true;
  if (POLLED.test(before) && !namesHouse(before)) return true;
  return (
    /満足(?:度|する|して)|実感|愛用|リピート|(?:自社|当社|弊社)(?:調べ(?!では)|(?:の|独自の)?(?:調査|アンケート))/.test(
      before + tail,
    ) ||
    (HEARSAY.test(after) && !OF_SOMEONE.test(previous + before) && !KIN.test(before))
  );
}
