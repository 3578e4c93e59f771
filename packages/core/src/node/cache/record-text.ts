import type { Finding, Json } from "../../finding/finding.js";
import type { Suppression } from "../../finding/suppression.js";
import {
  has,
  isOneOf,
  isPosition,
  isText,
  listOf,
  optional,
  rangeIn,
  isFields,
  type Shape,
} from "./shapes.js";

/** The part of a record that is kept as JSON. */
export interface RecordText {
  /** Kind, whether it is loose, key and value. */
  readonly facts: readonly (readonly [string, boolean, string, Json])[];
  readonly findings: readonly Finding[];
  readonly again: readonly string[];
  readonly suppressions: readonly Suppression[];
}

const isLocation = has({ start: isPosition, end: isPosition });

/** Whether a value is what a record keeps of an article so many code units long. */
export function isRecordText(value: unknown, length: number): value is RecordText {
  const isRange = rangeIn(length);
  const isEdit = has({ range: isRange, text: isText });
  const isRelated = has({
    filePath: isText,
    range: isRange,
    loc: isLocation,
    role: isOneOf("copy", "repeat", "conflict", "definition", "other"),
    message: isText,
  });
  const isFinding = has({
    ruleId: isText,
    filePath: isText,
    messageId: isText,
    severity: isOneOf("info", "warning", "error"),
    message: isText,
    range: isRange,
    loc: isLocation,
    related: listOf(isRelated),
    data: isFields,
    fix: optional(isEdit),
    suggestions: optional(listOf(has({ id: isText, message: isText, edits: listOf(isEdit) }))),
  });
  const isFact: Shape = (fact) =>
    Array.isArray(fact) &&
    fact.length === 4 &&
    isText(fact[0]) &&
    typeof fact[1] === "boolean" &&
    isText(fact[2]);
  return has({
    facts: listOf(isFact),
    findings: listOf(isFinding),
    again: listOf(isText),
    suppressions: listOf(
      has({ range: isRange, rules: listOf(isText), reason: isText, reach: isRange }),
    ),
  })(value);
}
