import type { Rule } from "@kouetsu/core";
import { rule as frontMatterSyntax } from "./front-matter-syntax/rule.js";
import { rule as generationResidue } from "./generation-residue/rule.js";
import { rule as unsupportedNumericClaim } from "./unsupported-numeric-claim/rule.js";

/** Every rule, by id. Generated from the folders by `npm run generate`; do not edit. */
export const rules: readonly Rule[] = [
  frontMatterSyntax,
  generationResidue,
  unsupportedNumericClaim,
];
