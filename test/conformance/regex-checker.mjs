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
  timeout: 1200,
};
// What the automaton has no answer for is attacked instead.
const BY_ATTACK = { checker: "fuzz", timeout: 15_000 };

parentPort?.on("message", ({ pattern, flags }) => {
  const exact = checkSync(pattern, flags, EXACT);
  const verdict = exact.status === "unknown" ? checkSync(pattern, flags, BY_ATTACK) : exact;
  parentPort?.postMessage({
    status: verdict.status,
    complexity: verdict.complexity?.summary ?? "",
  });
});
