import { readFileSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { formatNames } from "../../packages/cli/src/formats/index.js";
import { expectHarmless } from "../../packages/cli/src/testing/harmless.js";
import { flawsOf } from "../../packages/cli/src/testing/report-schemas.js";
import { folderWith } from "../../packages/cli/src/testing/folder-with.js";
import { runHere } from "../../packages/cli/src/testing/run-here.js";
import { sharedPath } from "./shared.js";

const seeds = sharedPath("corpora", "seeds");
const out = folderWith({});
afterAll(() => rmSync(out, { recursive: true }));

it.skipIf(seeds === undefined)("the seeds give valid reports in every form", async () => {
  const cwd = seeds ?? "";
  const articles = readdirSync(cwd).filter((name) => name.endsWith(".txt"));
  const reports = formatNames.map((name) => path.join(out, name));
  const outputs = formatNames.map((name) => `--output=${name}:${path.join(out, name)}`);
  const run = await runHere(["lint", ...articles, "-f", "json", ...outputs], { cwd });
  const files = JSON.parse(run.stdout) as { readonly messages: readonly { ruleId: string }[] }[];
  const found = files.flatMap(({ messages }) => messages);
  expect(found.length).toBeGreaterThan(50);
  for (const [index, name] of formatNames.entries()) {
    const report = readFileSync(reports[index] ?? "", "utf8");
    expect(await flawsOf(name, report)).toEqual([]);
    expectHarmless(report, { withAnnotations: name === "github" });
  }
  // One result, test, issue or line for each finding.
  const count = (name: string, pattern: RegExp): number =>
    readFileSync(path.join(out, name), "utf8").match(pattern)?.length ?? 0;
  expect({
    sarif: count("sarif", /"partialFingerprints":/g),
    junit: count("junit", /<testcase /g),
    checkstyle: count("checkstyle", /<error /g),
    gitlab: new Set(readFileSync(path.join(out, "gitlab"), "utf8").match(/"[0-9a-f]{32}"/g)).size,
    rdjson: count("rdjson", /"severity":/g),
    compact: count("compact", /\n/g),
  }).toEqual({
    sarif: found.length,
    junit: found.length,
    checkstyle: found.length,
    gitlab: found.length,
    rdjson: found.length,
    compact: found.length,
  });
});
