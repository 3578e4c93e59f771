import { readNumeral } from "./numerals.js";
import type { Numeral, Quantity } from "./quantity.js";

const AMONG =
  /\s?(?:(人|名|社|世帯|戸|軒|組|台|店|件|校|回|匹|頭|冊|か国|カ国)(?:に|中|のうち)|([一-龠ヶカか]{0,5}[一-龠](?<![年月日時分秒点度号]))(?:中|のうち))、?\s?(?=[0-9一二三四五六七八九])/y;

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
  const counter = (among[1] ?? among[2]) as string;
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

/** スター数は4.8万、, 兵は1万8,000。, 死者は2万余り: people, and what is starred. */
const COUNTS_MANY =
  /(?:[一-龠]者|[者人社店員戸帯家校館院国録約入売部票信徒客民]数|(?:スター|フォーク|フォロワー|ダウンロード|インストール|ユーザー|アカウント|メンバー)数?|兵力?|軍勢|攻め手|守り手|人口|会員|信者|門弟)(?:は|が|も|で)、?(?:執筆時点で|現在|いまや|累計|(?:[一-龠]{2})?(?:合|あ)わせて)?\s?(?:約|およそ|延べ)?\s?$/;
const ENDS_THERE =
  /\s?(?:余り|弱|強|近く)?(?:[、。]|で(?:、|す|し|あ)|だ|を(?:超|数|突破|上回)|に(?:達|上|のぼ|迫|届)|$)/y;
/** A number of which nobody asks what it is of. */
const MANY = 1000;

/** Whether the bare number from `at` to `end` is counted by the topic before it: 会員数は300万を突破. */
export function isCountedByTopic(text: string, at: number, { end, low }: Numeral): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  REACHES.lastIndex = end;
  if (REACHES.test(text) && COUNTS.test(before)) return true;
  if (low < MANY) return false;
  ENDS_THERE.lastIndex = end;
  return ENDS_THERE.test(text) && COUNTS_MANY.test(before);
}

/** Numbers that are written without a unit: an index, a coefficient, a score. */
const INDEX =
  /(?:偏差値|指数|係数|スコア|出生率|[A-Z][12]?値)(?:は|が|も|で|を|：)?、?\s?(?:約|およそ|平均|最高)?\s?$/;

/** MMLUで88.7: a name with a capital or a digit inside is that of a benchmark. */
const BENCHMARK =
  /[A-Z][A-Za-z]{0,14}[A-Z0-9][A-Za-z0-9-]{0,14}(?:の[一-龠ァ-ヴー]{1,8})?で(?:は)?(?:約)?$/;
const RECORDED =
  /(?:、[A-Z]|点?(?:を(?:記録|マーク|達成|獲得|叩き|たたき|超え)|に(?:達|到達)|だった|でした|を出))/y;

/** Whether a bare number from `at` to `end` is the value of an index: 偏差値は62, F1値91.3. */
export function isIndexValue(text: string, at: number, end: number): boolean {
  if (/[0-9/／:：〜～~–-]/.test(text[end] ?? "")) return false;
  if (INDEX.test(text.slice(Math.max(0, at - 16), at))) return true;
  RECORDED.lastIndex = end;
  return RECORDED.test(text) && BENCHMARK.test(text.slice(Math.max(0, at - 32), at));
}

const RANK_GUARD = /[本界内国洋域]一|首位|ワースト|番目に|最下位/;
const RANK_WORDS =
  /(?:日本|世界|[国県都道府市町村管区]内|業界|全国|東洋|アジア|地域)一(?=[のでにだとを、。，（(！!」』高低長大小多広深古速早安若]|$)|(?:世界|[国県都道府市]内|全国|業界|市場|シェア|リーグ)?首位(?=[のでにをだと、。]|$)|(?:リーグ|全国|世界|[国県都道府市地区]内|過去|史上)ワースト(?=[のでにをだ、。]|$)|(?<=(?:世界|全国|国内|日本|[県市都]内|アジア|欧州|先進国|業界|加盟国|国|地域|大陸)(?:の中|中)?で(?:は|も)?、?)(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})番目(?=に[多大高低少広長速古小安若深重短豊早人])|(?<=(?:国|県|世界|業界|自治体|G7|OECD|都市|全国|地域|メーカー)(?:の中|中)?で(?:は|も)?、?)最下位(?=[のでにをだと、。]|$)/g;

/** 5番目に and 三番目に; whatever else is named is the first or the last. */
function placeOf(words: string): number {
  const place = readNumeral(words, 0);
  return place === undefined || !words.includes("番目") ? 1 : place.low;
}

/** Places in a row by a word: 日本一, 国内首位, リーグワースト, 世界で5番目に多い. */
export function findRankWords(text: string, found: Quantity[]): void {
  if (!RANK_GUARD.test(text)) return;
  for (const { 0: words, index } of text.matchAll(RANK_WORDS))
    found.push({
      range: { start: index, end: index + words.length },
      kind: "rank",
      unit: "rank",
      value: placeOf(words),
    });
}
