import type { Article, Block } from "@kouetsu/core";
import type { Place } from "../unsupported-numeric-claim/group.js";

/** What supports a figure. */
export interface LedgerSource {
  /** `nearby`: a note, a source line or an introduction beside the block. */
  readonly kind: "link" | "footnote" | "named" | "nearby";
  /** The address, the label of the footnote, the sentence that names it; empty for `nearby`. */
  readonly text: string;
  /** It stands at another place of the same figure. */
  readonly isElsewhere: boolean;
}

const EXTERNAL = /^(?:https?:)?\/\/[^/]/i;
const LONGEST_SENTENCE = 80;

/** What supports the figure at a place that is known to be supported. */
export function sourceOf(
  article: Article,
  block: Block | undefined,
  { claim }: Place,
  isElsewhere: boolean,
): LedgerSource {
  const inlines = block?.content.inlines ?? [];
  const link = inlines
    .map(
      ({ destination, label }) =>
        destination ??
        (label === undefined ? undefined : article.linkDefinitions.get(label)?.destination),
    )
    .find((target) => target !== undefined && EXTERNAL.test(target));
  if (link !== undefined) return { kind: "link", text: link, isElsewhere };
  const footnote = inlines.find(({ kind }) => kind === "footnote-reference")?.label;
  if (footnote !== undefined) return { kind: "footnote", text: `[^${footnote}]`, isElsewhere };
  if (claim.standing !== "supported") return { kind: "nearby", text: "", isElsewhere };
  const sentence = block?.content.sentences.find(
    ({ range }) => range.start <= claim.range.start && claim.range.start < range.end,
  );
  return {
    kind: "named",
    text: (sentence?.text ?? "").replaceAll("\n", " ").trim().slice(0, LONGEST_SENTENCE),
    isElsewhere,
  };
}
