import type { IndexedDocument, Side, SortedSides, View } from "../../corpus/passages/document.js";
import type { FingerprintSet } from "../../corpus/passages/fingerprint-set.js";
import type { Matter } from "../../corpus/passages/matter.js";
import { PARAMETERS, type LanguageParameters } from "../../corpus/passages/parameters.js";
import { templatesOf, type TemplateSpan } from "../../corpus/passages/templates.js";
import type { Fingerprints } from "../../corpus/passages/winnow.js";
import type { ScannedText } from "./stages.js";

/** An article as one thread sees it. What is template is worked out where it is asked for. */
export class ScanDocument implements IndexedDocument {
  readonly id: number;
  readonly order: number;
  readonly filePath: string;
  readonly language: "ja" | "en";
  readonly parameters: LanguageParameters;
  readonly matter: Matter;
  readonly fingerprints: Fingerprints;
  readonly repeats: Int32Array;
  sides: Side[] = [];
  sorted: SortedSides | undefined = undefined;
  readonly view: View | undefined = undefined;
  readonly made = undefined;
  readonly dependents: IndexedDocument[] = [];
  readonly #templateHashes: FingerprintSet;
  #templates: readonly TemplateSpan[] | undefined;

  /** @param order its place among all in the order of their paths */
  constructor(text: ScannedText, order: number, templateHashes: FingerprintSet) {
    this.id = order;
    this.order = order;
    this.filePath = text.filePath;
    this.language = text.language;
    this.parameters = PARAMETERS[text.language];
    this.matter = text.matter;
    this.fingerprints = text.fingerprints;
    this.repeats = text.repeats;
    this.#templateHashes = templateHashes;
  }

  get templates(): readonly TemplateSpan[] {
    this.#templates ??= templatesOf(this, this.#templateHashes);
    return this.#templates;
  }
}
