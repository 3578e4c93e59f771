import type { TextlintKernelFilterRule, TextlintKernelRule } from "@textlint/kernel";
import type { TextlintRuleReporter } from "@textlint/types";
import type { TextRange } from "../text/range.js";
import { asText } from "./as-text.js";

/** A rule that threw, with the node it was looking at. */
export interface RuleFailure {
  readonly ruleId: string;
  readonly range: TextRange;
  readonly detail: string;
  /** It did not throw: it does not come to an end here, and was left out. */
  readonly isEndless?: boolean;
}

/** What the guard tells and asks while rules run. */
export interface RuleWatch {
  /** Nobody waits for the result any more: handlers that have not begun are skipped. */
  isCancelled(): boolean;
  /** The code of a rule begins to run. Returns what `leave` wants back. */
  enter(ruleId: string): number;
  leave(previous: number): void;
  /** A handler goes on later. */
  promised(ruleId: string): void;
  /** What a handler promised is there. */
  settled(ruleId: string): void;
  failed(failure: RuleFailure): void;
  /** The rule was set up, and handles nodes of these types. */
  listens?(ruleId: string, types: readonly string[]): void;
}

interface VisitedNode {
  readonly range?: readonly [number, number];
}

type Handler = (node: VisitedNode) => unknown;
type Handlers = Readonly<Record<string, Handler>>;
/** What rules and filter rules have in common: they are given a context and options and return handlers. */
type Reporter = (context: never, options?: never) => Handlers;

const START: TextRange = { start: 0, end: 0 };

/**
 * The rules, each kept from throwing: what one throws while it is set up, in a
 * handler or in the promise of a handler goes to `watch.failed`, and the others
 * run on. The same rule given twice stays the same, since textlint runs equal
 * rules once.
 */
export function guardRules(
  rules: readonly TextlintKernelRule[],
  watch: RuleWatch,
): TextlintKernelRule[] {
  const guarded = new Map<unknown, TextlintRuleReporter>();
  return rules.map((entry) => {
    const known = guarded.get(entry.rule);
    const linter = typeof entry.rule === "function" ? entry.rule : entry.rule.linter;
    const rule = known ?? guardReporter(entry.ruleId, linter, watch);
    guarded.set(entry.rule, rule);
    return { ...entry, rule };
  });
}

/** The filter rules, guarded like `guardRules` does. One that throws filters nothing from there on. */
export function guardFilterRules(
  rules: readonly TextlintKernelFilterRule[],
  watch: RuleWatch,
): TextlintKernelFilterRule[] {
  return rules.map((entry) => ({ ...entry, rule: guardReporter(entry.ruleId, entry.rule, watch) }));
}

function guardReporter<R extends Reporter>(ruleId: string, reporter: R, watch: RuleWatch): R {
  const guarded = (context: never, options?: never): Handlers => {
    const handlers = attempt(ruleId, START, watch, () => reporter(context, options));
    if (typeof handlers !== "object" || handlers === null) return {};
    watch.listens?.(ruleId, Object.keys(handlers));
    return Object.fromEntries(
      Object.entries(handlers as Handlers).map(([type, handler]) => [
        type,
        guardHandler(ruleId, handler, watch),
      ]),
    );
  };
  // Parameters and result are those of the reporter; only exceptions are taken out.
  return guarded as R;
}

function guardHandler(ruleId: string, handler: Handler, watch: RuleWatch): Handler {
  return (node) => {
    if (watch.isCancelled()) return undefined;
    const range = nodeRange(node);
    const result = attempt(ruleId, range, watch, () => handler(node));
    if (!isThenable(result)) return undefined;
    watch.promised(ruleId);
    return result
      .then(undefined, (error: unknown) =>
        watch.failed({ ruleId, range, detail: describeError(error) }),
      )
      .then(() => watch.settled(ruleId));
  };
}

function attempt(ruleId: string, range: TextRange, watch: RuleWatch, run: () => unknown): unknown {
  const previous = watch.enter(ruleId);
  try {
    return run();
  } catch (error) {
    watch.failed({ ruleId, range, detail: describeError(error) });
    return undefined;
  } finally {
    watch.leave(previous);
  }
}

function nodeRange(node: VisitedNode): TextRange {
  return node.range === undefined ? START : { start: node.range[0], end: node.range[1] };
}

function isThenable(value: unknown): value is Promise<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    "then" in value &&
    typeof value.then === "function"
  );
}

const LONGEST_DETAIL = 200;

/** The first line of what was thrown, cut to a length that a message can hold. */
export function describeError(error: unknown): string {
  const text = asText(error).trim();
  const end = text.indexOf("\n");
  const line = end < 0 ? text : text.slice(0, end);
  return line.length > LONGEST_DETAIL ? `${line.slice(0, LONGEST_DETAIL - 1)}…` : line;
}
