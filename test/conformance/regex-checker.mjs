// A worker that judges regular expressions, one a message: recheck's pure JavaScript is slow, and there are two cores.
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";

const { checkSync } = createRequire(import.meta.url)("recheck/lib/browser.js");

// Bounded repeats make large automata; the automaton is exact, so it is asked first and given room.
const EXACT = {
  checker: "automaton",
  maxRepeatCount: 5000,
  maxNFASize: 200_000,
  maxPatternSize: 10_000,
};
// What the automaton has no answer for is attacked instead.
const BY_ATTACK = { checker: "fuzz" };

/**
 * Milliseconds for the automaton and the attack, one round after the other.
 * recheck counts by the clock, so a busy machine makes it give up on what it
 * answers in a moment when left alone: only no answer is asked for again, and
 * an expression that never gets one fails.
 */
const ROUNDS = [
  [1200, 15_000],
  [6000, 40_000],
  [30_000, 90_000],
];

function judge(pattern, flags) {
  let verdict;
  for (const [exact, attack] of ROUNDS) {
    verdict = checkSync(pattern, flags, { ...EXACT, timeout: exact });
    if (verdict.status === "unknown")
      verdict = checkSync(pattern, flags, { ...BY_ATTACK, timeout: attack });
    if (verdict.status !== "unknown" || verdict.error?.kind !== "timeout") break;
  }
  return verdict;
}

parentPort?.on("message", ({ pattern, flags }) => {
  const verdict = judge(pattern, flags);
  parentPort?.postMessage({
    status: verdict.status,
    complexity: verdict.complexity?.summary ?? "",
  });
});
