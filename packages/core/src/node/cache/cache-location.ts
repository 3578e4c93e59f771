import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { foldersUp, followed } from "../paths.js";

/** Where a run may keep facts. */
export interface CachePlace {
  /** Absolute path of the folder that the site is. */
  readonly root: string;
  /** Absolute path of the folder that the names of articles count from. */
  readonly cwd: string;
  /** A folder of the person's choice, from `cwd`. */
  readonly location?: string;
  /** Of the host that keeps them, where several keep facts of one site. */
  readonly host?: string;
  /** The site may have come from a stranger, and with it a cache: only the person's own folder counts. */
  readonly isUntrusted?: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The file of a site's facts: below the nearest `node_modules`, which is left
 * out of version control and backups, else in the person's own cache folder.
 * Never among the articles. Articles are named from `cwd`, so each working
 * directory has a file of its own.
 */
export function cacheFileOf(place: CachePlace): string {
  const { root, cwd, location, host = "facts", environment } = place;
  const real = followed(root);
  const from = followed(cwd);
  const name = (text: string): string =>
    createHash("sha256").update(text).digest("hex").slice(0, 16);
  if (location !== undefined)
    return path.join(path.resolve(cwd, location), `${host}-${name(`${real}\n${from}`)}.bin`);
  for (const folder of place.isUntrusted === true ? [] : foldersUp(real))
    if (existsSync(path.join(folder, "node_modules")))
      return path.join(folder, "node_modules/.cache/kouetsu", `${host}-${name(from)}.bin`);
  return path.join(cacheHome(environment), "kouetsu", name(real), `${host}-${name(from)}.bin`);
}

/**
 * The folder in which programs of a person keep what they can make again.
 *
 * @param platform as Node names it
 */
export function cacheHome(
  environment: CachePlace["environment"],
  platform: string = process.platform,
): string {
  const { XDG_CACHE_HOME: chosen, LOCALAPPDATA: local } = environment;
  // Relative paths in it are to be ignored, says the XDG Base Directory Specification.
  if (chosen !== undefined && path.isAbsolute(chosen)) return chosen;
  if (platform === "win32" && local !== undefined) return local;
  return path.join(os.homedir(), ".cache");
}
