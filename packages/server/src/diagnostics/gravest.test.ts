import { expect, it } from "vitest";
import type { Finding, Severity } from "@kouetsu/core";
import { gravest } from "./diagnostic.js";

const finding = (severity: Severity, start: number): Finding =>
  ({ severity, range: { start, end: start + 1 } }) as Finding;
const shown = (findings: readonly Finding[], limit: number): readonly string[] =>
  gravest(findings, limit).map(({ severity, range }) => `${severity} ${range.start}`);

it("keeps the gravest of too many findings, and their order in the article", () => {
  const findings = [finding("info", 0), finding("warning", 1), finding("error", 2)];
  const more = [...findings, finding("warning", 3), finding("error", 4)];
  expect(shown(more, 5)).toHaveLength(5);
  expect(shown(more, 3)).toEqual(["warning 1", "error 2", "error 4"]);
  expect(shown(more, 2)).toEqual(["error 2", "error 4"]);
  expect(shown(more, 0)).toEqual([]);
});
