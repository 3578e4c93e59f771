import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArticle } from "../article/create-article.js";
import { noConfig } from "../config/config.js";
import { settingsResolver } from "../config/resolve-settings.js";
import { InMemoryCorpus } from "./in-memory-corpus.js";

const ORCHARD =
  "果樹園の入口には秤が置いてあり、摘んだ林檎をその場で量ります。籠は貸してもらえますが、長靴は持っていくほうがよく、雨の翌日は畝の間がぬかるみます。";
const LIGHTHOUSE =
  "灯台へは海沿いの道を四十分ほど歩きます。途中に水場はなく、日陰も少ないため、夏は朝のうちに登って昼前に戻るのが土地の人の勧めるやり方です。";
const PRINTER =
  "活字は棚の左から画数の順に並び、使い終えたものは必ず元の枡へ返します。返し忘れると次に組む人が困るので、刷り終えた日の夕方に全員で確かめます。";

const host = { locale: "ja", now: "2026-01-01T00:00:00Z", preset: "jekyll" } as const;
const { site } = settingsResolver(noConfig, [], host)("a.md");

const corpus = (): InMemoryCorpus => new InMemoryCorpus({ collectors: [], withPassages: true });
const put = (into: InMemoryCorpus, path: string, source: string): void =>
  void into.set(createArticle(path, source, into.article(path)), site);
const everything = (of: InMemoryCorpus): unknown =>
  of.filePaths.map((path) => [path, of.passagesOf(path)]);

describe("many articles at once", () => {
  const source = fc
    .array(
      fc.constantFrom(
        ORCHARD,
        LIGHTHOUSE,
        PRINTER,
        LIGHTHOUSE.replace("四十分", "一時間"),
        "短い。",
      ),
      { maxLength: 4 },
    )
    .map((paragraphs) => `${paragraphs.join("\n\n")}\n`);
  const path = fc.integer({ min: 0, max: 5 }).map((n) => `${n}.md`);
  const change = fc.record({
    path,
    source: fc.option(source, { nil: undefined, freq: 4 }),
    steps: fc.nat({ max: 12 }),
    asks: fc.boolean(),
  });

  it("are compared in steps with the same result, whatever changes or is asked in between", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(path, source), { maxLength: 6 }),
        fc.array(change, { maxLength: 6 }),
        (articles, changes) => {
          const sliced = corpus();
          put(sliced, "open.md", `${ORCHARD}\n`);
          sliced.passagesOf("open.md");
          sliced.hold();
          for (const [at, text] of articles) put(sliced, at, text);
          const comparing = sliced.comparing();
          for (const each of changes) {
            for (let step = 0; step < each.steps; step++) comparing.next();
            if (each.source === undefined) sliced.delete(each.path);
            else put(sliced, each.path, each.source);
            if (each.asks) sliced.passagesOf(each.path);
          }
          while (comparing.next().done !== true);

          const whole = corpus();
          for (const at of sliced.filePaths) put(whole, at, sliced.article(at)?.source ?? "");
          expect(everything(sliced)).toEqual(everything(whole));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("do not count before the last step, while the open article is judged as ever", () => {
    const held = corpus();
    put(held, "open.md", `${ORCHARD}\n\n# 次\n\n${ORCHARD}\n`);
    held.hold();
    put(held, "file.md", `${ORCHARD}\n`);
    const copies = (): number[] => held.passagesOf("open.md").map((group) => group.copies.length);
    expect(copies()).toEqual([2]);
    const comparing = held.comparing();
    comparing.next();
    put(held, "open.md", `${ORCHARD}\n`);
    expect(copies()).toEqual([]);
    while (comparing.next().done !== true);
    expect(copies()).toEqual([2]);
  });
});
