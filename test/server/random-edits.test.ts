// All rules on articles that are edited again and again: what is kept from one
// version to the next must never show.
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { Project, settingsResolver } from "@kouetsu/core";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { expect, test } from "vitest";

const host = { preset: "jekyll", locale: "ja", now: "2026-01-01T00:00:00Z" } as const;
const settings = settingsResolver({ base: "all", layers: [] }, rules, host);
const newProject = (): Project => new Project({ rules, settingsFor: settings });

const folder = new URL("../../examples/blog/_posts/", import.meta.url);
const posts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));

/** Paragraphs that rules have something to say about, alone or where they stand twice. */
const PARAGRAPHS = [
  "多くの店が新しい精算機を入れ、75%以上の企業が売り上げを伸ばしたといいます。店の人に聞くと、並ぶ時間は半分になりました。",
  "多くの店が新しい精算機を入れ、60%以上の企業が売り上げを伸ばしたといいます。店の人に聞くと、並ぶ時間は半分になりました。",
  "調査会社の「市場の報告2024」によると、利用者は前の年より30%増えた。",
  "精算にかかる時間は平均で20%短くなった。\n\nこの仕組みで精算にかかる時間は平均で35%短くなった。",
  "## まとめ",
  "---END---",
  "以下は、ご依頼の記事の続きです。",
  "**重要：**です。港の船は",
  "| 店 | 割合 |\n| --- | --- |\n| 一 | 80% |",
  "> 引用では90%の人が賛成した。",
  "<!-- kouetsu-disable-next-line -- 確かめた -->",
  "Sales rose by 40% in a year, and 8 out of 10 shops plan to grow. Nobody has said who counted them.",
] as const;

const piece = fc.oneof(
  fc.constantFrom(
    "あ",
    "。",
    "75%",
    "2024年",
    "\n",
    "\n\n",
    "**",
    "`",
    "---\n",
    "```\n",
    "「",
    "](",
  ),
  fc.constantFrom(...PARAGRAPHS).map((paragraph) => `\n\n${paragraph}\n\n`),
);
const edit = fc.record({
  article: fc.nat({ max: 3 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: 2 }) },
    { weight: 1, arbitrary: fc.nat({ max: 300 }) },
  ),
  inserted: piece,
  rests: fc.boolean(),
});
const start = fc
  .tuple(
    fc.shuffledSubarray(posts, { minLength: 2, maxLength: 3 }),
    fc.array(fc.constantFrom(...PARAGRAPHS), { maxLength: 6 }),
  )
  .map(([some, paragraphs]) => [
    ...some,
    `---\ntitle: 売り上げが75%伸びた店\n---\n\n${paragraphs.join("\n\n")}\n`,
    some[0] ?? "",
  ]);

/** With `KOUETSU_EDITS` so many runs, for `npm run test:long`. */
const numRuns = Number(process.env["KOUETSU_EDITS"] ?? 40);

test("after any edits all rules find what they find in the same articles read anew", () => {
  fc.assert(
    fc.property(start, fc.array(edit, { minLength: 1, maxLength: 10 }), (texts, edits) => {
      const names = texts.map((_, n) => `_posts/2025-01-0${n + 1}-post.md`);
      const now = new Map(names.map((name, n) => [name, texts[n] ?? ""]));
      const edited = newProject();
      for (const [name, text] of now) edited.set(name, text);
      for (const name of names) edited.findings(name);
      for (const { article, at: share, removed, inserted, rests } of edits) {
        const name = names[article % names.length] ?? "";
        const text = now.get(name) ?? "";
        const at = Math.floor(share * text.length);
        const next = text.slice(0, at) + inserted + text.slice(at + removed);
        now.set(name, next);
        edited.set(name, next);
        edited.findings(name);
        if (rests) edited.rest(names[(article + 1) % names.length] ?? "");
      }
      const fresh = newProject();
      for (const [each, text] of now) fresh.set(each, text);
      for (const each of names) expect(edited.findings(each), each).toEqual(fresh.findings(each));
    }),
    { numRuns },
  );
}, 600_000);
