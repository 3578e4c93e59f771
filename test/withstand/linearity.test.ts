// Twice the text takes twice the time, whatever the text is made of: the shapes
// on which expressions and parsers are known to fail, through all rules at once.
import { afterAll, describe, expect, it } from "vitest";
import { amount, patience } from "./support/amount.js";
import { tell } from "./support/tell.js";
import { judge } from "./support/judge.js";

/** Texts of about so many characters. */
const shapes: Readonly<Record<string, (size: number) => string>> = {
  digits: (size) => `${"7".repeat(size)}%\n`,
  "digits and commas": (size) => `${"1,".repeat(size / 2)}\n`,
  "full-width digits": (size) => `${"７．".repeat(size / 2)}％\n`,
  "kanji numerals": (size) => `${"百".repeat(size)}\n`,
  "kanji numerals of every size": (size) => `${"三億五千万".repeat(size / 5)}円\n`,
  "commas without a full stop": (size) => `${"企業の、".repeat(size / 4)}\n`,
  "one letter": (size) => `${"あ".repeat(size)}\n`,
  "one Latin letter": (size) => `${"a".repeat(size)}\n`,
  "words without a full stop": (size) => `${"harbour towns and ".repeat(size / 18)}\n`,
  "figures in one sentence": (size) => `${"75%の企業と".repeat(size / 7)}です。\n`,
  "English figures in one sentence": (size) =>
    `${"nine out of ten shops, 80% of ".repeat(size / 30)}\n`,
  "sentences with figures": (size) =>
    "多くの店で、75%以上の客が前年の2倍を買いました。".repeat(size / 25),
  "sentences with a source each": (size) =>
    "港の調査によると、75%の船が遅れました。".repeat(size / 20),
  "paragraphs with figures": (size) => "売り上げは30%増の1,200億円でした。\n\n".repeat(size / 20),
  "paragraphs that differ": (size) =>
    Array.from(
      { length: size / 40 },
      (_, n) => `${n}番の桟橋では、${n + 3}隻の船が${(n * 7) % 60}分ずつ待っています。`,
    ).join("\n\n"),
  "one paragraph again and again": (size) =>
    "この段落は、読み手のために一度だけ書かれるはずのものでした。\n\n".repeat(size / 31),
  "one sentence in itself": (size) => "同じ文が何度も何度も続いていく段落です。".repeat(size / 20),
  quotes: (size) => `${">".repeat(size)} 深い。\n`,
  "list markers": (size) => `${"- ".repeat(size / 2)}深い。\n`,
  "list items": (size) => "- 利用者は30%増えました\n".repeat(size / 15),
  "nested list items": (size) =>
    Array.from({ length: size / 40 }, (_, n) => `${"  ".repeat(n % 20)}- 項目${n}`).join("\n"),
  asterisks: (size) => `${"**あ".repeat(size / 3)}\n`,
  "asterisks of both kinds": (size) => `${"*a_ ".repeat(size / 4)}\n`,
  "open brackets": (size) => `${"[".repeat(size)}\n`,
  "links that are none": (size) => `${"[a](".repeat(size / 4)}\n`,
  "brackets of speech": (size) => `${"「".repeat(size / 2)}${"」".repeat(size / 2)}\n`,
  backticks: (size) =>
    Array.from({ length: Math.sqrt(size * 2) }, (_, n) => "`".repeat(n + 1)).join(" "),
  "open comments": (size) => `${"<!-- kouetsu-disable ".repeat(size / 21)}\n`,
  "closed comments": (size) =>
    "<!-- kouetsu-disable-next-line -- わけ -->\n\n75%です。\n\n".repeat(size / 50),
  "HTML tags": (size) => `${"<div a=b>".repeat(size / 9)}\n`,
  entities: (size) => `${"&amp;".repeat(size / 5)}\n`,
  "Liquid tags": (size) => `${"{{ a }}{% b ".repeat(size / 12)}\n`,
  "footnote references": (size) => "港[^a]の".repeat(size / 6),
  footnotes: (size) =>
    Array.from({ length: size / 40 }, (_, n) => `本文です[^${n}]。\n\n[^${n}]: 註です。\n`).join(
      "\n",
    ),
  headings: (size) => "## 港の75%\n\n".repeat(size / 11),
  "table rows": (size) => `| 年 | 割合 |\n|---|---|\n${"| 2024 | 75% |\n".repeat(size / 15)}`,
  "table cells": (size) => `|${"a|".repeat(size / 2)}\n|${"-|".repeat(size / 2)}\n`,
  "blank lines": (size) => "\n".repeat(size),
  spaces: (size) => `あ${" ".repeat(size)}\n`,
  "front matter of keys": (size) =>
    `---\n${Array.from({ length: size / 20 }, (_, n) => `key${n}: 値${n}\n`).join("")}---\n\n本文です。\n`,
  "front matter of blank lines": (size) => `---\n${"\n ".repeat(size / 2)}title: a\n---\n`,
  "front matter of brackets": (size) => `---\ntitle: ${"[".repeat(size)}\n---\n`,
};

const sizes = amount(0, 1) === 1 ? [12_500, 25_000, 50_000, 100_000] : [3_000, 12_000];
/** Of one size to the next, where twice as much has to take at most 2.6 times as long; in every run a rough look, since others use the machine. */
const steepest = amount(16, 2.6);
/** Below it, what is measured is the clock and the garbage of others. */
const floor = 25;

/** Milliseconds of processor time, the best of some looks. */
function timeFor(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let look = 0; look < amount(1, 3); look++) {
    const before = process.cpuUsage();
    judge(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const worst = { ratio: 0, time: 0 };
afterAll(() =>
  tell(
    "linearity",
    `${Object.keys(shapes).length} shapes, at most ×${worst.ratio.toFixed(1)} for twice the text, ${worst.time.toFixed(0)} ms for 100,000 characters`,
  ),
);

describe.each(Object.entries(shapes))("%s", (name, shape) => {
  it(
    "take time in proportion to their number",
    () => {
      const times = sizes.map((size) => timeFor(shape(size)));
      const ratios = times.slice(1).map((time, n) => time / Math.max(floor, times[n] ?? 0));
      tell(
        `linearity, ${name}`,
        `${times.map((time) => time.toFixed(0)).join(" ")} ms, ×${ratios.map((r) => r.toFixed(1)).join(" ×")}`,
      );
      worst.ratio = Math.max(worst.ratio, ...ratios);
      worst.time = Math.max(worst.time, ...times);
      expect(Math.max(...ratios)).toBeLessThan(steepest);
      expect(Math.max(...times)).toBeLessThan(1500);
    },
    patience(30_000),
  );
});
