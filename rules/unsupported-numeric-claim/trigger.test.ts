import { findQuantities, splitSentences } from "@kouetsu/core";
import { expect, it } from "vitest";
import { unitSurfaces } from "../../packages/core/src/text/quantities/units.js";
import { findClaims } from "./analyse.js";
import { meta } from "./meta.js";
import { mayHoldClaim } from "./trigger.js";

const NUMERALS = [
  "8",
  "64",
  "5000",
  "１２０",
  "3.5",
  "4,800",
  "3〜5",
  "数百",
  "三十",
  "二千",
  "12万",
];
const SPACES = ["", " "];

/** English words; of Latin letters Japanese takes only marks such as GB. */
const ENGLISH = /^[a-z]{3,}|^[A-Z]{2} [a-z]/;

/** Sentences in which the trigger could miss the figure, with nothing else that lets them through. */
function* sentences(surface: string): Iterable<string> {
  const isEnglish = ENGLISH.test(surface);
  for (const numeral of NUMERALS.filter((written) => !isEnglish || /^[\d.,]+$/.test(written)))
    for (const space of isEnglish ? [" "] : SPACES)
      yield isEnglish ? `${numeral} ${surface}` : `それは${numeral}${space}${surface}`;
}

// The trigger repeats what units begin with, so that it needs no regular expression: a new unit must be told to it.
it("lets every figure through that has a unit", () => {
  const missed = unitSurfaces()
    .filter(({ kind }) => kind !== "ordinal")
    .flatMap(({ surface }) => [...sentences(surface)])
    .filter((sentence) => findQuantities(sentence).length > 0 && !mayHoldClaim(sentence));
  expect(missed).toEqual([]);
});

it("lets figures through that are words or have no unit", () => {
  const claims = [
    "りんごの生産量は日本一だ。",
    "輸出額は国内首位だ。",
    "防御率はリーグワーストだ。",
    "偏差値は62だ。",
    "スコア 91の店。",
    "出生率は1.18だ。",
    "会員は三人に一人だ。",
    "客の三分の一が戻る。",
    "会員数は300万を超えた。",
    "客が半減した。",
  ];
  expect(claims.filter((claim) => findQuantities(claim).length === 0)).toEqual([]);
  expect(claims.filter((claim) => !mayHoldClaim(claim))).toEqual([]);
});

it("looks through marks between a number and its unit", () => {
  for (const marked of ["約**100**社だ", "約*100*社だ", "約<b>100</b>社だ", "約__100__社だ"])
    expect(mayHoldClaim(marked)).toBe(true);
});

it("says no to dates, times, names and lists, which hold no figure", () => {
  const plain = [
    "2024年3月12日の朝、9時に集まる。",
    "1. 窓を開ける",
    "H100とGPT4の話だ。",
    "役割を一つ学ぶ。",
  ];
  for (const text of plain) {
    expect(mayHoldClaim(text)).toBe(false);
    expect(findClaims(text, splitSentences(text), meta.options.defaults, "news")).toEqual([]);
  }
});
