import { expect, test } from "vitest";
import { subjectIn } from "./subject.js";

test.each([
  ["新しい窯は、燃料費を前年比で", "減らしました。", "燃料費"],
  ["", "の工房が赤字です。", "工房"],
  ["工房の窯で", "でした。", "窯"],
  ["組合の店で", "です。", "店"],
  ["今年は", "の削減です。", "削減"],
  ["今年は", "です。", ""],
  ["約", "です。", ""],
  ["Sales of plates rose by ", " last year.", "Sales of plates"],
  ["Today ", " of the workshops fire with wood.", "workshops"],
  ["About ", " of it is wood.", "it"],
  ["It was ", " in all.", ""],
  ["", ".", ""],
])("%s … %s is said of %j", (before, after, subject) => {
  expect(subjectIn(before, after)).toBe(subject);
});

test("a long subject is cut, and its end marked", () => {
  const long = subjectIn("", " of the Extraordinarily Comprehensive International workshops.");
  expect(long).toHaveLength(40);
  expect(long.endsWith("…")).toBe(true);
});
