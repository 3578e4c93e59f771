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
};

type MessageId = "slug-format" | "file-slug" | "folder-category";

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
    },
    defaults: { allowUnicode: false },
  },
  messages: {
    "slug-format": {
      ja: "slug「{slug}」は、アドレスに向きません。\n英小文字と数字を - でつないでください。",
      en: 'The slug "{slug}" does not suit an address.\nJoin small letters and digits with "-".',
    },
    "file-slug": {
      ja: "slug がファイル名と違います。\nslug は「{slug}」、ファイル名は「{name}」です。どちらかに揃えてください。",
      en: 'The slug is not the name of the file.\nThe slug is "{slug}", the file "{name}". Make them agree.',
    },
    "folder-category": {
      ja: "カテゴリがフォルダと違います。\nカテゴリは「{category}」、フォルダは「{folder}」です。ファイルを移すか、カテゴリを直してください。",
      en: 'The category is not that of the folder.\nThe category is "{category}", the folder "{folder}". Move the file, or correct the category.',
    },
  },
  notes: { slugify: { ja: "{slug} にする", en: "Write {slug}" } },
};

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check(context) {
    yield* slug(context);
    yield* folder(context);
  },
});

const SEGMENT = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;
const UNICODE_SEGMENT =
  /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:[-_][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;
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
      values: { slug: field.text.slice(0, 24) },
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
  const name = (article.filePath.split("/").at(-1) ?? "")
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
