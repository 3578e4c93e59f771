/** The images of a site. Paths have `/`, no `.` and `..`, and count from the root of the site. */
export interface AssetIndex {
  /** Every image, in Unicode form NFC. */
  readonly images: ReadonlySet<string>;
  /** The path of an article from the root, by the name that findings give it; `undefined` when it lies outside. */
  pathOf(filePath: string): string | undefined;
  /** Whether an image stands there, or may stand there because its folder was not searched. */
  has(path: string): boolean;
  /** Whether an image lies in the folder or deeper. */
  hasFolder(path: string): boolean;
  /** The file names of the images right in a folder, sorted by code unit. */
  namesIn(folder: string): readonly string[];
}

/** What a host found of a site's images. */
export interface FoundAssets {
  readonly images: readonly string[];
  /** Folders that were left out, by ignore files, links or missing rights. */
  readonly unsearched?: readonly string[];
  pathOf(filePath: string): string | undefined;
}

/** Formats that a site shows as the picture of an article. */
export const IMAGE_NAME = /\.(?:png|jpe?g|gif|webp|svg|avif)$/i;

/**
 * The index of what was found; `undefined` when the site has no image at all,
 * for then its images are kept elsewhere and nothing can be said of them.
 */
export function assetIndexOf(found: FoundAssets): AssetIndex | undefined {
  if (found.images.length === 0) return undefined;
  const images = new Set(found.images.map((image) => image.normalize("NFC")));
  const unsearched = (found.unsearched ?? []).map((folder) => `${folder.normalize("NFC")}/`);
  const names = new Map<string, string[]>();
  const folders = new Set<string>();
  for (const image of [...images].sort()) {
    const folder = parentOf(image);
    const siblings = names.get(folder) ?? [];
    siblings.push(image.slice(image.lastIndexOf("/") + 1));
    names.set(folder, siblings);
    for (let above = folder; !folders.has(above); above = parentOf(above)) folders.add(above);
  }
  return {
    images,
    pathOf: found.pathOf,
    has: (path) => images.has(path) || unsearched.some((folder) => path.startsWith(folder)),
    hasFolder: (path) => folders.has(path),
    namesIn: (folder) => names.get(folder) ?? [],
  };
}

/** The folder of a path; that of the root is the root, `""`. */
function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
