import { expect, it } from "vitest";
import type { Finding } from "@kouetsu/core";
import { copiesTitle } from "./copies-title.js";

const related = [{}, {}] as unknown as Finding["related"];
const title = (data: Finding["data"]): string => copiesTitle({ data, related }, "en");

it("counts the copies, and says where they are all alike", () => {
  expect(title({})).toBe(title({ differences: [] }));
  expect(title({})).toContain("3");
});

it("lays the words of this copy beside those of another, on one line and not too long", () => {
  const differences = [
    { texts: ["朝の東の荷揚げ場から出る船と", "昼\nの船", "昼\nの船"] },
    { texts: ["", "港"] },
  ];
  const here = title({ differences, here: 0 });
  expect(here).toContain("朝の東の荷揚げ場から出る…");
  expect(here).toContain("昼 の船");
  expect(here).toContain("2");
  const there = title({ differences, here: 1 });
  expect(there.indexOf("昼 の船")).toBeLessThan(there.indexOf("朝の東"));
  expect(there.indexOf("昼 の船")).toBeGreaterThanOrEqual(0);
});

it("shows a dash for words that one copy does not have", () => {
  expect(title({ differences: [{ texts: [" ", "港"] }], here: 0 })).toContain("–");
  // What an older client or another rule wrote there is no reason to fail.
  for (const difference of [null, {}, { texts: "港" }, { texts: [1, null] }])
    expect(title({ differences: [difference], here: "x" })).toContain("–");
});
