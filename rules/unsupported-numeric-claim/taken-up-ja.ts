import type { BlockContent, TextRange } from "@kouetsu/core";
import { namesBody } from "./bodies.js";
import { matches } from "./matches.js";
import { namesSourceJa } from "./support-ja.js";
import type { Options } from "./claim.js";

/** Sentences of a Japanese block that go by a source told before them: この推計によると, それによると, 同省の調べでは. */

/** この推計, 同調査, 今回の意識調査の結果, 同省の資料. */
const POINTS =
  /^\s?(?:[^、。はがも]{1,16}、)?(?:この|その|同じ?|前述の|上記の|前出の|先の|先述の|当該|今回の|同[一-龠]{1,2}の)[^、。はがをに]{0,8}(?:調査|統計|白書|レポート|報告書?|推計|試算|予測|データ|論文|研究|アンケート|集計|資料|見通し|短観|年報|年鑑|要覧|調べ|速報|概況|ランキング|指数|結果)(?:の?結果)?(?:に|で|から|を|が|は|の|も)/;
/** それによると, and 同省によれば. */
const POINTS_BARELY =
  /^\s?(?:[^、。はがも]{1,8}、)?(?:それ|これ|同(?:[省庁府県市局所書誌紙]|[一-龠]{0,2}(?:機構|機関|協会|連盟|財団|研究所|委員会|学会)))によ[るれ][とば]|^\s?そこに(?:載|ある|書か|記さ|よ[るれ][とば])/;
/** 報告書によれば, 最新の調査では, 結果を見ると: whose it is was told. */
const GOES_BY =
  /^\s?(?:また、|一方、|さらに、)?(?:(?:最新|直近|今年|昨年)の)?(?:調査|統計|白書|レポート|報告書?|推計|試算|予測|論文|アンケート|集計|資料|見通し|結果)(?:の?結果)?(?:によ[るれ][とば]|でも?は|を(?:見|み)ると|から(?:は|も)?、)/;

const DOCUMENT =
  /調査|統計|白書|レポート|報告書|推計|試算|予測|見通し|論文|アンケート|集計|短観|年報|年鑑|要覧|速報|概況|ランキング|データ|資料|調べ|[」』]/g;
/** A name that owns or makes the document, up to it: ユニセフの, 日本政策金融公庫は昨年、. */
const OWNER =
  /(?:[A-Z][A-Za-z0-9 .&+'’-]{1,30}|[ァ-ヴー・]{3,20}|(?<![一-龠ァ-ヴー])[一-龠ァ-ヴー]{4,16}(?<!企業|会社|団体|業界|大手|専門家|[者店員]))(?:社|誌|紙)?(?:（[^（）]{1,20}）)?(?:の|が|は|による)[^。]{0,24}$/;
/** ある会社が調査をした. */
const NOBODY =
  /ある|とある|某|複数の|様々な|さまざまな|多くの|いくつかの|別の|自社|当社|弊社|弊誌|社内|専門家|アナリスト|関係者/;
const RESULT = /[\d０-９一-九]\s?[%％割倍]/;
/** Characters from a name to its document. */
const OWNER_REACH = 40;

/** Whether a sentence tells of a document and whose it is, even where no figure goes by it. */
function introduces(sentence: string, options: Options): boolean {
  const known = matches(sentence, DOCUMENT).some(({ index }) => {
    const left = sentence.slice(Math.max(0, index - OWNER_REACH), index);
    return !NOBODY.test(left) && (namesBody(left, options.sourceNames) || OWNER.test(left));
  });
  return known || namesSourceJa(sentence, options);
}

/** 帝国データバンクの動向調査でわかった。これは観光庁の統計の数字である。 */
const CITATION =
  /^\s?(?:(?:これ|それ|この(?:数字|数値|割合|結果)|いずれも|数字)は?、?)?[^。]{4,80}(?:による(?:もの(?:です|だ|である))?|より。|の(?:数字|数値|概数|速報|推計|集計|調べ|データ|結果)(?:による|である|だ|です|から)|(?:で|から)(?:わか|分か|明らかに|見えて|読み取)[^。]{1,6})。?\s{0,3}$|(?:が(?:示す|伝える|まとめた|明かす)|に(?:載る|載って|載った|ある|出て)|で(?:示され|得られ|出))[^。、はが]{0,4}(?:値|数字|割合|姿|結果|数|実態|現状)(?:だ|です|である|は|が)/;
/** Whether a sentence is nothing but the source of the one before it. */
const isCitation = (sentence: string): boolean => CITATION.test(sentence) && !RESULT.test(sentence);

/** Sentences of the same block that a source is looked for in. */
const REACH = 3;

/**
 * Which of the sentences with figures take up a source that an earlier sentence of the
 * block names, the one behind them, or one of the block before.
 */
export function takenUpJa(
  block: BlockContent,
  before: BlockContent | undefined,
  figures: readonly TextRange[],
  options: Options,
): readonly TextRange[] {
  const names = (sentence: string): boolean => introduces(sentence, options);
  const holdsFigure = ({ start, end }: TextRange): boolean =>
    figures.some((figure) => figure.start < end && figure.end > start);
  return block.sentences.flatMap(({ range }, index) => {
    if (!holdsFigure(range)) return [];
    if (textsOf(block, index + 1, index + 2).some((one) => isCitation(one) && names(one)))
      return [range];
    const sentence = block.prose.text.slice(range.start, range.end);
    const isBare = GOES_BY.test(sentence);
    if (!isBare && !POINTS.test(sentence) && !POINTS_BARELY.test(sentence)) return [];
    // 調査では takes up what stands right before it; 同調査では may look further back.
    const reach = isBare ? 1 : REACH;
    if (textsOf(block, index - reach, index).some(names)) return [range];
    if (before === undefined || index >= reach) return [];
    const told = textsOf(before, isBare ? before.sentences.length - 1 : 0);
    // The next paragraph has a survey of its own where the one before told what its survey found.
    return told.some((one) => !(isBare && RESULT.test(one)) && names(one)) ? [range] : [];
  });
}

function textsOf({ prose, sentences }: BlockContent, from: number, to?: number): readonly string[] {
  return sentences
    .slice(Math.max(0, from), to)
    .map(({ range }) => prose.text.slice(range.start, range.end));
}
