import type { QuantityKind } from "./quantity.js";

/** What a unit means. */
export interface Unit {
  readonly kind: QuantityKind | "ordinal";
  readonly unit: string;
  /** The value is multiplied by it: 割 is ten percent. */
  readonly scale: number;
  /** Also behind a numeral of one kanji (三割), where others are words of their own (一人). */
  readonly afterOneKanji: boolean;
}

type Row = readonly [
  kind: Unit["kind"],
  unit: string,
  surfaces: string,
  scale?: number,
  afterOneKanji?: boolean,
];

/** Surfaces by meaning, separated by spaces. */
const ROWS: readonly Row[] = [
  ["percent", "%", "% パーセント percent per_cent pct pc", 1, true],
  ["percent", "%pt", "%ポイント パーセントポイント percentage_points percentage_point"],
  ["percent", "%pt", "basis_points basis_point bps", 0.01],
  ["percent", "%", "割", 10, true],
  ["multiplier", "times", "倍", 1, true],
  ["money", "JPY", "円 yen", 1],
  ["money", "USD", "米ドル US_dollars"],
  ["money", "AUD", "豪ドル オーストラリアドル"],
  ["money", "HKD", "香港ドル"],
  ["money", "SGD", "シンガポールドル"],
  ["money", "CAD", "加ドル カナダドル"],
  ["money", "NZD", "NZドル"],
  ["money", "dollar", "ドル dollars dollar"],
  ["money", "EUR", "ユーロ euros euro"],
  ["money", "GBP", "ポンド pounds"],
  ["money", "CNY", "人民元 元 yuan"],
  ["money", "KRW", "ウォン won"],
  ["money", "INR", "ルピー rupees"],
  ["money", "TWD", "台湾ドル"],
  ["count", "person", "人 名 ユーザー ユーザ people persons users workers employees customers"],
  ["count", "company", "社 企業 companies firms businesses"],
  [
    "count",
    "organisation",
    "家 団体 組織 機関 法人 自治体 大学 校 organizations organisations agencies",
  ],
  ["count", "household", "世帯 戸 家庭 家族 households homes"],
  ["count", "country", "か国 カ国 ヶ国 ヵ国 ケ国 箇国 countries nations"],
  ["count", "store", "店舗 店 軒 拠点 stores"],
  ["count", "city", "都市 市町村 cities"],
  ["count", "copy", "部"],
  ["count", "case", "件 例 案件 プロジェクト cases"],
  [
    "count",
    "thing",
    "個 本 台 冊 枚 頭 匹 隻 機 棟 基 通 曲 語 行 文字 字 単語 ページ 種 種類 品目 か所 カ所 ヶ所 箇所 items",
  ],
  [
    "count",
    "use",
    "回 ダウンロード アカウント PV views visits downloads visitors followers subscribers hits accounts",
  ],
  ["rank", "rank", "位", 1, true],
  ["score", "point", "点 ポイント points"],
  ["duration", "ms", "ミリ秒 ms milliseconds"],
  ["duration", "second", "秒 秒間 seconds second s"],
  ["duration", "minute", "分 分間 minutes minute"],
  ["duration", "hour", "時間 hours hour"],
  ["duration", "day", "日 日間 days day"],
  ["duration", "week", "週間 weeks week"],
  ["duration", "month", "か月 カ月 ヶ月 ヵ月 ケ月 箇月 months month"],
  ["duration", "year", "年 年間 か年 カ年 years year"],
  [
    "measure",
    "data",
    "GB TB MB KB PB kB ギガバイト テラバイト GB/s TB/s Gbps Mbps バイト ビット 量子ビット bits bytes qubits",
  ],
  ["measure", "frequency", "Hz kHz MHz GHz"],
  [
    "measure",
    "power",
    "W kW MW GW TW kWh MWh GWh TWh ワット キロワット メガワット ギガワット watts megawatts gigawatts",
  ],
  [
    "measure",
    "length",
    "km cm mm nm m キロメートル メートル センチ ミリ マイル miles px rem em vw vh インチ",
  ],
  ["measure", "weight", "kg mg g t キロ グラム トン tons tonnes キログラム"],
  ["measure", "area", "m² km² ㎡ 平方メートル 平方キロ ヘクタール エーカー acres"],
  ["measure", "degree", "度 ℃ °C"],
  ["measure", "speed", "TOPS TFLOPS PFLOPS FLOPS fps rpm"],
  [
    "measure",
    "part",
    "トークン パラメータ パラメーター トランジスタ コア tokens parameters transistors cores ノード GPU",
  ],
  [
    "ordinal",
    "",
    "番 番目 つ目 回目 年目 日目 章 節 項 条 号 巻 版 期 代 世代 級 階 丁目 次 段階 時 時半 月 つ 歳 才 世紀 年代 年度 年版 月号 週目 人目 社目 月期 度目 桁 者 列 行目 層 面 周年 年生 年前 年後 日前 日後 章立て x系 系",
  ],
];

/** By the code of the first character. */
const BY_FIRST = new Map<number, { surface: string; unit: Unit }[]>();
for (const [kind, unit, surfaces, scale = 1, afterOneKanji = false] of ROWS) {
  for (const written of surfaces.split(" ")) {
    const surface = written.replaceAll("_", " ");
    const first = surface.charCodeAt(0);
    const list = BY_FIRST.get(first) ?? [];
    list.push({ surface, unit: { kind, unit, scale, afterOneKanji } });
    BY_FIRST.set(first, list);
  }
}
for (const list of BY_FIRST.values()) list.sort((a, b) => b.surface.length - a.surface.length);

/** Every way to write a unit and what it measures, for the test of who looks for them another way. */
export const unitSurfaces = (): readonly { surface: string; kind: Unit["kind"] }[] =>
  [...BY_FIRST.values()].flat().map(({ surface, unit }) => ({ surface, kind: unit.kind }));

/** Whether any unit begins with the character of this code. */
export const mayBeginUnit = (code: number): boolean => BY_FIRST.has(code);

const ENDS_LATIN = /[A-Za-z]$/;
const WITHIN_WORD = /[A-Za-z0-9]/;

/** The longest unit that begins at `at`, and where it ends. A Latin unit ends at a word's end. */
export function readUnit(text: string, at: number): { unit: Unit; end: number } | undefined {
  const known = at < text.length ? BY_FIRST.get(text.charCodeAt(at)) : undefined;
  if (known === undefined) return undefined;
  for (const { surface, unit } of known) {
    if (!text.startsWith(surface, at)) continue;
    const end = at + surface.length;
    if (ENDS_LATIN.test(surface) && WITHIN_WORD.test(text.charAt(end))) continue;
    return { unit, end };
  }
  return undefined;
}

/** What a currency sign before a number means. */
const CURRENCY_SIGNS: ReadonlyMap<number, string> = new Map(
  Object.entries({
    $: "dollar",
    "¥": "JPY",
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    "₩": "KRW",
  }).map(([sign, unit]) => [sign.charCodeAt(0), unit]),
);

const DOLLARS: Readonly<Record<string, string>> = {
  US: "USD",
  "U.S.": "USD",
  A: "AUD",
  AU: "AUD",
  C: "CAD",
  CA: "CAD",
  HK: "HKD",
  NT: "TWD",
  NZ: "NZD",
  R: "BRL",
  S: "SGD",
};
const DOLLAR_OF = /(?<![A-Za-z])(?:US|U\.S\.|AU?|CA?|HK|NT|NZ|R|S)$/;
/** ISO 4217 codes that the press writes, and rupees. */
const CODE =
  /(?<![A-Za-z])(USD|EUR|GBP|JPY|CNY|RMB|INR|KRW|TWD|HKD|SGD|AUD|CAD|NZD|CHF|SEK|NOK|DKK|PLN|CZK|HUF|BRL|MXN|ZAR|AED|SAR|THB|IDR|MYR|PHP|VND|TRY|ILS|NGN|KES|Rs\.?) ?$/;

const SPACE = 32;
/** A capital, or the end of `Rs` and `U.S.`. */
const mayEndCode = (code: number): boolean =>
  (code >= 65 && code <= 90) || code === 46 || code === 115;

/** The currency that stands before the number at `at` ($5, A$5, DKK 5), and where it begins. */
export function currencyBefore(
  text: string,
  at: number,
): { unit: string; start: number } | undefined {
  if (at === 0) return undefined;
  const sign = CURRENCY_SIGNS.get(text.charCodeAt(at - 1));
  if (sign === "dollar") {
    const of = DOLLAR_OF.exec(text.slice(Math.max(0, at - 6), at - 1))?.[0] ?? "";
    return { unit: DOLLARS[of] ?? sign, start: at - 1 - of.length };
  }
  if (sign !== undefined) return { unit: sign, start: at - 1 };
  const isSpaced = at > 1 && text.charCodeAt(at - 1) === SPACE;
  if (!mayEndCode(text.charCodeAt(isSpaced ? at - 2 : at - 1))) return undefined;
  const from = Math.max(0, at - 6);
  const code = CODE.exec(text.slice(from, at));
  if (code === null) return undefined;
  const name = code[1] as string;
  return {
    unit: name.startsWith("Rs") ? "INR" : name === "RMB" ? "CNY" : name,
    start: from + code.index,
  };
}
