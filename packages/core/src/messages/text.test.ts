import { expect, test } from "vitest";
import { renderText } from "./text.js";

const text = { ja: "{n} か所（{place}）", en: "{n} {n|place|places} ({place})" };

test("values fill their places in either language", () => {
  expect(renderText(text, "ja", { n: 2, place: "a.md" })).toBe("2 か所（a.md）");
  expect(renderText(text, "en", { n: 1, place: "a.md" })).toBe("1 place (a.md)");
  expect(renderText(text, "en", { n: 2, place: "{n}" })).toBe("2 places ({n})");
});
test("a place without a value stays", () => {
  expect(renderText(text, "ja")).toBe("{n} か所（{place}）");
});
