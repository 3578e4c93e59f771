import {
  defineRule,
  type Article,
  type BlockContent,
  type Inline,
  type Report,
  type RuleMeta,
  type TextRange,
  innerRange,
  shiftRange,
  textField,
  quoteStart,
} from "@kouetsu/core";
import { deletion } from "./deletion.js";
import {
  findBrokenCharacters,
  findBrokenIn,
  findPhrases,
  findResidue,
  titleResidue,
  type Residue,
} from "./find-residue.js";

type Options = {
  /** More phrases that must not be published. */
  readonly phrases: readonly string[];
  /** Phrases that this site means, as they stand in the text. */
  readonly allow: readonly string[];
};

type MessageId = Residue["kind"];

const meta: RuleMeta<Options, MessageId> = {
  id: "generation-residue",
  family: "residue",
  description: {
    ja: "文章を作る道具や写し取りの跡で、読者に見せるつもりのない文字",
    en: "Traces of generators and scrapers that no editor meant to publish",
  },
  severity: "error",
  recommended: true,
  since: "0.1.0",
  options: {
    properties: {
      phrases: {
        type: "array",
        items: { type: "string", minLength: 1 },
        description: "More phrases that must not be published, as they stand in the text.",
      },
      allow: {
        type: "array",
        items: { type: "string", minLength: 1 },
        description: "Texts that this site means; residue that reads exactly so is not reported.",
      },
    },
    defaults: { phrases: [], allow: [] },
  },
  messages: {
    "end-marker": {
      ja: "「{text}」は公開する文ではなさそうです。\n文章を作る道具が付ける区切りの印です。消せます。",
      en: '"{text}" does not look meant for readers.\nIt is a mark that writing tools put at an end. It can be deleted.',
    },
    "continuation-marker": {
      ja: "「{text}」は公開する文ではなさそうです。\n続きをつないだ跡です。前後が重なっていないかを見て、消せます。",
      en: '"{text}" does not look meant for readers.\nA continuation was joined here. See whether the parts overlap, then delete the mark.',
    },
    "citation-marker": {
      ja: "「{text}」は、読者が開けない出典の印です。\n検索する道具が付けた印です。出典のリンクに置き換えてください。",
      en: '"{text}" is a source no reader can open.\nA searching tool left it. Put a link to the source in its place.',
    },
    "prompt-leak": {
      ja: "「{text}」は、書き手への指示の跡のようです。\nこの文を消すか、読者に向けて書き直してください。",
      en: '"{text}" is meant for the writer.\nDelete the sentence, or write it for the reader.',
    },
    "answer-leak": {
      ja: "「{text}」は、頼んだ人への返事のようです。\n文章を作る道具とのやり取りの跡なら、この文は消せます。",
      en: '"{text}" answers whoever asked for the text.\nIf it is left from a writing tool, the sentence can be deleted.',
    },
    refusal: {
      ja: "「{text}」は、記事ではなく断りのようです。\n道具が書けなかった跡です。本文を入れ直すまで、公開を待てます。",
      en: '"{text}" is a refusal.\nA tool could not write here. Put the text in before the article goes out.',
    },
    "site-chrome": {
      ja: "「{text}」は、ページの部品の文字のようです。\nよそのページから写したときに混ざったものなら、消せます。",
      en: '"{text}" belongs to a page, not to the text.\nIf it came along when a page was copied, it can be deleted.',
    },
    "template-hole": {
      ja: "「{text}」が埋まっていません。\n中身を書くか、消してください。",
      en: '"{text}" is still to be filled in.\nWrite what belongs there, or delete it.',
    },
    "broken-character": {
      ja: "「{text}」で文字が壊れています。\n元の原稿を見て、文字を入れ直してください。",
      en: 'A character is broken in "{text}".\nLook at the original, and put the character back.',
    },
    phrase: {
      ja: "「{text}」は公開する文ではなさそうです。\nこのサイトの設定で、出さない言葉になっています。消せます。",
      en: '"{text}" does not look meant for readers.\nThe settings of this site list it. It can be deleted.',
    },
  },
  notes: {
    delete: { ja: "「{text}」を消す", en: 'Delete "{text}"' },
  },
};

/** Conditions whose text says nothing to a reader, so that it can go without a choice. */
const FIXED: ReadonlySet<MessageId> = new Set([
  "end-marker",
  "continuation-marker",
  "site-chrome",
  "phrase",
]);
const SUGGESTED: ReadonlySet<MessageId> = new Set([
  "citation-marker",
  "prompt-leak",
  "answer-leak",
  "template-hole",
]);

const PROSE: ReadonlySet<BlockContent["kind"]> = new Set(["heading", "paragraph", "table"]);

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check({ article, options }) {
    const opening = article.blocks.find((block) => block.content.kind === "paragraph");
    const isLink = (inline: Inline): boolean =>
      inline.kind === "link" &&
      (inline.destination !== undefined ||
        (inline.label !== undefined && article.linkDefinitions.has(inline.label)));
    const { source } = article;
    const judgesBroken = source.includes("\uFFFD") && !ABOUT_BROKEN_CHARACTERS.test(source);
    if (article.frontMatter && judgesBroken) {
      for (const range of findBrokenIn(source, article.frontMatter.content))
        yield reportOf(article, "broken-character", range);
    }
    const title = textField(article, "title");
    const leaked = title && titleResidue(title.text);
    if (title && leaked && !options.allow.includes(title.text))
      yield {
        messageId: leaked,
        range: innerRange(title.node),
        values: { text: quoteStart(title.text, LONGEST_QUOTE) },
      };
    for (const block of article.blocks) {
      if (block.containers.some((container) => container.kind === "quote")) continue;
      const { content } = block;
      const residue = PROSE.has(content.kind)
        ? [
            ...findResidue(content, isLink, block === opening),
            ...findPhrases(content, options.phrases),
          ]
        : [];
      if (judgesBroken && content.kind !== "code") residue.push(...findBrokenCharacters(content));
      for (const found of residue) {
        const range = shiftRange(found.range, block.range.start);
        if (!options.allow.includes(source.slice(range.start, range.end)))
          yield reportOf(article, found.kind, range);
      }
    }
  },
});

/** An article about broken characters shows some. */
const ABOUT_BROKEN_CHARACTERS = /U\+FFFD|replacement character|置換文字|文字化け|mojibake/i;

function reportOf(article: Article, kind: MessageId, range: TextRange): Report<MessageId> {
  const text =
    kind === "broken-character"
      ? withNeighbours(article, range)
      : article.source.slice(range.start, range.end);
  const values = { text: quoteStart(text, LONGEST_QUOTE) };
  const edit = deletion(article, range);
  return {
    messageId: kind,
    range,
    values,
    ...(FIXED.has(kind) ? { fix: edit } : {}),
    ...(SUGGESTED.has(kind) ? { suggestions: [{ note: "delete", values, edits: [edit] }] } : {}),
  };
}

function withNeighbours(
  { source, lines }: Article,
  { start, end }: { start: number; end: number },
): string {
  const line = lines.lineRange(lines.position(start).line);
  return source.slice(Math.max(line.start, start - 5), Math.min(line.end, end + 5)).trim();
}

/** Short enough for a first line of 60 characters in either language. */
const LONGEST_QUOTE = 20;
