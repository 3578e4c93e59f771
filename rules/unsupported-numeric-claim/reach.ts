import type { BlockContent } from "@kouetsu/core";
import type { Options } from "./claim.js";
import { isCreditLine, isEditorial, isPointer } from "./credit-lines-en.js";
import { namesSourceEn } from "./support-en.js";
import { namesSourceJa } from "./support-ja.js";
import { namesWork } from "./works-en.js";

/** What a block offers its claims and its neighbours. Depends on the block alone. */
export interface BlockReach {
  /** A link to another site stands in it. */
  readonly linked: boolean;
  /** A link to another site stands in its last sentence. */
  readonly endsLinked: boolean;
  /** Labels of reference links and of footnotes. */
  readonly references: readonly string[];
  readonly footnotes: readonly string[];
  /** ※ with a source, or 出典： inside. */
  readonly noted: boolean;
  /** It is a line that names the source of what stands before it. */
  readonly isSourceLine: boolean;
  readonly isAttribution: boolean;
  /** It ends by announcing the list behind it. */
  readonly introduces: boolean;
  /** It opens by pointing back: この調査, the survey. */
  readonly pointsBack: boolean;
  /** A few words over a list, without a sentence. */
  readonly isLabel: boolean;
  /** It announces figures of the writer's own: the metrics we collected: */
  readonly introducesOwn: boolean;
  /** A sentence of it names a document or a body. */
  readonly namesSource: boolean;
}

/** A link to another site. */
export const EXTERNAL = /^(?:https?:)?\/\/[^/]/i;
const ANCHOR = /<a\s[^<>]{0,300}?href\s?=\s?["']?(?:https?:)?\/\//i;
/** A card: nothing but an address. */
const CARD = /^\s*\uFFFC\s*$/;
const SOURCE_LINE =
  /^[（(【[*\s]{0,3}(?:出典|出所|引用元?|参照元?|参考|ソース|資料|データ|注\s?\d{0,2}|[Ss]ources?|[Nn]otes?|[Dd]ata|[Vv]ia)\s?[】\]*]{0,3}\s?[:：／]/;
/** Note: based on our own research. */
const OWN_RESEARCH =
  /\b(?:our|internal|in-house) (?:own |internal )?(?:research|data|surveys?|stud(?:y|ies)|analysis|figures|records|estimates?)\b/i;
const NOTED =
  /(?:出典|出所|引用元|参照元|ソース|[Ss]ource)\s?[:：]|※(?!\s?\d{0,2}\s?(?:当社|自社|弊社|当[校院店館])調べ)[^。\n]{0,60}(?:調べ|調査|出典|引用|参照|より|発表|時点|統計|白書|レポート|[12]\d{3}年|[「『][^「」『』\n]{2,40}(?:19|20)\d\d)|(?:^|[^A-Za-z])[nN]\s?[=＝]\s?\d[\d,]|(?:^|[^A-Za-z])p\s?[<＜=＝]\s?0?\.\d|有効回答|無作為抽出|回収率/;
/** Note: Wiener Linien, annual report 2023: a line of its own behind the figure. */
const NOTE_LINE = /\n\W{0,3}(?:[Nn]otes?|[Dd]ata|[Ff]igures|[Rr]eferences?) ?: ?([^\n]{3,300})/;
function isNotedLine(text: string): boolean {
  const note = NOTE_LINE.exec(text)?.[1];
  return note !== undefined && !OWN_RESEARCH.test(note) && YEAR.test(note) && NAME.test(note);
}
/** [1] Ministry of Trade, *Retail*, 2025: a note by hand, under the paragraph that bears its number. */
const NUMBERED_NOTE = /^\s?(?:\[\d{1,2}\]|[（(]?[注※*]\s?\d{1,2}[)）]?)[\s:：]/;
const TITLED_NOTE = /[「『][^「」『』]{3,60}[」』]|調査|統計|白書|報告書|年報/;
const YEAR = /(?:19|20)\d\d/;
const NAME = /[A-Z][A-Za-z]{2}/;
const isTitledNote = (text: string): boolean =>
  NUMBERED_NOTE.test(text) && (TITLED_NOTE.test(text) || (YEAR.test(text) && NAME.test(text)));
/** Our numbers for 2024: a heading over the writer's own. */
const OWN_HEADING =
  /^(?:Our|My) (?:own )?(?:numbers|figures|results|year|stats|statistics|metrics|impact|progress|month|quarter|traffic|sales|reach)\b|(?:私たち|うち|わが社|当社|弊社|自社|当サイト|このブログ)(?:の(?:数字|実績|成果|結果|歩み|[1一]年))?$/;
const ATTRIBUTION = /(?:^|\n)\s?[—–―-]{1,2}\s?\S/;
const INTRODUCES =
  /[:：]$|(?:抜き出|並べ|挙げ|まとめ|整理|引用|書き出|拾い?|一覧に|載せ|紹介)[^。はが]{0,6}(?:た|る|す|しょう|よう)。?$|(?:以下|次|下記)の[^。]{0,20}。\s*$|(?:以下|次|下記)の(?:とおり|通り|よう|[一-龠]{1,4}(?:です|[がと](?:ある|あり|出た|出ま|なっ|な[るり]|得ら|わか|分か)))/;
const POINTS_BACK =
  /^(?:この|同|その|前述の|上記の)(?:調査|レポート|報告|研究|統計|白書|データ|論文|予測)|^(?:The|This|That|These|The same|Other|Further|More|Key)(?: interesting| key| other| main)? (?:survey|study|report|poll|research|data|paper|infographic|analysis|findings?|results?|figures|numbers|statistics|stats|highlights)\b(?! (?:that|which|everyone|everybody|you|people)\b)/;
/** Nothing but a label over what follows: App stat highlights:, Top platforms, **2013**. */
const LABEL_LENGTH = 60;
/** English takes more room: Share of days with high water, north (all stations). */
const LABEL_LENGTH_EN = 72;
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
/** It ends like a sentence, or begins like one: Here is why you need it: */
const SENTENCE = /[.!?。！？]\s*$|^(?:Here|There|This|It|You|We|I|Why|How)\b/;

/** Our results, the targets for next year: what a list of the writer's own is headed by. */
const OWN =
  /\b(?:[Ww]e|[Oo]ur|[Mm]y|I)\b|\b(?:[Gg]oals?|[Tt]argets?|[Oo]bjectives|OKRs?|KPIs?) (?:for|are|in|of)\b|(?:私|僕|弊社|当社|当サイト|当ブログ)(?:たち)?(?:は|が|の|で)/;

/** Our lives are everybody's, and the trends we would like to share are not of our making. */
const SHARED =
  /\b[Oo]ur (?:lives|world|planet|society|time|times|industry|economy|country|cities|homes|future|health|daily [a-z]{3,12})\b|\b(?:[Ww]e|I)(?:['’]d| would| also| just){0,2} (?:want(?:ed)?|like(?:d)?|wish(?:ed)?) to (?:highlight|share|point out|mention|show|draw|stress|call out|note)\b|\b(?:[Ww]e|I) (?:found|find|thought|think) (?:most |particularly |especially |very )?(?:interesting|striking|worth|notable|noteworthy|useful|remarkable)\b|\b[Oo]ur (?:neighbou?rs|rivals|competitors|politicians|leaders|children|schools|roads|rivers|seas|oceans|towns?|streets|region|valley|village|city)\b|\b(?:[Ww]e|I)(?:['’]ve)? (?:(?:all|still|already|now|do|don['’]t|do not|have|can|should|must|need to) ){0,3}(?:know|forget|learn|learned|learnt|hear|heard|read|care|stand|face|worry|remember)\b(?! (?:from|in|by|after) (?:our|my)\b)/g;

/** Reads what a block offers; a function of its content and the options. */
export const reachOf = (content: BlockContent, options: Options): BlockReach =>
  new ReachOfBlock(content, options);

/** Links and labels are read at once; the rest is asked for rarely, and much of it reads the whole text. */
class ReachOfBlock implements BlockReach {
  readonly linked: boolean;
  readonly references: readonly string[];
  readonly footnotes: readonly string[];
  readonly #content: BlockContent;
  readonly #options: Options;
  readonly #text: string;
  #namesSource: boolean | undefined;

  constructor(content: BlockContent, options: Options) {
    this.#content = content;
    this.#options = options;
    this.#text = content.prose.text;
    const footnotes: string[] = [];
    const references: string[] = [];
    let linked = false;
    let hasHtml = false;
    for (const { kind, destination, label } of content.inlines) {
      if (kind === "html") hasHtml = true;
      else if (kind === "link" || kind === "autolink") {
        if (destination !== undefined) linked ||= EXTERNAL.test(destination);
        else if (label !== undefined) references.push(label);
      } else if (kind === "footnote-reference" && label !== undefined) footnotes.push(label);
    }
    this.linked = linked || (hasHtml && ANCHOR.test(content.raw));
    this.references = references;
    this.footnotes = footnotes;
  }

  get #ending(): string {
    return this.#text.trimEnd().slice(-24);
  }

  get endsLinked(): boolean {
    return endsLinked(this.#content);
  }

  get noted(): boolean {
    return NOTED.test(this.#text) || isNotedLine(this.#text);
  }

  get isSourceLine(): boolean {
    const text = this.#text;
    return (
      (SOURCE_LINE.test(text) && !OWN_RESEARCH.test(text) && !isEditorial(text)) ||
      (/^\s?※/.test(text) && NOTED.test(text)) ||
      (isTitledNote(text) && !OWN_RESEARCH.test(text)) ||
      isCreditLine(text) ||
      ((CARD.test(text) || isPointer(text)) && hasExternalLink(this.#content))
    );
  }

  get isAttribution(): boolean {
    return ATTRIBUTION.test(this.#text);
  }

  get introduces(): boolean {
    return INTRODUCES.test(this.#ending);
  }

  get introducesOwn(): boolean {
    if (this.#content.kind === "heading") return OWN_HEADING.test(this.#text.trim());
    return INTRODUCES.test(this.#ending) && OWN.test(this.#text.slice(-120).replaceAll(SHARED, ""));
  }

  get pointsBack(): boolean {
    return POINTS_BACK.test(this.#text);
  }

  get isLabel(): boolean {
    return (
      this.#text.length <= LABEL_LENGTH_EN &&
      (this.#text.length <= LABEL_LENGTH || !JAPANESE.test(this.#text)) &&
      !SENTENCE.test(this.#text)
    );
  }

  get namesSource(): boolean {
    return (this.#namesSource ??=
      namesSourceJa(this.#text, this.#options) ||
      namesSourceEn(this.#text, this.#options) ||
      namesWork(this.#content));
  }
}

const hasExternalLink = ({ inlines }: BlockContent): boolean =>
  inlines.some(
    ({ kind, destination }) =>
      (kind === "link" || kind === "autolink") &&
      destination !== undefined &&
      EXTERNAL.test(destination),
  );

/** … as this infographic from [X](…) shows: the last words before a list are what it comes from. */
function endsLinked({ prose, inlines, sentences }: BlockContent): boolean {
  const last = sentences.at(-1)?.range;
  if (last === undefined) return false;
  const { start } = prose.blockRange(last.start, last.end);
  return inlines.some(
    ({ kind, range, destination }) =>
      (kind === "link" || kind === "autolink") &&
      range.start >= start &&
      destination !== undefined &&
      EXTERNAL.test(destination),
  );
}
