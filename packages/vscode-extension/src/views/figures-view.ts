import type { FigureRow } from "@kouetsu/language-server";
import {
  EventEmitter,
  l10n,
  languages,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  Uri,
  window,
  type Disposable,
  type TreeDataProvider,
  type TreeView,
} from "vscode";
import { rangeOf } from "../places.js";
import type { Requests } from "./requests.js";

/** How long the article has to rest before its figures are read again. */
const PAUSE_MS = 400;

const ICONS: Record<FigureRow["status"], ThemeIcon> = {
  unsupported: new ThemeIcon("warning", new ThemeColor("list.warningForeground")),
  supported: new ThemeIcon("link"),
  "set-aside": new ThemeIcon("circle-outline"),
};

/** The ledger of the article in front: those without a source first. */
export class FiguresView implements TreeDataProvider<FigureRow>, Disposable {
  readonly #requests: Requests;
  readonly #changed = new EventEmitter<undefined>();
  readonly #subscriptions: readonly Disposable[];
  readonly #view: TreeView<FigureRow>;
  #timer: NodeJS.Timeout | undefined;
  /** The article that was in front last: a page of another kind before it leaves its figures standing. */
  #article = articleInFront();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(requests: Requests) {
    this.#requests = requests;
    this.#view = window.createTreeView("kouetsu.figures", { treeDataProvider: this });
    this.#subscriptions = [
      this.#view,
      this.#changed,
      window.onDidChangeActiveTextEditor(() => {
        const article = articleInFront();
        if (article === undefined || article === this.#article) return;
        this.#article = article;
        this.#changed.fire(undefined);
      }),
      // Findings are told anew when an article was judged, so its figures are known by then.
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.#article)) this.#renewSoon();
      }),
    ];
  }

  async getChildren(parent?: FigureRow): Promise<FigureRow[]> {
    if (parent !== undefined) return [];
    if (this.#article === undefined) return this.#tell([]);
    const rows = await this.#requests.figures(this.#article);
    return this.#tell(rows.filter(({ status }) => status !== "set-aside"));
  }

  getTreeItem({ text, subject, predicate, status, source, place }: FigureRow): TreeItem {
    const item = new TreeItem(text);
    item.description = [subject, predicate].filter((part) => part !== "").join(" ");
    item.iconPath = ICONS[status];
    item.tooltip = status === "supported" ? l10n.t("Source: {0}", source) : l10n.t("No source");
    item.accessibilityInformation = { label: `${text} ${item.description} ${item.tooltip}` };
    item.command = {
      command: "vscode.open",
      title: l10n.t("Show"),
      arguments: [Uri.parse(place.uri), { selection: rangeOf(place.range) }],
    };
    return item;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const each of this.#subscriptions) each.dispose();
  }

  #tell(rows: readonly FigureRow[]): FigureRow[] {
    const missing = rows.filter(({ status }) => status === "unsupported").length;
    this.#view.message = rows.length === 0 ? l10n.t("No figures that need a source.") : "";
    this.#view.description =
      rows.length === 0 ? "" : l10n.t("{0} of {1} without a source", missing, rows.length);
    return rows.toSorted(
      (a, b) => Number(b.status === "unsupported") - Number(a.status === "unsupported"),
    );
  }

  #renewSoon(): void {
    clearTimeout(this.#timer);
    if (this.#view.visible) this.#timer = setTimeout(() => this.#changed.fire(undefined), PAUSE_MS);
  }
}

function articleInFront(): string | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === "markdown" ? document.uri.toString() : undefined;
}
