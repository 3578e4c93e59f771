import {
  DidChangeWatchedFilesNotification,
  WatchKind,
  type FileEvent,
} from "vscode-languageserver";
import { basename } from "node:path";
import { IMAGE_NAME } from "@kouetsu/core";
import { configNames } from "@kouetsu/core/node";
import { isBelow, pathOfUri } from "../protocol/uris.js";
import type { Session } from "./session.js";

const ARTICLE = /\.(?:md|markdown)$/i;
/** Files that decide which rules hold, or which files are articles. */
const DECIDING = new Set<string>([...configNames, ".kouetsuignore", ".gitignore"]);
const GLOBS = ["**/*.{md,markdown,MD}", `**/{${[...DECIDING].join(",")}}`, "**/.textlintrc*"];
/** Pictures of articles; that they are there counts, not what they show. */
const IMAGE_GLOB = "**/*.{png,jpg,jpeg,gif,webp,svg,avif}";

/** Asks the client to tell of changes on disk. */
export async function watchFiles({ setup }: Session): Promise<void> {
  if (!setup.features.watchRegistration) return;
  await setup.connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [
      ...GLOBS.map((globPattern) => ({ globPattern })),
      { globPattern: IMAGE_GLOB, kind: WatchKind.Create | WatchKind.Delete },
    ],
  });
}

/** Takes over what happened on disk: `git pull`, another editor, a configuration that was saved. */
export async function filesChanged(session: Session, changes: readonly FileEvent[]): Promise<void> {
  const paths = changes.flatMap(({ uri }) => pathOfUri(uri) ?? []);
  const roots = session.workspace.roots.filter((root) => paths.some((path) => decides(path, root)));
  if (roots.length > 0) session.reload(roots);
  const images = paths.filter((path) => IMAGE_NAME.test(path));
  for (const root of session.workspace.folders.filter((folder) =>
    images.some((image) => isBelow(folder, image)),
  )) {
    const { site } = await session.workspace.at(root);
    site.config.forgetImages();
  }
  if (images.length > 0) session.everythingMayHaveChanged();
  for (const path of paths.filter((path) => ARTICLE.test(path))) {
    for (const root of session.workspace.folders.filter((folder) => isBelow(folder, path))) {
      if (roots.includes(root)) continue;
      const { site } = await session.workspace.at(root);
      if (site.config.isIgnored(path)) continue;
      site.fileChanged(path);
    }
  }
}

/** Whether a file has a say in how the articles of a folder are checked. */
function decides(path: string, root: string): boolean {
  const name = basename(path);
  if (!DECIDING.has(name) && !name.startsWith(".textlintrc")) return false;
  return isBelow(root, path) || isBelow(path.slice(0, -name.length - 1), root);
}
