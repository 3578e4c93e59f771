import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextRange } from "../../text/range.js";
import { readFrontMatter } from "./read.js";
import { read, codes, bodyOf, texts, data } from "./test-front-matter.js";
import type { FrontMatterNode } from "./types.js";
import { frontMatterJson } from "./values.js";

describe("where the block ends", () => {
  it.each([
    ["LF", "---\ntitle: a\n---\nbody\n"],
    ["CR LF", "---\r\ntitle: a\r\n---\r\nbody\n"],
    ["CR", "---\rtitle: a\r---\rbody\n"],
    ["spaces after the fences", "--- \ntitle: a\n---  \nbody\n"],
    ["a named language", "---yaml\ntitle: a\n---\nbody\n"],
    ["dots", "---\ntitle: a\n...\nbody\n"],
    ["TOML", '+++\ntitle = "a"\n+++\nbody\n'],
    ["JSON with fences", '---json\n{"title": "a"}\n---\nbody\n'],
    ["JSON as Hexo writes it", ';;;\n"title": "a"\n;;;\nbody\n'],
    ["JSON as Hugo writes it", '{\n  "title": "a"\n}\nbody\n'],
    ["a dash line inside a block scalar", "---\ntitle: a\nnote: |\n  x\n---\nbody\n"],
    ["a close that goes on", "---\ntitle: a\n---END---\nbody\n"],
    ["two byte order marks", "\uFEFF\uFEFF---\ntitle: a\n---\nbody\n"],
    ["a blank line before it", "\n\n---\ntitle: a\n---\nbody\n"],
  ])("%s", (_, source) => {
    expect(bodyOf(source)).toBe("body\n");
    expect(data(source)).toMatchObject({ title: "a" });
  });

  it.each([
    ["a thematic break and prose", "---\n\nSome text: with a colon.\n\n---\n\nMore.\n"],
    ["a thematic break before a paragraph", "---\nOnce upon a time.\n\nThe end.\n"],
    ["two thematic breaks", "---\n\n# Part one\n\nText.\n\n---\n\nText.\n"],
    ["a dash line with a sentence", "--- what follows\n\ntext\n"],
    ["braces of a template", "{{ page.title }}\n\ntext\n"],
    ["an empty file", ""],
    ["only a fence", "---\n"],
  ])("is not there for %s", (_, source) => expect(readFrontMatter(source)).toBeUndefined());

  it("gives the text after an unclosed block to the body, up to its first prose", () => {
    const source = "---\ntitle: a\ntags:\n- b\n\nProse begins.\n\n---\n\nMore.\n";
    expect(codes(source)).toEqual(["unclosed"]);
    expect(bodyOf(source)).toBe("\nProse begins.\n\n---\n\nMore.\n");
    expect(read(source)).toMatchObject({ closing: undefined, root: undefined });
  });

  it("keeps blank lines, lists and paragraphs of a quoted value in the block", () => {
    const source =
      '---\ntitle: a\n\nauthors:\n- b\n\nexcerpt: "one\n\ntwo"\ndate: 2026-01-01\n---\nbody\n';
    expect(bodyOf(source)).toBe("body\n");
    expect(data(source)).toMatchObject({ authors: ["b"], date: "2026-01-01" });
  });
});

describe("places", () => {
  it("counts in the source, quotes and all", () => {
    const source =
      "---\r\ntitle: \"春: 市\"   # keep\r\ntags: [a, 'b c']\r\nseo:\r\n  - x: |\r\n      long\r\n      text\r\n---\r\n";
    const { root, comments } = read(source);
    expect(root && texts(source, root)).toEqual([
      "title",
      '"春: 市"',
      "tags",
      "a",
      "'b c'",
      "seo",
      "x",
      "|\r\n      long\r\n      text",
    ]);
    expect(comments.map(({ start, end }) => source.slice(start, end))).toEqual(["# keep"]);
  });

  it("follows TOML tables", () => {
    const source =
      '+++\ntitle = "a"\n[params]\nseo.slug = "s"\n[[links]]\nurl = "u"\n[[links]]\nurl = "v"\n+++\n';
    expect(data(source)).toEqual({
      title: "a",
      params: { seo: { slug: "s" } },
      links: [{ url: "u" }, { url: "v" }],
    });
    const { root } = read(source);
    expect(root && texts(source, root).filter((text) => text.startsWith('"'))).toEqual([
      '"a"',
      '"s"',
      '"u"',
      '"v"',
    ]);
  });

  it.each([
    ["brackets within brackets", "tags: ［a［b］］", "［a［b］］"],
    ["a quote within curly quotes", 'title: “a"b”', '“a"b”'],
    ["a backslash within curly quotes", "title: “a\\b”", "“a\\b”"],
  ])("leaves %s as they are", (_, line, value) => {
    const source = `---\n${line}\n---\n`;
    expect(codes(source)).toEqual([]);
    expect(Object.values(data(source) as object)).toEqual([value]);
  });

  it("reads a key of nothing, a key without a value and an alias beside them", () => {
    const source = "---\na: &x 市\nb: { c, d: *x, : e }\n---\n";
    expect(codes(source)).toEqual([]);
    expect(data(source)).toEqual({ a: "市", b: { c: null, d: "市", "": "e" } });
  });

  it("mends a full-width colon without moving anything", () => {
    const source = "---\ntitle：春の市\nplace: 広場\n---\n";
    const { root } = read(source);
    expect(data(source)).toEqual({ title: "春の市", place: "広場" });
    expect(root && texts(source, root)).toEqual(["title", "春の市", "place", "広場"]);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["js", "---js\n{ a: (globalThis.__ran = true) }\n---\n", "executable"],
    ["JavaScript with spaces", "--- JavaScript \n(globalThis.__ran = true)\n---\n", "executable"],
    ["coffee, never closed", "---coffee\na: 1\n", "executable"],
    ["a name on the prototype", "---constructor\na\n---\n", "unknown-format"],
    ["__proto__", "---__proto__\na\n---\n", "unknown-format"],
    ["a list", "---\n- a\n---\n", "not-object"],
    ["a word", "---\njust text\n---\n", "not-object"],
    ["a tag that would make a function", '---\na: !!js/function "function () {}"\n---\n', "syntax"],
    ["an alias of nothing", "---\na: **b**\n---\n", "syntax"],
    ["deep brackets", `---\na: ${"[".repeat(3000)}\n---\n`, "alias-bomb"],
    ["deep dashes", `---\n${"- ".repeat(3000)}a\n---\n`, "alias-bomb"],
    ["deep TOML", `+++\na = ${"[".repeat(3000)}\n+++\n`, "alias-bomb"],
    ["deep JSON", `---json\n${'{"a":'.repeat(3000)}1\n---\n`, "alias-bomb"],
    [
      "aliases that multiply",
      `---\na: &a [x,x]\n${[..."bcdefgh"].map((name, at) => `${name}: &${name} [${`*${"abcdefg"[at]},`.repeat(9)}]`).join("\n")}\n---\n`,
      "alias-bomb",
    ],
    [
      "a block of more than 64 KB",
      `---\n${Array.from({ length: 9000 }, (_, at) => `k${at}: v`).join("\n")}\n---\n`,
      "alias-bomb",
    ],
  ])("%s", (_, source, code) => {
    expect(codes(source)).toEqual([code]);
    expect(read(source).root).toBeUndefined();
    expect(globalThis).not.toHaveProperty("__ran");
  });

  it("shows an open quote where it was opened, and says what a generator makes of it", () => {
    const source = '---\ntitle: "a\ndate: [2025\n---\n';
    const [problem] = read(source).problems;
    expect(problem).toMatchObject({
      code: "syntax",
      range: { start: 11, end: 12 },
      values: { generator: "refuses" },
    });
  });

  it.each([
    [
      "a value after a quote that closes, the lines before it at the margin",
      '---\na: "b\nc" d\n---\n',
      "syntax",
    ],
    ["a time of TOML without its seconds", "+++\ndate = 2026-03-01T10:00\n+++\n", "syntax"],
    [
      "a key twice on a line of its own kind",
      "+++\na = [\n  { b = 1, b = 2 },\n]\n+++\n",
      "syntax",
    ],
  ])("%s", (_, source, code) => {
    expect(codes(source)).toEqual([code]);
    expect(read(source).root).toBeUndefined();
  });

  it("takes a zero behind the point for a part of a version, and not of a figure", () => {
    const source = "---\nversion: 1.0\nrating: 1.0\nrelease: 2.00\nratio: 1.10\n---\n";
    expect(
      read(source).problems.map(({ code, range }) => [code, source.slice(range.start, range.end)]),
    ).toEqual([
      ["ambiguous-scalar", "1.0"],
      ["ambiguous-scalar", "2.00"],
      ["ambiguous-scalar", "1.10"],
    ]);
  });

  it("keeps keys of the prototype as keys", () => {
    const { root } = read("---\n__proto__: {polluted: 1}\nconstructor: 2\n---\n");
    expect(root?.entries.map((entry) => entry.key)).toEqual(["__proto__", "constructor"]);
    expect(root && Object.keys(frontMatterJson(root) as object)).toEqual([
      "__proto__",
      "constructor",
    ]);
    expect({}).not.toHaveProperty("polluted");
  });

  it("hands on every value of a long list, and shares what aliases share", () => {
    const list = data(`---\nlist: [${"1,".repeat(30_000)}1]\n---\n`) as { list: number[] };
    expect(list.list).toHaveLength(30_001);
    expect(list.list.every((value) => value === 1)).toBe(true);
    expect(data("---\na: &a {b: [1]}\nc: *a\n---\n")).toEqual({ a: { b: [1] }, c: { b: [1] } });
  });

  it("takes time linear in white space and in open brackets", () => {
    const before = process.cpuUsage();
    readFrontMatter(`---\n${"\n ".repeat(100_000)}`);
    readFrontMatter(`---\ntitle: a\n${"# c\n".repeat(100_000)}`);
    readFrontMatter(`{\n"a": ${"[".repeat(200_000)}`);
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
  });
});

const PIECES = [
  "---",
  "+++",
  ";;;",
  "---js",
  "...",
  "----",
  "title: a",
  "title: a",
  "key：b",
  "\t- x",
  "  - y",
  "- z",
  "a: [b, {c: d}",
  'q: "open',
  "s: 'it''s'",
  "t: &x 1",
  "u: *x",
  "? ",
  ": v",
  "!!tag x",
  "| ",
  "b: |",
  "  text",
  "",
  " ",
  "{",
  "}",
  '"j": 1,',
  "date = 2025-13-01",
  "[t]",
  "x.y = 1",
  "# c",
  "本文です。",
  "\uFEFF",
  "\u0000",
  "\uD800",
  "% d",
  "@a",
  "<<: *x",
];

it("never throws, keeps every range in the text and says the same twice, whatever the lines are", () => {
  const lines = fc.array(
    fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 12 })),
    { maxLength: 14 },
  );
  const eol = fc.constantFrom("\n", "\r\n", "\r");
  const opening = fc.constantFrom("---", "+++", ";;;", "---json", "{", "");
  fc.assert(
    fc.property(opening, lines, eol, fc.boolean(), (first, rest, lineBreak, closed) => {
      const source = [first, ...rest, ...(closed ? [first] : []), "body"].join(lineBreak);
      const frontMatter = readFrontMatter(source);
      // Plain comparisons: assertions of the framework would take most of the time.
      if (JSON.stringify(readFrontMatter(source)) !== JSON.stringify(frontMatter))
        throw new Error("differs the second time");
      if (!frontMatter) return;
      const { problems, comments, root } = frontMatter;
      const ranges = [
        frontMatter.range,
        frontMatter.opening,
        frontMatter.content,
        ...comments,
        ...problems.flatMap(({ range, related }) => (related ? [range, related] : [range])),
        ...(root ? rangesOf(root) : []),
      ];
      for (const { start, end } of ranges) {
        if (!(start >= 0 && start <= end && end <= source.length))
          throw new Error(`${start}–${end} is outside the text`);
      }
    }),
    { numRuns: 1000 },
  );
});

function rangesOf(node: FrontMatterNode): TextRange[] {
  if (node.kind === "scalar") return [node.range];
  if (node.kind === "list") return [node.range, ...node.items.flatMap(rangesOf)];
  return [
    node.range,
    ...node.entries.flatMap((entry) => [entry.keyRange, entry.range, ...rangesOf(entry.value)]),
  ];
}
