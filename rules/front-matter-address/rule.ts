import {
  comparable,
  comparableTerm,
  defineRule,
  FIELD_KEYS,
  frontMatterEntry,
  innerRange,
  listItems,
  textField,
  type ArticleContext,
  type Report,
  type RuleMeta,
} from "@kouetsu/core";

type Options = {
  /** Slugs may have letters of any script. */
  readonly allowUnicode: boolean;
  /** The address of the site, which canonical addresses should begin with. */
  readonly siteUrl: string;
};

type MessageId =
  | "slug-format"
  | "file-slug"
  | "folder-category"
  | "title-slug-mismatch"
  | "canonical";

type Context = ArticleContext<Options, MessageId>;

const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-address",
  family: "front-matter",
  description: {
    ja: "slug の書き方が崩れている、またはファイルの場所と合わない",
    en: "A slug that is badly formed, or front matter that disagrees with where the file lies",
  },
  severity: "warning",
  recommended: true,
  since: "0.1.0",
  options: {
    properties: {
      allowUnicode: {
        type: "boolean",
        description: "Slugs may have letters of any script, such as Japanese.",
      },
      siteUrl: {
        type: "string",
        description:
          "The address of the site, such as https://example.com. Canonical addresses of another host are reported.",
      },
    },
    defaults: { allowUnicode: false, siteUrl: "" },
  },
  messages: {
    "slug-format": {
      ja: "slug の「{wrong}」は、アドレスに向きません。\n英小文字と数字を - でつないでください。",
      en: '"{wrong}" in the slug does not suit an address.\nJoin small letters and digits with "-".',
    },
    "file-slug": {
      ja: "slug がファイル名と違います。\nslug は「{slug}」、ファイル名は「{name}」です。どちらかに揃えてください。",
      en: 'The slug is not the name of the file.\nThe slug is "{slug}", the file "{name}". Make them agree.',
    },
    "folder-category": {
      ja: "カテゴリがフォルダと違います。\nカテゴリは「{category}」、フォルダは「{folder}」です。ファイルを移すか、カテゴリを直してください。",
      en: 'The category is not that of the folder.\nThe category is "{category}", the folder "{folder}". Move the file, or correct the category.',
    },
    "title-slug-mismatch": {
      ja: "slug「{slug}」に、題の語がありません。\n別の記事の slug が残っていないか、見てください。",
      en: 'The slug "{slug}" has no word of the title.\nSee whether it was left by another article.',
      severity: "info",
      recommended: false,
    },
    canonical: {
      ja: "正規のアドレスが、このサイトのものではありません。\n検索は {value} を本物と扱います。{host} のアドレスにするか、外してください。",
      en: "The canonical address is not one of this site.\nSearch engines will take {value} for the original. Use {host}, or leave it out.",
    },
  },
  notes: {
    title: { ja: "題", en: "The title" },
    slugify: { ja: "{slug} にする", en: "Write {slug}" },
  },
};

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check(context) {
    yield* slug(context);
    yield* folder(context);
    if (context.isOn("title-slug-mismatch")) yield* titleAndSlug(context);
    yield* canonical(context);
  },
});

const SEGMENT = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;
const UNICODE_SEGMENT =
  /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:[-_][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;
/** What keeps a segment from being one of the above. */
const WRONG = /[^a-z0-9_-]{1,24}|[-_]{2,24}|^[-_]|[-_]$/;
const WRONG_IN_UNICODE = /[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]{1,24}|[-_]{2,24}|^[-_]|[-_]$/u;
const DATED_NAME = /^\d{4}-\d{1,2}-\d{1,2}-/;

function* slug({ article, site, options }: Context): Iterable<Report<MessageId>> {
  const field = textField(article, "slug");
  if (!field) return;
  const range = innerRange(field.node);
  const segments = field.text.split("/").filter(Boolean);
  const pattern = options.allowUnicode ? UNICODE_SEGMENT : SEGMENT;
  if (segments.length === 0 || !segments.every((segment) => pattern.test(segment))) {
    const better = slugOf(field.text);
    yield {
      messageId: "slug-format",
      range,
      values: { wrong: wrongPart(field.text, options.allowUnicode) },
      ...(SEGMENT.test(better)
        ? {
            suggestions: [
              { note: "slugify", values: { slug: better }, edits: [{ range, text: better }] },
            ],
          }
        : {}),
    };
    return;
  }
  const name = article.filePath
    .slice(article.filePath.lastIndexOf("/") + 1)
    .replace(/\.[A-Za-z]{1,10}$/, "")
    .replace(DATED_NAME, "");
  if (site.frontMatter.fileName !== "slug" || name === "index" || segments.at(-1) === name) return;
  yield {
    messageId: "file-slug",
    range,
    values: { slug: field.text, name },
    suggestions: [{ note: "slugify", values: { slug: name }, edits: [{ range, text: name }] }],
  };
}

/** The first thing in a slug that does not belong there: other characters, or a joint that joins nothing. */
function wrongPart(text: string, allowUnicode: boolean): string {
  const wrong = allowUnicode ? WRONG_IN_UNICODE : WRONG;
  const [part] = text.split("/").flatMap((segment) => wrong.exec(segment)?.[0] ?? []);
  return part ?? text;
}

/** ASCII letters and digits joined by hyphens; Japanese has no spelling in them that a tool could know. */
function slugOf(text: string): string {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "";
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]{1,100}/g, "-")
    .replaceAll(/^-|-$/g, "");
}

/** `folderIsCategory` such as `posts/*`: the folder in the place of the star is the category. */
function* folder({ article, site }: Context): Iterable<Report<MessageId>> {
  const pattern = site.frontMatter.folderIsCategory
    ?.split("/")
    .filter((part) => part !== "**" && part !== ".");
  const entry = frontMatterEntry(article.frontMatter, ...FIELD_KEYS.categories);
  if (!pattern || !entry) return;
  const star = pattern.indexOf("*");
  const folders = article.filePath.split("/").slice(0, -1);
  const name = folders[star];
  if (
    star < 0 ||
    name === undefined ||
    !pattern.slice(0, star).every((part, index) => part === folders[index])
  )
    return;
  const categories = listItems(entry.value);
  const isMeant = (text: string): boolean =>
    comparable(text) === comparable(name) ||
    site.frontMatter.synonyms.some((group) =>
      [text, name].every((word) =>
        group.some((candidate) => comparableTerm(candidate) === comparableTerm(word)),
      ),
    );
  const [first] = categories;
  if (!first || categories.some(({ text }) => isMeant(text))) return;
  yield {
    messageId: "folder-category",
    range: first.range,
    values: { category: first.text, folder: name },
  };
}

const MIN_WORDS = 2;

/** Judged only where both are in Latin letters and both have words to compare. */
function* titleAndSlug({ article }: Context): Iterable<Report<MessageId>> {
  const slugField = textField(article, "slug");
  const title = textField(article, "title");
  if (
    !slugField ||
    !title ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(title.text)
  )
    return;
  const inSlug = wordsOf(slugField.text);
  const inTitle = wordsOf(title.text);
  if (inSlug.length < MIN_WORDS || inTitle.length < MIN_WORDS) return;
  const isShared = inSlug.some((word) =>
    inTitle.some((other) => other.startsWith(word) || word.startsWith(other)),
  );
  if (isShared) return;
  yield {
    messageId: "title-slug-mismatch",
    range: innerRange(slugField.node),
    values: { slug: slugField.text.slice(0, 40) },
    related: [{ range: innerRange(title.node), role: "conflict", note: "title" }],
  };
}

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z]{4,40}|\d{2,6}/g) ?? [];

function* canonical({ article, options }: Context): Iterable<Report<MessageId>> {
  const field = textField(article, "canonical", "canonical_url", "canonicalUrl", "canonicalURL");
  const site = hostOf(options.siteUrl);
  if (!field || site === undefined) return;
  // A path without a host is on this site.
  const host = hostOf(field.text);
  if (host === undefined ? field.text.startsWith("/") : host === site) return;
  yield {
    messageId: "canonical",
    range: innerRange(field.node),
    values: { value: field.text.slice(0, 60), host: site },
  };
}

/** The host without `www.`, which makes no other site. */
const hostOf = (url: string): string | undefined =>
  URL.canParse(url)
    ? new URL(url).host.toLowerCase().replace(/^www\./, "") || undefined
    : undefined;
