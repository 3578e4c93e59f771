import fc from "fast-check";
import { expect, test } from "vitest";
import { attribute, elementsOf, first, HOSTILE, textOf } from "../testing/pages.js";
import { dataBlock, html, inlined } from "./html.js";

test("whatever stands in a text or an attribute stays there, as a browser reads it", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...HOSTILE)), (text) => {
      const shown = [text, [text]];
      const page = html`<p title="${text}">${shown}</p>`.toString();
      const elements = elementsOf(page);
      expect(elements.map(({ tagName }) => tagName)).toEqual(["html", "head", "body", "p"]);
      const paragraph = first(elements.slice(3));
      expect(textOf(paragraph)).toBe(`${attribute(paragraph, "title")}`.repeat(2));
      expect(page).not.toMatch(/[\u0000-\u001f\u2028-\u202e\u2066-\u2069]/);
    }),
  );
});

test("plain text is shown as it is", () => {
  expect(html`${"朝市 3<4 & “引用”"}`.toString()).toBe("朝市 3&lt;4 &amp; “引用”");
  expect(html`${undefined}${false}${0}${[html`<b>${"x"}</b>`]}`.toString()).toBe("0<b>x</b>");
});

test("data reads back to the same value, and nothing in it ends its element", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...HOSTILE)), (text) => {
      const block = dataBlock("data", { text: [text] }).toString();
      expect(block).not.toMatch(/[\u2028\u2029]/);
      expect(block.split("<")).toHaveLength(3);
      const scripts = elementsOf(block).filter(({ tagName }) => tagName === "script");
      expect(scripts).toHaveLength(1);
      expect(JSON.parse(textOf(first(scripts)))).toEqual({ text: [text] });
    }),
  );
});

test("a script that could end its own element is refused", () => {
  expect(() => inlined("script", 'x="</script>"')).toThrow();
  expect(() => inlined("style", "a{}</style><b>")).toThrow();
  expect(inlined("style", "a{}").toString()).toBe("<style>a{}</style>");
});
