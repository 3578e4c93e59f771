import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { TextlintKernel, type TextlintKernelDescriptor } from "@textlint/kernel";
import type { TextlintKernelOptions } from "@textlint/kernel";
import fc from "fast-check";
import { loadTextlintrc } from "textlint";
import { afterAll, describe, expect, it } from "vitest";
import { editedTexts } from "../../../../../test/support/textlint-edits.js";
import { TextlintSites } from "../../../../../test/support/textlint-sites.js";
import type { TextlintHost } from "../host.js";
import { sanitizeText } from "../sanitize.js";

const repository = fileURLToPath(new URL("../../../../../", import.meta.url));
const sites = new TextlintSites();
afterAll(() => sites.dispose());

/** How many edits are tried: a few in `npm test`, many in `npm run test:long`. */
const EDITS = Number(process.env["KOUETSU_EDITS"] ?? 60);
const EDITS_PER_TEXT = 10;

interface Pair {
  readonly host: TextlintHost;
  /** What textlint itself runs with. */
  readonly options: Omit<TextlintKernelOptions, "ext" | "filePath">;
}

const FILTERS = { comments: true };

async function pairOf(rules: readonly string[]): Promise<Pair> {
  const config = Object.fromEntries(rules.map((name) => [name, true]));
  const host = await sites.host(rcFile({ rules: config, filters: FILTERS }), {
    bundledFrom: [repository],
  });
  expect(await host.problems()).toEqual([]);
  return { host, options: await optionsOf(rules) };
}

function rcFile(config: object): string {
  return join(sites.folder({ ".textlintrc.json": JSON.stringify(config) }), ".textlintrc.json");
}

/**
 * textlint loads the packages of one configuration side by side, and which of two
 * rules that say the same is shown depends on what is loaded first. Here they
 * come in the order in which they were written, as ours do.
 */
async function optionsOf(rules: readonly string[]): Promise<Pair["options"]> {
  let all: TextlintKernelDescriptor | undefined;
  for (const name of rules) {
    const descriptor = await loadTextlintrc({
      configFilePath: rcFile({ rules: { [name]: true }, filters: FILTERS }),
      node_modulesDir: join(repository, "node_modules"),
    });
    all = all?.concat(descriptor) ?? descriptor;
  }
  return all?.toKernelOptions() ?? {};
}

const SEVERITIES: Readonly<Record<number, string>> = { 1: "warning", 2: "error", 3: "info" };

/** Line and column follow from the range; textlint's own are wrong at times. */
async function saidByTextlint(
  { options }: Pair,
  filePath: string,
  text: string,
): Promise<string[]> {
  const { messages } = await new TextlintKernel().lintText(text, {
    ...options,
    filePath,
    ext: ".md",
  });
  const length = text.startsWith("\uFEFF") ? text.length - 1 : text.length;
  const inside = (range: readonly [number, number]): readonly number[] =>
    range.map((offset) => Math.max(0, Math.min(offset, length)));
  return messages
    .map(({ ruleId, message, severity, range, fix, suggestions }) =>
      JSON.stringify([
        [ruleId, message, SEVERITIES[severity], inside(range)],
        fix && [inside(fix.range), fix.text],
        suggestions?.map(({ id, message: say, fix: mend }) => [
          id,
          say,
          inside(mend.range),
          mend.text,
        ]),
      ]),
    )
    .toSorted();
}

async function saidByHost({ host }: Pair, filePath: string, text: string): Promise<string[]> {
  const findings = await host.lint(filePath, text);
  return findings
    .map(({ ruleId, message, severity, range, fix, suggestions }) =>
      JSON.stringify([
        [ruleId, message, severity, [range.start, range.end]],
        fix && [[fix.range.start, fix.range.end], fix.text],
        suggestions?.map(({ id, message: say, edits }) => {
          const [edit] = edits;
          return [id, say, [edit?.range.start, edit?.range.end], edit?.text];
        }),
      ]),
    )
    .toSorted();
}

async function holdEqual(pair: Pair, edits: number): Promise<void> {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(editedTexts(EDITS_PER_TEXT), async ({ name, text, edits: changes }) => {
      let current = text;
      for (const change of [(same: string) => same, ...changes]) {
        current = sanitizeText(change(current));
        const expected = await saidByTextlint(pair, name, current);
        expect(await saidByHost(pair, name, current), JSON.stringify(current)).toEqual(expected);
        compared += expected.length;
      }
    }),
    { numRuns: Math.ceil(edits / EDITS_PER_TEXT), endOnFailure: true },
  );
  // Articles without findings would prove nothing.
  expect(compared).toBeGreaterThan(edits);
}

describe("block by block", () => {
  it("finds what textlint finds, after any edits", { timeout: 3_600_000 }, async () => {
    await holdEqual(await pairOf(["preset-ja-technical-writing"]), EDITS);
  });

  it.skipIf(process.env["KOUETSU_EDITS"] === undefined)(
    "does so with four presets",
    { timeout: 3_600_000 },
    async () => {
      const four = [
        "preset-ja-technical-writing",
        "preset-ja-spacing",
        "preset-jtf-style",
        "@textlint-ja/preset-ai-writing",
      ];
      await holdEqual(await pairOf(four), EDITS);
    },
  );
});
