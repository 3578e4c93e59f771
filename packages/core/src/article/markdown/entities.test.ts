import { expect, test } from "vitest";
import { decodeEntity } from "./entities.js";

test.each([
  ["&amp;", "&"],
  ["&yen;", "¥"],
  ["&#8217;", "’"],
  ["&#x2019;", "’"],
  ["&#X3042;", "あ"],
  ["&unknown;", " "],
  ["&#0;", " "],
  ["&#xD800;", " "],
  ["&#128512;", " "],
])("%s reads as %j", (entity, expected) => {
  expect(decodeEntity(entity)).toBe(expected);
});
