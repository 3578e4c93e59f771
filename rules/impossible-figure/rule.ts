import {
  defineRule,
  quantitiesOf,
  quoteStart,
  type BlockContent,
  type Report,
  type RuleMeta,
  type Sentence,
} from "@kouetsu/core";
import { findBrokenPhrases } from "./broken-phrases.js";
import type { Impossibility, MessageId } from "./impossibility.js";
import { findReductions } from "./reductions.js";
import { findReversed, findSums } from "./sums.js";
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
      ja: "「{figure}」はありえません（減るのは 100% まで）。\n減る前と後の値か、残った割合で書けます。",
      en: '"{figure}": a cut ends at 100%.\nSay what it was before and after, or how much is left.',
    },
    "share-over-whole": {
      ja: "「{figure}」はありえません（全体は 100%）。\nもとの資料の数値を確かめてください。",
      en: '"{figure}": a share cannot pass 100%.\nCompare it with the source.',
    },
    "part-over-whole": {
      ja: "「{figure}」は、部分が全体を超えます。\nもとの資料の数値を確かめてください。",
      en: '"{figure}": the parts exceed the whole.\nCompare it with the source.',
    },
    "sum-not-whole": {
      ja: "「{figure}」の合計は {sum}% です（全体は 100%）。\nもとの資料の数値を確かめてください。",
      en: '"{figure}" comes to {sum}%, not to 100%.\nCompare it with the source.',
    },
    "times-less": {
      ja: "「{figure}」では、どれだけ減ったか決まりません。\n「3分の1に」のように残る量で書くか、減る前と後の値で書けます。",
      en: 'How much is left after "{figure}" cannot be told.\nSay what remains ("a third of"), or give the values before and after.',
      severity: "warning",
    },
    "reversed-range": {
      ja: "「{figure}」は、大きいほうから始まっています。\n小さいほうを先に書くか、減るなら「から…へ」と書けます。",
      en: 'The range "{figure}" begins with its larger end.\nPut the smaller first, or say "from … to" if it falls.',
      severity: "warning",
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
  check: ({ block, options }) =>
    (block.kind === "paragraph" || block.kind === "heading") && MAY_HOLD.test(block.raw)
      ? reportsOf(block, options)
      : NONE,
});

/** Nearly every block ends at the first look, without anything made for it. */
const NONE: readonly Report<MessageId>[] = [];

/** A percentage, a multiple, or a part of people and things. */
const MAY_HOLD =
  /[0-9０-９](?:[%％割倍]| ?[Pp]er ?cent)|[0-9](?:[人名社世店校団軒棟件台個本匹頭]|[かカ]国)|[0-9] (?:out )?of [0-9e]/;
/** The figure is denied, quoted as a mistake, or played with. */
const SPOKEN_OF =
  /ありえ|あり得|不可能|間違|誤[りっ植記]|おかし|冗談|impossible|wrong|mistake|typo|nonsense|joke|cannot|can['’]t/i;
/** Longer sentences are not prose. */
const LONGEST = 2000;

function* reportsOf(block: BlockContent, { allow }: Options): Generator<Report<MessageId>> {
  for (const sentence of block.sentences) {
    const { range, text } = sentence;
    if (text.length > LONGEST || !MAY_HOLD.test(text) || SPOKEN_OF.test(text)) continue;
    for (const found of withoutOverlap(impossibilities(sentence))) {
      const words = text.slice(found.range.start, found.range.end);
      if (allow.some((allowed) => words.includes(allowed))) continue;
      yield {
        messageId: found.messageId,
        range: block.prose.blockRange(
          range.start + found.range.start,
          range.start + found.range.end,
        ),
        values: { figure: quoteStart(words, LONGEST_QUOTE), sum: found.sum ?? 0 },
      };
    }
  }
}

function impossibilities(read: Sentence): Impossibility[] {
  const sentence = read.text;
  const quantities = quantitiesOf(read);
  return [
    ...findBrokenPhrases(sentence),
    ...findReductions(sentence, quantities),
    ...findShares(sentence, quantities),
    ...findParts(sentence),
    ...findRests(sentence, quantities),
    ...findSums(sentence, quantities),
    ...findReversed(sentence),
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
