import { createContext, Script } from "node:vm";
import type { PatternTest } from "../config/front-matter-schema.js";

/** Milliseconds that one pattern may look at one value. A sound pattern needs microseconds. */
const mostTime = 200;

/** Characters up to which a plain pattern cannot take long. */
const shortValue = 200;

/**
 * A regular expression of somebody else's schema that always ends: `undefined`
 * when it has not found out in time. JavaScript's engine backtracks, so that
 * `^(a+)+$` would look at thirty letters for minutes; a script in a context of
 * its own can be stopped.
 */
export function guardedPattern(pattern: string, flags: string): PatternTest {
  const expression = new RegExp(pattern, flags);
  const isPlain = cannotExplode(pattern);
  const context = createContext({ expression, value: "" });
  const script = new Script("expression.test(value)");
  return (value) => {
    if (isPlain && value.length <= shortValue) return expression.test(value);
    context["value"] = value;
    try {
      return script.runInContext(context, { timeout: mostTime }) === true;
    } catch {
      // Stopped, or out of memory for its own steps.
      return undefined;
    }
  };
}

/** Nothing that repeats is repeated, and at most two parts repeat without a bound: cubic at the worst. */
function cannotExplode(pattern: string): boolean {
  const unbounded = pattern.match(/[*+]|,\}/g) ?? [];
  return unbounded.length <= 2 && !/\)[*+?{]|\\[1-9k]/.test(pattern);
}
