import { isActedOn } from "./announced-ja.js";
import { namesBody } from "./bodies.js";
import type { Mention, Options, Standing } from "./claim.js";
import { isCitation, isDocumented } from "./documents-ja.js";
import { matches } from "./matches.js";

const NAME =
  /(?:[A-Za-zＡ-Ｚａ-ｚ][A-Za-z0-9 .&+'’-]{0,30}(?:\s?社)?|[ァ-ヴー・]{3,20}(?:\s?社)?|[一-龠]{2,16}|[」』])(?:[（(][^（）()]{1,30}[）)])?(?:の|が(?:[^、。]{0,14}(?:に|で))?(?:実施|発表|公表|公開|まとめ|行)[しめっ]?た|による|と[^、。]{2,16}の)(?:(?:\d{4}年(?:度)?)?(?:\d{1,2}月期?)?(?:の)?(?:第\d{1,3}(?:四半期|回|期|版))?(?:の)?|「[^」]{1,40}」)[一-龠ァ-ヴーA-Za-z]{0,12}(?:の)?$/;
/** A research noun in the position of a source: …の調査によると, …調査では, …レポートが示す. */
const DOCUMENT_AS_SOURCE =
  /(?:調査|統計|白書|レポート|報告書|報告|推計|試算|予測|データ|論文|研究|アンケート|集計|資料|記録|ベンチマーク|見通し|短観|国勢調査|短信|年報|年鑑|要覧)[」』）)]?(?:結果)?(?:（[^）]{1,30}）)?(?:に(?:よると|よれば|基づ)|でも?は|(?<=調査[」』）]?|短観|統計|レポート|報告書|白書|月調査）)で、|からは?|が(?:示|指摘|明らか|伝え)|は、|を(?:見る|みる)と|で(?:明らか|分か|わか|判明|確かめ|示され|浮かび|裏付け))/g;
const PUBLISHED =
  /(?:誌|紙|学会)(?:の[^、。]{0,8})?(?:に|で)(?:掲載|発表|公開|報告)された|誌(?:に|で)(?:載っ|出|発表し|報告し|寄せ)た/;
/** Words before a research noun that name nobody. */
const NOBODY =
  /(?:(?:ある|とある|某)[^、。]{1,6}の|(?:当社|自社|弊社)(?:の|独自の)?|ある|とある|某|最近の|最新の|近年の|海外の|国内の|複数の|各種の?|様々な|さまざまな|多くの|別の|いくつかの|一部の|過去の|これらの|独自の|民間の|他の|他社の?|同業の?|社内の?|[^、。はが]{0,8}(?:(?<!大)学|医療|工学|分野|業界)の|その|この|今回の|前回の|学術|手元の|以下の|次の|下記の|当時の|業界の?|市場の?|世界の?|各国の?|企業の?|会社の?|米国の?|現地の?|現場の?|(?:アナリスト|エコノミスト|専門家|関係者|研究者|エンジニア|メーカー|ベンダー|ユーザー|スタートアップ|コンサルタント|チーム|サイト|サービス|システム|モデル|ツール)(?:たち|ら)?の)(?:民間|大規模|学術|市場|意識|実態|世論)?$/;
/** サセックス大学のある調査: one of those of a body with a name. */
const ONE_OF_ITS =
  /(?<=[一-龠ァ-ヴーA-Za-z]{2}(?:大学|大学院|研究所|機構|協会|学会)(?<!(?:有名|国立|私立|公立|海外|地方|某)大学))の(?:ある|とある)$/;
/** エンジニアの2023年の調査 is of no more than エンジニアの調査 is. */
const OF_YEAR = /(?:19|20)\d\d年度?の$/;
const WEASEL =
  /(?:ある|とある|某|最近の|最新の|近年の|海外の|複数の|各種の?|様々な|さまざまな|多くの|いくつかの|一部の)[^、。\d]{0,6}(?:調査|研究|統計|データ|レポート|論文|報告|試算|推計)|(?:専門家|アナリスト|業界関係者|関係者|識者|有識者|市場関係者|業界筋)(?:ら|たち|の間)?(?=[はがものに])|(?:研究|調査|統計|データ|報道|試算|噂|一説)(?:に(?:よると|よれば|は)|では|で(?:示|明らか))/;
const BY_NAME = /[」』）)]?\s?(?:に(?:よると|よれば)|調べ|まとめ(?:で|によ))/g;
const NO_NAME =
  /(?:今回|発表|報道|同社|当社|弊社|自社|関係者|専門家|アナリスト|業界筋|記事|ニュース|噂|情報|それ|これ|話|ある|会社|経験|感覚|方|人|者|リーク|チラシ|ポスター|パンフレット|ネット|サイト|ブログ|テレビ|ラジオ|スタッフ|メール|ガイド|レビュー|コメント)$|^(?:場合|状況|条件|やり方|環境|使い方|とき|時|内容)(?:$|[とやのにはも])/;
const PARENTHESES = /[（(]([^（）()]{3,60})[）)]/g;
/** （森山・田中、2022） and 森山ら（2022） */
const AUTHOR_YEAR =
  /^[一-龠ァ-ヴー]{1,8}(?:(?:・|と)[一-龠ァ-ヴー]{1,8}|ら|ほか)?[,、，]\s?(?:19|20)\d\d[a-z]?年?$/;
/** 全国疫学調査、松原ほか、2020年 */
const AUTHORS =
  /[一-龠ァ-ヴー]{2,8}(?:ほか|ら)[、,，]\s?(?:[^、,，]{1,20}[、,，]\s?)?(?:19|20)\d\d/;
const AUTHOR_THEN_YEAR =
  /[一-龠ァ-ヴーA-Za-z](?:ら|ほか| et al\.)?\s?[（(](?:19|20)\d\d[a-z]?[）)](?:に?は|が|も|の|によ|で)/;
const CITES =
  /(?:19|20)\d\d|令和|\d日付|\d日(?:に)?発表|月号|[朝夕]刊|調べ|調査|統計|白書|レポート|報告書|推計/;
const TITLED =
  /[「『][^「」『』]{2,40}(?:調査|統計|白書|レポート|報告書|推計|見通し|要覧|年報|センサス|インデックス)[^「」『』]{0,12}[」』]|[一-龠ァ-ヴーA-Za-z]の[「『](?:[^「」『』]{3,40}(?:19|20)\d\d(?:年版?|年度版?)?|(?:19|20)\d\d年?[^「」『』]{2,30})[」』](?:では|に(?:よる|よれ|は)|は、?|で、)/;
const BODY_VERB =
  /(?:予測|推計|推定|試算|評価|算出|報告|発表|公表|集計|分析|指摘|推算)(?:し|する|を|、|では|によ)|見積も|見込(?:む|み|ん)|数え(?:る|て|た)|突き止め|まとめ(?:た|て|、)|明らかにし|確かめ|示(?:し|す)|と見て|報じ|伝え|(?<!う)とし(?:てい|た|ました)|(?<!う)とする。|と(?:述べ|説明し|明かし|警告し|指摘|言[いっう])/;
const TOPIC = /[はがも](?!ない|なく)/g;

const ANNOUNCED =
  /(?:と|を|も|が|した|する)(?:正式に|新たに)?(?:発表|公表|開示|報告|明らかに)(?:し|され|する)|と(?:して|述べて|説明して)い(?:る|ます|た)/;
/** A date or an event of the announcement itself; a deadline (までに) or the date of another deed is none. */
const ANNOUNCEMENT_PLACE =
  /(?:(?:19|20)\d\d年|今年|昨年|前年)?(?:\d{1,2}月)?\d{1,2}[日月](?:\d{1,2}日)?(?:（[^）]{1,10}）)?(?:に(?!は?[^、。]{0,30}(?:設立|創業|開始|稼働|買収|発売|投資))|、|付|の(?:決算|発表会?|説明会|イベント|会見|ブログ|リリース|カンファレンス|基調講演))(?!までに)|第[1-4一二三四]四半期(?:の)?決算|決算(?:発表|説明会|資料|短信)?(?:で|に)|[「『][^」』]{2,40}[」』](?:の?(?:イベント|会見|基調講演|発表会|カンファレンス|サミット))?(?:で|にて|において)|(?:IR|有価証券報告書|プレスリリース|公式ブログ)(?:で|に)/;
/** 来館者412人に行ったアンケート: who was asked and how many. */
const SURVEYED =
  /(?:アンケート|調査)[^。（]{0,6}（[^（）]{0,12}\d[\d,]{0,6}(?:人|名|社|世帯)|\d[^、。\d]{0,3}(?:人|名|社|世帯|店|校|団体)(?:に|を対象に)[^、。]{0,12}(?:行|実施|聞い|尋ね)[^、。]{0,8}(?:アンケート|調査)/;
/** 5月10日に発表した決算によると */
const DATED_DOCUMENT =
  /(?:は|が|社)[^。]{0,12}(?:\d{1,2}[月日](?:\d{1,2}日)?(?:に|、)?|本日|きょう|同日)[^、。]{0,12}(?:発表|公表|公開|開示)(?:し|され)た(?:[^、。]{0,16}(?:によると|によれば|では|に基づ)|[^、。ぁ-ん]{1,16}(?:は、|で、)|[^、。]{1,24}(?:決算|統計|調査|概数|速報|月報|白書|短信)(?:は、?|で、?|では))/;
/** 有価証券報告書（2025年3月期）によれば: a document of a kind and a date. */
const DATED_KIND =
  /(?<!社内の?|独自の?|ある)(?:報告書|短信|白書|レポート|年鑑|年報|要覧|統計|資料|国勢調査|センサス)[」』]?（[^（）]{0,12}(?:(?:19|20)\d\d|令和[\d元]{1,2})年[^（）]{0,12}）(?:に(?:よると|よれば|基づ)|では?|を(?:見|み)ると|から)/;
/** 国勢調査では: there is one of it. */
const CENSUS =
  /(?:国勢調査|日銀短観|人口動態統計)(?:の結果)?(?:では|によ|で、|に基づ|を(?:見|み)ると|から)/;
/** 国民生活センターが公表した商品テストでは, 国際自然保護連合のレッドリストでは */
const TESTED_BY =
  /(?:テスト|試験|検査|検証|実験|測定|リスト|マップ|台帳|目録|名簿|一覧|成分表|一覧表|便覧|公表値|ホームページ|サイト)(?:（[^（）]{1,12}）)?(?:に(?:よると|よれば)|でも?は、?|で、)/g;
/** Characters from a body to its test. */
const TESTER = 56;
/** 主催者発表で4万2千人: as it is the custom for those who come. */
const BY_ORGANISERS = /主催者(?:側)?の?(?:発表|集計)(?:で|によ|では)/;
/** OECDのPISA2022で */
const EDITION = /の[A-Z][A-Za-z]{2,12}\s?(?:19|20)\d\d(?:年)?(?:で|では|によ)/g;
/** 潮見新聞の6月3日付の記事によれば */
const PAPER =
  /[一-龠ァ-ヴーA-Za-z](?:新聞|通信|タイムズ|ジャーナル|ポスト|放送|テレビ|誌|紙)(?:の|が)[^、。]{0,16}(?:記事|報道|特集|取材)(?:に(?:よると|よれば|は|も)|では|で、)/;
/** 世界銀行の「…」は, 農林水産省「…」によれば: a title with the body that it is of. */
const TITLE_OF =
  /([一-龠ァ-ヴーA-Za-z（）()]{2,24})(?:の|が(?:まとめ|出し|発表し|公表し|公開し)た)?[「『][^「」『』]{2,40}[」』](?:（[^（）]{1,20}）)?(?:は、?|では|に(?:よる|よれ|基づ|は、?|、)|で、|から|を(?:見|み)る|を[^、。]{1,8}(?:と|たら|ば)、)/g;
const SPEAKER =
  /([A-Za-z][A-Za-z0-9 .&-]{1,24}|[ァ-ヴー・]{2,16}(?:社|氏)?|[一-龠]{2,8}(?:社|氏)|同社|彼ら|彼女|彼|メーカー|ベンダー|開発元|提供元)(?:側)?(?:は|が|も|自身|によると|によれば)[^。]{0,120}$/;
const SPEECH_VERB =
  /(?:主張|謳|うた[うっい]|約束|表明|述べ|語[りっる]|と言[っうい]|としてい|アピール|豪語|掲げ|強調|宣言|発表|明かし|説明し|公表|報告し|明らかに)/;
/** 総務省は6月、統計を発表した。…: what stands behind it is in it. */
const RELEASED =
  /(?:統計|調査|白書|報告書|結果|データ|レポート|概数|速報|推計)[^、。]{0,12}を(?:発表|公表|公開|まとめ|開示)(?:しました|した|た|ました)。?\s{0,3}$/;
/** 財務省は毎年「国の財務書類」で資産と負債を公表している。 */
const PUBLISHES =
  /[「『][^「」『』]{2,30}[」』][^。]{0,24}(?:発表|公表|公開)して(?:いる|います)。?\s{0,3}$/;
const SURVEY_CONTINUES =
  /^(?:この|同|その|前述の|上記の|先の)(?:調査|レポート|報告書?|研究|統計|白書|データ|論文|予測|推計|アンケート)|^同(?:社|庁|省|所|協会|機関)(?:の|は|によ)|^(?:[そこ]の)?(?:うち|内訳)|^残[るり](?:の|は|[\d０-９一-九])|^[^、。]{1,14}(?:に限ると|でみると|で見ると|別では|別に(?:みる|見る)と)/;

/** What the sentence itself offers as a source, and who speaks when that is none. */
export function standingJa(
  mention: Mention,
  options: Options,
): { standing: Standing; speaker: string } {
  const { sentence, before, after } = mention;
  const weasel = WEASEL.exec(sentence) ?? findWord(sentence, options.weasels);
  if (isSourced(sentence, options.sourceNames, weasel !== null) || isAnnounced(before, after))
    return { standing: "supported", speaker: "" };
  if (goesOnFromPrevious(mention, options)) return { standing: "supported", speaker: "" };
  if (isActedOn(mention) || isCitation(mention.previous, options.sourceNames))
    return { standing: "supported", speaker: "" };
  if (/(?:当社|自社|弊社)(?:の|独自の)?調[べ査]/.test(sentence))
    return { standing: "own", speaker: "" };
  if (weasel !== null) return { standing: "weasel", speaker: weasel[0] };
  const speaker = SPEAKER.exec(before);
  if (speaker !== null && SPEECH_VERB.test(after))
    return { standing: "speaker", speaker: speaker[1] as string };
  return { standing: "none", speaker: "" };
}

/** 5割近くを三十代以下が占める: a share that opens a sentence is one of those before it. */
const OPENS = /^\s?(?:[そこ]の)?(?:うち)?(?:約|およそ|ほぼ)?$/;
/** 世界の69人に1人にあたります: the same figure in other terms. */
const IN_TERMS = /^(?:に(?:あたる|あたり|相当)|の計算|という計算)/;

/** Whether the figure goes on from a source that the sentence before names. */
function goesOnFromPrevious(mention: Mention, { sourceNames }: Options): boolean {
  const { quantity, sentence, before, after, previous } = mention;
  if (
    (RELEASED.test(previous) || PUBLISHES.test(previous)) &&
    namesBody(previous.slice(0, 30), sourceNames)
  )
    return true;
  if (SURVEY_CONTINUES.test(sentence.trimStart())) return isSourced(previous, sourceNames, false);
  const isPart = quantity.kind === "percent" || quantity.kind === "fraction";
  const goesOn =
    isParallel(mention) ||
    (IN_TERMS.test(after) && !/[、。]/.test(before)) ||
    (isPart && OPENS.test(before));
  return goesOn && isSourced(previous, sourceNames, WEASEL.test(previous));
}

/** スマートフォンは90%だった。固定電話は57%で、…: the next row of the same survey. */
const NEXT_ROW =
  /^\s?(?:一方、?|また、?|逆に、?|対して、?|これに対し、?)?[^、。はがも]{1,14}(?:は|が|も)(?:約|わずか|前回より)?$/;
const ROW_VALUE = /^(?:で(?:、|し|あ|す)|だ|と(?:な|い)|に(?:とど|達|上|のぼ))/;
const ROW_BEFORE =
  /[\d０-９][%％割](?:以上|強|弱|近く|余り)?(?:だ|で(?:し|あ|す)|に(?:達|のぼ|上|とど|な)|と(?:な|い)|を(?:超|占|上回)|増|減)[^、。]{0,10}。?\s{0,3}$/;

/** Whether the figure is told as the next row of what the sentence before tells. */
const isParallel = ({ quantity, before, after, previous }: Mention): boolean =>
  quantity.unit === "%" &&
  NEXT_ROW.test(before) &&
  ROW_VALUE.test(after) &&
  ROW_BEFORE.test(previous);

/** Whether the sentence names a document or body that a reader can look up. */
function isSourced(sentence: string, sourceNames: readonly string[], weasel: boolean): boolean {
  for (const match of matches(sentence, DOCUMENT_AS_SOURCE)) {
    const left = sentence.slice(Math.max(0, match.index - 48), match.index);
    const owner = left.trimEnd().replace(OF_YEAR, "").replace(ONE_OF_ITS, "の");
    if (NOBODY.test(owner)) continue;
    if (NAME.test(left) || namesBody(left.slice(-30), sourceNames) || isNamedDocument(left))
      return true;
  }
  if (BY_ORGANISERS.test(sentence)) return true;
  for (const { index } of matches(sentence, EDITION))
    if (namesBody(lastPhrase(sentence, index), sourceNames)) return true;
  for (const { index } of matches(sentence, TESTED_BY))
    if (namesBody(phraseBefore(sentence, index, TESTER), sourceNames)) return true;
  if (DATED_DOCUMENT.test(sentence) || (!weasel && SURVEYED.test(sentence))) return true;
  if (DATED_KIND.test(sentence) || CENSUS.test(sentence) || PAPER.test(sentence)) return true;
  for (const [, by = ""] of matches(sentence, TITLE_OF))
    if (namesBody(by, sourceNames)) return true;
  if (TITLED.test(sentence) || PUBLISHED.test(sentence) || AUTHOR_THEN_YEAR.test(sentence))
    return true;
  if (!weasel)
    for (const match of matches(sentence, BY_NAME))
      if (
        isName(lastPhrase(sentence, match.index), sourceNames) ||
        (/^[」』）]/.test(match[0]) && QUOTED_TITLE.test(sentence.slice(0, match.index + 1))) ||
        (match[0].endsWith("調べ") && MIXED_NAME.test(lastPhrase(sentence, match.index)))
      )
        return true;
  for (const [, inside = ""] of matches(sentence, PARENTHESES)) {
    if (
      (CITES.test(inside) || /『[^『』]{3,40}』/.test(inside)) &&
      (namesBody(inside, sourceNames) ||
        /[「『]|[A-Z][a-z]{1,30}[,、 ]|[ァ-ヴー]{2}\s?(?:19|20)\d\d年|調べ|IR|決算|資料|(?:報告書|短信|年報|国勢調査)、/.test(
          inside,
        ) ||
        AUTHOR_YEAR.test(inside) ||
        AUTHORS.test(inside)) &&
      !/当社|自社|弊社/.test(inside)
    )
      return true;
  }
  return (
    isDocumented(sentence, sourceNames) ||
    isObserved(sentence, sourceNames) ||
    hasBodyVerb(sentence, sourceNames)
  );
}

/** 開発者調査では, 短観で: a compound that ends in the research noun and begins with a name or a year. */
const isNamedDocument = (left: string): boolean =>
  /(?:[A-Z][A-Za-z0-9 .]{1,20}|日銀|国勢|[」』])(?:の)?(?:\d{4}年(?:度)?)?[一-龠ァ-ヴー]{0,8}$/.test(
    left,
  ) && !/[はがをにで、]$/.test(left);

/** 「日本食品標準成分表（八訂）」によれば */
const QUOTED_TITLE =
  /[「『][^「」『』。、]{3,40}(?:表|書|集|録|報|典|調査|統計|要覧|指針|ガイドライン|版|号)(?:（[^（）]{1,12}）)?[」』](?:（[^（）]{1,20}）)?$/;
/** ファミ通調べ: a name in two scripts. */
const MIXED_NAME = /(?:[ァ-ヴー]{2}[一-龠]{1,3}|[A-Z][A-Za-z]{2,20}[一-龠ァ-ヴー]{1,6})$/;

function isName(words: string, sourceNames: readonly string[]): boolean {
  // 環境省の発表によると: whose announcement it is.
  const announcer = words.replace(/の発表$/, "");
  if (announcer !== words && namesBody(announcer, sourceNames)) return true;
  if (NO_NAME.test(words)) return false;
  if (namesBody(words, sourceNames)) return true;
  return /(?<![A-Za-z0-9&.])[A-Z][A-Za-z0-9&.]{1,24}$|[ァ-ヴー・]{3}$/.test(words);
}

const OBSERVED =
  /の(?:観測|集計|分析|まとめ|発表|推計|試算|調べ|測定|[^、。はがをの]{0,8}(?:テスト|試験|検査|検証|実験|実測|鑑定|点検))(?:（[^（）]{2,20}）)?で(?:は|も)?、/g;

/** 消費者センターの調べでは: a body only where it is the one who asked. */
const TEAM =
  /(?:[一-龠]{1,4}大|大学|研究所)の?[^、。]{0,14}(?:教授ら?|研究(?:チーム|グループ|者)|チーム|グループ)$/;
const CENTRE = /[一-龠]{2}センター$/;

/** 気象庁の観測で、: what a body did, as the ground of the sentence. */
function isObserved(sentence: string, sourceNames: readonly string[]): boolean {
  for (const { index } of sentence.matchAll(OBSERVED)) {
    const body = lastPhrase(sentence, index);
    if (namesBody(body, sourceNames) || CENTRE.test(body)) return true;
  }
  return false;
}

/** 市が昨年発表した再生計画: what a body announced there is a noun, and no figure. */
const OF_A_NOUN =
  /(?:予測|推計|推定|試算|評価|算出|報告|発表|公表|集計|分析|指摘|推算|突き止め|報じ|伝え|示)(?:し|され|られ)?た[一-龠ァ-ヴー]{2,12}/g;
const RESEARCH =
  /調査|統計|白書|レポート|報告|推計|試算|予測|データ|論文|研究|アンケート|集計|結果|資料|数字|数値|割合|見通し|速報/;
const governs = (words: string): boolean =>
  BODY_VERB.test(
    words.replaceAll(OF_A_NOUN, (noun) =>
      RESEARCH.test(noun.slice(noun.indexOf("た"))) ? noun : "",
    ),
  );

/** A body, or the team of one: 北大の佐野教授らの研究チーム. */
const isResearcher = (words: string, sourceNames: readonly string[]): boolean =>
  (namesBody(words, sourceNames) && !HEAD.test(words)) || TEAM.test(words);
/** The head of a bank speaks, and no survey of it. */
const HEAD = /(?:CEO|CTO|CFO|COO|社長|会長|頭取|代表|氏|さん)$/;

/** 気象庁は…と予測している: a body as subject of a verb of research. */
function hasBodyVerb(sentence: string, sourceNames: readonly string[]): boolean {
  if (!BODY_VERB.test(sentence)) return false;
  TOPIC.lastIndex = 0;
  while (TOPIC.test(sentence)) {
    const index = TOPIC.lastIndex - 1;
    if (
      isResearcher(lastPhrase(sentence, index), sourceNames) &&
      governs(sentence.slice(index + 1))
    )
      return true;
  }
  return false;
}

/** The phrase before `end`, not across a comma; up to so many characters of it. */
function phraseBefore(sentence: string, end: number, most: number): string {
  const left = sentence.slice(Math.max(0, end - most), end);
  return left.slice(
    Math.max(left.lastIndexOf("、"), left.lastIndexOf("。"), left.lastIndexOf("「")) + 1,
  );
}

const LONGEST_NAME = 24;
const lastPhrase = (sentence: string, end: number): string =>
  phraseBefore(sentence, end, LONGEST_NAME);

/** X announced it, at a date or event that can be looked up; the verb stands behind the figure and governs its clause. */
function isAnnounced(before: string, after: string): boolean {
  const verb = ANNOUNCED.exec(after);
  if (verb === null || verb.index > 80) return false;
  const place = ANNOUNCEMENT_PLACE.exec(before);
  if (place === null) return false;
  const rest = before.slice(place.index + place[0].length);
  return !/までに$/.test(place[0]) && !/^までに/.test(rest) && /(?:は|が|も)/.test(before);
}

function findWord(sentence: string, words: readonly string[]): readonly [string] | null {
  const word = words.find((w) => sentence.includes(w));
  return word === undefined ? null : [word];
}

/** Whether any sentence of a text names a source that can be looked up. */
export function namesSourceJa(text: string, options: Options): boolean {
  return isSourced(text, options.sourceNames, false);
}
