import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuantities } from "./find.js";
import { ENGLISH } from "./test-rows-en.js";
import { JAPANESE } from "./test-rows-ja.js";

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

  it("reads the same quantities in the middle and at the beginning of a long paragraph", () => {
    const before =
      "港の町は北の湾にあり、船は風を待ち、人びとは冬に傷んだところを直しながら春の来る日を待っている。朝は早く、夜は静かで、坂の上の寺からは海がよく見える。";
    const after =
      "。あとは雨が屋根を打つ音を聞きながら、だれも嵐とは思わない風の中で日が暮れていき、町はまた静かになり、船の明かりだけが岸に沿って長く続いていた。";
    for (const [text, expected] of JAPANESE) {
      expect(read(`${before}${before}${text}${after}${after}`)).toBe(expected);
      expect(read(`${text}${after}${after}`)).toBe(expected);
    }
    const earlier =
      "The old port lies in a bay of the north, where boats wait for the wind and the people mend what the winter broke. ";
    const later =
      ". The rest of the day went by as days do there, with rain over the roofs and a wind on the water that nobody took for a storm.";
    for (const [text, expected] of ENGLISH) {
      const words = text.trim().replace(/\.$/, "");
      expect(read(`${earlier}${words}${later}`)).toBe(expected);
      expect(read(`${words}${later}`)).toBe(expected);
    }
  });

  it("tells nothing of a quantity that does not stand there", () => {
    const share = { range: { start: 3, end: 6 }, kind: "percent", unit: "%", value: 42 };
    expect(findQuantities("会員の42%です")).toStrictEqual([share]);
    const half = { range: { start: 3, end: 5 }, kind: "fraction", unit: "share", value: 0.5 };
    expect(findQuantities("家庭の半分です")).toStrictEqual([half]);
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
    // Eight times the text: 64 times the work, were it quadratic. The short one may find warm code.
    expect(best(16_000)).toBeLessThan(40 * short);
  });
});
