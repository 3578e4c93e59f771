import {
  articleTerms,
  defineRule,
  type Article,
  type BlockContent,
  type RuleMeta,
  type TextRange,
  quoteStart,
} from "@kouetsu/core";

type Options = Record<string, never>;

type MessageId = "author-voice";

const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-author",
  family: "front-matter",
  description: {
    ja: "著者が組織なのに、本文が一人の経歴を語る",
    en: "A body that tells one person's career although its author is an organisation",
  },
  severity: "info",
  recommended: false,
  since: "0.1.0",
  options: { properties: {}, defaults: {} },
  messages: {
    "author-voice": {
      ja: "著者「{author}」の記事が、一人の経歴を語ります。\n{line} 行「{text}」。書いた人の名前にするか、言い方を変えられます。",
      en: 'One person speaks of a career, not "{author}".\nSee line {line}: "{text}". Name the writer, or change the words.',
    },
  },
  notes: { voice: { ja: "一人の経歴", en: "One person's career" } },
};

/** Names that only several people can have. */
const ORGANISATION =
  /編集部|編集局|取材班|株式会社|有限会社|合同会社|財団|社団|協会|委員会|事務局|広報|チーム$|\b(?:team|staff|editors|inc|llc|ltd|gmbh|newsroom|editorial|press office|association|foundation)\b\.?/i;
/** What one person says of a life of work: 「…を十年以上見てきた私」, 「私は三十年近く…」, "I have worked for ten years". */
const CAREER: readonly RegExp[] = [
  /(?:私|僕|俺|筆者)(?!たち|達|ども|ら)[^。！？\n]{0,50}?[\d０-９一二三四五六七八九十]{1,3}年(?:間|近く|以上|余り|あまり|ほど|来)/u,
  /[\d０-９一二三四五六七八九十]{1,3}年(?:間|近く|以上|余り|あまり|ほど|来)[^。！？\n]{0,40}?(?:私|僕|俺|筆者)(?!たち|達|ども|ら)/u,
  /(?:私|僕|筆者)の(?:経歴|キャリア|前職|職歴)/u,
  /\b(?:I have|I've|I) (?:worked|spent|been working|served)\b[^.!?\n]{0,60}\byears?\b/iu,
  /\bin my (?:career|previous job|\w{2,12} years (?:as|of|in|at))\b/iu,
];

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check({ article, remember }) {
    const authors = [...articleTerms(article)].filter(({ vocabulary }) => vocabulary === "author");
    const [author] = authors;
    if (!author || !authors.every(({ text }) => ORGANISATION.test(text))) return;
    const place = careerIn(article, remember);
    if (!place) return;
    yield {
      messageId: "author-voice",
      range: author.range,
      values: {
        author: quoteStart(author.text, LONGEST),
        line: article.lines.position(place.start).line,
        text: quoteStart(article.source.slice(place.start, place.end), LONGEST),
      },
      related: [{ range: place, role: "conflict", note: "voice" }],
    };
  },
});

/** In the prose of the block, `null` where there is none. */
function careerInBlock({ kind, prose }: BlockContent): TextRange | null {
  if (kind !== "paragraph") return null;
  const [first] = CAREER.map((pattern) => pattern.exec(prose.text))
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index);
  return first ? { start: first.index, end: first.index + first[0].length } : null;
}

/** A quotation speaks for somebody else. */
function careerIn(
  article: Article,
  remember: (content: BlockContent, compute: typeof careerInBlock) => TextRange | null,
): TextRange | undefined {
  for (const { content, range, containers } of article.blocks) {
    const found = containers.some(({ kind }) => kind === "quote")
      ? null
      : remember(content, careerInBlock);
    if (!found || isQuoted(content.prose.text, found.start)) continue;
    const place = content.prose.blockRange(found.start, found.end);
    return { start: range.start + place.start, end: range.start + place.end };
  }
  return undefined;
}

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (
    before.lastIndexOf("「") > before.lastIndexOf("」") ||
    (before.split('"').length - 1) % 2 === 1 ||
    before.lastIndexOf("“") > before.lastIndexOf("”")
  );
}

const LONGEST = 24;
