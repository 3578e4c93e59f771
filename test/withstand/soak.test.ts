// A day of typing: the heap ends where it began.
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { amount, patience } from "./support/amount.js";
import { tell } from "./support/tell.js";
import { newProject } from "./support/judge.js";

const post = readFileSync(
  new URL("../../examples/blog/_posts/2025-07-15-small-office.md", import.meta.url),
  "utf8",
);

const megabyte = 2 ** 20;

/** Bytes of the heap that are in use once everything is collected that can be. */
function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  // The function that the flag gives is a global of contexts made after it.
  const collect = runInNewContext("gc") as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** The text after one of many small edits, never far from what it was. */
function edited(text: string, step: number): string {
  const at = (step * 7919) % text.length;
  if (step % 3 === 0) return text.slice(0, at) + "店" + text.slice(at);
  if (step % 3 === 1) return text.slice(0, at) + text.slice(at + 1);
  return step % 50 === 2
    ? `${post}\n\n${post.slice(-400)}`
    : `${text}\n\n前年比で${step % 90}%増えた。`;
}

test(
  "the heap does not grow with the number of edits",
  () => {
    const project = newProject();
    for (let n = 0; n < 20; n++) project.set(`_posts/2025-01-${n + 10}-a.md`, post);
    const name = "_posts/2025-02-01-b.md";
    let text = post;
    const type = (steps: number): void => {
      for (let step = 0; step < steps; step++) {
        text = text.length > 20_000 ? post : edited(text, step);
        project.set(name, text);
        project.findings(name);
      }
    };
    type(200);
    const before = heapInUse();
    type(amount(300, 50_000));
    const grown = (heapInUse() - before) / megabyte;
    tell("soak", `${amount(300, 50_000)} edits, heap ${grown.toFixed(1)} MB more`);
    expect(grown).toBeLessThan(30);
  },
  patience(60_000),
);
