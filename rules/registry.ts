import type { Rule } from "@kouetsu/core";

/** Every rule, by id. Generated from the folders; do not edit. */
export const rules: readonly Rule[] = [];
