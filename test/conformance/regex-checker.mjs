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
 * Milliseconds for the automaton. recheck counts by the clock, so on a busy
 * machine the automaton gives up on what it answers in a moment when left
 * alone, and the attack may call slow what is only starved. So whoever the
 * attack does not clear is put before the automaton again, with more time;
 * its answer is exact. What nobody can clear fails.
 */
const FIRST = 1200;
const AGAIN = [8000, 30_000];
const ATTACK = 20_000;

const isTimeout = (verdict) => verdict.status === "unknown" && verdict.error?.kind === "timeout";

function judge(pattern, flags) {
  const exact = checkSync(pattern, flags, { ...EXACT, timeout: FIRST });
  if (exact.status !== "unknown") return exact;
  const attacked = checkSync(pattern, flags, { ...BY_ATTACK, timeout: ATTACK });
  if (attacked.status === "safe" || !isTimeout(exact)) return attacked;
  for (const timeout of AGAIN) {
    const again = checkSync(pattern, flags, { ...EXACT, timeout });
    if (!isTimeout(again)) return again;
  }
  return checkSync(pattern, flags, { ...BY_ATTACK, timeout: 3 * ATTACK });
}

parentPort?.on("message", ({ pattern, flags }) => {
  const verdict = judge(pattern, flags);
  parentPort?.postMessage({
    status: verdict.status,
    complexity: verdict.complexity?.summary ?? "",
  });
});
