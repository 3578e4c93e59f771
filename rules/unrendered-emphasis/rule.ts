import {
  defineRule,
  quoteStart,
  type BlockContent,
  type BlockKind,
  type MarkdownRenderer,
  type Report,
  type RuleMeta,
} from "@kouetsu/core";
import { findUnrendered } from "./find-unrendered.js";

type Options = Record<never, never>;
type MessageId = "shown-asterisks" | "inner-space";

const meta: RuleMeta<Options, MessageId> = {
  id: "unrendered-emphasis",
  family: "residue",
  description: {
    ja: "太字にならず、読者に ** が見える強調",
    en: "Emphasis that does not render, so that readers see the asterisks",
  },
  severity: "error",
  recommended: true,
  since: "0.1.0",
  options: { properties: {}, defaults: {} },
  messages: {
    "shown-asterisks": {
      ja: "「{text}」が太字にならず、** が見えます。\n印の隣がかっこや句読点だからです。\n印をかっこの中か句読点の前に移すか、空白を足せば太字になります。",
      en: 'Readers see the ** around "{text}".\nBrackets or punctuation beside the marks keep it from being bold.\nMove the marks inside the brackets or before the punctuation, or add a space.',
    },
    "inner-space": {
      ja: "「{text}」が太字にならず、** が見えます。\n印のすぐ内側に空白があるからです。\n空白を印の外に出せば太字になります。",
      en: 'Readers see the ** around "{text}".\nA space just inside the marks keeps it from being bold.\nMove the space outside.',
    },
  },
};

const PROSE: ReadonlySet<BlockKind> = new Set(["heading", "paragraph", "table"]);
const LONGEST_QUOTE = 20;

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "block",
  check: ({ block, site }) =>
    PROSE.has(block.kind) && block.raw.includes("**") ? reportsOf(block, site.renderer) : NONE,
});

/** Nearly every block ends at the first look, without anything made for it. */
const NONE: readonly Report<MessageId>[] = [];

function* reportsOf(block: BlockContent, renderer: MarkdownRenderer): Generator<Report<MessageId>> {
  for (const found of findUnrendered(block, renderer)) {
    const range = { start: found.open, end: found.close + found.length };
    yield {
      messageId: found.hasInnerSpace ? "inner-space" : "shown-asterisks",
      range,
      values: {
        text: quoteStart(
          block.raw.slice(found.open + found.length, found.close).trim(),
          LONGEST_QUOTE,
        ),
      },
      ...(found.replacement === undefined ? {} : { fix: { range, text: found.replacement } }),
    };
  }
}
