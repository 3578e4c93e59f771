import {
  defineRule,
  findQuantities,
  type BlockContent,
  type Report,
  type RuleMeta,
} from "@kouetsu/core";
import { findBrokenPhrases } from "./broken-phrases.js";
import type { Impossibility, MessageId } from "./impossibility.js";
import { findReductions } from "./reductions.js";
import { findParts, findRests, findShares } from "./wholes.js";

type Options = {
  /** Words of figures that are meant as they stand. */
  readonly allow: readonly string[];
};

const meta: RuleMeta<Options, MessageId> = {
  id: "impossible-figure",
  family: "claims",
  description: {
    ja: "計算としてありえない数値や、置き換えで文として読めなくなった数値",
    en: "Figures that arithmetic rules out, or that a substitution left without grammar",
  },
  severity: "error",
  recommended: true,
  since: "0.1.0",
  options: {
    properties: {
      allow: {
        type: "array",
        items: { type: "string", minLength: 1 },
        description: "Phrases, as they stand in the article, that are meant.",
      },
    },
    defaults: { allow: [] },
  },
  messages: {
    "reduction-over-whole": {
      ja: "「{figure}」はありえません（減るのは 100% まで）。\n何倍になったかか、減る前と後の値で書けます。",
      en: '"{figure}": nothing can be reduced by more than 100%.\nSay what it was before and after.',
    },
    "share-over-whole": {
      ja: "「{figure}」はありえません（全体は 100%）。\nもとの資料の数値を確かめてください。",
      en: '"{figure}": a share cannot pass 100%.\nCompare it with the source.',
    },
    "part-over-whole": {
      ja: "「{figure}」は、部分が全体を超えます。\nもとの資料の数値を確かめてください。",
      en: '"{figure}": the parts exceed the whole.\nCompare it with the source.',
    },
    "broken-phrase": {
      ja: "「{figure}」は、文として読めません。\n言葉を数値に置き換えた跡のようです。もとの言葉に戻せます。",
      en: '"{figure}" does not read as a sentence.\nA word seems to have been replaced by a figure; put the word back.',
    },
  },
};

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "block",
  *check({ block, options }) {
    if (block.kind !== "paragraph" && block.kind !== "heading") return;
    if (!MAY_HOLD.test(block.raw)) return;
    yield* reportsOf(block, options);
  },
});

/** A percentage, or a part of people. */
const MAY_HOLD = /[0-9０-９](?:[%％]| ?[Pp]er ?cent)|[0-9][人名社世店校団]|out of/;
/** The figure is denied, quoted as a mistake, or played with. */
const SPOKEN_OF =
  /ありえ|あり得|不可能|間違|誤[りっ植記]|おかし|冗談|impossible|wrong|mistake|typo|nonsense|joke|cannot|can['’]t/i;
/** Longer sentences are not prose. */
const LONGEST = 2000;

function* reportsOf(block: BlockContent, { allow }: Options): Generator<Report<MessageId>> {
  for (const { range, text } of block.sentences) {
    if (text.length > LONGEST || !MAY_HOLD.test(text) || SPOKEN_OF.test(text)) continue;
    for (const found of withoutOverlap(impossibilities(text))) {
      const words = text.slice(found.range.start, found.range.end);
      if (allow.some((allowed) => words.includes(allowed))) continue;
      yield {
        messageId: found.messageId,
        range: block.prose.blockRange(
          range.start + found.range.start,
          range.start + found.range.end,
        ),
        values: { figure: shortened(words) },
      };
    }
  }
}

function impossibilities(sentence: string): Impossibility[] {
  const quantities = findQuantities(sentence);
  return [
    ...findBrokenPhrases(sentence),
    ...findReductions(sentence, quantities),
    ...findShares(sentence, quantities),
    ...findParts(sentence),
    ...findRests(sentence, quantities),
  ];
}

/** Of two that share words, the one that was looked for first. */
function withoutOverlap(found: readonly Impossibility[]): readonly Impossibility[] {
  return found.filter(
    ({ range }, index) =>
      !found
        .slice(0, index)
        .some((earlier) => earlier.range.start < range.end && range.start < earlier.range.end),
  );
}

const LONGEST_QUOTE = 28;

function shortened(text: string): string {
  const characters = [...text.replaceAll("\n", " ")];
  return characters.length <= LONGEST_QUOTE
    ? characters.join("")
    : `${characters.slice(0, LONGEST_QUOTE - 1).join("")}…`;
}
