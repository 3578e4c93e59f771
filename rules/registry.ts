import type { Rule } from "@kouetsu/core";
import { rule as conflictingFigure } from "./conflicting-figure/rule.js";
import { rule as duplicatedPassage } from "./duplicated-passage/rule.js";
import { rule as emptySection } from "./empty-section/rule.js";
import { rule as frontMatterAddress } from "./front-matter-address/rule.js";
import { rule as frontMatterAuthor } from "./front-matter-author/rule.js";
import { rule as frontMatterBoilerplate } from "./front-matter-boilerplate/rule.js";
import { rule as frontMatterConflict } from "./front-matter-conflict/rule.js";
import { rule as frontMatterDate } from "./front-matter-date/rule.js";
import { rule as frontMatterDuplicate } from "./front-matter-duplicate/rule.js";
import { rule as frontMatterExcerpt } from "./front-matter-excerpt/rule.js";
import { rule as frontMatterFigure } from "./front-matter-figure/rule.js";
import { rule as frontMatterImage } from "./front-matter-image/rule.js";
import { rule as frontMatterKey } from "./front-matter-key/rule.js";
import { rule as frontMatterLanguage } from "./front-matter-language/rule.js";
import { rule as frontMatterReadingTime } from "./front-matter-reading-time/rule.js";
import { rule as frontMatterSamePost } from "./front-matter-same-post/rule.js";
import { rule as frontMatterSchema } from "./front-matter-schema/rule.js";
import { rule as frontMatterSeries } from "./front-matter-series/rule.js";
import { rule as frontMatterSpelling } from "./front-matter-spelling/rule.js";
import { rule as frontMatterSyntax } from "./front-matter-syntax/rule.js";
import { rule as frontMatterTag } from "./front-matter-tag/rule.js";
import { rule as frontMatterTitle } from "./front-matter-title/rule.js";
import { rule as generationResidue } from "./generation-residue/rule.js";
import { rule as impossibleFigure } from "./impossible-figure/rule.js";
import { rule as recycledFigure } from "./recycled-figure/rule.js";
import { rule as sourceMismatch } from "./source-mismatch/rule.js";
import { rule as truncatedPassage } from "./truncated-passage/rule.js";
import { rule as unrenderedEmphasis } from "./unrendered-emphasis/rule.js";
import { rule as unsupportedNumericClaim } from "./unsupported-numeric-claim/rule.js";
import { rule as wallOfText } from "./wall-of-text/rule.js";

/** Every rule, by id. Generated from the folders by `npm run generate`; do not edit. */
export const rules: readonly Rule[] = [
  conflictingFigure,
  duplicatedPassage,
  emptySection,
  frontMatterAddress,
  frontMatterAuthor,
  frontMatterBoilerplate,
  frontMatterConflict,
  frontMatterDate,
  frontMatterDuplicate,
  frontMatterExcerpt,
  frontMatterFigure,
  frontMatterImage,
  frontMatterKey,
  frontMatterLanguage,
  frontMatterReadingTime,
  frontMatterSamePost,
  frontMatterSchema,
  frontMatterSeries,
  frontMatterSpelling,
  frontMatterSyntax,
  frontMatterTag,
  frontMatterTitle,
  generationResidue,
  impossibleFigure,
  recycledFigure,
  sourceMismatch,
  truncatedPassage,
  unrenderedEmphasis,
  unsupportedNumericClaim,
  wallOfText,
];
