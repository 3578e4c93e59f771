import { dirname, parse } from "node:path";
import { isBelow, pathOfUri } from "../protocol/uris.js";

/** Something that is opened for a folder and closed when the folder leaves the workspace. */
export interface FolderHolder {
  close(): void;
}

/**
 * Which folder a document belongs to: the innermost workspace folder around it;
 * a file outside of all has its own folder to itself, unread but for what is
 * open; a document without a file joins the first folder.
 */
export class Workspace<Holder extends FolderHolder> {
  readonly #open: (root: string, isFolder: boolean) => Promise<Holder>;
  readonly #folders: string[] = [];
  readonly #held = new Map<string, Promise<Holder>>();

  constructor(open: (root: string, isFolder: boolean) => Promise<Holder>) {
    this.#open = open;
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** The folder joined the workspace; what was held for documents alone in it is opened anew, as a folder. */
  add(root: string): void {
    if (this.#folders.includes(root)) return;
    this.#folders.push(root);
    this.drop(root);
  }

  remove(root: string): void {
    const at = this.#folders.indexOf(root);
    if (at >= 0) this.#folders.splice(at, 1);
    this.drop(root);
  }

  /** The root of the folder that a document belongs to. */
  rootOf(uri: string): string {
    const path = pathOfUri(uri);
    if (path === undefined) return this.#folders[0] ?? parse(process.cwd()).root;
    const around = this.#folders.filter((folder) => isBelow(folder, path));
    return around.toSorted((a, b) => b.length - a.length)[0] ?? dirname(path);
  }

  /** What is held for the folder of a document; opened at the first question. */
  for(uri: string): Promise<Holder> {
    return this.at(this.rootOf(uri));
  }

  at(root: string): Promise<Holder> {
    const held = this.#held.get(root) ?? this.#open(root, this.#folders.includes(root));
    this.#held.set(root, held);
    return held;
  }

  /** Everything that is held now. */
  all(): Promise<Holder[]> {
    return Promise.all(this.#held.values());
  }

  get roots(): readonly string[] {
    return [...this.#held.keys()];
  }

  /** Lets go of a folder; the next question opens it anew. */
  drop(root: string): void {
    const held = this.#held.get(root);
    this.#held.delete(root);
    // One that never opened has nothing to close, and whoever asked for it has heard of that.
    held?.then((holder) => holder.close()).catch(() => undefined);
  }
}
