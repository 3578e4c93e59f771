import { matches } from "./matches.js";
import type { Mention } from "./claim.js";

/** What a body does in public, so that a record of it stands somewhere; the verb of the sentence. */
const ACT =
  /(?:[とをもがにでは、]|した|する|全会一致で|賛成多数で|正式に|新たに)(?:(?:発表|公表|開示|報告|決定|決議|議決|可決|採択|承認|認可|合意|署名|調印|締結|提訴|答申|勧告|公布|申請|提出|否決|起訴|逮捕|送検|言い渡)(?:し(?!て?い?な)|さ?れ(?!て?い?な)|、|。|する)|閣議決定|(?:決|定)め(?:た|まし|て(?!い?な)|、|られ)|明らかにし|命じ(?:た|まし|られ)|届け出(?:た|まし)|結ん(?:だ|でい))/g;
/** 議会は2日、…改正法を成立させた: the first sentence of a report, and somebody's deed. */
const DEED =
  /^(?![^をと]{0,8}て[^、]|[^。]{0,20}という)[^。]{0,120}[をとう][^。を]{0,24}(?:た|ました)。?\s{0,3}$|(?:ことで|考えを|方針を)[^。]{0,12}た。?\s{0,3}$/;
const HEAD_OF_REPORT =
  /^(?:未明|朝|昼|夕方?|夜|深夜|午前|午後)?(?:、|付[^、。]{0,12}、|の[^、。]{1,24}で、|に[^、。]{0,20}[きりしいで]、|までに、)/;
/** What is said or set counts where the occasion is told. */
const SAID =
  /(?:と|を|に|で|が|、)(?:示され|述べ|語[っり]|説明し|表明し|強調し|示し|明かし|引き上げ|引き下げ|据え置[いき])(?:た|まし|、|てい)/g;
/** A relative clause, and no predicate: 可決された法律, 決めたことで. */
const MODIFIES = /^た?(?:[一-龠ァ-ヴーA-Za-z]|この|その|ことで)/;
/** What has happened to one is over where the other begins: 2割下がったが、同社は…を発表した. */
const OTHER_CLAUSE =
  /(?:[ただるい]|です|ます)(?:が|けれど|けど|ので|のに|から|ため|一方で?)、[^。]{0,30}[はが]/;
/** Characters from the figure to the verb. */
const FAR = 120;

const DAY =
  /(?<![\d０-９])(?:(?:\d{1,2}月)?\d{1,2}日(?!間)|\d{1,2}月(?!間|分)|[月火水木金土日]曜日?|同日|本日|きょう|今日|昨日|きのう|前日|[先今]月末?|月末|[昨今]?[春夏秋冬])(?:（[^（）]{1,8}）)?/g;
/** The day on which it was done: a deadline and the beginning of something else are none. */
const ON_IT =
  /^(?:未明|朝|昼|夕方?|夜|深夜|午前|午後)?(?:、|付|(?:定例|臨時)?(?:市|町|村|県|区)?議会に|に(?!は、?[^。]{0,30}(?:設立|創業|稼働|発売)))/;
const AT_OCCASION =
  /^(?:に|から)?(?:開(?:いた|かれた|催の|催した)|行われた)?の?[^、。]{0,16}(?:会議|会合|理事会|閣議|国会|議会|例会|臨時会|総会|取締役会|委員会|審議会|会見|説明会|発表会|判決|公判|決算|講演|サミット)[^、。はが]{0,8}で(?:は|、)?/;
const OCCASION_ON =
  /(?:会議|会合|理事会|総会|委員会|会見|説明会|発表会|判決|決算|講演|サミット)（[^（）]{0,10}\d{1,2}[日月][^（）]{0,4}）[でに]/;

/** Whether any day is told: most sentences tell none, and the rest need not be asked. */
const DATED =
  /\d[日月]|[月火水木金土日]曜|同日|本日|きょう|[今昨前]日|きのう|[先今]月|月末|[昨今]?[春夏秋冬]/;

type When = "occasion" | "day" | undefined;

/** Whether a text tells the day or the occasion on which something was done. */
function whenOf(text: string): When {
  if (OCCASION_ON.test(text)) return "occasion";
  let found: When;
  for (const match of matches(text, DAY)) {
    const rest = text.slice(match.index + match[0].length);
    if (AT_OCCASION.test(rest)) return "occasion";
    if (/[春夏秋冬末]$|^[先今]月/.test(match[0])) continue;
    if (
      ON_IT.test(rest) &&
      (match[0].length > 2 || !match[0].endsWith("月") || /^(?:定例)?議会/.test(rest))
    )
      found = "day";
    else if (/^、/.test(rest)) found = "day";
  }
  return found;
}

/** Whether a body did or said it on a day or at an occasion that can be looked up; its verb governs the clause of the figure. */
export function isActedOn(mention: Mention): boolean {
  const { before, after, sentence, previous } = mention;
  const isDated = DATED.test(sentence);
  if (!isDated) return DATED.test(previous) && continuesAct(mention);
  return (
    isGoverned(before, after, matches(after, ACT), false) ||
    isGoverned(before, after, matches(after, SAID), true) ||
    isReported(before, after) ||
    PUBLISHED_THEN.test(before) ||
    ACTED_NOUN.test(before) ||
    continuesAct(mention)
  );
}

function isGoverned(
  before: string,
  after: string,
  verbs: readonly RegExpExecArray[],
  onlyOccasion: boolean,
): boolean {
  const verb = verbs.find(
    ({ index, 0: words }) =>
      index <= FAR && (/[、。]$/.test(words) || !MODIFIES.test(after.slice(index + words.length))),
  );
  if (verb === undefined) return false;
  const between = after.slice(0, verb.index);
  if (!verb[0].startsWith("と") && OTHER_CLAUSE.test(between)) return false;
  const when = whenOf(`${before}　${after.slice(0, verb.index + verb[0].length)}`);
  if (when === "occasion") return true;
  return when === "day" && !onlyOccasion && /[はがも]/.test(before + between);
}

function isReported(before: string, after: string): boolean {
  if (!DEED.test(after)) return false;
  if (OTHER_CLAUSE.test(after)) return false;
  return matches(before, DAY).some(
    ({ index, 0: day }) =>
      /[はがも]、?$/.test(before.slice(0, index)) &&
      HEAD_OF_REPORT.test(before.slice(index + day.length)),
  );
}

/** 知事が6日に専決処分した補正予算は, 4日の委員会で可決された修正案は: a document of a day, as the topic. */
const ACTED_NOUN =
  /\d[日月](?:に|の[^、。]{1,14}で)[^、。]{0,10}[しめれ]た(?:補正|当初)?(?:予算案?|計画案?|法案?|条例案?|改正法|改正案|修正案|議案|白書|報告書|決算|方針|協定|契約)(?:は|では|で)、?[^。]{0,60}$/;
/** 5月15日までに決算を発表し、純利益の合計は…: a document of a day, and what stands in it. */
const PUBLISHED_THEN =
  /\d[日月][^。]{0,20}(?:統計|調査|結果|決算|報告書|白書|計画|予算案|見通し|速報|概要|指数)[をが][^、。]{0,6}(?:発表|公表|公開|開示)(?:し|され|した(?:が|ところ))、[^。]{0,60}$/;

/** …を発表した。総額は: the sentence that did it. */
const DID =
  /(?:[をがはと]|全会一致で|賛成多数で|正式に)(?:発表|公表|(?:発表|公表|公開|開示|閣議決定|決定|決議|可決|採択|承認|認可|合意|署名|調印|提出|提訴|答申|成立)(?:し|され)(?:まし)?た|決め(?:まし)?た|まとめ(?:まし)?た|(?:引き上げ|引き下げ|据え置い)(?:まし)?た|明らかにし(?:まし)?た)。?\s{0,3}$/;
const DOCUMENT =
  /(?:統計|調査|白書|報告書|結果|データ|レポート|概数|速報|推計|決算|計画|予算案?|指数|見通し|地価|短信|概要|方針|月報|年報|ランキング|答申|案)[をが](?:発表|公表|公開|開示|まとめ|閣議決定|決定|決め|可決)/;
/** An amount is one of what was told before: 総額は, 投資額は. */
const AMOUNT =
  /^\s?(?:うち|このうち|(?:[^、。はがも]{0,12}(?:額|数|率|価格|規模|割合|比率|面積|幅|量|益|費|期間|金利|倍率|伸び|内訳|平均|合計|賛成|反対|[求め]る声|票|棄権))[はがも、])/;
const BY_IT = /^\s?(?:それ|これ)に(?:よると|よれば)/;
/** 前年度の1.6倍にあたる, …を3割縮小する内容だ: no subject of its own. */
const SAME_SUBJECT = /^\s?[^。はがも]{0,30}$/;
const AMOUNTS_TO =
  /^(?:に(?:あた|当た|相当|な[りる])|と(?:な[りる])|増|減|多|少)[^。、]{0,12}。?\s{0,3}$/;
const IS_WHAT_IT_SAYS = /(?:内容|もの)(?:だ|です|である|となっている)。?\s{0,3}$/;
/** Another matter begins. */
const TURNS =
  /^\s?(?:しかし|だが|ですが|けれど|ただ|もっとも|ところで|ところが|とはいえ|一方|実際|私|僕|筆者|海外|他社|競合)/;

const continuesAct = ({ quantity, before, after, previous }: Mention): boolean =>
  DID.test(previous) &&
  (BY_IT.test(before) ||
    AMOUNT.test(before) ||
    DOCUMENT.test(previous) ||
    IS_WHAT_IT_SAYS.test(after) ||
    (SAME_SUBJECT.test(before) && (quantity.kind !== "multiplier" || AMOUNTS_TO.test(after)))) &&
  !TURNS.test(before) &&
  /[はがも]/.test(previous) &&
  whenOf(previous) !== undefined;
