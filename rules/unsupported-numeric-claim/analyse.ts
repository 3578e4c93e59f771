import {
  findQuantities,
  type Profile,
  type Quantity,
  shiftRange,
  type TextRange,
} from "@kouetsu/core";
import type { Claim, Mention, Options } from "./claim.js";
import { frameEn } from "./frames-en.js";
import { frameJa } from "./frames-ja.js";
import { homeOf } from "./home-ja.js";
import { headOf, labelOf } from "./head.js";
import { closedUp, mentionOf } from "./mention.js";
import { mayBeOwn, ownClauseOf } from "./own-en.js";
import { standingEn } from "./support-en.js";
import { standingJa } from "./support-ja.js";
import { supposes } from "./suppose-en.js";
import { setAsideEn } from "./suppress-en.js";
import { setAsideJa } from "./suppress-ja.js";
import { mayHoldClaim } from "./trigger.js";
import { keyOf } from "./values.js";

/** A sentence of more figures is data that lost its table; each costs a reading of what stands around it. */
const MOST_FIGURES = 200;

/**
 * The claims of a prose text and the look-alikes set aside, in order. Pure.
 *
 * @param quantitiesAt the quantities of a sentence, where they are known
 */
export function findClaims(
  text: string,
  sentences: readonly TextRange[],
  options: Options,
  profile: Profile,
  quantitiesAt?: (index: number) => readonly Quantity[],
): Claim[] {
  const claims: Claim[] = [];
  const suppositions = new Suppositions(text, sentences);
  for (let index = 0; index < sentences.length; index++) {
    const range = sentences[index] as TextRange;
    if (!mayHoldClaim(text, range.start, range.end)) continue;
    const sentence = text.slice(range.start, range.end);
    const quantities = quantitiesAt?.(index) ?? findQuantities(sentence);
    for (const quantity of quantities.slice(0, MOST_FIGURES)) {
      const before = index > 0 ? sentences[index - 1] : undefined;
      const after = index + 1 < sentences.length ? sentences[index + 1] : undefined;
      const supposed = suppositions.isBefore(index);
      const mention = mentionOf(quantity, sentence, text, range, before, after, supposed);
      const claim = judge(quantity, mention, options, profile, range.start);
      if (claim !== undefined) claims.push(claim);
    }
  }
  return claims;
}

/** Which sentences stand behind one that supposes something. Reads each once, and none behind the last figure. */
class Suppositions {
  readonly #text: string;
  readonly #sentences: readonly TextRange[];
  #read = 0;
  #isFound = false;

  constructor(text: string, sentences: readonly TextRange[]) {
    this.#text = text;
    this.#sentences = sentences;
  }

  isBefore(index: number): boolean {
    for (; !this.#isFound && this.#read < index; this.#read++)
      this.#isFound = supposes(this.#text, this.#sentences[this.#read] as TextRange);
    return this.#isFound;
  }
}

/** Characters of a speaker that a message has room for. */
const LONGEST_SPEAKER = 18;

function judge(
  quantity: Quantity,
  mention: Mention,
  options: Options,
  profile: Profile,
  offset: number,
): Claim | undefined {
  const japanese = mention.language === "ja";
  const read = japanese ? closedUp(mention) : mention;
  const tier = japanese ? frameJa(read, profile) : frameEn(read, profile);
  if (tier === undefined) return undefined;
  const setAside = japanese ? setAsideJa(read) : setAsideEn(read);
  const { standing, speaker } = japanese ? standingJa(read, options) : standingEn(read, options);
  return {
    range: shiftRange(quantity.range, offset),
    key: keyOf(quantity),
    head: headOf(mention),
    label: labelOf(mention),
    tier,
    setAside,
    standing,
    ...(japanese && tier === "high" && setAside === undefined
      ? { home: once(() => homeOf(read)) }
      : {}),
    ...(japanese || !mayBeOwn(mention) ? {} : { ownClause: ownClauseOf(mention) }),
    speaker: speaker.length > LONGEST_SPEAKER ? `${speaker.slice(0, LONGEST_SPEAKER)}…` : speaker,
  };
}

/** What `read` tells, read at the first asking. */
function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: read() }).value;
}
