import type { Quantity } from "@kouetsu/core";
import { lower, upper, type Impossibility } from "./impossibility.js";

/** People and bodies as the subject of the share: 120%の企業が. */
const MEMBERS_BEHIND =
  /^の(?:企業|会社|人々|人|世帯|家庭|学生|生徒|社員|従業員|ユーザー?|回答者|消費者|国民|住民|患者|自治体|店舗|開発者|学校|病院)(?:が|は|も)/;
/** The share stands by itself, not as the measure of something: 達成率120%の人. */
const AT_PHRASE_START = /(?:^|[、。（(「]|なんと|実に|約|およそ|では|には|[はがでも])$/;
const WHOLE_BEFORE =
  /(?:企業|会社|人々|世帯|家庭|学生|生徒|社員|従業員|ユーザー?|回答者|消費者|国民|住民|患者|自治体|店舗|開発者)の(?:なんと|実に|約|およそ)?$/;
const SUBJECT_BEHIND = /^[がは](?!必要|目標|定員)/;
/** Rates that are a part of a whole by their definition. */
const RATE_BEFORE =
  /(?:シェア|占有率|正答率|正解率|誤答率|回答率|確率|投票率|得票率|合格率|的中率|生存率|致死率|識字率|不良率|視聴率|開封率)(?:は|が|も)?(?:なんと|実に|約|およそ)?$/;
const RATE_BEHIND =
  /^の(?:市場)?(?:シェア|占有率|正答率|正解率|確率|投票率|合格率)(?!の?(?:拡大|増|伸|向上|上昇|アップ|成長))/;
const RATE_BEHIND_EN = /^ (?:market )?share\b(?! (?:growth|gain|increase))/;
/** A rate that grew by so much. */
const GROWS =
  /^(?:以上|近く|も|ほど|程度)?(?:の?(?:増|伸|拡大|拡張|上昇|向上|成長|アップ|改善)|高ま|上が|上回)/;
const MEMBERS_BEHIND_EN =
  /^ of (?:all |the |our |these )?(?:people|companies|firms|businesses|users|respondents|adults|workers|employees|students|patients|households|consumers|developers|teachers|voters|schools)\b(?!['’]| (?:needed|required|we|to)\b)/;

/** Shares of people or bodies above all there are, and rates that pass their whole. */
export function* findShares(
  sentence: string,
  quantities: readonly Quantity[],
): Generator<Impossibility> {
  for (const quantity of quantities) {
    if (quantity.unit !== "%" || lower(quantity) <= 100) continue;
    const { start, end } = quantity.range;
    const before = sentence.slice(Math.max(0, start - 20), start);
    const after = sentence.slice(end, end + 40);
    const rate = rateOf(quantity, before, after);
    if (rate !== undefined) {
      yield { messageId: "share-over-whole", range: { start, end: end + rate } };
      continue;
    }
    const members = MEMBERS_BEHIND_EN.exec(after) ?? MEMBERS_BEHIND.exec(after);
    const isShare =
      members !== null
        ? members[0].startsWith(" ") || AT_PHRASE_START.test(before)
        : WHOLE_BEFORE.test(before) && SUBJECT_BEHIND.test(after);
    if (isShare)
      yield {
        messageId: "share-over-whole",
        range: { start, end: end + (members?.[0].replace(/[がはも]$/, "").length ?? 0) },
      };
  }
}

/** How far behind the figure the rate that it is of is named; `undefined` when it is of none. */
function rateOf({ change }: Quantity, before: string, after: string): number | undefined {
  if (change !== undefined || GROWS.test(after)) return undefined;
  const behind = RATE_BEHIND.exec(after) ?? RATE_BEHIND_EN.exec(after);
  if (behind !== null) return behind[0].length;
  return RATE_BEFORE.test(before) ? 0 : undefined;
}

const DIGITS_AMONG =
  /(?<![\d.,])(\d{1,6})(人|名|社|世帯|店|校|団体|軒|棟|件|台|個|本|匹|頭|か国|カ国)(?:(に)|中|のうち(?:、|の)?)(\d{1,6})\2(?=[がはのもと、])/g;
/** 3人に5人が加わる: there に is not "of". */
const JOINS = /^[^。、]{0,12}(?:加わ|合流|増え|続|足し|追加|仕え|教え|つき|付き)/;
const ODDS_EN =
  /(?<![\d.,])(\d{1,4}) (?:out )?of (?:every )?(\d{1,4}) (?:people|companies|firms|users|respondents|adults|workers|employees|students|patients|households|voters|schools)\b/g;

/** 3人に5人, 12 out of 10 users: more of them than there are. */
export function* findParts(sentence: string): Generator<Impossibility> {
  for (const match of sentence.matchAll(DIGITS_AMONG))
    if (Number(match[4]) > Number(match[1]) && isOf(match, sentence)) yield partOver(match);
  for (const match of sentence.matchAll(ODDS_EN))
    if (Number(match[1]) > Number(match[2])) yield partOver(match);
}

/** 5人に8人が is eight of five; 1人に2人, 5人に8人の… and 3人に5人が加わる are something else. */
function isOf({ index, 0: words, 1: whole, 3: to }: RegExpExecArray, sentence: string): boolean {
  if (to === undefined) return true;
  const after = sentence.slice(index + words.length);
  return Number(whole) > 1 && /^[がはも]/.test(after) && !JOINS.test(after);
}

const partOver = (match: RegExpExecArray): Impossibility => ({
  messageId: "part-over-whole",
  range: { start: match.index, end: match.index + match[0].length },
});

const REST_BEFORE = /(?:残り(?:の)?|remaining |rest,? (?:of )?(?:about |the )?)$/;
const ROUNDING = 1;

/** 70%が…、残りの40%が…: what is left and what went before come to more than the whole. */
export function* findRests(
  sentence: string,
  quantities: readonly Quantity[],
): Generator<Impossibility> {
  const shares = quantities.filter(({ unit, change }) => unit === "%" && change === undefined);
  // With a third share there is more than one whole to think of.
  if (shares.length !== 2) return;
  const [first, rest] = shares as [Quantity, Quantity];
  if (!REST_BEFORE.test(sentence.slice(0, rest.range.start))) return;
  if (GROWS.test(sentence.slice(first.range.end, rest.range.start))) return;
  if (first.comparator !== undefined || rest.comparator !== undefined || upper(first) > 100) return;
  if (lower(first) + lower(rest) > 100 + ROUNDING)
    yield {
      messageId: "part-over-whole",
      range: { start: first.range.start, end: rest.range.end },
    };
}
