import { defineRule, type Article, type Block, type RuleMeta, quoteStart } from "@kouetsu/core";
import { isContent } from "./content.js";
import { standsAlone } from "./headings.js";

type Options = {
  /** Headings that a tool fills when the site is built. */
  readonly filledLater: readonly string[];
};
type MessageId = "nothing-under-heading";

const meta: RuleMeta<Options, MessageId> = {
  id: "empty-section",
  family: "residue",
  description: {
    ja: "見出しだけがあって、下に何もない節",
    en: "Sections that have a heading and nothing under it",
  },
  severity: "error",
  recommended: true,
  since: "0.1.0",
  options: {
    properties: {
      filledLater: {
        type: "array",
        items: { type: "string", minLength: 1 },
        description: "Headings, as they read, whose section is filled when the site is built.",
      },
    },
    defaults: { filledLater: [] },
  },
  messages: {
    "nothing-under-heading": {
      ja: "見出し「{heading}」の下に何もありません。\n中身を書くか、見出しを消してください。",
      en: 'Nothing stands under "{heading}".\nWrite the section, or delete the heading.',
    },
  },
};

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check({ article, options }) {
    for (const block of article.blocks) {
      if (block.content.kind !== "heading" || block.containers.length > 0) continue;
      const heading = block.content.prose.text.trim();
      if (standsAlone(block, article) || options.filledLater.includes(heading)) continue;
      if (hasSection(block, article)) continue;
      yield {
        messageId: "nothing-under-heading",
        range: block.range,
        values: { heading: quoteStart(heading, LONGEST_QUOTE) },
      };
    }
  },
});

/** Whether anything for a reader follows before a heading of the same or a higher level; a lower heading is something. */
function hasSection({ content, index }: Block, { blocks }: Article): boolean {
  for (let at = index + 1; at < blocks.length; at++) {
    const next = blocks[at] as Block;
    if (next.content.kind === "heading" && next.containers.length === 0)
      return next.content.level > content.level;
    if (isContent(next.content)) return true;
  }
  return false;
}

const LONGEST_QUOTE = 28;
