// All rules on articles that are edited again and again: what is kept from one
// version to the next must never show.
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { amount, assertFor, patience } from "./support/amount.js";
import { newProject } from "./support/judge.js";
import { seconds, stopwatch, tell } from "./support/tell.js";

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

/** How many projects, and how many edits in each; what is kept is looked at after every few of them. */
const projects = amount(50, 1000);
const editsInEach = 100;

const session = fc.tuple(
  start,
  fc.array(edit, { minLength: editsInEach, maxLength: editsInEach }),
  fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 8, maxLength: 8 }),
);

test(
  "after any edits all rules find what they find in the same articles read anew",
  () => {
    const spent = stopwatch();
    assertFor(
      fc.property(session, ([texts, edits, bursts]) => {
        const desk = new Desk(texts);
        let burst = 0;
        let left = bursts[0] ?? 1;
        for (const one of edits) {
          desk.type(one);
          if (--left > 0) continue;
          desk.compare();
          left = bursts[++burst % bursts.length] ?? 1;
        }
        desk.compare();
      }),
      projects,
    );
    tell("edits", `${projects * editsInEach} edits, 0 differences, ${seconds(spent())}`);
  },
  patience(300_000),
);

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

/** Articles that are edited, and the same articles read anew. */
class Desk {
  readonly #names: readonly string[];
  readonly #now: Map<string, string>;
  readonly #edited = newProject();

  constructor(texts: readonly string[]) {
    this.#names = texts.map((_, n) => `_posts/2025-01-0${n + 1}-post.md`);
    this.#now = new Map(this.#names.map((name, n) => [name, texts[n] ?? ""]));
    for (const [name, text] of this.#now) this.#edited.set(name, text);
    for (const name of this.#names) this.#edited.findings(name);
  }

  type({ article, at: share, removed, inserted, rests }: Edit): void {
    const name = this.#names[article % this.#names.length] ?? "";
    const text = this.#now.get(name) ?? "";
    const at = Math.floor(share * text.length);
    const next = text.slice(0, at) + inserted + text.slice(at + removed);
    this.#now.set(name, next);
    this.#edited.set(name, next);
    this.#edited.findings(name);
    if (rests) this.#edited.rest(this.#names[(article + 1) % this.#names.length] ?? "");
  }

  compare(): void {
    const fresh = newProject();
    for (const [name, text] of this.#now) fresh.set(name, text);
    for (const name of this.#names)
      expect(this.#edited.findings(name), name).toEqual(fresh.findings(name));
  }
}
