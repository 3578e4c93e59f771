import {
  defineRule,
  innerRange,
  staticFoldersOf,
  type Article,
  type FrontMatterScalar,
  type Report,
  quoteEnd,
} from "@kouetsu/core";
import { imageValues } from "./image-values.js";
import { meta, type MessageId, type Options } from "./meta.js";
import { localPath, searchImage } from "./search-image.js";

/** Judged against the files of the site, so the findings of an article may change without its text. */
export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "corpus",
  *check({ article, site, options }) {
    const root = article.frontMatter?.root;
    if (!root) return;
    for (const node of imageValues(root)) {
      const path = typeof node.value === "string" ? localPath(node.value) : undefined;
      // Asked for here, since looking the images up costs a walk through the site.
      const assets = path && site.frontMatter.assets?.();
      const articlePath = assets?.pathOf(article.filePath);
      if (!path || !assets || articlePath === undefined) continue;
      const folders = [...staticFoldersOf(site.frontMatter.preset), ...options.staticFolders];
      const { isFound, isKnownPlace, nearest } = searchImage(path, articlePath, folders, assets);
      if (!isFound && isKnownPlace) yield reportOf(node, nearest, article);
    }
  },
});

function reportOf(
  node: FrontMatterScalar,
  nearest: string | undefined,
  article: Article,
): Report<MessageId> {
  const range = innerRange(node);
  const value = String(node.value);
  const isLiteral = article.source.slice(range.start, range.end) === value;
  const start = range.start + value.lastIndexOf("/") + 1;
  return {
    messageId: "image-missing",
    range,
    values: { path: quoteEnd(value.trim(), LONGEST) },
    ...(nearest !== undefined && isLiteral && PLAIN_NAME.test(nearest)
      ? {
          suggestions: [
            {
              note: "nearest",
              values: { name: nearest },
              edits: [{ range: { start, end: range.end }, text: nearest }],
            },
          ],
        }
      : {}),
  };
}

/** A name that needs no quotes in any format of front matter. */
const PLAIN_NAME = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{0,200}$/u;

/** The end of a path tells most. */
const LONGEST = 28;
