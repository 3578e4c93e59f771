import type { TextlintMessage } from "@textlint/types";
import { describe, expect, it } from "vitest";
import { LineIndex } from "../article/lines.js";
import { clampRange, distinctFailures, failureToFinding, messageToFinding } from "./to-findings.js";

const source = "港\u0000の船\n静かな波\n";
const text = {
  filePath: "a.md",
  source,
  sanitized: source.replace("\u0000", "\uFFFD"),
  lines: new LineIndex(source),
};
const message = (parts: object): TextlintMessage =>
  ({
    ruleId: "x",
    message: "直す",
    severity: 2,
    range: [3, 4],
    ...parts,
  }) as unknown as TextlintMessage;

describe("a message of textlint", () => {
  it("becomes a finding with line and column counted anew", () => {
    expect(messageToFinding(message({ range: [5, 8], line: 99, column: 99 }), text)).toMatchObject({
      ruleId: "x",
      severity: "error",
      range: { start: 5, end: 8 },
      loc: { start: { line: 2, column: 1 }, end: { line: 2, column: 4 } },
    });
    expect(messageToFinding(message({ severity: 1 }), text)?.severity).toBe("warning");
    expect(messageToFinding(message({ severity: 3 }), text)?.severity).toBe("info");
    expect(messageToFinding(message({ severity: 0 }), text)).toBeUndefined();
  });

  it("lies inside the text whatever a rule hands over, and is a text", () => {
    expect(messageToFinding(message({ range: [-3, 900], message: 42 }), text)).toMatchObject({
      range: { start: 0, end: source.length },
      message: "42",
    });
    expect(clampRange([5, 2], 9)).toEqual({ start: 5, end: 5 });
    expect(clampRange([Number.NaN, 2.7], 9)).toEqual({ start: 0, end: 2 });
    expect(clampRange(undefined, 9)).toEqual({ start: 0, end: 0 });
  });

  it("keeps its edits, but for one that would write a stand-in for a character into the file", () => {
    const fix = { range: [3, 4], text: "舟" };
    const harm = { range: [0, 3], text: "湊\uFFFDの" };
    expect(messageToFinding(message({ fix }), text)?.fix).toEqual({
      range: { start: 3, end: 4 },
      text: "舟",
    });
    expect(messageToFinding(message({ fix: harm }), text)?.fix).toBeUndefined();
    // Where the text says the same itself, the character is the writer's.
    expect(messageToFinding(message({ fix: { ...harm, range: [3, 4] } }), text)?.fix).toBeDefined();
    const suggestions = [
      { id: "a", message: "舟に", fix },
      { id: "b", message: "害", fix: harm },
    ];
    expect(messageToFinding(message({ suggestions }), text)?.suggestions).toEqual([
      { id: "a", message: "舟に", edits: [{ range: { start: 3, end: 4 }, text: "舟" }] },
    ]);
    expect(
      messageToFinding(message({ suggestions: suggestions.slice(1) }), text),
    ).not.toHaveProperty("suggestions");
  });
});

describe("a rule that failed", () => {
  const failure = { ruleId: "x", range: { start: 5, end: 900 }, detail: "boom" };

  it("is told of once at each place", () => {
    const twice = [failure, { ...failure, range: { start: 5, end: 800 } }];
    expect(distinctFailures(twice, source.length)).toEqual([
      { ...failure, range: { start: 5, end: source.length } },
    ]);
    const elsewhere = [failure, { ...failure, range: { start: 0, end: 1 } }];
    expect(distinctFailures(elsewhere, source.length)).toHaveLength(2);
    expect(distinctFailures([failure, { ...failure, detail: "bang" }], source.length)).toHaveLength(
      2,
    );
  });

  it("says whether it threw or did not end", () => {
    const range = { start: 5, end: 6 };
    const threw = failureToFinding({ ...failure, range }, text, "en");
    expect(threw).toMatchObject({ messageId: "rule-failed", severity: "error", range });
    expect(threw.message).toContain("boom");
    expect(failureToFinding({ ...failure, range, isEndless: true }, text, "en").messageId).toBe(
      "rule-endless-here",
    );
  });
});
