import type { RuleMeta } from "@kouetsu/core";

export type Options = {
  /** Further folders whose files the site serves, from its root. */
  readonly staticFolders: readonly string[];
};

export type MessageId = "image-missing";

export const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-image",
  family: "front-matter",
  description: {
    ja: "前付けの画像が、サイトにない",
    en: "An image of the front matter that the site does not have",
  },
  severity: "warning",
  recommended: true,
  since: "0.1.0",
  options: {
    properties: {
      staticFolders: {
        type: "array",
        items: { type: "string" },
        description:
          "Further folders whose files the site serves, from its root, such as media or theme/static.",
      },
    },
    defaults: { staticFolders: [] },
  },
  messages: {
    "image-missing": {
      ja: "画像「{path}」が、サイトに見つかりません。\n記事のフォルダと、公開用のフォルダを探しました。\n画像を置くか、パスを直してください。",
      en: 'The image "{path}" is not in the site.\nLooked in the folder of the article and where the site keeps its files.\nAdd the image, or correct the path.',
    },
  },
  notes: {
    nearest: { ja: "{name} にする", en: "Write {name}" },
  },
};
