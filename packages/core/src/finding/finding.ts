import type { Location } from "../article/lines.js";
import type { TextEdit, TextRange } from "../text/range.js";

export type Severity = "info" | "warning" | "error";

/** What another place is to the finding; see the JSON contract in the README of the command line. */
export type RelatedRole = "copy" | "repeat" | "conflict" | "definition" | "other";

/** Data that survives JSON. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** Another place that belongs to the finding. */
export interface RelatedPlace {
  readonly filePath: string;
  readonly range: TextRange;
  readonly loc: Location;
  readonly role: RelatedRole;
  readonly message: string;
}

/** An edit that a person may choose; it can reach into other files. */
export interface Suggestion {
  readonly id: string;
  readonly message: string;
  readonly edits: readonly (TextEdit & { readonly filePath?: string })[];
}

/** One thing that is wrong with an article, and every place that belongs to it. */
export interface Finding {
  /** With its owner: `kouetsu/duplicated-passage`, or the id of a hosted textlint rule. */
  readonly ruleId: string;
  /** The article that the finding is in. */
  readonly filePath: string;
  readonly messageId: string;
  readonly severity: Severity;
  /** The first line says what is wrong; the next where the other place is and the way out. */
  readonly message: string;
  readonly range: TextRange;
  readonly loc: Location;
  readonly related: readonly RelatedPlace[];
  readonly data: { readonly [key: string]: Json | undefined };
  /** A safe edit that mends it without a choice. */
  readonly fix?: TextEdit;
  readonly suggestions?: readonly Suggestion[];
}
