/** What kind of residue a text is; the conditions of the rule that follow from a pattern. */
export type ResidueKind =
  | "end-marker"
  | "continuation-marker"
  | "citation-marker"
  | "prompt-leak"
  | "answer-leak"
  | "refusal"
  | "site-chrome"
  | "template-hole";

/** A form that residue takes. Frames rather than wordings: a tool varies its words, seldom its grammar. */
export interface ResiduePattern {
  readonly kind: ResidueKind;
  readonly pattern: RegExp;
  /** `source`: the block as written, with its marks. `prose`: what a reader sees. */
  readonly in: "source" | "prose";
  /** What is reported: the match itself or the whole sentence around it. */
  readonly covers: "match" | "sentence";
  /** Only in the first paragraph of the article. */
  readonly opensArticle?: true;
}

const marker = (kind: ResidueKind, pattern: RegExp): ResiduePattern => ({
  kind,
  pattern,
  in: "source",
  covers: "match",
});
const line = (kind: ResidueKind, pattern: RegExp): ResiduePattern => ({
  kind,
  pattern,
  in: "prose",
  covers: "match",
});
const sentence = (kind: ResidueKind, pattern: RegExp): ResiduePattern => ({
  kind,
  pattern,
  in: "prose",
  covers: "sentence",
});

/** Marks that a generator puts between or after its pieces. */
const MARKERS = [
  marker(
    "end-marker",
    /(?<![-=*#_])([-=*#_]{2,5}) ?(?:END|EOF|STOP|FIN|THE END|END OF (?:ARTICLE|TEXT|POST|OUTPUT|CONTENT|SECTION)|(?:BEGIN|START)(?: OF)? (?:ARTICLE|TEXT|POST|OUTPUT)|記事終了|記事の?終わり|ここまで) ?\1(?![-=*#_])/g,
  ),
  marker(
    "end-marker",
    /^[ \t]{0,3}(?:[[【<]\/?(?:END|EOF|STOP|END OF (?:ARTICLE|TEXT|POST|OUTPUT|CONTENT)|\/?INST|記事終了|記事の?終わり)[\]】>])[ \t]{0,3}$/gm,
  ),
  marker(
    "end-marker",
    /(?:^|(?<=[。.!?！？\n]))[ \t]{0,3}<[|｜][a-z][a-z_▁]{1,30}[|｜]>|<[|｜][a-z][a-z_▁]{1,30}[|｜]>(?=[ \t]{0,3}(?:\n|$))/g,
  ),
  line(
    "continuation-marker",
    /^[（(【[［](?:(?:既存の?|前の?|前回の|上記の|この)?(?:記事|文章|本文|原稿)の(?:[^）)】\]］\n]{0,12}(?:から|より))?)?(?:の?(?:続き|つづき)|続く|接続)[）)】\]］]$/gm,
  ),
  line(
    "continuation-marker",
    /^[（(【[［]既存の?(?:記事|文章|本文|原稿)の?[^）)】\]］\n]{1,20}[）)】\]］]$/gm,
  ),
  line(
    "continuation-marker",
    /^[([]?(?:Continued|Continuing|Continuation)(?: (?:from|of) (?:the )?(?:previous|above|existing|last)(?: \w{1,12})?)?(?:[)\]:：]|\.{3}|…)$/gim,
  ),
];

/** References that a searching assistant writes for its own screen; no reader can open them. */
const CITATIONS = [
  marker("citation-marker", /【\d{1,3}(?::\d{1,3})?†[^】\n]{0,40}】/g),
  marker("citation-marker", /:?(?:contentReference)?\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?/g),
  marker(
    "citation-marker",
    /\uE200?(?:cite|navlist)?\uE202?turn\d{1,3}(?:search|news|view|fetch|image|file|academia)\d{1,3}\uE201?/g,
  ),
  marker("citation-marker", /\[cite(?:_start|_end|: ?\d{1,3}(?:, ?\d{1,3}){0,20})\]/g),
];

/** The order given to the writer, published with what was written. */
const PROMPTS = [
  sentence(
    "prompt-leak",
    /既存の?(?:記事|文章|本文|原稿)(?:の[^、。\n]{1,10})?(?:で|に)は?も?、?[^、。\n]{0,16}(?:触れ|ふれ|述べ|言及|説明し|紹介し|論じ|あった|あるように)/g,
  ),
  sentence(
    "prompt-leak",
    /既存の?(?:記事|文章|本文|原稿)(?:で|に)[はも]?、?[^。\n]{0,80}(?:触れ|述べ|言及し|説明し|紹介し|論じ|強調し|挙げ|取り上げ|お伝えし|使い|あり)ました(?:が|ね|よね|。|$)/g,
  ),
  sentence(
    "prompt-leak",
    /既存の?(?:記事|文章|本文|原稿)の(?:終盤|末尾|結び|最後の(?:部分|段落|文))[でにかは、]/g,
  ),
  sentence(
    "prompt-leak",
    /(?:^|(?<=[。\n]))(?:以下|上記|次|下記)の[^、。\n]{0,20}(?:記事|文章|本文|原稿|テーマ|条件|要件|指示|トピック)[^。\n]{0,30}(?:執筆|リライト|要約|翻訳|加筆|作成|出力|書き直|書いて|書き進め|続けて)[^。\n]{0,12}(?:ください|下さい|せよ|しなさい|すること)/g,
  ),
  sentence(
    "prompt-leak",
    /(?:^|(?<=[。\n]))(?:続きの)?(?:書き出し案|執筆案|記事案|リライト案)[:：]/g,
  ),
  sentence(
    "prompt-leak",
    /(?:^|(?<=[.!?\n] ?))(?:Please )?(?:rewrite|summari[sz]e|translate|continue|expand|proofread|paraphrase) (?:the|this) (?:following|above|existing|provided|given) (?:article|text|post|passage|draft|content)\b/gi,
  ),
  sentence(
    "prompt-leak",
    /(?:^|(?<=[.!?\n] ?))You are an? (?:[a-z-]{1,16} ){0,3}(?:assistant|copywriter|journalist|content writer|ghostwriter|SEO expert)(?=[.,]| who | that | with | tasked )/gi,
  ),
];

/** What a chat answers before and after the text it was asked for. */
const ANSWERS = [
  sentence(
    "answer-leak",
    /^(?:はい|もちろんです|わかりました|もちろん)?[、。!！]? ?(?:承知|了解|かしこまり)(?:いた)?(?:し)?ました[。、!！](?=[^\n]{0,80}(?:以下|記事|文章|原稿|本文|翻訳|要約|リライト|執筆|ご指定|ご要望|ご依頼|ご指示))/g,
  ),
  sentence(
    "answer-leak",
    /^(?:はい|もちろんです|わかりました)[、。!！] ?(?:以下|それでは|では)[^。\n]{0,30}(?:記事|文章|原稿|続き)[^。\n]{0,20}(?:書き|執筆|作成|提示|お届け)/g,
  ),
  sentence(
    "answer-leak",
    /^(?:以下に|以下が|以下は|こちらが)、?[^。\n]{0,24}(?:(?:ご指定|ご要望|ご依頼|ご指示)[^。\n]{0,24}(?:記事|文章|原稿)|(?:書き直し|書き換え|リライトし|加筆し|修正し|校正し)た(?:記事|文章|原稿|本文))/g,
  ),
  sentence(
    "answer-leak",
    /ご指定の(?:文体|要件|条件|トーン|文字数|キーワード|構成)[^。\n]{0,40}(?:書|執筆|作成|まとめ|進め)/g,
  ),
  sentence(
    "answer-leak",
    /ご提示(?:いただいた|頂いた|くださった|下さった)(?:記事|文章|原稿|本文|テキスト)/g,
  ),
  sentence(
    "answer-leak",
    /指定された(?:条件|要件|文字数|トーン|文体)を?[^。\n]{0,12}(?:満たす|沿って|従って|守って)[^。\n]{0,20}(?:執筆|書|作成)/g,
  ),
  sentence("answer-leak", /[」』]から(?:の)?続きを(?:書き|執筆し|生成し)(?:ます|ていきます)/g),
  sentence(
    "answer-leak",
    /(?:記事|文章|文体|トーン|文字数|原稿)[^。\n]{0,20}(?:修正|加筆|調整|書き直し|リライト)[^。\n]{0,24}(?:お申し付け|お知らせ|ご指示|お伝え)ください/g,
  ),
  sentence(
    "answer-leak",
    /^(?:Sure|Certainly|Of course|Absolutely|Understood)[!,.:]{1,2} (?:Here(?:'s|’s| is| are)|Below (?:is|are)|I(?:'ll|’ll| will| have|'ve|’ve)|Let me)\b/g,
  ),
  sentence(
    "answer-leak",
    /^(?:Here(?:'s|’s| is)|Below is) (?:the|your|a|an) (?:[a-z-]{1,14} ){0,2}(?:rewritten|rephrased|paraphrased|reworded|humanized|SEO-optimized|requested) (?:[a-z-]{1,14} ){0,2}(?:article|post|draft|text|essay|section|version|content)\b/g,
  ),
  sentence(
    "answer-leak",
    /\bwithin the (?:requested|specified) (?:range|length|limit|word count|character count)\b/gi,
  ),
  sentence(
    "answer-leak",
    /\bLet me know if you(?:(?:'d|’d| would) like me to|(?: want| need) me to) (?:[a-z]{1,12} ){0,2}(?:revise|adjust|rewrite|shorten|rephrase|tweak|edit|reword)\b/gi,
  ),
];

/** A refusal, or a failure of the tool, in place of the article. */
const REFUSALS = [
  sentence(
    "refusal",
    /(?:私は|わたしは)?(?:AI|人工知能|大規模言語モデル|AI言語モデル|言語モデル|AIアシスタント)(?:です|である|な)?(?:ので|ため|として)、?[^。\n]{0,50}(?:できません|できかねます|いたしかねます|持っていません|ありません)/g,
  ),
  sentence(
    "refusal",
    /申し訳(?:ありません|ございません)が、?(?:その|この|ご|そのような)(?:リクエスト|要求|依頼|要望|トピック|指示|内容)[^。\n]{0,40}(?:できません|できかねます|いたしかねます)/g,
  ),
  sentence(
    "refusal",
    /\bAs an? (?:AI|artificial intelligence|large)(?: language)? (?:model|assistant),? [^.\n]{0,60}\bI(?:'m|’m| am| can| cannot| do| don't| don’t| have)\b/gi,
  ),
  sentence(
    "refusal",
    /\bI(?:'m|’m| am) (?:sorry|afraid), but I (?:can't|can’t|cannot|can not|am unable to|am not able to) (?:assist|help|fulfil|fulfill|comply|provide|generate|create|write|continue|complete)\b/gi,
  ),
  sentence(
    "refusal",
    /\bI (?:can't|can’t|cannot|am unable to) (?:fulfil|fulfill|comply with) (?:this|that|your) request\b/gi,
  ),
  sentence(
    "refusal",
    /\byou(?:'ve| have)? exceeded your (?:current |daily |monthly )?quota\b|\bI have exhausted my (?:daily |monthly )?quota\b/gi,
  ),
  {
    ...sentence(
      "refusal",
      /^申し訳(?:ありません|ございません)が、[^。\n]{0,120}(?:でき(?:ません|かねます)|見つかりません|見つけることができません)/g,
    ),
    opensArticle: true,
  },
  {
    ...sentence(
      "refusal",
      /^(?:I(?:'m|’m| am) sorry, but|I apologi[sz]e, but|Unfortunately, I|I(?:'m|’m| am) unable to|I (?:cannot|can't|can’t)) [^\n]{0,120}(?:web search|request|information|article|quota|content|topic)\b/g,
    ),
    opensArticle: true,
  },
  {
    ...sentence("refusal", /^(?:Error|エラー)(?: code)?[:：] ?(?:4\d\d|5\d\d)\b/g),
    opensArticle: true,
  },
] satisfies ResiduePattern[];

/** Parts of a page around the article, copied with it. A line that says more, or links, is prose. */
const CHROME = [
  line(
    "site-chrome",
    /^(?:ChatGPT said|You said|Copy code|Regenerate(?: response)?|コードをコピーする|回答を再生成(?:する)?)[:：]?$/gm,
  ),
  line(
    "site-chrome",
    /^(?:メイン|本文|主要)?(?:コンテンツ|本文)?(?:へ|に)(?:スキップ|移動)(?:する)?$/gm,
  ),
  line(
    "site-chrome",
    /^(?:続きを(?:読む|見る)|もっと(?:読む|見る)|この記事をシェア(?:する)?|ページの?(?:トップ|先頭)(?:へ|に)(?:戻る)?|前の記事へ?|次の記事へ?|スポンサー(?:ド)?リンク|ツイートする|シェアする|いいね[!！]?する?|印刷する)(?: ?[>»›→…]{1,3})?$/gm,
  ),
  line(
    "site-chrome",
    /^(?:Skip to (?:main )?(?:content|navigation)|(?:Click (?:here )?to )?(?:Continue reading|Read more)|Share (?:this|on) (?:article|post|page|Facebook|Twitter|X|LinkedIn)|Back to top|Previous (?:article|post)|Next (?:article|post)|Table of contents toggle|Loading|Advertisement|Accept (?:all )?cookies|Subscribe to our newsletter)(?: ?(?:[>»›→]|…|\.{3}))?$/gim,
  ),
  line(
    "site-chrome",
    /^(?:当|この|本)(?:ウェブ)?サイト(?:では|は)[^。\n]{0,50}(?:Cookie|クッキー|cookie)[^\n]{0,120}(?:同意する|すべて許可|全て許可|すべて受け入れる|受け入れる|拒否する)$/gm,
  ),
  line(
    "site-chrome",
    /^(?:We use|This (?:web)?site uses) cookies [^\n]{0,160}(?:Accept|Accept all|Got it|OK|I agree)[.!]?$/gim,
  ),
];

/** Places that a template leaves for someone to fill. A link's text is not one. */
const HOLES = [
  marker(
    "template-hole",
    /[[［【(（]ここ(?:に|へ|は)[^\]］】)）\n]{1,30}(?:入れる|入れて|入れ|入力|記入|挿入|追加|追記|書く|書いて|貼る|貼り付け|記載)[^\]］】)）\n]{0,10}[\]］】)）](?![(:[])/g,
  ),
  marker(
    "template-hole",
    /\[(?:画像|図|写真|動画|リンク|グラフ|出典|URL)(?:を|の)?(?:ここに|ここへ)?(?:挿入|追加|貼る|貼り付け|差し込み)[^\]\n]{0,10}\](?![(:[])/g,
  ),
  marker("template-hole", /\[(?:INSERT|ADD|PLACE|FILL IN|ENTER) [^\]\n]{1,40}\](?![(:[])/g),
  marker("template-hole", /\[(?:Insert|Add|Place|Enter) [^\]\n]{1,36} here\](?![(:[])/gi),
  marker(
    "template-hole",
    /\[(?:Your|Company|Author|Client|Brand|Product) (?:[A-Za-z]{1,12} )?Name\](?![(:[])/gi,
  ),
  marker("template-hole", /\blorem ipsum dolor sit\b[^\n]{0,200}/gi),
];

export const PATTERNS: readonly ResiduePattern[] = [
  ...MARKERS,
  ...CITATIONS,
  ...PROMPTS,
  ...ANSWERS,
  ...REFUSALS,
  ...CHROME,
  ...HOLES,
];
