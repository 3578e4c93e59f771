import type { RuleMeta } from "@kouetsu/core";

export type Options = Record<string, never>;

export type MessageId =
  | "missing"
  | "empty"
  | "unclosed"
  | "closing-dots"
  | "fence-not-first"
  | "stray-bom"
  | "executable"
  | "unknown-format"
  | "not-object"
  | "duplicate-key"
  | "tab-indent"
  | "fullwidth-syntax"
  | "syntax"
  | "comment-in-value"
  | "ambiguous-scalar"
  | "unindented-scalar"
  | "second-block"
  | "alias-bomb";

export const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-syntax",
  family: "front-matter",
  description: {
    ja: "前付け（フロントマター）が、書いたとおりに読まれない",
    en: "Front matter that will not be read the way it was written",
  },
  severity: "error",
  recommended: true,
  since: "0.1.0",
  options: { properties: {}, defaults: {} },
  messages: {
    missing: {
      ja: "前付け（フロントマター）がありません。\n1 行目に --- を書き、題や日付を続けてください。",
      en: "There is no front matter.\nBegin line 1 with --- and go on with title and date.",
    },
    empty: {
      ja: "前付けに項目がありません。\n題や日付を書くか、前付けごと消してください。",
      en: "The front matter is empty.\nWrite a title and a date, or delete the block.",
      severity: "warning",
    },
    unclosed: {
      ja: "前付けが正しく閉じられていません。\n前付けの最後に、--- だけの行を置いてください。",
      en: "The front matter is not closed.\nPut a line with nothing but --- at its end.",
    },
    "closing-dots": {
      ja: "前付けが ... で閉じられています。\nJekyll のほかは、これを終わりと読みません。--- にできます。",
      en: 'The front matter is closed by "...".\nOnly Jekyll reads that as its end. It can become ---.',
      severity: "warning",
    },
    "fence-not-first": {
      ja: "前付けの前に、空白か空行があります。\n前付けは 1 行目の先頭から始まるときだけ読まれます。空きを消せます。",
      en: "White space stands before the front matter.\nIt is read only when it begins on line 1. The space can go.",
    },
    "stray-bom": {
      ja: "ファイルの先頭に、見えない文字（BOM）が残っています。\n前付けが読まれないことがあるので、消してください。",
      en: "An invisible character (BOM) opens the file.\nDelete it: it can hide the front matter.",
    },
    executable: {
      ja: "前付けの「{word}」は、プログラムとして動くことがあります。\nkouetsu は動かしません。YAML で書き直してください。",
      en: 'Front matter in "{word}" can run as a program.\nkouetsu never runs it. Write it in YAML.',
    },
    "unknown-format": {
      ja: "前付けの書式「{word}」は読めません。\nyaml、toml、json のどれかにしてください。",
      en: 'The front matter format "{word}" is not known.\nUse yaml, toml or json.',
    },
    "not-object": {
      ja: "前付けが「項目: 値」の形になっていません。\n「title: …」のように書いてください。",
      en: 'The front matter is not of the form "key: value".\nWrite it as "title: …".',
    },
    "duplicate-key": {
      ja: "項目「{key}」が 2 回あります。\n1 つ目は {line} 行。どちらか 1 つにしてください。",
      en: 'The key "{key}" stands twice.\nThe first is on line {line}. Keep one of them.',
    },
    "tab-indent": {
      ja: "字下げにタブが使われています。\nYAML の字下げは空白だけです。空白 2 つにできます。",
      en: "A tab is used as indentation.\nYAML indents with spaces only. It can become two spaces.",
    },
    "fullwidth-syntax": {
      ja: "全角の「{char}」は、前付けの記号として読まれません。\n半角にできます。",
      en: 'Full-width "{char}" is not read as syntax here.\nIt can become ASCII.',
    },
    syntax: {
      ja: '前付けを読めません：「{text}」\n引用符や括弧の閉じ忘れ、値の中の「: 」を見てください。値は " " で囲めます。',
      en: 'The front matter cannot be read at "{text}".\nLook for a quote or bracket left open, or ": " in a value; a value can stand in " ".',
    },
    "comment-in-value": {
      ja: '「{comment}」は値に入りません。\n# から後ろはコメントになり、値は「{value}」です。値を " " で囲めます。',
      en: '"{comment}" is not part of the value.\nFrom # on it is a comment, and the value is "{value}". Put the value in quotes.',
      severity: "warning",
    },
    "ambiguous-scalar": {
      ja: '「{value}」は、読み込む道具によって別の値になります。\n文字なら " " で囲み、真偽なら true か false にしてください。',
      en: '"{value}" is read differently by different tools.\nPut text in quotes; write true or false for a truth value.',
      severity: "warning",
    },
    "unindented-scalar": {
      ja: "引用符の中の続きの行が、字下げされていません。\n古い YAML の道具だけが読めます。空白 2 つで下げてください。",
      en: "A quoted value goes on at the margin.\nOnly readers of old YAML accept that. Indent the line by two spaces.",
      severity: "info",
      recommended: false,
    },
    "second-block": {
      ja: "本文の途中に、もう 1 つ前付けがあります。\n記事をつないだ跡なら、消すか別の記事に分けてください。",
      en: "A second front matter block stands in the body.\nIf articles were joined here, delete it or split them.",
      severity: "warning",
    },
    "alias-bomb": {
      ja: "前付けが大きすぎるか、入れ子か参照（*）が多すぎます。\n読まれないので、長い文は本文に移し、値はそのまま書いてください。",
      en: "The front matter is too large, or nests or refers too much.\nIt is not read. Move long text to the body, and write values out.",
    },
  },
  notes: {
    "first-key": { ja: "1 つ目の項目", en: "The first of the two keys" },
    "parser-stop": { ja: "ここまで読んで止まりました", en: "Reading stopped here" },
    "value-left": { ja: "読まれる値", en: "The value that is read" },
    "insert-template": { ja: "前付けのひな型を入れる", en: "Insert a front matter template" },
    "insert-closing": { ja: "閉じる --- を入れる", en: "Insert the closing ---" },
    "delete-key": { ja: "この「{key}」を消す", en: 'Delete this "{key}"' },
    "delete-first-key": { ja: "1 つ目の「{key}」を消す", en: 'Delete the first "{key}"' },
    quote: { ja: "値を引用符で囲む", en: "Quote the value" },
    "make-true": { ja: "{boolean} にする", en: "Write {boolean}" },
  },
};
