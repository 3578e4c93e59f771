// Positions: whatever stands around a figure, its range in the text is the figure,
// and lines and columns lead to the same place in the library, the JSON of the
// command line, SARIF and the language server.
import fc from "fast-check";
import { LineIndex } from "@kouetsu/core";
import { expect, test } from "vitest";
import { format } from "../../packages/cli/src/api/format.js";
import { amount, assertFor, patience } from "./support/amount.js";
import { tell } from "./support/tell.js";
import { judge } from "./support/judge.js";

/** Characters that count one, two or many code units, none on the screen, or are taken for line breaks. */
const fillers = [
  "海",
  "👨‍👩‍👧",
  "か\u3099",
  "e\u0301",
  "\u200b",
  "\u2028",
  "\u0085",
  "\u000b",
  "\u000c",
  "\u202e",
  "\ud83d",
  "🇯🇵",
  "a",
  "　",
  "&amp;",
  "\\*",
  "`港`",
  "[港](/a)",
  "**港**",
] as const;
const filler = fc
  .array(fc.constantFrom(...fillers), { maxLength: 6 })
  .map((parts) => parts.join(""));
const lineBreak = fc.constantFrom("\n", "\r\n", "\r");
const claim = "75%以上の商店が、後継者を探しています。";

const text = fc
  .tuple(fc.array(filler, { maxLength: 4 }), filler, lineBreak, fc.boolean())
  .map(
    ([paragraphs, before, end, hasEnd]) =>
      [...paragraphs, `${before}${claim}`].map((line) => `あ${line}`).join(end + end) +
      (hasEnd ? end : ""),
  );

/** The offset of a line and column as LSP and SARIF count them: lines end at LF, CR LF and CR, columns are code units. */
function offsetOf(source: string, line: number, column: number): number {
  const lines = source.split(/(?<=\r\n|\n|\r(?!\n))/);
  return lines.slice(0, line - 1).join("").length + column - 1;
}

test(
  "the range of a finding is the figure, and its lines and columns lead there",
  () => {
    assertFor(
      fc.property(text, (source) => {
        const claims = judge(source).filter(
          ({ ruleId }) => ruleId === "kouetsu/unsupported-numeric-claim",
        );
        for (const { range, loc } of claims) {
          expect(source.slice(range.start, range.end)).toMatch(/^75%/);
          expect(offsetOf(source, loc.start.line, loc.start.column)).toBe(range.start);
          expect(offsetOf(source, loc.end.line, loc.end.column)).toBe(range.end);
          expect(new LineIndex(source).location(range)).toEqual(loc);
        }
      }),
      amount(400, 20_000),
    );
    tell("positions", `${amount(400, 20_000)} texts, every range where it says`);
  },
  patience(60_000),
);

test(
  "JSON and SARIF name the same places",
  async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const articles = [{ filePath: "a.md", source, findings: judge(source, "a.md") }];
        const [json] = JSON.parse(await format({ articles }, "json")) as readonly {
          readonly messages: readonly { readonly range: readonly [number, number] }[];
        }[];
        const sarif = JSON.parse(await format({ articles }, "sarif")) as {
          readonly runs: readonly {
            readonly results: readonly {
              readonly locations: readonly {
                readonly physicalLocation: { readonly region: Region };
              }[];
            }[];
          }[];
        };
        const regions =
          sarif.runs[0]?.results.map(({ locations }) => locations[0]?.physicalLocation.region) ??
          [];
        const ranges = regions.map((region) => [
          offsetOf(source, region?.startLine ?? 0, region?.startColumn ?? 1),
          offsetOf(source, region?.endLine ?? region?.startLine ?? 0, region?.endColumn ?? 1),
        ]);
        expect(ranges).toEqual(json?.messages.map(({ range }) => range));
      }),
      { numRuns: amount(60, 5000) },
    );
    tell("JSON and SARIF", `${amount(60, 5000)} texts, the same places`);
  },
  patience(60_000),
);

/** A place in SARIF; columns count UTF-16 code units. */
interface Region {
  readonly startLine?: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}
