import { namesBody } from "./bodies.js";
import { matches } from "./matches.js";

/** What is published, with its edition, as what the sentence goes by: 世界長者番付2024年版では, （2021年、日本睡眠誌）では. */
const GONE_BY =
  /(?:調査|統計|白書|報告書?|レポート|サーベイ|ランキング|番付|チャート|指数|インデックス|年報|年鑑|要覧|センサス|論文|集計|見通し|データ|推計|アンケート|レビュー|アウトルック|[年月度]版|(?:19|20)\d\d|Survey|Report|Index|Census|Ranking|Review|Outlook)[」』]?(?:（[^（）]{2,24}）|の?(?:第\d{1,3}回|\s?(?:19|20)\d\d(?:年度?)?(?:\d{1,2}月)?(?:版|号|報|分)?|令和\d{1,2}年度?版?))?[」』]?\s?(?:に(?:よると|よれば|は、?|、|基づ|あたる)|では?|だと|を(?:見|み|もと|基|読|開|ひもと|引|[^、。]{1,8}(?:と|たら|ば|たところ)、)|から|が(?:示|伝|明らか)|の回答|の結果|の(?:第\d{1,3}[部章節表図]|[図表]\d{1,3}|\d{1,4}ページ|中|なか|巻末|付表)[にで])/g;
const PUBLICATION =
  /調査|統計|白書|報告|レポート|サーベイ|ランキング|番付|チャート|指数|インデックス|年報|年鑑|要覧|センサス|論文|集計|見通し|データ|推計|アンケート|レビュー|アウトルック|[年度月]版|Survey|Report|Index|Census|Ranking|Review|Outlook|State of/;
const SHOWS = /が(?:示|伝|明らか)$/;
/** When it appeared or what it is of. */
const DATED =
  /(?:19|20)\d\d|令和|平成|\d月\d{1,2}日|\d{1,2}月\d{1,2}日|第\d{1,3}回|\d{1,2}月[号分期]/;
/** A name of its own, not a kind of survey: ネット調査. */
const NAMED =
  /(?<![A-Za-z])[A-Z][A-Za-z.&]{1,24}|[ァ-ヴー・]{3,24}(?:の|が|による|[誌紙]|[一-龠]{2})|[一-龠]{1,4}ら(?:の|が)|[「『]|[一-龠・]{6,20}(?:調査|統計)|[一-龠]{2}(?:白書|センサス)|[一-龠]{3,12}の(?:年報|要覧|会報|広報|議事録)/;
const UNNAMED =
  /(?:^|[、はがのた])(?:ある|とある|某|海外の|最近の|複数の|様々な|さまざまな|多くの|別の|自社|当社|弊社|社内|独自の|手元の)|^[A-Z][A-Za-z]{1,12}(?:市場|業界|利用者|ユーザー)/;
/** Kinds of people and ways of asking, in the letters of names. */
const KIND =
  /(?:アンケート|オンライン|インターネット|ネット|ウェブ|ユーザー|エンジニア|メーカー|スタートアップ|ベンダー|アナリスト|コンサルタント|サービス|アプリ|スマートフォン|スマホ|モニター|パネル|グループ|インタビュー|マーケット|テレビ|ゲーム|データ|ランキング|チャート|レポート|インデックス)/g;

/** Characters of a name with its date. */
const LONGEST_NAME = 44;

/** Whether the sentence goes by a publication that it names and dates. */
export function isDocumented(sentence: string, sourceNames: readonly string[]): boolean {
  for (const { index, 0: words } of matches(sentence, GONE_BY)) {
    const left = sentence.slice(Math.max(0, index - LONGEST_NAME), index);
    const phrase = left.slice(Math.max(left.lastIndexOf("、"), left.lastIndexOf("。")) + 1) + words;
    if (!DATED.test(phrase) || UNNAMED.test(phrase)) continue;
    if (!SHOWS.test(words) && !PUBLICATION.test(phrase)) continue;
    if (namesBody(phrase, sourceNames) || NAMED.test(phrase.replaceAll(KIND, ""))) return true;
  }
  return isInBook(sentence) || isCounted(sentence, sourceNames);
}

/** 『余白の経済』のなかで…と述べている: a work by its title, and somebody who writes in it. */
const BOOK =
  /『[^『』]{2,40}』(?:（[^（）]{2,24}）)?(?:第\d{1,2}版|[上中下]巻)?(?:の[^、。『』]{1,8})?(?:[でに](?:は|も)?|[はが]|から)/;
const BY_BOOK =
  /『[^『』]{2,40}』(?:（[^（）]{2,24}）)?(?:によ[るれ][とば]|を(?:開く|読む|めくる)と)/;
/** 「月刊商店建築」が…と報じている */
const PRESS =
  /(?:(?:月刊|週刊|季刊|日刊)[^、。はが「」]{1,14}」?|[一-龠ァ-ヴーA-Za-z](?:新聞|日報|新報|タイムズ)」?)[はがにの][^。]{0,80}(?:報じ|伝え|書い|載[っせり]|記事)/;
const ISSUE = /[先今来\d]月号|[先今来\d]週号|朝刊|夕刊|\d日付|\d日の紙面|号の/;
const WRITES =
  /(?:と|を)(?:書|述べ|記|論じ|指摘|説[いく]|紹介|挙げ|報告|主張|明らかに|示し|まとめ|算出|見積)|と[^、。がはを]{1,10}(?:[るたうす])。?\s{0,3}$|記され|書かれ|示され|載っ/;
const isInBook = (sentence: string): boolean =>
  BY_BOOK.test(sentence) ||
  (BOOK.test(sentence) && WRITES.test(sentence)) ||
  (ISSUE.test(sentence) && PRESS.test(sentence));

/** 総務省の家計調査をもとにすると, 内閣府が昨年まとめた世論調査に…と記されている: a body and what it counts. */
const FROM_A_BODY =
  /(?:調査|統計|白書|報告書?|年報|集計|推計|資料|データ)[」』]?(?:（[^（）]{2,24}）)?(?:を(?:もとに|基に|引[くい]|ひもと|読[むみん])|に(?:は|も)?、?[^。]{0,60}(?:と(?:ある|記|書|出て)|記され|示され|載っ|掲載)|を(?:見|み)(?:れば|ても|た)|が(?:示[すし]|記す)|から(?:計算|読み取))/g;

function isCounted(sentence: string, sourceNames: readonly string[]): boolean {
  return matches(sentence, FROM_A_BODY).some(({ index }) => {
    const left = sentence.slice(Math.max(0, index - LONGEST_NAME), index);
    const phrase = left.slice(Math.max(left.lastIndexOf("、"), left.lastIndexOf("。")) + 1);
    return !UNNAMED.test(phrase) && namesBody(phrase, sourceNames);
  });
}

/** A sentence that is nothing but a source: 文部科学省「学校基本調査」令和5年度版。 */
const CITATION =
  /(?:[版号報』」）付]|より|から|調べ|(?:数字|データ|結果|数値)(?:だ|です|である)|[」』版号](?:に目を通|を[^、。]{1,8})(?:し?た|(?:ほしい|ください|下さい)|[すくむる]|[いん]だ|てみ[るた]))。?\s{0,3}$/;
/** A title with the year in it or a bare date is a source by itself; else it has to name somebody. */
export const isCitation = (previous: string, sourceNames: readonly string[]): boolean =>
  CITATION.test(previous) &&
  (PUBLICATION.test(previous) || /[「『][^「」『』]{2,40}(?:19|20)\d\d[」』]/.test(previous)) &&
  !UNNAMED.test(previous) &&
  (DATED.test(previous) ||
    namesBody(previous, sourceNames) ||
    NAMED.test(previous.replaceAll(KIND, "")));
