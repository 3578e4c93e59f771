import { readNumeral } from "./numerals.js";
import type { Numeral, Quantity } from "./quantity.js";

const AMONG =
  /\s?(?:(人|名|社|世帯|軒|組|台|店|件|校|回|か国|カ国)(?:に|中|のうち)|([一-龠ヶカか]{0,5}[一-龠](?<![年月日時分秒点度号]))(?:中|のうち))、?\s?(?=[0-9一二三四五六七八九])/y;

/**
 * 3人に1人, 47都道府県のうち32都道府県: the share that the second numeral is of
 * `whole`, and where its counter ends. 20件中の15件目 is a place in a row.
 */
export function readAmong(
  text: string,
  whole: Numeral,
): { end: number; share: number } | undefined {
  AMONG.lastIndex = whole.end;
  const among = AMONG.exec(text);
  if (among === null) return undefined;
  const counter = among[1] ?? among[2] ?? "";
  const part = readNumeral(text, whole.end + among[0].length);
  if (part === undefined || part.low >= whole.low || part.low === 0) return undefined;
  const end = part.end + (text[part.end] === " " ? 1 : 0);
  if (!text.startsWith(counter, end) || text[end + counter.length] === "目") return undefined;
  return { end: end + counter.length, share: part.low / whole.low };
}

/** What is counted so often that its number needs no counter. */
const COUNTS =
  /(?:(?:者|会員|人|店舗|世帯|スター|登録|ダウンロード|フォロワー|契約|加入|採用|導入|発行部|累計)数|利用者|ユーザー?|会員|人口|フォロワー)(?:は|が|も|で)、?(?:すでに|累計|世界で|国内で|全国で)?\s?(?:約|およそ|延べ)?\s?$/;
const REACHES = /\s?(?:を(?:超|突破|上回)|に(?:達|上[りるっ]|のぼ|迫))/y;

/** Whether the bare number from `at` to `end` is counted by the topic before it: 会員数は300万を突破. */
export function isCountedByTopic(text: string, at: number, end: number): boolean {
  REACHES.lastIndex = end;
  return REACHES.test(text) && COUNTS.test(text.slice(Math.max(0, at - 24), at));
}

/** Numbers that are written without a unit: an index, a coefficient, a score. */
const INDEX =
  /(?:偏差値|指数|係数|スコア|出生率|[A-Z][12]?値)(?:は|が|も|で|を|：)?、?\s?(?:約|およそ|平均|最高)?\s?$/;

/** Whether a bare number from `at` to `end` is the value of an index: 偏差値は62, F1値91.3. */
export function isIndexValue(text: string, at: number, end: number): boolean {
  return (
    !/[0-9/／:：〜～~–-]/.test(text[end] ?? "") && INDEX.test(text.slice(Math.max(0, at - 16), at))
  );
}

const RANK_GUARD = /[本界内国洋域]一|首位|ワースト/;
const RANK_WORDS =
  /(?:日本|世界|[国県都道府市町村管区]内|業界|全国|東洋|アジア|地域)一(?=[のでにだとを、。，（(！!」』高低長大小多広深古速早安若]|$)|(?:世界|[国県都道府市]内|全国|業界|市場|シェア|リーグ)?首位(?=[のでにをだと、。]|$)|(?:リーグ|全国|世界|[国県都道府市地区]内|過去|史上)ワースト(?=[のでにをだ、。]|$)/g;

/** The ends of a row by a word: 日本一, 国内首位, リーグワースト. */
export function findRankWords(text: string, found: Quantity[]): void {
  if (!RANK_GUARD.test(text)) return;
  for (const { 0: words, index } of text.matchAll(RANK_WORDS))
    found.push({
      range: { start: index, end: index + words.length },
      kind: "rank",
      unit: "rank",
      value: 1,
    });
}
