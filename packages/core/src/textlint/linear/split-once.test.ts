import { expect, test } from "vitest";
import { splitOnce } from "./split-once.js";

/** Splits, and tells how often it was asked to. */
function counting() {
  let asked = 0;
  const split = splitOnce(() => {
    asked++;
    return {
      children: [{ type: "Sentence", children: [{ type: "Str" }] }, { type: "Punctuation" }],
    };
  });
  return { split, asked: () => asked };
}

test("options that say the same are one question", () => {
  const { split, asked } = counting();
  const paragraph = {};
  for (const options of [undefined, {}, { SeparatorParser: { separatorCharacters: ["。"] } }]) {
    const first = split(paragraph, options);
    const second = split(paragraph, structuredClone(options));
    expect(second).toEqual(first);
    expect(second.children[0]).not.toBe(first.children[0]);
  }
  expect(asked()).toBe(2);
  split({}, undefined);
  expect(asked()).toBe(3);
});

test.each([
  [{ AbbrMarker: { language: "en" } }],
  [{ SeparatorParser: {}, AbbrMarker: {} }],
  ["other"],
  [null],
])("options such as %j are left to the original", (options) => {
  const { split, asked } = counting();
  const paragraph = {};
  split(paragraph, options);
  split(paragraph, options);
  expect(asked()).toBe(2);
});
