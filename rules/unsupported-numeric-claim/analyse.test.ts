import { splitSentences } from "@kouetsu/core";
import { expect, it } from "vitest";
import { findClaims } from "./analyse.js";
import { meta } from "./meta.js";

const claimsOf = (text: string) =>
  findClaims(text, splitSentences(text), meta.options.defaults, "news");

it("finds the same claims in a sentence whatever plain sentences stand around it", () => {
  const sentence = "全国の商店の65%が値上げをする。";
  const around = `きのうは雨が降った。${sentence}あすは晴れるだろう。`;
  expect(claimsOf(around).map(({ key, label }) => [key, label])).toEqual(
    claimsOf(sentence).map(({ key, label }) => [key, label]),
  );
  const [claim] = claimsOf(around);
  expect(around.slice(claim?.range.start, claim?.range.end)).toBe("65%");
});

it("gives one key to one value, however it is written", () => {
  const keys = ["9割の店", "90%の店", "九割近くの店", "約90パーセントの店", "９０％の店"].map(
    (words) => claimsOf(`${words}が閉じた。`)[0]?.key,
  );
  expect(new Set(keys)).toEqual(new Set(["%:90"]));
});

it("reads the first two hundred figures of a sentence", () => {
  const claims = claimsOf(`${"全国の商店の65%が値上げし、".repeat(250)}終わった。`);
  expect(claims).toHaveLength(200);
});

it.each(["75%以上の", "に10人中", "1,2割と", "「5割", '"Up 5% and ', "もし3倍なら"])(
  "reads a sentence of twenty thousand characters without an end (%s)",
  (piece) => {
    const text = piece.repeat(20_000 / piece.length);
    const before = process.cpuUsage();
    claimsOf(text);
    expect(process.cpuUsage(before).user).toBeLessThan(4_000_000);
  },
);
