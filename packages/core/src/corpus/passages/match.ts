import { anchorToBlocks } from "./anchor.js";
import { cutAtBlocks } from "./block-edges.js";
import { chainFragments } from "./chain.js";
import { joinExchanged } from "./exchange.js";
import { ANYWHERE, type Marks } from "./extend.js";
import { flipFragment, type Fragment } from "./fragment.js";
import { fragmentsOf } from "./fragments.js";
import type { Matter } from "./matter.js";
import { MIN_SELF_DISTANCE } from "./parameters.js";
import { splitPeriods } from "./periods.js";
import { splitAtGaps } from "./source-gaps.js";
import { clipTemplates, hasTemplate, type TemplateSpan } from "./templates.js";

/** What matching needs to know of a text. */
export interface MatchText {
  readonly matter: Matter;
  readonly templates: readonly TemplateSpan[];
}

/**
 * The matches of two texts, or of a text with itself, from seeds (pairs of x
 * and y, ascending in x): a pure function of the two texts and the templates in
 * them, whatever else the corpus holds.
 */
export function matchTexts(
  x: MatchText,
  y: MatchText,
  seeds: Int32Array,
  minimum: number,
  marks: Marks,
): Fragment[] {
  const isSelf = x === y;
  const pair = {
    x: x.matter.units,
    y: y.matter.units,
    distance: isSelf ? MIN_SELF_DISTANCE : ANYWHERE,
    marks,
  };
  let fragments = fragmentsOf(pair, seeds, minimum);
  if (x.templates.length > 0 || y.templates.length > 0) {
    fragments = fragments.flatMap((fragment) =>
      clipBoth(fragment, x.templates, y.templates, minimum),
    );
  }
  if (isSelf) {
    fragments = fragments
      .flatMap((fragment) => splitPeriods(fragment, x.matter.starts))
      .sort((a, b) => a.xStart - b.xStart || a.yStart - b.yStart || b.matched - a.matched);
  }
  return chainFragments(fragments, isSelf, x.matter.starts, y.matter.starts)
    .map((fragment) => joinExchanged(fragment, x.matter, y.matter, isSelf))
    .map((fragment) => anchorToBlocks(fragment, x.matter, y.matter, isSelf, marks))
    .flatMap((fragment) => splitAtGaps(fragment, x.matter, y.matter))
    .flatMap((fragment) => cutAtBlocks(fragment, x.matter.starts, y.matter.starts))
    .filter((fragment) => fragment.matched >= minimum);
}

function clipBoth(
  fragment: Fragment,
  x: readonly TemplateSpan[],
  y: readonly TemplateSpan[],
  minimum: number,
): Fragment[] {
  const first = clipTemplates(fragment, x, minimum);
  if (first !== undefined && !hasTemplate(y, first.yStart, first.yEnd)) return [first];
  const flipped = first && clipTemplates(flipFragment(first), y, minimum);
  return flipped === undefined ? [] : [flipFragment(flipped)];
}
