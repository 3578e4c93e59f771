import type { Place } from "@kouetsu/language-server";
import {
  commands,
  l10n,
  Uri,
  workspace,
  type Disposable,
  type TextDocumentContentProvider,
} from "vscode";
import { rangeOf } from "../places.js";
import type { DuplicateNode } from "./duplicates-view.js";

const SCHEME = "kouetsu-passage";

type PassagePlace = Pick<Place, "uri" | "range">;

/** Passages as documents of their own, so that the editor can lay two of them side by side. */
export class PassageDocuments implements TextDocumentContentProvider, Disposable {
  readonly #registered = workspace.registerTextDocumentContentProvider(SCHEME, this);

  async provideTextDocumentContent({ query }: Uri): Promise<string> {
    const { uri, range }: PassagePlace = JSON.parse(query);
    const document = await workspace.openTextDocument(Uri.parse(uri));
    return document.getText(rangeOf(range));
  }

  dispose(): void {
    this.#registered.dispose();
  }
}

/** Shows what differs between two copies. */
export async function compareCopies(left: PassagePlace, right: PassagePlace): Promise<void> {
  const title = `${labelOf(left)} ↔ ${labelOf(right)}`;
  await commands.executeCommand("vscode.diff", documentOf(left), documentOf(right), title);
}

/** The same from the view: a copy against the one that looks like the first, or against the next. */
export async function compareNode(node: DuplicateNode): Promise<void> {
  if (node.kind !== "copy") return;
  const { copies } = node.row;
  const other =
    copies.find((copy) => copy.isOriginal && copy !== node.copy) ??
    copies.find((copy) => copy !== node.copy);
  if (other !== undefined) await compareCopies(other, node.copy);
}

function documentOf(place: PassagePlace): Uri {
  const { uri, range } = place;
  return Uri.from({
    scheme: SCHEME,
    path: Uri.parse(uri).path,
    query: JSON.stringify({ uri, range }),
  });
}

function labelOf({ uri, range }: PassagePlace): string {
  const name = Uri.parse(uri).path.split("/").at(-1) ?? "";
  return l10n.t("{0}, line {1}", name, range.start.line + 1);
}
