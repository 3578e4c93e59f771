import type { Article, Block } from "@kouetsu/core";
import { blockAround } from "./around.js";
import type { Place } from "./group.js";

/** An open English figure in its paragraph: what only the sentences around it tell of it. */
export interface Told {
  /** The paragraph up to the sentence of the figure. */
  readonly before: string;
  /** The sentence up to the figure, the figure, and what stands behind it. */
  readonly opening: string;
  readonly figure: string;
  readonly after: string;
  /** It is a sum of money. */
  readonly isMoney: boolean;
  /** The paragraph behind the sentence. */
  readonly next: string;
  /** The block before the list that the paragraph stands in, or nothing. */
  readonly intro: string;
  /** The block of text before the paragraph, under the same heading, and the beginning of the one behind it. */
  readonly above: string;
  readonly below: string;
  /** The text of the nearest heading above, or nothing. */
  readonly heading: string;
  /** It stands in a list. */
  readonly isItem: boolean;
  /** The title of the article, or nothing. */
  readonly title: string;
}

/** Characters that are read on each side; a paragraph may have thousands of figures. */
const REACH = 600;

/** We, in the mouth of somebody else, is not who writes. */
export const QUOTED = /“[^“”]{0,400}”|"[^"]{0,400}"/g;

/** The title that the front matter of an article gives it. */
export function titleOf({ frontMatter }: Article): string {
  const title = frontMatter?.root?.entries.find(({ key }) => key === "title")?.value;
  return title?.kind === "scalar" && typeof title.value === "string" ? title.value : "";
}

/** The figure of a place in its paragraph; nothing for tables and headings. */
export function toldOf(article: Article, { claim, range }: Place): Told | undefined {
  const block = blockAround(article, range);
  if (block === undefined || block.content.kind !== "paragraph") return undefined;
  const { text } = block.content.prose;
  const sentence = block.content.sentences.find(({ range: { end } }) => claim.range.start < end);
  if (sentence === undefined) return undefined;
  const { start, end } = sentence.range;
  const line = (from: number, to: number): string =>
    plain(text.slice(from, to)).replaceAll("\n", " ").replaceAll(QUOTED, '""');
  return {
    before: line(Math.max(0, start - REACH), start),
    opening: line(Math.max(start, claim.range.start - REACH), claim.range.start).trimStart(),
    figure: text.slice(claim.range.start, claim.range.end),
    isMoney: /[$€£¥]|\b(?:dollars|euros|pounds|yen|rupees|francs)\b/.test(claim.label),
    after: line(claim.range.end, Math.min(end, claim.range.end + REACH)),
    next: line(end, end + REACH),
    intro: introOf(article, block),
    above: textAt(article, block.index, -1).slice(-REACH).replaceAll(QUOTED, '""'),
    below: textAt(article, block.index, 1).slice(0, BELOW).replaceAll(QUOTED, '""'),
    heading: headingOver(article, block),
    isItem: block.containers.some(({ kind }) => kind === "list"),
    title: titleOf(article),
  };
}

/** [the guild]({{< ref "guild.md" >}} "The Guild"): a link that only the site's own builder understands. */
const BUILT_LINK = /\[([^[\]]{1,120})\]\(\uFFFC[^()]{0,120}\)/g;
const BUILT_ANCHOR = /<a href="\uFFFC"[^<>]{0,80}>/g;
const plain = (text: string): string =>
  text.includes("\uFFFC") ? text.replaceAll(BUILT_LINK, "$1").replaceAll(BUILT_ANCHOR, "") : text;

/** Characters of the paragraph behind that tell who does what. */
const BELOW = 160;
/** Pictures between two paragraphs. */
const MOST_PICTURES = 2;

/** What they said, Results: a section that goes on with what was asked above it. */
const OF_RESULTS =
  /^\W{0,3}(?:\d{1,2}\.? )?(?:What (?:they|people|you|everyone|members|readers|users) (?:said|told|want|wanted|think|answered)|(?:The |Our |Key )?(?:[Rr]esults|[Ff]indings|[Aa]nswers|[Rr]esponses))\b/;

/** The next paragraph in a direction, pictures left out; nothing where a heading comes first. */
function textAt({ blocks }: Article, index: number, step: 1 | -1): string {
  for (let i = index + step, left = MOST_PICTURES; left >= 0; i += step, left--) {
    const content = blocks[i]?.content;
    if (content === undefined) return "";
    if (content.kind === "heading") {
      if (step === 1 || !OF_RESULTS.test(content.prose.text)) return "";
      continue;
    }
    if (content.kind === "paragraph" && content.prose.text.trim().length > 1)
      return content.prose.text.replaceAll("\n", " ");
  }
  return "";
}

/** The last words before a list. */
function introOf({ blocks }: Article, { containers, index }: Block): string {
  const list = containers.find(({ kind }) => kind === "list");
  if (list === undefined) return "";
  for (let i = index - 1; i >= 0 && i >= index - MOST_ITEMS; i--) {
    const { range, content } = blocks[i] as Block;
    if (range.start < list.range.start)
      return content.kind === "paragraph" ? plain(content.prose.text).slice(-300) : "";
  }
  return "";
}

/** Items of a list that an introduction reaches over. */
const MOST_ITEMS = 30;

/** Blocks above that may stand between a paragraph and its heading. */
const MOST_BETWEEN = 6;

function headingOver({ blocks }: Article, { index }: Block): string {
  for (let i = index - 1; i >= 0 && i >= index - MOST_BETWEEN; i--) {
    const { kind, prose } = (blocks[i] as Block).content;
    if (kind === "heading") return prose.text.trim();
  }
  return "";
}

/** The last sentence of what stands before one, with the stop of the sentence ahead of it. */
export const sentenceBefore = (before: string): string =>
  before.slice(before.trimEnd().search(/(?:^|[.!?] )[^.!?]{1,300}[.!?]?$/));
