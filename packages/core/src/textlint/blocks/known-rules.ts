import type { TextlintKernelRule } from "@textlint/kernel";
import type { RuleOrigin } from "../rule-origins.js";

/** A package whose rules were compared, block by block against whole documents, at this version. */
interface Measured {
  readonly version: string;
  /** Rules that look beyond one block: at the state of the document, or at the next block. */
  readonly wholeDocument: ReadonlySet<string>;
}

const MEASURED: ReadonlyMap<string, Measured> = new Map([
  [
    "textlint-rule-preset-ja-technical-writing",
    { version: "12.0.2", wholeDocument: new Set(["no-mix-dearu-desumasu"]) },
  ],
  ["textlint-rule-preset-ja-spacing", { version: "3.0.3", wholeDocument: new Set<string>() }],
  [
    "textlint-rule-preset-jtf-style",
    { version: "3.0.3", wholeDocument: new Set(["1.1.1.本文", "1.1.5.図表のキャプション"]) },
  ],
  [
    "@textlint-ja/textlint-rule-preset-ai-writing",
    {
      version: "1.7.0",
      wholeDocument: new Set(["ai-tech-writing-guideline", "no-ai-colon-continuation"]),
    },
  ],
]);

/** What is known of a rule before it has run. */
export type Locality =
  /** Judges a block by the block alone. */
  | "block"
  /** Looks at the document. */
  | "document"
  /** Nobody has compared it yet. */
  | "unknown";

/** @param origin of the package that the rule was loaded from */
export function localityOf(rule: TextlintKernelRule, origin: RuleOrigin | undefined): Locality {
  const measured = origin && MEASURED.get(origin.packageName);
  if (measured?.version !== origin?.version || measured === undefined) return "unknown";
  const name = rule.ruleId.slice(rule.ruleId.lastIndexOf("/") + 1);
  if (measured.wholeDocument.has(name)) return "document";
  return reportsOnDocument(rule) ? "document" : "block";
}

/** `sentence-length` complains once in a document about an option that it no longer wants. */
function reportsOnDocument({ options }: TextlintKernelRule): boolean {
  return typeof options === "object" && options !== null && "exclusionPatterns" in options;
}
