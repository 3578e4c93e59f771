import type { FrontMatterMap, FrontMatterNode, FrontMatterScalar } from "@kouetsu/core";

/** Names of keys that hold the picture of an article, in lower case without `_`, `-`, `:` and `.`. */
const IMAGE_KEYS = new Set([
  "image",
  "images",
  "cover",
  "coverimage",
  "thumbnail",
  "thumb",
  "ogimage",
  "socialimage",
  "banner",
  "bannerimage",
  "hero",
  "heroimage",
  "featuredimage",
  "featureimage",
  "headerimage",
  "overlayimage",
  "teaser",
  "eyecatch",
]);

/** Keys of the path where a picture is a map with alternative text or a caption beside it. */
const PATH_KEYS = new Set(["path", "src", "url", "file"]);

/** The values of front matter that name pictures: text, lists of them, and maps that hold them. */
export function imageValues(root: FrontMatterMap): readonly FrontMatterScalar[] {
  return root.entries.flatMap(({ key, value }) => {
    const name = bare(key);
    if (IMAGE_KEYS.has(name)) return scalarsOf(value);
    return name === "header" && value.kind === "map" ? scalarsOf(value) : [];
  });
}

function scalarsOf(value: FrontMatterNode): readonly FrontMatterScalar[] {
  if (value.kind === "scalar") return [value];
  if (value.kind === "list") return value.items.flatMap((item) => inItem(item));
  return inItem(value);
}

function inItem(item: FrontMatterNode): readonly FrontMatterScalar[] {
  if (item.kind === "scalar") return [item];
  if (item.kind === "list") return [];
  return item.entries.flatMap(({ key, value }) =>
    value.kind === "scalar" && (PATH_KEYS.has(bare(key)) || IMAGE_KEYS.has(bare(key)))
      ? [value]
      : [],
  );
}

const bare = (key: string): string => key.toLowerCase().replaceAll(/[_.:-]/g, "");
