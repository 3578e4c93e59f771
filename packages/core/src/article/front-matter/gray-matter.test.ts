import { describe, expect, it } from "vitest";
import { readAsGenerator } from "./gray-matter.js";
import { readFrontMatter } from "./read.js";
import { frontMatterJson } from "./values.js";

describe("a clean block", () => {
  it.each([
    ['---\ntitle: "春の市"\ntags: [a, "b c"]\ncount: 3\nratio: 0.5\ndraft: false\nempty:\n---\n'],
    [
      "---\r\ntitle: 春の市\r\nseo:\r\n  slug: market\r\n  images:\r\n    - a.png\r\n    - b.png\r\n---\r\n",
    ],
    [
      "---\nnote: |\n  one\n  two\nfolded: >\n  one\n  two\nquoted: 'it''s'\nescaped: \"a\\tb\"\n---\n",
    ],
    ["---\nbase: &base [x, y]\nagain: *base # the same\ndate: 2026-03-01 10:00:00 +0900\n---\n"],
    ['---json\n{"title": "春の市", "tags": ["a"]}\n---\n'],
  ])("has the same data for us and for gray-matter: %j", (block) => {
    const root = readFrontMatter(block)?.root;
    const generator = readAsGenerator(block);
    if (!root || !("data" in generator)) throw new Error("not read");
    expect(JSON.parse(JSON.stringify(frontMatterJson(root)))).toEqual(
      JSON.parse(JSON.stringify(generator.data)),
    );
  });
});

describe("a language that runs code", () => {
  it.each([
    "---js",
    "---JS",
    "--- JavaScript ",
    "---javascript",
    "---coffee",
    "---cson",
    "---constructor",
    "---toString",
    "---__proto__",
    "---hasOwnProperty",
  ])("%s never reaches an engine", (fence) => {
    const block = `${fence}\n{ a: (globalThis.__ran = true) }\n---\n`;
    expect(readAsGenerator(block)).toEqual({ refused: "not a YAML or JSON fence" });
    expect(globalThis).not.toHaveProperty("__ran");
  });

  it.each(["js", "coffee", "constructor"])(
    "hidden behind a lone CR (%s) is not run either",
    (word) => {
      const block = `---\r${word}\n{ a: (globalThis.__ran = true) }\n---\n`;
      expect(readAsGenerator(block)).toHaveProperty("refused");
      expect(globalThis).not.toHaveProperty("__ran");
    },
  );
});

it("says the same the second time that YAML cannot be read", () => {
  const block = '---\ntitle: "open\n---\n';
  const first = readAsGenerator(block);
  expect(first).toHaveProperty("refused");
  expect(readAsGenerator(block)).toEqual(first);
});

it("does not hand long blocks to a reader that is quadratic in white space", () => {
  expect(readAsGenerator(`---\n${"\n ".repeat(100_000)}`)).toEqual({ refused: "too long" });
});

it("refuses what is no map", () => {
  expect(readAsGenerator("---\njust text\n---\n")).toEqual({ refused: "not a map" });
});
