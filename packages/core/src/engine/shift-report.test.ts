import { expect, it } from "vitest";
import { shiftReport } from "./shift-report.js";

it("moves every place of a report with its block", () => {
  const edit = { range: { start: 1, end: 2 }, text: "港" };
  const report = {
    messageId: "found",
    range: { start: 0, end: 3 },
    fix: edit,
    related: [{ range: { start: 2, end: 3 }, role: "other" as const, note: "there" }],
    suggestions: [{ note: "write", edits: [edit, { ...edit, range: { start: 3, end: 3 } }] }],
  };
  const moved = { range: { start: 11, end: 12 }, text: "港" };
  expect(shiftReport(report, 10)).toEqual({
    messageId: "found",
    range: { start: 10, end: 13 },
    fix: moved,
    related: [{ range: { start: 12, end: 13 }, role: "other", note: "there" }],
    suggestions: [{ note: "write", edits: [moved, { ...moved, range: { start: 13, end: 13 } }] }],
  });
  // What a report leaves out stays out.
  expect(Object.keys(shiftReport({ messageId: "found", range: { start: 0, end: 3 } }, 10))).toEqual(
    ["messageId", "range"],
  );
});
