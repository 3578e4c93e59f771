// Adds up the tests that the steps of a run logged, and prints "N passed, N failed" as the last line.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const TESTED = ["test", "editors"];
// "Tests  3 failed | 40 passed (43)" of vitest, "# pass 40" of node:test, "40 passed, 3 failed" of a script.
const COUNTS = [
  { line: /^\s*Tests\s.*$/gm, passed: /(\d+) passed/, failed: /(\d+) failed/ },
  { line: /^(?:# |ℹ )(?:pass|fail) \d+$/gm, passed: /pass (\d+)/, failed: /fail (\d+)/ },
  { line: /^\d+ passed, \d+ failed$/gm, passed: /(\d+) passed/, failed: /(\d+) failed/ },
];

const folder = process.argv[2] ?? "";
let [passed, failed] = [0, 0];
for (const name of readdirSync(folder).filter((file) => file.endsWith(".status"))) {
  const step = name.slice(0, -".status".length);
  const ok = readFileSync(join(folder, name), "utf8").trim() === "0";
  const counted = TESTED.includes(step)
    ? count(readFileSync(join(folder, `${step}.log`), "utf8"))
    : { passed: 0, failed: 0 };
  passed += counted.passed;
  // A step that failed without a failed test, or tests that never ran, is a failure too.
  failed += Math.max(counted.failed, ok ? 0 : 1);
  if (!ok) console.error(`failed: ${step}`);
}
for (const step of TESTED) {
  if (existsSync(join(folder, `${step}.status`))) continue;
  console.error(`never ran: ${step}`);
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function count(log) {
  const sum = { passed: 0, failed: 0 };
  for (const { line, passed: ofPassed, failed: ofFailed } of COUNTS) {
    for (const [text] of log.matchAll(line)) {
      sum.passed += Number(ofPassed.exec(text)?.[1] ?? 0);
      sum.failed += Number(ofFailed.exec(text)?.[1] ?? 0);
    }
  }
  return sum;
}
