import type { Profile, QuantityKind } from "@kouetsu/core";
import type { Mention, Tier } from "./claim.js";
import { isBig, upper } from "./values.js";

/** People, bodies and things that statistics speak of, at the head of a noun phrase. */
const POPULATION =
  /(?:企業|会社|法人|層|世帯|家庭|都市|自治体|店舗|学校|大学|病院|機関|組織|団体|施設|ユーザー?|顧客|消費者|社員|従業員|労働者|エンジニア|開発者|学生|生徒|患者|国民|住民|女性|男性|若者|高齢者|子ども|子供|プロジェクト|サイト|製品|市場|業務|業界|仕事|職種|スタートアップ|事業|世代|回答者|経営者|担当者|医師|教員|農家|メーカー|人々|人口|取引|電力|排出量|シェア|売上|(?:人|者|社|店|国|校|員|民|家|館|院|局|会|ブラウザー?|割合)$)/;
const AFTER_NO =
  /^\s?(?:(?:もの|以上|近く|強|弱)?の|を(?:超え|上回)る)((?:[一-龠]{1,8}|[ァ-ヴー]{1,12}|[A-Za-z]{1,16})(?:[一-龠ァ-ヴー]{1,8}|の[一-龠ァ-ヴー]{1,8})?)/;
const NO_BEFORE =
  /([一-龠ァ-ヴーA-Za-z0-9）)]{1,16})(?:※\d?)?(?:全体)?(?:の|のうち|中|のうちの)(?:なんと|実に|わずか|約|およそ|ほぼ)?$/;

/** Verbs and nouns that say of something that it grows, shrinks or excels. */
const CHANGE =
  /増|減|伸び|伸長|成長|上昇|低下|下落|拡大|縮小|向上|改善|高速|速[くい]|速度|短縮|削減|節約|圧縮|抑え|効率|上回|下回|アップ|ダウン|強化|急増|高騰|膨ら|跳ね上|押し上げ|飛躍|悪化|加速|軽量|刷新|最適化|[安高低多少大小強良長短]く|[安高低多少大小強良長短]い|優れ|勝[るっ]/;
/** What the change is measured against. */
const BASE =
  /従来|前年|前期|前世代|同期|昨年|比(?:で|べ|較|の|$)|より(?:も)?|に対し|旧|競合|他社|業界平均/;
/** A rival with a name: Reactの50倍, H100より2倍. */
const NAMED_RIVAL =
  /(?:[A-Z][A-Za-z0-9.+#-]{1,20}|[ァ-ヴー]{3,12})(?:\s?(?:の|より(?:も)?|と比べて?|と比較して?|に比べて?|に対して|比で|の約|の最大))[^、。]{0,12}$/;
const RANK_SCOPE =
  /世界|国内|クラス|日本|先進国|加盟国|G7|OECD|自治体|業界|市場|シェア|リーグ|全国|アジア|欧州|北米|全米|米国|中国|ランキング|満足度|売上|売り上げ|人気|部門|[都道府県市区町村域圏]内|年連続|都道府県|出荷|販売|導入|部数|GitHub|スター数/;
const MONEY_SUBJECT =
  /平均|相場|賃料|仕送り|初任給|年金|家計|負担|[1一]人(?:あ|当)たり|世帯(?:あ|当)たり|年収|賃金|月収|給与|世帯|市場|売上|売り上げ|損失|被害|投資|調達|予算|支出|費用|コスト|時価総額|利益|収益/;
/** Rivals that something is as good as. */
const EQUAL = /匹敵|同等|同じ|並み|従来|競合|他社|比べ|に対し/;
/** What is counted in 件 outside of test data. */
const INCIDENT =
  /年間|月間|累計|延べ|事故|相談|申請|特許|被害|契約|予約|案件|事例|ユースケース|レビュー|取引|応募|求人|論文|訴訟|苦情|攻撃|感染|導入|受注|出願|問い合わせ/;
/** 全国で2万件: cases of a place or a year, whatever they are. */
const ALL_OVER =
  /(?:全国|国内|世界|日本|[都道府県市区町村]内|昨年度?|前年度?|去年|年間|毎年|過去\d{1,3}年|\d年度?)(?:で|に|は|だけで|の間に|も|には|では)[^。]{0,24}$/;
/** What is counted on shelves of software and of films. */
const FETCHED = /ダウンロード|再生|視聴|閲覧|インストール|ストリーミング|ページビュー/;
const POINTS =
  /^(?:も|ほど|近く|以上)?(?:上回|下回|上昇|低下|下落|改善|向上|悪化|上がっ|下がっ|上げ|下げ|高[いくか]|低[いくか]|差|引き離|リード)/;
const FORECAST = /^[^。]{0,30}(?:予測|予想|見込|見通し|推計|試算|とみられ|と見られ)/;
const RANK_WORD = /一$|首位$|ワースト$/;
const SCORE_SUBJECT = /ベンチマーク|スコア|正答率|偏差値|満足度|評価/;
/** 数学の試験では92.4点をたたき出し、…Geminiを上回り: a test on which models are compared. */
const TESTED = /試験|テスト|読解|推論|コーディング|数学|翻訳|要約|課題/;
const RIVALS =
  /モデル|前世代|旧版|前の版|従来|競合|ライバル|GPT|Gemini|Claude|Llama|LLM|人間の平均/;
/** Set by law or by contract. */
const RATE = /(?:消費税|税率|利率|金利|損害金|手数料|キャンセル料)(?!収入|負担)[^、。]{0,8}$/;
/** What a thing is made of and how sure a test is: the maker or the method says so. */
const COMPOSITION =
  /(?:濃度|純度|糖度|アルコール分|アルコール度数|果汁|含有率|配合率|有意水準|信頼水準|信頼係数|打率|出塁率|長打率|降水確率|湿度)[^、。]{0,4}$/;
const CARRIES = /^[^、。]{0,16}(?:搭載|備え|誇[るりっ]|消費し|内蔵)/;

/** What each kind of quantity claims. */
const FRAMES: Readonly<Record<QuantityKind, (mention: Mention) => Tier | undefined>> = {
  percent: framePercent,
  fraction: frameFraction,
  multiplier: frameMultiplier,
  money: frameMoney,
  count: frameCount,
  number: frameCount,
  rank: frameRank,
  majority: (mention) => (isShare(mention) ? "low" : undefined),
  score: frameScore,
  duration: frameMagnitude,
  measure: frameMagnitude,
};

/** Which tier of claim the frame around a Japanese quantity makes of it; `undefined`: none. */
export function frameJa(mention: Mention, profile: Profile): Tier | undefined {
  return profile === "tech" ? frameTech(mention) : FRAMES[mention.quantity.kind](mention);
}

/** Points of an index, of a test or of a percentage. */
function frameScore(mention: Mention): Tier | undefined {
  const { quantity, lead, tail, after } = mention;
  if (quantity.unit === "index") return isSettled(mention) ? "high" : undefined;
  // スコアで3.2ポイント上回る: the points of a comparison, not of a card.
  if (POINTS.test(after)) return "high";
  // 導入率は5ポイント上昇: points of a percentage.
  if (/率|割合|シェア|支持/.test(lead) && CHANGE.test(tail.slice(0, 4))) return "high";
  if (upper(quantity) < 10) return undefined;
  return SCORE_SUBJECT.test(lead) || isTested(mention) ? "high" : undefined;
}

const isTested = ({ before, sentence }: Mention): boolean =>
  TESTED.test(before) && RIVALS.test(sentence);

/** Whether the quantity is a part of something: 企業の6割, 9割の企業, 過半数の自治体. */
function isShare({ before, after, quantity }: Mention): boolean {
  if (NO_BEFORE.test(before)) return true;
  const head = AFTER_NO.exec(after)?.[1];
  if (head === undefined) return false;
  return quantity.kind !== "majority" || POPULATION.test(head);
}

function framePercent(mention: Mention): Tier | undefined {
  const { quantity, after, tail, lead } = mention;
  if (quantity.unit === "%pt") return CHANGE.test(tail) ? "high" : undefined;
  const value = upper(quantity);
  if (/^(?:そば|蕎麦|から(?:開始|スタート|始め))/.test(after)) return undefined;
  // 100% means "all" far more often than it was counted.
  if (value === 100 || value === 0)
    return quantity.change !== undefined || NO_BEFORE.test(mention.before) ? "high" : undefined;
  if (/^\s?(?:オフ|OFF|引き?(?![き上下揚])|割引|還元|ポイント還元)/.test(after)) return undefined;
  if (/^\s?(?:の?(?:信頼(?:区間|水準|係数)|有意)|水準)/.test(after)) return undefined;
  if (quantity.change !== undefined && /^量/.test(after)) return undefined;
  if (COMPOSITION.test(lead) && quantity.change === undefined && !CHANGE.test(tail))
    return undefined;
  if (RATE.test(lead) && quantity.change === undefined && !CHANGE.test(tail)) return undefined;
  // 八割方, 8割がた, あと1割, 一割負担の方: how far one is and who pays what.
  if (/^(?:方(?![法向針式面])|がた|打者|負担の)/.test(after) || /あと$/.test(mention.before))
    return undefined;
  return "high";
}

/** 半分で済む, 半数以上を占める, 半数に達する, 半数とされる */
const HALF_PREDICATE =
  /^に(?:。|！|$)|^(?:に|で)は?[^、。はを]{1,12}が(?:い(?:る|な|ま)|な[いく]|あ[るり])|^(?:に(?:な|減|削|抑|短|縮|落|下が|圧縮|でき|する|し|のぼ|上|達|迫)|が(?:失われ|消え|なくな|捨てられ|流れ出)|まで(?:落ち|減[っり]|下が|縮[みむん]|低下)|で(?:済|すむ|すん|足り)|を(?:占め|超え|上回|割[りっ込])|にも?(?:届か|満た|及ば)|と(?:され|いわれ|言われ|みられ|見られ))/;
/** A place on a thing: 定規の3分の1の所 */
const SPOT =
  /^(?:ほど|まで|くらい|ぐらい)?(?:登|上が|進|行|来|歩)[^、。]{0,4}[たる](?:ところ|地点|所|あたり)|^の(?:所|ところ|位置|地点|あたり)(?:に|で|まで|を|へ)/;

/** 道の半分は岩場になる */
const WAY = /(?:道|道のり|コース|行程|階段|廊下|坂|ルート|旅程|区間|稜線)の(?:約|およそ|ほぼ)?$/;

/** 費用は半分以下。: what something is, and not what is done with a half. */
const isHalfOf = ({ lead, after }: Mention): boolean =>
  /(?:間|用|量|率|額|費|代|数|価格|コスト|重さ|大きさ|速度|収入|賃金|リスク|確率)(?:は|(?<=リスク|確率)が)(?:約|およそ)?$/.test(
    lead,
  ) && /^(?:以下|近く|ほど)?(?:だ|です|で、|。|$|、)/.test(after);

function frameFraction(mention: Mention): Tier | undefined {
  const { quantity, after, before, lead } = mention;
  if (SPOT.test(after) || WAY.test(before)) return undefined;
  if (/縮尺/.test(lead) || /^の?(?:スケール|縮尺|モデル)/.test(after)) return undefined;
  if (quantity.unit === "price") {
    if (/^に(?:な|する|し|抑|減|下)/.test(after)) return "high";
    // What rivals get for half the price; 半額で販売 alone is a bargain of one's own.
    return /^で/.test(after) && EQUAL.test(before) ? "high" : undefined;
  }
  if (quantity.value === 0.5 && mention.sentence.slice(mention.start, mention.end).includes("半")) {
    if (/^の(?:サイズ|大きさ|長さ|高さ|厚さ|太さ)/.test(after)) return undefined;
    if (NO_BEFORE.test(mention.before)) return "high";
    // …が捨てられ、半分は家庭から出ている: of what was counted in the clause before.
    if (
      /\d[^。]{0,40}、$/.test(before) &&
      /^[はが][^、。]{2,24}(?:だ|です|である|から|ている|ています)(?:。|$)/.test(after)
    )
      return "high";
    // 字を読める男は半分ほどだった: of people, and not of a cake.
    if (
      /[者人男女民層生員客子]は(?:約|およそ)?$/.test(before) &&
      /^(?:ほど|くらい|以下|近く)?(?:だった|でした|しかい|もい)/.test(after)
    )
      return "high";
    if (HALF_PREDICATE.test(after) || isHalfOf(mention)) return "high";
    if (
      /(?:その|そのうち|このうち)(?:約|およそ|ほぼ)?$/.test(before) &&
      /^(?:ほど|以下)?(?:は|が|だった|でした|だ(?:。|$)|です|にも)/.test(after)
    )
      return "high";
    return POPULATION.test(AFTER_NO.exec(after)?.[1] ?? "") ? "high" : undefined;
  }
  return "high";
}

function frameMultiplier({ quantity, after, lead, tail }: Mention): Tier | undefined {
  // 2倍速 is a speed of playback, 等倍 and 倍率 belong to lenses.
  if (
    /^(?:速(?!い|く|か|さ|め)|濃縮|の(?:レンズ|テレコン|コンバーター|望遠|ルーペ|双眼鏡|顕微鏡|ズーム|速[さ度]で再生))/.test(
      after,
    ) ||
    /(?:等|ズーム|光学|レンズ)[^、。]{0,4}$/.test(lead)
  )
    return undefined;
  // Joys are not counted.
  if (
    /(?:おいしさ|美味しさ|楽しさ|喜び|うれしさ|魅力|かわいさ|感動|幸せ|ありがたみ|楽しみ)[はもが]$/.test(
      lead,
    )
  )
    return undefined;
  if (/半減/.test(lead + tail) && /期$/.test(lead)) return undefined;
  return upper(quantity) === 9 && typeof quantity.value !== "number" ? "low" : "high";
}

/** 会社員より80万円低い */
const THAN = /^(?:ほど|近く|以上|も)?(?:高|低|安|多|少な)[くいか]/;
const DIFFERS = /^(?:ほど|くらい|近く)?[はも]?(?:下が|上が|安[くい]|高[くい]|浮[くき])/;

function frameMoney({ quantity, lead, tail, before, after, previous }: Mention): Tier | undefined {
  const value = upper(quantity);
  const large = quantity.unit === "JPY" || quantity.unit === "KRW" ? 1e6 : 1e4;
  if (value >= large * 10) return "high";
  if (
    /月額|料金|税込|税抜|価格|送料|プラン|定価|ワンコイン/.test(lead) ||
    /^[^、。]{0,6}(?:で購入|で販売|から利用|\/月|／月)/.test(tail)
  )
    return undefined;
  if (value >= large) return "high";
  if (value < large / 100) return undefined;
  if (MONEY_SUBJECT.test(lead)) return "high";
  // 家賃相場は7万円。隣の駅なら1万円は下がります: by how much.
  if (/(?:より|に比べて?)(?:も)?(?:約|およそ)?$/.test(before) && THAN.test(after)) return "high";
  return DIFFERS.test(after) && /相場|平均|家賃|賃料|地価/.test(`${previous}${before}`)
    ? "high"
    : undefined;
}

function frameCount(mention: Mention): Tier | undefined {
  const { quantity, after, before, lead, tail, sentence, start, end } = mention;
  const value = upper(quantity);
  if (quantity.kind === "number") {
    if (value < 100) return undefined;
    return POPULATION.test(AFTER_NO.exec(after)?.[1] ?? "") ? "high" : undefined;
  }
  switch (quantity.unit) {
    case "organisation":
      // 大名88家: houses of lords were fewer.
      return value >= (sentence.startsWith("家", end - 1) ? 20 : 100) ? "high" : undefined;
    case "person":
    case "company":
    case "household":
      return value >= 100 ? "high" : undefined;
    case "store":
    case "city":
      return value >= 100 ? "high" : undefined;
    case "country":
      return value >= 20 && !/^からな/.test(after) ? "high" : undefined;
    case "member":
    case "copy":
      return value >= 1000 ? "high" : undefined;
    case "case":
      return value >= 1000 && (INCIDENT.test(lead + tail) || ALL_OVER.test(before))
        ? "high"
        : undefined;
    case "thing":
      if (value >= 1000 && /所$/.test(sentence.slice(start, end)) && ALL_OVER.test(before))
        return "high";
      if (value < 10_000 || !/出荷|販売|生産|売|設置|発行/.test(before.slice(-30) + tail))
        return undefined;
      return FORECAST.test(after) ? "high" : "low";
    case "use":
      if (value >= 1000 && FETCHED.test(lead + sentence.slice(start, end) + tail)) return "high";
      return value >= 10_000 ? "low" : undefined;
    default:
      return undefined;
  }
}

/** 日本一を目指す and 日本一になりたい rank nobody. */
const isAspired = (after: string): boolean =>
  /^(?:を(?:目指|めざ|狙|夢|決め|争)|に(?:なりたい|なるまで|なれ)|への?(?:道|挑戦))/.test(after);

/** Whether the value is told, not bounded or a round end of a scale. */
const isSettled = ({ quantity, after }: Mention): boolean =>
  typeof quantity.value === "number" &&
  !/^(?:at-least|at-most|less-than|more-than)$/.test(quantity.comparator ?? "") &&
  ![0, 1, 100].includes(quantity.value) &&
  !/^(?:を(?:目指|超え|下回)|にする|に設定|から[\d０-９])/.test(after);

function frameRank(mention: Mention): Tier | undefined {
  const { quantity, before, after, lead } = mention;
  const word = mention.sentence.slice(mention.start, mention.end);
  // 4位以下は差を広げられた: all the others.
  if (word.endsWith("以下") || /^(?:との|攻防|争い|の相手)/.test(after)) return undefined;
  if (RANK_SCOPE.test(lead) || RANK_SCOPE.test(before.slice(-16))) return "high";
  if (RANK_WORD.test(word)) return isAspired(after) ? undefined : "high";
  const isWord = quantity.value === 1 && !/位/.test(before);
  if (isWord && /^(?:（[^（）]{0,12}調べ|[を！!。]?(?:獲得|達成|に(?:選ば|輝|認定)))/.test(after))
    return "high";
  return isWord && /^の(?=[一-龠ァ-ヴA-Z])/.test(after) ? "high" : undefined;
}

/** 900msから120msに短縮 is a comparison; わずか5分で and 288GBを搭載 are what a product says of itself. */
function frameMagnitude({ quantity, after, lead, tail }: Mention): Tier | undefined {
  const fromTo =
    /^\s?(?:から|→)\s?(?:約|わずか)?[\d０-９]/.test(after) ||
    /[\d０-９][^、。\d０-９]{1,4}(?:から|→)\s?(?:約|わずか)?$/.test(lead);
  if (fromTo && CHANGE.test(tail) && quantity.unit !== "year") return "high";
  if (quantity.kind === "duration" && /^(?:もの?|分)?[のを]?(?:削減|短縮|節約)/.test(after))
    return "low";
  if (quantity.kind === "duration")
    return quantity.comparator === "only" && quantity.unit !== "year" && /^\s?で/.test(after)
      ? "low"
      : undefined;
  return CARRIES.test(after) || (/^の/.test(after) && CARRIES.test(tail)) ? "low" : undefined;
}

/** Technical prose measures itself all the time: only shares of a population, markets, ranks and boasts over a named rival are claims. */
function frameTech(mention: Mention): Tier | undefined {
  const { quantity, lead, before, after, tail } = mention;
  switch (quantity.kind) {
    case "percent":
    case "fraction": {
      const tier = quantity.kind === "percent" ? framePercent(mention) : frameFraction(mention);
      if (tier === undefined) return undefined;
      const head = AFTER_NO.exec(after)?.[1] ?? NO_BEFORE.exec(before)?.[1] ?? "";
      if (POPULATION.test(head) && !/プロジェクト|サイト|製品|業務|施設/.test(head)) return tier;
      return isRivalry(lead, tail) ? tier : undefined;
    }
    case "multiplier":
      return isRivalry(lead, tail) ? frameMultiplier(mention) : undefined;
    case "money":
      return isBig(quantity, 1e8, 1e6) ? "high" : undefined;
    case "count":
      return /^(?:person|company|country)$/.test(quantity.unit) && upper(quantity) >= 10_000
        ? "high"
        : undefined;
    case "rank":
      return /シェア|満足度|市場|業界|世界|国内/.test(lead) ? frameRank(mention) : undefined;
    default:
      return undefined;
  }
}

function isRivalry(lead: string, tail: string): boolean {
  return (
    (NAMED_RIVAL.test(lead) || (BASE.test(lead) && /従来|前世代|競合|他社/.test(lead))) &&
    CHANGE.test(tail)
  );
}
