import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { regexLiteralsIn, type RegexLiteral } from "./regular-expressions.js";
import { isLong } from "../withstand/support/amount.js";
import { tell } from "../withstand/support/tell.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Digests of the expressions that the long run found linear; `npm run test:long -- -u` writes it. */
const provenFile = fileURLToPath(new URL("./proven-expressions.txt", import.meta.url));

interface Verdict {
  readonly status: "safe" | "vulnerable" | "unknown";
  readonly complexity: string;
}

it("keeps every regular expression linear", { timeout: 600_000 }, async () => {
  const literals = regexLiteralsIn(root, [
    "packages/core/src",
    "packages/cli/src",
    "packages/server/src",
    "packages/vscode-extension/src",
    "rules",
  ]);
  const distinct = [
    ...new Map(
      literals.map((literal) => [`/${literal.pattern}/${literal.flags}`, literal]),
    ).values(),
  ];
  expect(distinct.length).toBeGreaterThan(50);

  // An expression stays what it was proven to be; the long run proves all of them again.
  const proven = new Set(isLong ? [] : readFileSync(provenFile, "utf8").split("\n"));
  const open = distinct.filter((literal) => !proven.has(digestOf(literal)));
  const verdicts = await checkAll(open);
  const bad = open.flatMap((literal, i) => describe(literal, verdicts[i]));
  expect(bad).toEqual([]);
  tell("regular expressions", `${distinct.length} literals, 0 vulnerable, 0 unknown`);
  if (isLong) {
    const digests = distinct.map(digestOf).toSorted().join("\n");
    await expect(`${digests}\n`).toMatchFileSnapshot(provenFile);
  }
});

it("tells a regular expression that is not", async () => {
  const quadratic: RegexLiteral = { file: "a.ts", line: 1, pattern: "a+a+$", flags: "" };
  expect(await checkAll([quadratic])).toMatchObject([{ status: "vulnerable" }]);
});

/** The first 64 bits of a hash of what it is, which say nothing of where it stands. */
const digestOf = ({ pattern, flags }: RegexLiteral): string =>
  createHash("sha256").update(`/${pattern}/${flags}`).digest("hex").slice(0, 16);

function describe(
  { file, line, pattern, flags }: RegexLiteral,
  verdict: Verdict | undefined,
): string[] {
  if (verdict?.status === "safe") return [];
  return [`${file}:${line} ${verdict?.status} ${verdict?.complexity} /${pattern}/${flags}`];
}

async function checkAll(literals: readonly RegexLiteral[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const queue = literals.entries();
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL("./regex-checker.mjs", import.meta.url));
    try {
      for (const [at, literal] of queue) verdicts[at] = await ask(worker, literal);
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return verdicts;
}

async function ask(worker: Worker, { pattern, flags }: RegexLiteral): Promise<Verdict> {
  worker.postMessage({ pattern, flags });
  const [verdict] = await once(worker, "message");
  return verdict;
}
