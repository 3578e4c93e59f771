import type { Rule } from "@kouetsu/core";
import { rule as frontMatterDate } from "../../rules/front-matter-date/rule.js";
import { rule as impossibleFigure } from "../../rules/impossible-figure/rule.js";
import { rule as truncatedPassage } from "../../rules/truncated-passage/rule.js";
import { describeRules } from "../conformance/describe-rules.js";
import { describeCases } from "./describe-cases.js";

// The rules that are mutated.
const rules: readonly Rule[] = [frontMatterDate, impossibleFigure, truncatedPassage];
describeCases(rules);
describeRules(rules);
