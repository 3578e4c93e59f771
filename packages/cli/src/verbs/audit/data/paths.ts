/** The folder that all paths share, with its "/"; empty when there is none. */
export function commonFolder(paths: readonly string[]): string {
  const [first, ...others] = paths;
  if (first === undefined) return "";
  let folder = first.slice(0, first.lastIndexOf("/") + 1);
  for (const path of others) {
    while (!path.startsWith(folder)) {
      folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
    }
  }
  return folder;
}

/** Names articles from the root of the report, in paths and inside messages. */
export class ShortPaths {
  readonly root: string;

  constructor(paths: readonly string[]) {
    this.root = commonFolder(paths);
  }

  path(filePath: string): string {
    return filePath.startsWith(this.root) ? filePath.slice(this.root.length) : filePath;
  }

  /** A message without the root; a short one, such as `a/`, could be a part of anything and stays. */
  text(message: string): string {
    return this.root.length < 4 ? message : message.replaceAll(this.root, "");
  }
}
