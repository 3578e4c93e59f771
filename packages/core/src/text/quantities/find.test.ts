import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuantities } from "./find.js";

/** The quantities of a text in short: `text kind unit value comparator change`, separated by ` | `. */
function read(text: string): string {
  return findQuantities(text)
    .map(({ range, kind, unit, value, comparator, change }) => {
      const number =
        typeof value === "number"
          ? `${value < 1 ? Number(value.toPrecision(4)) : value}`
          : value.join("..");
      return [text.slice(range.start, range.end), kind, unit, number, comparator, change]
        .filter(Boolean)
        .join(" ");
    })
    .join(" | ");
}

const JAPANESE: readonly (readonly [string, string])[] = [
  // Percent and 割
  ["会員の42%が更新した", "42% percent % 42"],
  ["会員の４２％が更新した", "４２％ percent % 42"],
  ["会員の42パーセントが更新した", "42パーセント percent % 42"],
  ["会員の42 %が更新した", "42 % percent % 42"],
  ["会員の42.5%が更新した", "42.5% percent % 42.5"],
  ["住民の約4割が賛成した", "約4割 percent % 40 about"],
  ["住民の三割強が賛成した", "三割強 percent % 30 more-than"],
  ["住民の三割弱が賛成した", "三割弱 percent % 30 nearly"],
  ["住民の八割近くが賛成した", "八割近く percent % 80 nearly"],
  ["住民の3〜5割が賛成した", "3〜5割 percent % 30..50"],
  ["住民の3割から5割が賛成した", "3割から5割 percent % 30..50"],
  ["住民の30%～50%が賛成した", "30%～50% percent % 30..50"],
  ["住民の10-20%が賛成した", "10-20% percent % 10..20"],
  ["75%以上の店", "75%以上 percent % 75 at-least"],
  ["75%以下の店", "75%以下 percent % 75 at-most"],
  ["75%未満の店", "75%未満 percent % 75 less-than"],
  ["75%超の店", "75%超 percent % 75 more-than"],
  ["75%程度の店", "75%程度 percent % 75 about"],
  ["75%ほどの店", "75%ほど percent % 75 about"],
  ["75%余りの店", "75%余り percent % 75 more-than"],
  ["75%前後の店", "75%前後 percent % 75 about"],
  ["75%を超える店", "75% percent % 75 more-than"],
  ["75%を下回る店", "75% percent % 75 less-than"],
  ["75%強化する", "75% percent % 75"],
  ["最大30%の節約", "最大30% percent % 30 at-most"],
  ["少なくとも30%の節約", "少なくとも30% percent % 30 at-least"],
  ["わずか3%の店", "わずか3% percent % 3 only"],
  ["たった3%の店", "たった3% percent % 3 only"],
  ["数%の差", "数% percent % 2..9"],
  ["数十%の差", "数十% percent % 20..90"],
  ["支持率が3ポイント上がる", "3ポイント score point 3"],
  ["支持率が3%ポイント上がる", "3%ポイント percent %pt 3"],
  ["売上は20%増", "20%増 percent % 20 increase"],
  ["売上は20%増加した", "20%増加 percent % 20 increase"],
  ["売上は20%減", "20%減 percent % 20 decrease"],
  ["売上は2割減少した", "2割減少 percent % 20 decrease"],
  ["20%増の1,200億円", "20%増 percent % 20 increase | 1,200億円 money JPY 120000000000"],
  ["20%から30%に上がる", "20% percent % 20 | 30% percent % 30"],
  ["上位10%に入る", "上位10% percent % 10"],
  ["全体の5割5分", "5割 percent % 50 | 5分 duration minute 5"],
  // Fractions and halves
  ["3分の1になった", "3分の1 fraction share 0.3333"],
  ["三分の一になった", "三分の一 fraction share 0.3333"],
  ["二分の一になった", "二分の一 fraction share 0.5"],
  ["10分の1以下になった", "10分の1以下 fraction share 0.1 at-most"],
  ["約3分の2の家庭", "約3分の2 fraction share 0.6667 about"],
  ["2/3の家庭", "2/3 fraction share 0.6667"],
  ["半分の家庭", "半分 fraction share 0.5"],
  ["半分以上の家庭", "半分以上 fraction share 0.5"],
  ["半数の家庭", "半数 fraction share 0.5"],
  ["過半数の家庭", "過半数 majority share 0.5..1"],
  ["家庭の大半", "大半 majority share 0.5..1"],
  ["家庭の大多数", "大多数 majority share 0.5..1"],
  ["最大多数の最大幸福", ""],
  ["家庭のほとんどが", "ほとんど majority share 0.5..1"],
  ["ほとんど進まない", ""],
  ["費用が半減した", "半減 multiplier times 0.5 decrease"],
  ["半減期は八日", ""],
  ["前半分と後半分", ""],
  // Multipliers
  ["生産が2倍になる", "2倍 multiplier times 2"],
  ["生産が二倍になる", "二倍 multiplier times 2"],
  ["生産が2.5倍になる", "2.5倍 multiplier times 2.5"],
  ["生産が10倍以上になる", "10倍以上 multiplier times 10 at-least"],
  ["生産が2〜3倍になる", "2〜3倍 multiplier times 2..3"],
  ["生産が数倍になる", "数倍 multiplier times 2..9"],
  ["生産が数十倍になる", "数十倍 multiplier times 20..90"],
  ["生産が倍増した", "倍増 multiplier times 2 increase"],
  ["生産が倍になる", "倍 multiplier times 2"],
  ["人一倍はたらく", ""],
  ["二人に一人が知る", "二人に一人 fraction share 0.5"],
  ["3人に1 人が知る", "3人に1 人 fraction share 0.3333"],
  ["3人に1 社が知る", "3人 count person 3 | 1 社 count company 1"],
  ["3人に1人が知る", "3人に1人 fraction share 0.3333"],
  ["5社に1社以上が知る", "5社に1社以上 fraction share 0.2 at-least"],
  ["〇〇社の話", ""],
  ["30億香港ドルの基金", "30億香港ドル money HKD 3000000000"],
  ["倍率の高い望遠鏡", ""],
  ["2倍率のレンズ", ""],
  // Money
  ["1,200円の弁当", "1,200円 money JPY 1200"],
  ["3万円の靴", "3万円 money JPY 30000"],
  ["8,500万ドルの工場", "8,500万ドル money dollar 85000000"],
  ["1兆2,000億円の市場", "1兆2,000億円 money JPY 1200000000000"],
  ["3億5,000万ドル規模", "3億5,000万ドル money dollar 350000000"],
  ["24.8兆円に拡大", "24.8兆円 money JPY 24800000000000"],
  ["数百億円の損失", "数百億円 money JPY 20000000000..90000000000"],
  ["数億ドルの調達", "数億ドル money dollar 200000000..900000000"],
  ["何十億円もの損失", ""],
  ["二千万円の寄付", "二千万円 money JPY 20000000"],
  ["約5兆9,808億円", "約5兆9,808億円 money JPY 5980800000000 about"],
  ["30億ユーロの基金", "30億ユーロ money EUR 3000000000"],
  ["65億元の売上", "65億元 money CNY 6500000000"],
  ["10億米ドルの売上", "10億米ドル money USD 1000000000"],
  ["￥980の皿", "￥980 money JPY 980"],
  ["$20の皿", "$20 money dollar 20"],
  ["1〜2兆円の費用", "1〜2兆円 money JPY 1000000000000..2000000000000"],
  ["3〜5億円の費用", "3〜5億円 money JPY 300000000..500000000"],
  ["一万円札を崩す", ""],
  // Counts
  ["3500人の村", "3500人 count person 3500"],
  ["3〜5万人が来た", "3〜5万人 count person 30000..50000"],
  ["三5人が来た", "5人 count person 5"],
  ["数三人が来た", ""],
  ["三数人が来た", ""],
  ["二〇二5人が来た", "5人 count person 5"],
  ["数百5万円の費用", "数百5万円 money JPY 2050000..9050000"],
  ["1万5三人が来た", ""],
  ["5千3百人が来た", "5千3百人 count person 5300"],
  ["1億2千3百4十人がいる", "1億2千3百4十人 count person 100002340"],
  ["60万人を超える", "60万人 count person 600000 more-than"],
  ["百万人の市", "百万人 count person 1000000"],
  ["数百万人の市", "数百万人 count person 2000000..9000000"],
  ["数百社が並ぶ", "数百社 count company 200..900"],
  ["120社が並ぶ", "120社 count company 120"],
  ["1万社が並ぶ", "1万社 count company 10000"],
  ["500世帯が並ぶ", "500世帯 count household 500"],
  ["40か国が並ぶ", "40か国 count country 40"],
  ["27カ国が並ぶ", "27カ国 count country 27"],
  ["1,000件を超える", "1,000件 count case 1000 more-than"],
  ["300店舗に広がる", "300店舗 count store 300"],
  ["約300の組織", "約300 number 300 about"],
  ["80以上の道具", "80以上 number 80 at-least"],
  ["1000万ダウンロード", "1000万ダウンロード count use 10000000"],
  ["延べ5000人が来た", "延べ5000人 count person 5000"],
  ["フォーチュン500企業の名簿", ""],
  ["一人で歩く", ""],
  ["一人ひとりに配る", ""],
  ["数人で歩く", ""],
  ["数社で歩く", ""],
  ["数台で歩く", ""],
  ["変数名を変える", ""],
  ["二人三脚で歩く", ""],
  ["十人十色の答え", ""],
  // Ranks and scores
  ["世界1位の山", "1位 rank rank 1"],
  ["世界第2位の山", "第2位 rank rank 2"],
  ["世界一位の山", "一位 rank rank 1"],
  ["三位一体の像", ""],
  ["唯一位の宿", ""],
  ["統一割の宿", ""],
  ["満足度No.1の宿", "No.1 rank rank 1"],
  ["満足度ナンバーワンの宿", "ナンバーワン rank rank 1"],
  ["満足度92点の宿", "92点 score point 92"],
  // Durations and measures
  ["20年続く店", "20年 duration year 20"],
  ["20年近く続く店", "20年近く duration year 20 nearly"],
  ["わずか5分で着く", "わずか5分 duration minute 5 only"],
  ["900msから120msに", "900ms duration ms 900 | 120ms duration ms 120"],
  ["3時間から30分に", "3時間 duration hour 3 | 30分 duration minute 30"],
  ["288GBの記憶", "288GB measure data 288"],
  ["1.48度上がる", "1.48度 measure degree 1.48"],
  ["十分に温める", ""],
  ["百分率で書く", ""],
  // Dates, ordinals, names
  ["2025年に建つ", ""],
  ["2025 年 3 月 4 日に建つ", ""],
  ["令和5年に建つ", ""],
  ["5月に建つ", ""],
  ["12日に建つ", ""],
  ["10:30に建つ", ""],
  ["2025/12/01に建つ", ""],
  ["2025-12-01に建つ", ""],
  ["1980年代に建つ", ""],
  ["二〇二五年に建つ", ""],
  ["3番目の扉", ""],
  ["第三の扉", ""],
  ["3つの扉", ""],
  ["2回目の扉", ""],
  ["第2章の扉", ""],
  ["18歳以上の人", ""],
  ["GPT-4oの扉", ""],
  ["Llama 4の扉", ""],
  ["H100の扉", ""],
  ["MI300Xの扉", ""],
  ["Node.js 20.11.1の扉", ""],
  ["3.xの扉", ""],
  ["v1.2.3の扉", ""],
  ["ウィンドウズ11の扉", ""],
  ["〒100-0001の扉", ""],
  ["03-1234-5678の扉", ""],
  ["16:9の扉", ""],
  // Idioms and words
  ["一般に言う", ""],
  ["一方で言う", ""],
  ["一石二鳥を言う", ""],
  ["一部を言う", ""],
  ["万が一を言う", ""],
  ["四半期に言う", ""],
  ["唯一無二を言う", ""],
  ["千葉で言う", ""],
  ["八百屋で言う", ""],
  ["百聞は一見にしかず", ""],
];

const ENGLISH: readonly (readonly [string, string])[] = [
  ["accidents fell by a fifth.", "a fifth fraction share 0.2"],
  ["two-thirds were late", "two-thirds fraction share 0.6667"],
  ["a third party", ""],
  ["a quarter of an hour", ""],
  ["a quarter of a million people", "a quarter of a million people count person 250000"],
  ["half a million-pound house", ""],
  ["half of one percent", "half fraction share 0.5 | one percent percent % 1"],
  ["a quarter of one percent", "a quarter fraction share 0.25"],
  ["no-one hundred percent sure", ""],
  ["half a million children", "half a million children count children 500000"],
  ["5m from homes", "5m measure length 5"],
  ["1.8m children", "1.8m children count children 1800000"],
  ["£38m", "£38m money GBP 38000000"],
  ["up 25 basis points", "25 basis points percent %pt 0.25"],
  ["the 3rd-largest city", "3rd-largest rank rank 3"],
  ["the world's No. 2 maker", "No. 2 rank rank 2"],
  ["in 2014 agencies met", ""],
  ["a year and a half of work", ""],
  ["nine times out of ten", ""],
  ["two out of three.", "two out of three fraction share 0.6667"],
  ["42% of readers", "42% percent % 42"],
  ["42 percent of readers", "42 percent percent % 42"],
  ["42 per cent of readers", "42 per cent percent % 42"],
  ["forty-two percent of readers", "forty-two percent percent % 42"],
  ["twenty percent of readers", "twenty percent percent % 20"],
  ["moreover 42% of readers", "42% percent % 42"],
  ["about 42% of readers", "about 42% percent % 42 about"],
  ["nearly 42% of readers", "nearly 42% percent % 42 nearly"],
  ["up to 42% of readers", "up to 42% percent % 42 at-most"],
  ["at least 42% of readers", "at least 42% percent % 42 at-least"],
  ["more than 42% of readers", "more than 42% percent % 42 more-than"],
  ["just 42% of readers", "just 42% percent % 42 only"],
  ["10 to 20 percent of readers", "10 to 20 percent percent % 10..20"],
  ["10–20% of readers", "10–20% percent % 10..20"],
  ["from 10% to 20% of readers", "10% percent % 10 | 20% percent % 20"],
  ["up by 3 percentage points", "3 percentage points percent %pt 3"],
  ["nine out of ten readers", "nine out of ten fraction share 0.9"],
  ["9 out of 10 readers", "9 out of 10 fraction share 0.9"],
  ["outnumbered by three to one", "three to one multiplier ratio 3"],
  ["outnumber them by 20 to 1", "20 to 1 multiplier ratio 20"],
  ["voters split 52–48 on it", "52–48 fraction share 0.52"],
  ["voters split 52–47 on it", "52–47 fraction share 0.52"],
  ["a score of 52–48 on it", ""],
  ["one in three readers", "one in three fraction share 0.3333"],
  ["three thirds of readers", "three thirds count thirds 3"],
  ["two third of readers", ""],
  ["a one-quarterly report of sales", ""],
  ["a one-quarter share of sales", "one-quarter fraction share 0.25"],
  ["three readers out of 500 asked", "three readers count readers 3"],
  ["one reader out of 500 asked", "one reader out of 500 fraction share 0.002"],
  ["one in an hour", ""],
  ["Of the 500 firms, 700 left.", "500 firms count company 500"],
  ["Of the 500 firms, 200 left.", "500 firms count company 500 | 200 fraction share 0.4"],
  ["1 in 5 readers", "1 in 5 fraction share 0.2"],
  ["5 in 2014", ""],
  ["two-thirds of readers", "two-thirds fraction share 0.6667"],
  ["a third of readers", "a third fraction share 0.3333"],
  ["a quarter of readers", "a quarter fraction share 0.25"],
  ["three quarters of readers", "three quarters fraction share 0.75"],
  ["half of readers", "half fraction share 0.5"],
  ["half of an apple", ""],
  ["the vast majority of readers", "the vast majority majority share 0.5..1"],
  ["sales doubled", "doubled multiplier times 2 increase"],
  ["we are doubling down on it", ""],
  ["sales tripled", "tripled multiplier times 3 increase"],
  ["costs were halved", "halved multiplier times 0.5 decrease"],
  ["costs were cut in half", "cut in half multiplier times 0.5 decrease"],
  ["twice as fast", "twice multiplier times 2"],
  ["10x faster", "10x multiplier times 10"],
  ["2.1x faster", "2.1x multiplier times 2.1"],
  ["ten times faster", "ten times multiplier times 10"],
  ["8.3 times annual earnings", "8.3 times multiplier times 8.3"],
  ["60 times a day", ""],
  ["a 10-fold rise", "10-fold multiplier times 10"],
  ["a tenfold rise", "tenfold multiplier times 10"],
  ["$78 million", "$78 million money dollar 78000000"],
  ["$1.5bn", "$1.5bn money dollar 1500000000"],
  ["$3M", "$3M money dollar 3000000"],
  ["US$20", "US$20 money USD 20"],
  ["RMB 500 in fees", "RMB 500 money CNY 500"],
  ["Rs. 500 in fees", "Rs. 500 money INR 500"],
  ["NT$30", "NT$30 money TWD 30"],
  ["€5 billion", "€5 billion money EUR 5000000000"],
  ["£12,000", "£12,000 money GBP 12000"],
  ["20 million dollars", "20 million dollars money dollar 20000000"],
  ["1.43 billion people", "1.43 billion people count person 1430000000"],
  ["over 6 million followers", "over 6 million followers count use 6000000 more-than"],
  ["250,000 searchable openings", "250,000 searchable openings count openings 250000"],
  ["134 billion in 2014", "134 billion number 134000000000"],
  ["200+ libraries", "200+ libraries count libraries 200 at-least"],
  ["1,200 farms", "1,200 farms count farms 1200"],
  ["No. 1 in tea", "No. 1 rank rank 1"],
  ["number one in tea", "number one rank rank 1"],
  ["down from 900 ms to 120 ms", "900 ms duration ms 900 | 120 ms duration ms 120"],
  ["1,000 watts", "1,000 watts measure power 1000"],
  ["24 billion km", "24 billion km measure length 24000000000"],
  ["a 32-bit number", ""],
  ["a 24-hour day", ""],
  ["on 12 June 2025", ""],
  ["12 to 14 June 2025", ""],
  ["In 2014 readers", ""],
  ["the 1990s", ""],
  ["at 10:30 a.m.", ""],
  ["24/7 support", ""],
  ["the 3rd door", ""],
  ["Python 3.12 or later", ""],
  ["Voyager 1 is far", ""],
  ["GPT-4o, Llama 3 and the H100", ""],
  ["Fortune 500 companies", ""],
  ["on the one hand", ""],
  ["one of them", ""],
  ["call 555-0100", ""],
  ["see #12", ""],
];

describe("findQuantities", () => {
  it.each(JAPANESE)("%s", (text, expected) => expect(read(text)).toBe(expected));
  it.each(ENGLISH)("%s", (text, expected) => expect(read(text)).toBe(expected));

  it("keeps quantities in order and apart in any text", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "75%以上の",
        "3分の1",
        "数百万人",
        "約",
        "から",
        "10x ",
        "one in ",
        "$1.5",
        "億",
        "半",
        "減",
        " ",
        "\n",
        "、",
      ),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const { range } of findQuantities(text)) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThan(range.start);
          expect(range.end).toBeLessThanOrEqual(text.length);
          end = range.end;
        }
      }),
    );
  });

  it("reads the same quantities whatever plain words stand around them", () => {
    const texts = [...JAPANESE].map(([text]) => text);
    fc.assert(
      fc.property(fc.constantFrom(...texts), (text) => {
        expect(read(`これは前の文です。${text}。これは後の文です。`)).toBe(read(text));
      }),
    );
  });

  it("takes no longer than the text is long", () => {
    // Processor time, and as a ratio, so that a busy machine or counted code makes no difference.
    const time = (length: number): number => {
      const text = `${"1".repeat(length)}${"一二三".repeat(length)}${"1,".repeat(length)}`;
      const start = process.cpuUsage();
      findQuantities(text);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    const best = (length: number): number => Math.min(time(length), time(length), time(length));
    const short = best(2000);
    // Eight times the text: 64 times the work, were it quadratic.
    expect(best(16_000)).toBeLessThan(24 * short);
  });
});
