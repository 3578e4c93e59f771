import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dictionaryPath } from "./dictionary-path.js";
import type { Shelf } from "./dictionary.js";
import { makeLinear } from "./replace.js";

const require = createRequire(import.meta.url);
const fromRules = createRequire(require.resolve("textlint-rule-preset-ja-technical-writing"));

interface Tokenizer {
  tokenizeForSentence(text: string): unknown;
  readonly token_info_dictionary: { readonly target_map: object };
}

type Splitter = (node: unknown, options?: object) => { children: { children?: object[] }[] };

const KUROMOJI_PARTS = /ViterbiBuilder|TokenInfoDictionary|NodeDictionaryLoader/;
const shelved = new Map<string, SharedArrayBuffer>();
const shelf: Shelf = {
  get: (file) => shelved.get(file),
  put: (file, content) => void shelved.set(file, content),
};

/** The same package twice: as it was published, and with its parts replaced. */
function twice<T>(
  name: string,
  part: RegExp,
  load: () => T,
): { original: T; linear: T; replaced: number } {
  const folder = dirname(fromRules.resolve(`${name}/package.json`));
  const forget = (): void => {
    for (const path of Object.keys(require.cache))
      if (path.startsWith(folder)) delete require.cache[path];
  };
  forget();
  const original = load();
  forget();
  const linear = load();
  const modules: Record<string, { exports: unknown } | undefined> = {};
  for (const [path, module] of Object.entries(require.cache))
    if (path.startsWith(folder)) modules[path] = module;
  const replaced = makeLinear(modules, shelf);
  expect(replaced.every((path) => part.test(path))).toBe(true);
  return { original, linear, replaced: replaced.length };
}

async function tokenizer(kuromoji: {
  builder(options: object): { build(done: (error: unknown, built: Tokenizer) => void): void };
}): Promise<Tokenizer> {
  const dicPath = join(dirname(fromRules.resolve("kuromoji")), "..", "dict");
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath }).build((error, built) => (error ? reject(error) : resolve(built)));
  });
}

const words = fc.array(
  fc.oneof(
    fc.constantFrom(
      "東京特許許可局",
      "すもももももももものうち",
      "１２３４",
      "12345678901234567890",
      "ＡＢＣ",
      "ｶﾀｶﾅ",
      "カタカナカタカナ",
      "ー",
      "。",
      "、",
      "！！！",
      "𠮷野家",
      "🎌🎌",
      "👨‍👩‍👧",
      " ",
      "\n",
      "\t",
      "é",
      "가나다",
      "привет",
      "npm run build",
      "は",
      "が",
      "のののの",
      "�",
      "\uE000",
    ),
    fc.string({ unit: "grapheme", maxLength: 4 }),
    fc.string({ unit: "binary", maxLength: 4 }),
  ),
  { maxLength: 14 },
);

describe("kuromoji with a lattice of ours", () => {
  it("gives the same tokens", { timeout: 120_000 }, async () => {
    const { original, linear, replaced } = twice("kuromoji", KUROMOJI_PARTS, () =>
      fromRules("kuromoji"),
    );
    expect(replaced).toBe(3);
    const [theirs, ours] = [await tokenizer(original), await tokenizer(linear)];
    expect(shelved.size).toBe(12);
    expect(Object.keys(theirs.token_info_dictionary.target_map).length).toBeGreaterThan(300_000);
    // They are read where they stand.
    expect(Object.keys(ours.token_info_dictionary.target_map)).toEqual([]);
    const attempt = (tokens: Tokenizer, text: string): unknown => {
      try {
        return tokens.tokenizeForSentence(text);
      } catch (error) {
        return String(error);
      }
    };
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join("");
        expect(attempt(ours, text)).toEqual(attempt(theirs, text));
      }),
      { numRuns: 2_000 },
    );
    const fromShelf = await tokenizer(linear);
    expect(shelved.size).toBe(12);
    for (const text of ["すもももももももものうち", "壊れた\ud83d字"])
      expect(attempt(fromShelf, text)).toEqual(attempt(theirs, text));
    const time = (text: string): number => {
      const begun = process.cpuUsage();
      ours.tokenizeForSentence(text);
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1_000;
    };
    time("あいうえお".repeat(400));
    // 4,000 characters took kuromoji 280 ms.
    expect(Math.min(...[1, 2, 3].map(() => time("港の市場は朝に開く".repeat(444))))).toBeLessThan(
      140,
    );
  });
});

describe("the folder of the dictionary", () => {
  const kuromojin = fromRules.resolve("kuromojin").replace("index.js", "kuromojin.js");

  it("is the one that kuromojin finds", () => {
    const folder = join(dirname(fromRules.resolve("kuromoji")), "..", "dict");
    expect(existsSync(join(folder, "base.dat.gz"))).toBe(true);
    expect(dictionaryPath(["/other.js", kuromojin])).toBe(folder);
  });

  it("is left open where there is none, or more than one", () => {
    const lost = "/nowhere/kuromojin/lib/kuromojin.js";
    expect(dictionaryPath(["/other.js"])).toBeUndefined();
    expect(dictionaryPath([lost])).toBeUndefined();
    expect(dictionaryPath([kuromojin, lost])).toBeUndefined();
  });
});

const corpora = new URL("../../../../../../shared/corpora/", import.meta.url);
const isLong = process.env["KOUETSU_LONG"] !== undefined;

/** Every paragraph of Japanese in the corpora, once. */
function paragraphs(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of readdirSync(corpora, { recursive: true, encoding: "utf8" })) {
    if (!/\.(?:md|txt)$/.test(name)) continue;
    for (const text of readFileSync(new URL(name, corpora), "utf8").split(/\n\s*\n/))
      if (/[ぁ-ん]/.test(text)) found.add(text.slice(0, 2_000));
  }
  return found;
}

it.skipIf(!isLong || !existsSync(corpora))(
  "kuromoji gives the same tokens of every paragraph of the corpora",
  { timeout: 1_800_000 },
  async () => {
    const { original, linear } = twice("kuromoji", KUROMOJI_PARTS, () => fromRules("kuromoji"));
    const [theirs, ours] = [await tokenizer(original), await tokenizer(linear)];
    let compared = 0;
    for (const text of paragraphs()) {
      const tokens = JSON.stringify(ours.tokenizeForSentence(text));
      if (tokens !== JSON.stringify(theirs.tokenizeForSentence(text))) expect.fail(text);
      compared++;
    }
    console.log(`${compared} paragraphs`);
    expect(compared).toBeGreaterThan(0);
  },
);

describe("sentence-splitter without the text above", () => {
  it("gives every rule sentences of its own", () => {
    const { linear } = twice("sentence-splitter", /./, () => {
      const splitter: { splitAST: Splitter } = fromRules("sentence-splitter");
      return splitter;
    });
    const range = [0, 4] as const;
    const loc = { start: { line: 1, column: 0 }, end: { line: 1, column: 4 } };
    const words = { type: "Str", raw: "一。二。", value: "一。二。", range, loc };
    const paragraph = { ...words, type: "Paragraph", children: [words] };
    const first = linear.splitAST(paragraph);
    expect(first.children).toHaveLength(2);
    first.children[0]?.children?.pop();
    first.children.pop();
    const second = linear.splitAST(paragraph);
    expect(second.children).toHaveLength(2);
    expect(second.children[0]?.children).toHaveLength(2);
  });

  it("gives the same sentences of a text that is no paragraph", () => {
    const { original, linear } = twice("sentence-splitter", /./, () => {
      const splitter: { split(text: string): unknown } = fromRules("sentence-splitter");
      return splitter;
    });
    for (const text of ["一。二。", "", "U.S.A. is big.\n「中。外」"])
      expect(linear.split(text)).toEqual(original.split(text));
  });

  it("gives the same sentences", () => {
    const { original, linear, replaced } = twice(
      "sentence-splitter",
      /SourceCode|AbbrMarker|sentence-splitter\.js/,
      () => {
        const splitter: { splitAST: Splitter } = fromRules("sentence-splitter");
        return splitter;
      },
    );
    expect(replaced).toBe(3);
    const { parse }: { parse(text: string): { children: { type: string }[] } } = createRequire(
      require.resolve("@textlint/textlint-plugin-markdown"),
    )("@textlint/markdown-to-ast");
    const inline = fc.constantFrom(
      "文です。",
      "U.S.A. is big. ",
      "「中。外」",
      "(a. b)",
      "`a. b`",
      "**太。字**",
      "[x](y)",
      "\n",
      "  \n",
      "！？",
      "Mr. A",
      "Yahoo! は",
      "Jan. 3",
      "p.m. x",
      "you and I. Did",
      "\u2028",
      "a\tb",
      "<br>",
      "1. ",
    );
    const text = fc.array(inline, { maxLength: 12 }).map((parts) => parts.join(""));
    const above = fc.array(fc.constantFrom("あ\n\n", "\n", "b\r\n\r\n", "# 題\n\n"), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(above, text, (top, body) => {
        for (const node of parse(`${top.join("")}${body}\n`).children) {
          if (node.type !== "Paragraph" && node.type !== "Header") continue;
          const options = { SeparatorParser: { separatorCharacters: ["．", "。"] } };
          // Twice, since the second time it is remembered.
          for (const given of [undefined, options, undefined, options])
            expect(linear.splitAST(node, given)).toEqual(original.splitAST(node, given));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("what is not as expected", () => {
  const inKuromoji = (file: string): string =>
    fromRules.resolve("kuromoji").replace("kuromoji.js", file);
  const inSplitter = (file: string): string =>
    join(dirname(fromRules.resolve("sentence-splitter/package.json")), "lib", file);
  const builder = inKuromoji("viterbi/ViterbiBuilder.js");
  const source = inSplitter("parser/SourceCode.js");
  const marker = inSplitter("parser/AbbrMarker.js");
  const splitter = inSplitter("sentence-splitter.js");
  const empty = function Empty() {};
  it.each<[string, string, unknown]>([
    ["another version", "/elsewhere/kuromoji/src/viterbi/ViterbiBuilder.js", empty],
    ["no way to build", builder, empty],
    ["no class", builder, 1],
    [
      "no lattice beside it",
      builder,
      class {
        build(): void {}
      },
    ],
    ["no way to load entries", inKuromoji("dict/TokenInfoDictionary.js"), empty],
    ["no way to load files", inKuromoji("loader/NodeDictionaryLoader.js"), empty],
    ["no class of that name", source, {}],
    ["nothing", source, null],
    ["no way to read", source, { SourceCode: empty }],
    ["no marker", marker, () => undefined],
    ["no way to mark", marker, { AbbrMarker: empty }],
    [
      "no words",
      marker,
      {
        AbbrMarker: class {
          mark(): void {}
        },
      },
    ],
    ["no way to split", splitter, { splitAST: "split" }],
  ])("is left alone: %s", (_name, path, exports) => {
    expect(makeLinear({ [path]: { exports } }, shelf)).toEqual([]);
  });
});
