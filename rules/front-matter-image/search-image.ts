import { IMAGE_NAME, nearestWords, type AssetIndex } from "@kouetsu/core";

/** A path to an image of the site, as front matter has it. */
export interface LocalPath {
  /** `/…`: from where the site is served. `./…`: from the article. Otherwise either, by the theme. */
  readonly from: "site" | "article" | "unknown";
  /** Without `.` and with `..` only in front, in Unicode form NFC. */
  readonly parts: readonly string[];
}

/** Templates, aliases of bundlers, macros, addresses and Windows paths. */
const NOT_A_PATH = /[{}<>$*|\\:]|^[@~#%]|^\/\//;

/** The value as a path, or `undefined` when what it leads to cannot be known from its text. */
export function localPath(value: string): LocalPath | undefined {
  const written = value.trim().replace(/[?#].*$/s, "");
  if (NOT_A_PATH.test(written) || /\s/.test(written.slice(0, 1)) || !IMAGE_NAME.test(written))
    return undefined;
  const decoded = decode(written);
  if (decoded === undefined) return undefined;
  const parts: string[] = [];
  for (const part of decoded.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  // Hidden folders and packages are not searched.
  if (parts.some((part) => part === "node_modules" || /^\.(?!\.$)/.test(part))) return undefined;
  if (written.startsWith("/")) return { from: "site", parts };
  return { from: /^\.\.?\//.test(written) ? "article" : "unknown", parts };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch {
    return undefined;
  }
}

/** Where an image could lie, and what is known of the place. */
export interface Search {
  readonly isFound: boolean;
  /** Whether images are kept where the path leads, so that one that is not there is missed. */
  readonly isKnownPlace: boolean;
  /** The file that may be meant, by its name. */
  readonly nearest: string | undefined;
}

/**
 * Looks under every folder that a generator could count from: that of the
 * article and those above it, up to the root of the site, each also with the
 * folders that are served; the first folder of an address may be that of the
 * whole site.
 */
export function searchImage(
  path: LocalPath,
  articlePath: string,
  staticFolders: readonly string[],
  assets: AssetIndex,
): Search {
  const folders = articlePath.normalize("NFC").split("/").slice(0, -1);
  const stem = articlePath.slice(articlePath.lastIndexOf("/") + 1).replace(/\.[^.]{1,10}$/, "");
  const tails = tailsOf(path);
  const above = folders.map((_, index) => folders.slice(0, index + 1)).toReversed();
  const bases = [...above, []].flatMap((base) => [
    base,
    ...staticFolders.map((folder) => [...base, ...folder.split("/").filter(Boolean)]),
  ]);
  // A folder beside an article and named after it belongs to it.
  const roots = [[...folders, stem], ...bases];
  const candidates = roots.flatMap((root) =>
    tails.map((tail) => ({ root, tail, path: joined(root, tail) })),
  );
  const fromArticle = resolved(folders, path.parts);
  const places = [fromArticle, ...candidates.map((candidate) => candidate.path)];
  const isFound =
    places.some((place) => place !== undefined && assets.has(place)) ||
    // An address that climbs out of the site leads nowhere that is known.
    (path.from === "article" && fromArticle === undefined) ||
    (path.from === "unknown" && isServed(joined([], path.parts), staticFolders, assets));
  if (isFound) return { isFound, isKnownPlace: true, nearest: undefined };
  const isKnownPlace =
    (fromArticle !== undefined && isKept(fromArticle, path, assets)) ||
    // Without its first folder an address may be found; that it should be there is not known.
    candidates.some(({ root, tail }) => {
      if (tail !== tails[0]) return false;
      return tail.length > 1
        ? assets.hasFolder(joined(root, tail.slice(0, -1)))
        : root.length > 0 && assets.namesIn(joined(root, [])).length > 0;
    });
  const name = path.parts.at(-1) ?? "";
  const beside = new Set(places.flatMap((place) => namesBeside(place, assets)));
  const [nearest] = nearestWords(
    name,
    [...beside].filter((other) => digitsOf(other) === digitsOf(name)),
  );
  return { isFound, isKnownPlace, nearest };
}

function isKept(place: string, { from }: LocalPath, assets: AssetIndex): boolean {
  const folder = place.slice(0, Math.max(0, place.lastIndexOf("/")));
  return from === "article" && (folder === "" || assets.hasFolder(folder));
}

/** The path from a folder that is served, with and without the folder of the whole site. */
function tailsOf({ from, parts }: LocalPath): readonly (readonly string[])[] {
  const inside = parts.filter((part) => part !== "..");
  return from === "site" && inside.length > 2 ? [inside, inside.slice(1)] : [inside];
}

/** A theme may set any folder below those that are served in front. */
function isServed(tail: string, staticFolders: readonly string[], assets: AssetIndex): boolean {
  return [...assets.images].some(
    (image) =>
      image.endsWith(`/${tail}`) && staticFolders.some((folder) => image.startsWith(`${folder}/`)),
  );
}

function resolved(folders: readonly string[], parts: readonly string[]): string | undefined {
  const up = parts.filter((part) => part === "..").length;
  return up > folders.length
    ? undefined
    : joined(folders.slice(0, folders.length - up), parts.slice(up));
}

const joined = (folders: readonly string[], parts: readonly string[]): string =>
  [...folders, ...parts].join("/");

function namesBeside(place: string | undefined, assets: AssetIndex): readonly string[] {
  return place === undefined
    ? []
    : assets.namesIn(place.slice(0, Math.max(0, place.lastIndexOf("/"))));
}

/** Pictures that differ in their numbers are different pictures. */
const digitsOf = (name: string): string => name.replaceAll(/\D/g, "");
