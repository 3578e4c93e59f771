import { existsSync } from "node:fs";
import path from "node:path";
import { assetIndexOf, IMAGE_NAME, type AssetIndex } from "../config/asset-index.js";
import type { DetectedSite } from "./detect-site.js";
import { IgnoreRules } from "./ignore-files.js";
import type { LoadedConfig } from "./load-config.js";
import { displayPath, followed, isWithin, topmost } from "./paths.js";
import { topOf, type SelectOptions } from "./select-files.js";
import { walkFolder } from "./walk-folder.js";

/** Looks the images of a site up once, when they are first asked for. */
export interface SiteImages {
  readonly find: () => AssetIndex | undefined;
  /** Images came or went: the next question looks again. */
  forget(): void;
}

/**
 * @param root absolute path of the folder that the site is; `undefined` when none is known
 * @param cwd absolute path of the folder that the names of articles count from
 */
export function siteImages(
  root: string | undefined,
  cwd: string,
  ignore: SelectOptions["ignore"],
): SiteImages {
  let known: { readonly index: AssetIndex | undefined } | undefined;
  return {
    find: () => {
      known ??= { index: root === undefined ? undefined : searchImages(root, cwd, ignore) };
      return known.index;
    },
    forget: () => {
      known = undefined;
    },
  };
}

/** The folder of the site: where its generator is set up, else its kouetsu configuration, else the repository. */
export function siteRootOf(
  folder: string,
  site: DetectedSite,
  config: LoadedConfig,
): string | undefined {
  if (site.folder !== undefined) return site.folder;
  if (config.path !== undefined && isWithin(config.base, folder)) return config.base;
  const top = topmost(folder);
  return existsSync(path.join(top, ".git")) ? top : undefined;
}

/** What ignore files leave out is not linted, but it may well be there: a file counts, a folder is not known. */
function searchImages(
  root: string,
  cwd: string,
  ignore: SelectOptions["ignore"],
): AssetIndex | undefined {
  const top = topOf(root, cwd);
  const accepts = (file: string): boolean => IMAGE_NAME.test(file);
  const walk = walkFolder(root, {
    root: followed(top),
    ignored: new IgnoreRules(top, ignore),
    accepts,
  });
  const fromRoot = (absolute: string): string => displayPath(root, absolute);
  const outside = walk.outside.map((link) => link.path);
  const unreadable = walk.unreadable.map((folder) => folder.path);
  return assetIndexOf({
    images: [...walk.files, ...[...walk.leftOut, ...outside].filter(accepts)].map(fromRoot),
    unsearched: [...walk.leftOut, ...outside, ...unreadable].map(fromRoot),
    pathOf: (filePath) => {
      const absolute = path.resolve(cwd, filePath);
      return isWithin(root, absolute) ? fromRoot(absolute) : undefined;
    },
  });
}
