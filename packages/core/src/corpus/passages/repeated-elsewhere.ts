import { sidesWithin, type IndexedDocument, type Side } from "./document.js";
import type { Place } from "./group.js";
import type { Projector } from "./images.js";

/**
 * Places of a document whose copy in another text stands there once more. A text
 * is matched with the first of its copies only, so that such a place, as a part of
 * a longer match, has no match of its own here. The other texts are added to
 * `visited`.
 */
export function repeatedElsewhere(
  document: IndexedDocument,
  sides: readonly Side[],
  projector: Projector,
  visited: Set<IndexedDocument>,
): Place[] {
  const found: Place[] = [];
  const seen = new Set<Side>();
  for (const { other, fragment } of sides) {
    if (other === document) continue;
    for (const side of sidesWithin(other, fragment.yStart, fragment.yEnd)) {
      if (side.other !== other || seen.has(side)) continue;
      seen.add(side);
      visited.add(other);
      const { xStart: start, xEnd: end } = side.fragment;
      for (const image of projector.imagesOf({ document: other, start, end }))
        if (image.document === document)
          found.push({ document, start: image.start, end: image.end });
    }
  }
  return found;
}
