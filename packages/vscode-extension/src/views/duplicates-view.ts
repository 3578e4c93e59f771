import type { DuplicateRow } from "@kouetsu/language-server";
import {
  EventEmitter,
  l10n,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  type Disposable,
  type TreeDataProvider,
  type TreeView,
} from "vscode";
import { rangeOf } from "../places.js";
import type { Requests } from "./requests.js";

type Copy = DuplicateRow["copies"][number];
/** A group of copies, or one of them. */
export type DuplicateNode =
  | { readonly kind: "group"; readonly row: DuplicateRow }
  | { readonly kind: "copy"; readonly row: DuplicateRow; readonly copy: Copy };

/** The repeated passages of the workspace, the largest first, with their copies. */
export class DuplicatesView implements TreeDataProvider<DuplicateNode>, Disposable {
  readonly #requests: Requests;
  readonly #changed = new EventEmitter<undefined>();
  readonly #view: TreeView<DuplicateNode>;
  readonly onDidChangeTreeData = this.#changed.event;
  /** The article whose passages are shown; all of them when there is none. */
  #article: string | undefined;

  constructor(requests: Requests) {
    this.#requests = requests;
    this.#view = window.createTreeView("kouetsu.duplicates", {
      treeDataProvider: this,
      showCollapseAll: true,
    });
  }

  /** Reads them anew: of one article, or of the workspace. */
  show(article: string | undefined): void {
    this.#article = article;
    this.#changed.fire(undefined);
  }

  async getChildren(parent?: DuplicateNode): Promise<DuplicateNode[]> {
    if (parent?.kind === "copy") return [];
    if (parent !== undefined)
      return parent.row.copies.map((copy) => ({ kind: "copy", row: parent.row, copy }));
    const rows = await window.withProgress({ location: { viewId: "kouetsu.duplicates" } }, () =>
      this.#requests.duplicates(this.#article),
    );
    this.#view.message = rows.length === 0 ? l10n.t("No passage stands twice.") : "";
    this.#view.description = this.#article === undefined ? "" : l10n.t("this article");
    return rows.map((row) => ({ kind: "group", row }));
  }

  getTreeItem(node: DuplicateNode): TreeItem {
    return node.kind === "group" ? groupItem(node.row) : copyItem(node);
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }
}

function groupItem({ text, summary }: DuplicateRow): TreeItem {
  const item = new TreeItem(text, TreeItemCollapsibleState.Collapsed);
  item.description = summary;
  item.tooltip = `${summary}\n${text}`;
  item.iconPath = new ThemeIcon("files");
  return item;
}

function copyItem({ copy, row }: Extract<DuplicateNode, { kind: "copy" }>): TreeItem {
  const item = new TreeItem(copy.name);
  const line = l10n.t("line {0}", copy.range.start.line + 1);
  item.description = copy.isOriginal ? l10n.t("{0} · looks like the first", line) : line;
  item.tooltip = row.text;
  item.iconPath = new ThemeIcon(copy.isOriginal ? "star-empty" : "file");
  item.contextValue = "kouetsuCopy";
  item.command = {
    command: "vscode.open",
    title: l10n.t("Show"),
    arguments: [Uri.parse(copy.uri), { selection: rangeOf(copy.range) }],
  };
  return item;
}
