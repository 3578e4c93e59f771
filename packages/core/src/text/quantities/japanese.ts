import { readNumeral } from "./numerals.js";
import type { Numeral } from "./quantity.js";

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
  const counter = among[1] ?? (among[2] as string);
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
