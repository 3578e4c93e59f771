import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArticle } from "../article/create-article.js";
import { noConfig } from "../config/config.js";
import { settingsResolver } from "../config/resolve-settings.js";
import { startLineOf, type Fact } from "./corpus.js";
import { InMemoryCorpus } from "./in-memory-corpus.js";
import { TextReader } from "./passages/read-text.js";

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

describe("what is known of an article", () => {
  const words: Fact = { kind: { name: "words" }, key: "words", value: 3 };
  const collectors = [{ name: "words", collect: () => [words] }];
  const first = createArticle("1.md", `${ORCHARD}\n`);
  const filled = (): InMemoryCorpus => {
    const own = new InMemoryCorpus({ collectors, withPassages: true });
    for (const path of ["0.md", "1.md"]) own.set(createArticle(path, `${ORCHARD}\n`), site);
    return own;
  };

  it("takes the place of reading it, in another corpus and in the same", () => {
    const from = filled();
    const groups = from.passagesOf("1.md");
    const known = from.knownOf("1.md");
    expect(known?.facts).toEqual([words]);
    const into = filled();
    into.set(createArticle("1.md", `${LIGHTHOUSE}\n`), site);
    expect(into.passagesOf("1.md")).toEqual([]);
    if (known) into.setKnown(first, known);
    expect(into.passagesOf("1.md")).toEqual(groups);
    expect([...into.entries({ name: "words" }, "words")].map(({ filePath }) => filePath)).toEqual([
      "0.md",
      "1.md",
    ]);
  });

  it("is nothing while it waits, is held, edited or not there, and facts alone where nobody looks for passages", () => {
    const of = filled();
    expect(of.knownOf("1.md")).toBeUndefined();
    of.passagesOf("1.md");
    expect(of.knownOf("2.md")).toBeUndefined();
    of.set(createArticle("1.md", `${ORCHARD}${PRINTER}\n`, first), site);
    expect(of.knownOf("1.md")).toBeUndefined();
    of.passagesOf("1.md");
    expect(of.knownOf("1.md")).toBeUndefined();
    expect(of.knownOf("0.md")).toBeDefined();
    of.hold();
    expect(of.knownOf("0.md")).toBeUndefined();
    const plain = new InMemoryCorpus({ collectors, withPassages: false });
    plain.set(first, site);
    expect(plain.knownOf("1.md")).toEqual({ facts: [words] });
  });

  it("may be added again, and says where lines are as long as the article is there", () => {
    const of = corpus();
    const article = createArticle("1.md", `# 園\n\n${ORCHARD}\n`);
    const knowledge = of.knowledgeOf(article, site);
    of.add(article, knowledge);
    of.add(article, knowledge);
    of.add(createArticle("0.md", ""), { facts: [] });
    expect(of.filePaths).toEqual(["0.md", "1.md"]);
    const range = { start: 5, end: 6 };
    expect(startLineOf(of, "1.md", range)).toBe(3);
    expect(startLineOf(of, "9.md", range)).toBe(1);
  });
});

it("an article that was read from a file is judged as ever once it is edited, and when it is read again", () => {
  const source = `${PRINTER}\n\n${ORCHARD}\n\n${LIGHTHOUSE}\n`;
  const read = (path: string) => {
    const codes = Uint16Array.from({ length: source.length }, (_, at) => source.charCodeAt(at));
    return { facts: [], passages: new TextReader().read(path, codes) };
  };
  const of = corpus();
  for (const path of ["0.md", "1.md"]) of.setKnown(createArticle(path, source), read(path));
  expect(of.passagesOf("1.md")).toHaveLength(1);
  const edited = `題。\n\n${source.replace("四十分", "一時間")}`;
  put(of, "1.md", edited);
  const whole = corpus();
  put(whole, "0.md", source);
  put(whole, "1.md", edited);
  expect(everything(of)).toEqual(everything(whole));
  // And as it stands in the file again, once nobody edits it any more.
  of.setKnown(createArticle("1.md", source), read("1.md"));
  put(whole, "1.md", source);
  expect(everything(of)).toEqual(everything(whole));
});

it("an article that is being edited and opts out has no passages any more", () => {
  const of = corpus();
  put(of, "0.md", `${ORCHARD}\n`);
  put(of, "1.md", `---\nkouetsu: { duplicates: true }\n---\n\n${ORCHARD}\n`);
  expect(of.passagesOf("0.md")).toHaveLength(1);
  put(of, "1.md", `---\nkouetsu: { duplicates: false }\n---\n\n${ORCHARD}\n`);
  expect(of.passagesOf("0.md")).toEqual([]);
  expect(of.passagesOf("1.md")).toEqual([]);
});
