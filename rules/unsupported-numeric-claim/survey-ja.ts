import type { Article, Block, BlockContent, TextRange } from "@kouetsu/core";
import { blockAround } from "./around.js";
import type { Place } from "./group.js";
import { isNews } from "./voice-ja.js";

/** 調査期間：, | 対象 |, 【方法】: what an outline of a survey is made of. */
const LABEL =
  /(?:^|[\s／/|｜・■●◆【〈＜（(「：:])(?:(?:調査|実施|アンケート|有効|回答|集計){0,2}の?)(期間|時期|日時?|対象|方法|手法|主体|名|人数|地域|エリア|者数|数|者|機関)(?:者|称)?(?:\s?[】〉＞）)」*]{0,3}\s?[:：／|｜\u3000]|[】〉＞])|^(回答)\u3000/gm;
/** Without one of these an article has no outline; one look at its source is cheaper than one at each block. */
const MAY_OUTLINE =
  /[:：／|｜\u3000】〉＞](?<=(?:期間|時期|日時?|対象|方法|手法|主体|名|人数|地域|エリア|数|者|機関|回答)[者称]{0,2}\s?[】〉＞）)」*]{0,3}\s?.)|[※注＊（(].{0,20}(?:調査|対象|アンケート|回答)/;
const HINT =
  /対象|回答|被験者|参加者|ヒアリング|インタビュー|判定|読ん|調べ|もらい|もらっ|数え|書いてもら|投票|分析|調査|アンケート|聞|回収|実験|比べ|試し|測|計っ|量っ|計測|検証|尋ね|たずね|うかが|伺|集計/;
const SIZE =
  /有効回答|回答(?:者)?数|サンプル|[nN]\s?[=＝]\s?\d|回収(?:率|数)|\d[\d,]{0,8}\s?(?:人|名|社|世帯|件|店|組|校|枚)/;
/** ※調査対象：男女450名、2026年1月実施 */
const NOTE = /^[\s*]{0,2}[※注＊（(].{0,20}(?:調査|対象|アンケート|回答)/;
/** 社員212人に聞きました, 342人から返事がありました, アンケート（回答118人）: how many were asked, and that they were. */
const ASKED =
  /\d[\d,万千]{0,8}\s?(?:人|名|社|世帯|店|校|件|枚|組|団体|園|家族)(?:以上|余り|あまり)?(?:(?:に|から|へ|への|を対象に?)(?:「[^」]{1,30}」)?[^。\n？?！」]{0,24}(?:アンケート|調査|聞[いきこ]|尋ね|たずね|うかが|伺|質問|回答|答え|協力|返[事信]|回収|聞き取り|調べ|[てで]もら[いっ]|記入|投票|ヒアリング|インタビュー|取材)|を対象[にと]|が[^。\n？?！」]{0,12}(?:回答し|答え|協力し|返[事信])|の(?:有効)?な?(?:回答|返事|協力|アンケート|投票))|\d[\d,万千]{0,8}\s?(?:本|件|点|票|冊|台|通|枚|店|社|軒|人|か所|箇所)(?:すべて)?(?!を数え)(?:の[^。、]{1,8})?(?:を|について)?[^。]{0,14}(?:判定|読ん(?!で(?:い|る))|電話で|分析|集計|調べ|数え|比べ|計測|確認|検証)|（参加者[^（）]{0,4}\d|(?:被験者|回答者|モニター|調査対象|アンケート対象)(?:は|には|の[^。、\d]{1,10})?、?約?\d|(?:テスト|実験|検証|試験)(?:には|に)[^。\d]{0,10}\d{1,4}(?:人|名)|総数、?\d[\d,]{2,8}\s?(?:票|人|件)|（[^（）]{0,20}(?:回収|回答)(?:数|者)?[^（）\d]{0,4}\d[^（）]{0,20}）|(?:アンケート|調査票|用紙|はがき|聞き取り|ヒアリング|インタビュー|質問|回収|実験(?:に|で)は?|集計の?対象|調査(?:を|（)|フォーム)(?:(?!では|によ|から|という)[^。\n？?！]){0,40}?\d[\d,万千]{0,8}\s?(?:人|名|社|世帯|店|校|件|枚|通|組|団体|園)|対象は、?約?\d[\d,]{0,8}\s?(?:人|名|社|世帯|店|校|件|組|園)|(?:調査|アンケート|対象|回答)[^。\n]{0,40}[nN]\s?[=＝]\s?\d/g;
/** Asked by somebody else, or by nobody. */
const NOT_OURS =
  /ある(?:調査|研究|大学|会社|企業|団体)|海外|米国|欧州|他社|別の|最近の(?:調査|研究)|によると|によれば|そうだ|そうです|という(?:。|$)|らしい|と(?:言|い)われ/;
/** What the results of one's own survey do not tell. */
const ELSEWHERE = /市場|によると|によれば|他社|別の調査|ある調査|最近の調査|満足度No|国内の|世界の/;
/** Shares and changes, and no sums. */
const RESULT = /^(?!JPY|USD|EUR|count)/;
/** What people are and what they answered. */
const POLLED = /人|生徒|学生|児童|子|企業|社|方|割合|回答|答え|店|会社|家|世帯|者|求人|件|」/;
const ANSWERED = /」(?:が|は|と)|と(?:答え|回答)|と(?:感じ|思)(?:って|う|い)/;
/** Its results stand beside the method: what follows is of something else. */
const TOLD = /(?<!(?:回収|回答)率[はが]?\d{0,3}\.?)\d\s?[%％割]|分の/;
/** Blocks behind the one that tells the method; no further than the next heading. */
const REACH = 4;
const FEWEST_LABELS = 2;
const SURVEY_HEADING =
  /(?:調査|アンケート|集計)(?:の|に)?(?:について|方法|概要|要領|対象|あらまし)/;

/** Where an article tells how its own survey was made, and which figures rest on it. Reads the article once. */
export class Surveys {
  readonly #article: Article;
  /** Blocks of an outline, which supports the results of the whole article. */
  readonly #outline: ReadonlySet<number>;
  readonly #told: ReadonlySet<number>;

  constructor(article: Article) {
    this.#article = article;
    const may = HINT.test(article.source);
    // News tells of others' surveys and trials; who asked stands far off.
    const told =
      may && !isNews(article.source)
        ? article.blocks.filter(({ content }) => marksOf(content).tells).map(({ index }) => index)
        : [];
    const outline = new Set(may && MAY_OUTLINE.test(article.source) ? outlineOf(article) : []);
    for (const index of told) if (isUnderSurvey(article, index)) outline.add(index);
    this.#told = new Set(told);
    this.#outline = outline;
  }

  /** Whether a figure is a result of the survey or a part of its outline. */
  supports({ claim, range }: Place): boolean {
    if (this.#outline.size === 0 && this.#told.size === 0) return false;
    const block = blockAround(this.#article, range);
    if (block === undefined) return false;
    if (this.#outline.has(block.index)) return true;
    const sentence = sentenceAround(this.#article.source, range, block.range);
    if (this.#told.has(block.index) && matchAsked(sentence)) return true;
    if (ELSEWHERE.test(sentence) || !RESULT.test(claim.key)) return false;
    if (this.#outline.size > 0) return true;
    if (this.#told.has(block.index)) return true;
    if (!POLLED.test(sentence)) return false;
    for (let from = block.index - 1; from >= block.index - REACH; from--)
      if (this.#told.has(from) && this.#reaches(from, block.index, sentence)) return true;
    return false;
  }

  #reaches(from: number, to: number, sentence: string): boolean {
    const { blocks } = this.#article;
    if (TOLD.test(textOf((blocks[from] as Block).content))) return false;
    for (let i = from + 1; i < to; i++)
      if ((blocks[i] as Block).content.kind === "heading") return ANSWERED.test(sentence);
    return true;
  }
}

/** ### 調査について: the paragraph right under it serves the whole article. */
function isUnderSurvey({ blocks }: Article, index: number): boolean {
  const before = blocks[index - 1];
  return before?.content.kind === "heading" && SURVEY_HEADING.test(before.content.prose.text);
}

const textOf = ({ kind, raw }: BlockContent): string =>
  kind === "paragraph" || kind === "table" || kind === "heading" ? raw : "";

/** What a block holds of a survey. It follows from the block alone, so an edit elsewhere leaves it. */
class Marks {
  readonly #text: string;
  #tells: boolean | undefined;
  #sized: boolean | undefined;
  #labels: readonly string[] | undefined;

  constructor(content: BlockContent) {
    this.#text = textOf(content);
  }

  /** Whether it tells that people were asked. */
  get tells(): boolean {
    return (this.#tells ??= tellsMethod(this.#text));
  }

  /** Whether it tells how many answered. */
  get sized(): boolean {
    return (this.#sized ??= SIZE.test(this.#text));
  }

  get labels(): readonly string[] {
    return (this.#labels ??= LABEL_END.test(this.#text)
      ? [...this.#text.matchAll(LABEL)].map(([, label = ""]) => label)
      : NO_LABELS);
  }

  get isNote(): boolean {
    return NOTE.test(this.#text) && this.sized;
  }
}

/** What every label has behind it; few paragraphs of prose hold one of them. */
const LABEL_END = /[:：／|｜\u3000】〉＞]/;
const NO_LABELS: readonly string[] = [];

const marks = new WeakMap<BlockContent, Marks>();

function marksOf(content: BlockContent): Marks {
  let known = marks.get(content);
  if (known === undefined) marks.set(content, (known = new Marks(content)));
  return known;
}

/** The blocks of a run in which two labels or more and a number of answers stand. */
function outlineOf({ blocks }: Article): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  let labels = new Set<string>();
  let sized = false;
  const close = (): void => {
    if (labels.size >= FEWEST_LABELS && sized) for (const index of run) found.add(index);
    run = [];
    labels = new Set();
    sized = false;
  };
  for (const { content, index } of blocks) {
    const own = marksOf(content);
    const isItem = run.length > 0 && content.raw.length < LONGEST_ITEM && own.sized;
    if (own.labels.length > 0 || isItem) {
      run.push(index);
      for (const label of own.labels) labels.add(label);
      sized ||= own.sized;
    } else close();
    if (own.isNote) found.add(index);
  }
  close();
  return found;
}

const LONGEST_ITEM = 60;

const tellsMethod = (text: string): boolean => {
  if (!HINT.test(text)) return false;
  for (const sentence of text.split("。"))
    if (matchAsked(sentence) || isMeasured(sentence)) return true;
  return false;
};

/** 保温ボトル7本に95度の湯を入れ、6時間置いて温度を測りました（2025年2月）: what was measured, and how. */
const MEASURED =
  /(?:測[っり]|計[っり]|量[っり]|比べ|(?:計測|測定|実測|記録|比較|検証|試)し|試してみ)(?:まし)?た(?:（[^（）]{2,30}）)?\s{0,3}$/;
const AMOUNTS = /\d[^。\d]{1,40}\d/;
/** Somebody with a name who did it. */
const BY_OTHERS =
  /(?<![弊当自わが])(?:社|省|庁|会|所|大学|チーム|氏|さん|メーカー|機構|県|市|町|村)(?:は|が|で、|では)/;
const isMeasured = (sentence: string): boolean =>
  MEASURED.test(sentence) && AMOUNTS.test(sentence) && !BY_OTHERS.test(sentence);

/** 参加者アンケート（配布300、回収214）によると */
const COUNTED = /アンケート（[^（）]{0,20}(?:回収|回答)[^（）\d]{0,4}\d/;

/** 今回は入社半年の2人に聞きます: nobody has answered yet. */
const NOT_YET =
  /(?:に|へ|から)(?:話を)?(?:聞き|うかがい|伺い|尋ね|たずね|聞[くこ])(?:ます|たい|う)/;

function matchAsked(sentence: string): boolean {
  if (NOT_YET.test(sentence)) return false;
  if (COUNTED.test(sentence)) return true;
  ASKED.lastIndex = 0;
  return ASKED.test(sentence) && !NOT_OURS.test(sentence);
}

/** Characters on each side in which a sentence begins and ends. */
const SENTENCE = 300;

function sentenceAround(source: string, range: TextRange, within: TextRange): string {
  const from = Math.max(within.start, range.start - SENTENCE);
  const before = source.slice(from, range.start);
  const after = source.slice(range.start, Math.min(within.end, range.end + SENTENCE));
  const stop = after.indexOf("。");
  return before.slice(before.lastIndexOf("。") + 1) + (stop < 0 ? after : after.slice(0, stop));
}
