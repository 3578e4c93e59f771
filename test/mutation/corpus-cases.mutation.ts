import { rule as conflictingFigure } from "../../rules/conflicting-figure/rule.js";
import { rule as duplicatedPassage } from "../../rules/duplicated-passage/rule.js";
import { describeCases } from "./describe-cases.js";

// What the corpus is for: the rules that ask it for passages and facts.
describeCases([duplicatedPassage, conflictingFigure]);
