import { expect, it } from "vitest";
import { excerpt } from "./excerpt.js";

const section = (title: string, length: number): string => `**${title}**\n\n${"文".repeat(length)}`;

it("a short page is shown as it is, with the way to the file where there is one", () => {
  const page = section("何を見つけるか", 20);
  expect(excerpt(page, undefined, "ja")).toBe(page);
  expect(excerpt(page, "file:///a.md", "ja")).toBe(`${page}\n\n[規則の説明](file:///a.md)`);
});

it("of a long page whole sections are shown, and the first however long it is", () => {
  const [first, second, third] = [section("一", 500), section("二", 500), section("三", 500)];
  expect(excerpt([first, second, third].join("\n"), undefined, "ja")).toBe(`${first}\n${second}`);
  const long = section("一", 1_500);
  expect(excerpt(`${long}\n${second}`, undefined, "ja")).toBe(long);
});
