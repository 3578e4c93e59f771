import path from "node:path";
import { pathToFileURL } from "node:url";
import type { FormatContext } from "./lint-result.js";

/** The path of an article as a report names it, with `/`: from the repository where it is known, as the reader of the report looks for it. */
export function reportPath(filePath: string, { cwd, root }: FormatContext): string {
  return path.relative(root, path.resolve(cwd, filePath)).split(path.sep).join("/");
}

/** The `file:` URI of a folder, with a `/` at its end as a base has one. */
export function folderUri(folder: string): string {
  const uri = pathToFileURL(folder).href;
  return uri.endsWith("/") ? uri : `${uri}/`;
}
