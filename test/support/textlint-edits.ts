import fc from "fast-check";

/** Sentences that rules of the Japanese presets have something to say about, and some that they do not. */
const SENTENCES = [
  "港の市場は、朝、昼、夕方、夜、そして深夜にも、店を開けています。",
  "新しい冷蔵庫を使うことで、食材を保存することができる。",
  "係の人が窓を開けたが、風が強かったが、すぐには閉めなかった。",
  "祭りの準備は町内会の人たちで話し合いで決めることになりました。",
  "これは見れない映画だと思います。",
  "明日は雨が降るかもしれない!",
  "資料はｱｯﾌﾟﾛｰﾄﾞ済みです。",
  "会議では情報共有化推進委員会設置準備室の案を聞きました。",
  "言わずもがな、値段は下がらないわけではない。",
  "しかし、船は出ました。しかし、客は戻りませんでした。",
  "「窓を閉めてください。」と言われた（理由は聞いていない。",
  "1つ目の箱と一つ目の鍵、千円札が3枚。",
  "この道具はAPIを使って HTTP 通信を行う 。",
  "詳しくは[案内][guide]と[地図](https://example.com/map)を読む。",
  "注は欄外にある[^note]。",
  "`npm run build` をを実行すると**とても**速い。",
  "Apple, banana, cherry, melon, and grape are here.",
  "全体を丁寧に見直したうえで、担当者が順番に、しかも一つずつ、時間をかけて確かめていくという方法を、私たちの編集部では何年も前から続けてきたわけですが、それでも見落としが残ることは避けられないのです。",
  "🎌の絵文字と𠮷野家です。",
  "すべての事を、出来る限り速やかに行なう必要がある：",
  "革新的な手法で、驚くほど簡単に実現できます。",
  "　全角の空白から始まる文？そうです!",
] as const;

const INLINE = [
  "**太字**",
  "*斜体*",
  "[^1]",
  "[x]",
  "<br>",
  "\u200b",
  "\u0001",
  "が",
  "、",
  "。",
  "は",
  "a",
  "1",
  "（",
  "」",
  " ",
];

const sentence = fc.constantFrom(...SENTENCES);
const prose = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(""));
const lines = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("\n"));

const block = fc.oneof(
  { arbitrary: prose, weight: 6 },
  { arbitrary: lines, weight: 2 },
  { arbitrary: sentence.map((text) => `## ${text}`), weight: 2 },
  { arbitrary: sentence.map((text) => `${text}\n===`), weight: 1 },
  {
    arbitrary: fc
      .array(sentence, { minLength: 1, maxLength: 4 })
      .map((items) => items.map((item) => `- ${item}`).join("\n")),
    weight: 2,
  },
  {
    arbitrary: fc
      .array(sentence, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item, at) => `${at + 1}. ${item}\n\n   ${item}`).join("\n")),
    weight: 1,
  },
  { arbitrary: sentence.map((text) => `> ${text}\n>\n> - ${text}`), weight: 1 },
  {
    arbitrary: sentence.map(
      (text) => `| 列 | ${text.replaceAll("|", "")} |\n| --- | --- |\n| 甲 | ${text} |`,
    ),
    weight: 1,
  },
  { arbitrary: sentence.map((text) => `\`\`\`js\n// ${text}\n\`\`\``), weight: 1 },
  { arbitrary: sentence.map((text) => `  ${text}`), weight: 1 },
  { arbitrary: sentence.map((text) => `<div class="note">${text}</div>`), weight: 1 },
  {
    arbitrary: fc.constantFrom(
      "---",
      "[guide]: https://example.com/guide",
      "[^note]: 欄外の、注で、す、ね、え、と。",
      "<!-- textlint-disable -->",
      "<!-- textlint-enable -->",
      '<Notice kind="warn">値は{count}個</Notice>',
      "![図の説明](a.png)\n図1 市場の地図。",
    ),
    weight: 2,
  },
);

/** One change of a text. */
export type TextEdit = (text: string) => string;

const edit: fc.Arbitrary<TextEdit> = fc
  .record({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    removed: fc.oneof(fc.constant(0), fc.constant(1), fc.nat({ max: 40 })),
    added: fc.oneof(
      fc.constant(""),
      fc.constantFrom(...INLINE),
      sentence,
      fc.constantFrom("\n", "\n\n", "\r\n", "\n- ", "\n> ", "\n```\n", "\n# "),
      block.map((text) => `\n\n${text}\n\n`),
    ),
  })
  .map(({ at, removed, added }) => (text) => {
    const begin = Math.floor(at * (text.length + 1));
    return text.slice(0, begin) + added + text.slice(begin + removed);
  });

/** An article and what is done to it. */
export interface EditedText {
  readonly name: string;
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** Articles with Unix or Windows line ends, with and without a byte order mark, of Markdown and MDX. */
export function editedTexts(count: number): fc.Arbitrary<EditedText> {
  return fc
    .record({
      blocks: fc.array(block, { minLength: 1, maxLength: 14 }),
      name: fc.constantFrom("a.md", "a.md", "b.mdx", "c.txt"),
      lineEnd: fc.constantFrom("\n", "\n", "\r\n"),
      mark: fc.constantFrom("", "", "\uFEFF"),
      isFinished: fc.boolean(),
      edits: fc.array(edit, { minLength: count, maxLength: count }),
    })
    .map(({ blocks, name, lineEnd, mark, isFinished, edits }) => {
      const text = blocks.join("\n\n") + (isFinished ? "\n" : "");
      return { name, text: mark + text.replaceAll("\n", lineEnd), edits };
    });
}
