import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/** A document that the client has open; its text and version are the client's. */
export interface OpenDocument {
  /** As the client spells it, so that it recognises what is published for it. */
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** 1 when the text begins with a byte order mark, which an article does not have; else 0. */
  readonly shift: number;
}

interface Held {
  readonly document: TextDocument;
  /** Names the text: another one after every change, also when a document is closed and opened anew. */
  readonly revision: number;
}

/** The text buffers of the client. They outrank the files of the same name. */
export class OpenDocuments {
  readonly #byUri = new Map<string, Held>();
  #revisions = 0;

  get uris(): readonly string[] {
    return [...this.#byUri.keys()];
  }

  /** Every open document, by its URI. */
  get held(): Iterable<readonly [string, Held]> {
    return this.#byUri;
  }

  /** Whether the document could be opened: a client may send anything, and what has no name or no text would spoil the others. */
  open(uri: unknown, languageId: string, version: number, text: unknown): boolean {
    if (typeof uri !== "string" || typeof text !== "string") return false;
    this.#hold(uri, TextDocument.create(uri, languageId, version, text));
    return true;
  }

  /** Applies the changes in order; whether the document is open, so that they had a text to apply to. */
  change(
    uri: string,
    version: number | null,
    changes: readonly TextDocumentContentChangeEvent[],
  ): boolean {
    const document = this.#byUri.get(uri)?.document;
    if (document === undefined || !Array.isArray(changes) || !changes.every(isChange)) return false;
    this.#hold(uri, TextDocument.update(document, [...changes], version ?? document.version + 1));
    return true;
  }

  close(uri: string): boolean {
    return this.#byUri.delete(uri);
  }

  /** The version of a document; `undefined` when it is not open. */
  version(uri: string): number | undefined {
    return this.#byUri.get(uri)?.document.version;
  }

  get(uri: string): OpenDocument | undefined {
    const document = this.#byUri.get(uri)?.document;
    if (document === undefined) return undefined;
    const text = document.getText();
    return {
      uri: document.uri,
      version: document.version,
      text,
      shift: text.startsWith("\uFEFF") ? 1 : 0,
    };
  }

  #hold(uri: string, document: TextDocument): void {
    this.#byUri.set(uri, { document, revision: ++this.#revisions });
  }
}

/** A new text, or one for a range of numbers. */
function isChange(change: unknown): boolean {
  if (typeof change !== "object" || change === null || !("text" in change)) return false;
  if (typeof change.text !== "string") return false;
  return !("range" in change) || change.range === undefined || isRange(change.range);
}

function isRange(range: unknown): boolean {
  if (typeof range !== "object" || range === null) return false;
  return "start" in range && "end" in range && isPlace(range.start) && isPlace(range.end);
}

function isPlace(place: unknown): boolean {
  if (typeof place !== "object" || place === null) return false;
  if (!("line" in place && "character" in place)) return false;
  return Number.isInteger(place.line) && Number.isInteger(place.character);
}
