import { describe, expect, it } from "vitest";
import { read, codes, texts, data } from "./test-front-matter.js";

describe("TOML", () => {
  const toml = (...lines: string[]): string => `+++\n${lines.join("\n")}\n+++\nbody\n`;

  it.each([
    ["in the same table", ["[site]", "a = 1", "b = 2", "a = 3"], "a", "a"],
    ["in the table that is open", ["a = 0", "[one]", "a = 1", "[two]", "a = 2", "a = 3"], "a", "a"],
    ["a table", ["[site]", "a = 1", "[more]", "b = 1", "[site]", "c = 1"], "[site]", "[site]"],
    ["under a name in quotes", ['"a b" = 1', "c = 2", "c = 3"], "c", "c"],
    ["in Japanese", ['"市" = 1', '"店" = 2', '"市" = 3'], '"市"', '"市"'],
    ["in single quotes", ["'市 場' = 1", "'市' = 2", "'市 場' = 3"], "'市 場'", "'市 場'"],
  ])("tells of a key that comes again: %s", (_, lines, key, first) => {
    const source = toml(...lines);
    const [problem] = read(source).problems;
    expect(problem?.code).toBe("duplicate-key");
    const said = [problem?.range, problem?.related].map(
      (range) => range && source.slice(range.start, range.end),
    );
    expect(said).toEqual([key, first]);
    expect(problem?.range.start).toBe(source.lastIndexOf(`\n${key}`) + 1);
  });

  it("a key that is a value already opens no table, and nothing that is read is lost", () => {
    const source = toml("a = 1", "[a.b]", "c = 2");
    expect(read(source).problems.length).toBeGreaterThan(0);
    expect(codes(toml("a = [1, 2]", "[[a]]", "c = 2")).length).toBeGreaterThan(0);
  });

  it("reads values of every kind, and each where it stands", () => {
    const source = toml(
      'title = "港の \\"船\\""',
      "kind = 'news'",
      'text = """',
      "two",
      'lines"""',
      "tags = ['海', \"船\", 3]",
      "cover = { src = 'a.png', size = { w = 4 } }",
      "weight = 1_000",
      "ratio = 1.5",
      "top = inf",
      "draft = false",
      "date = 2026-03-01T10:00:00+09:00",
      '"quoted key" = 1',
    );
    expect(codes(source)).toEqual([]);
    expect(data(source)).toEqual({
      title: '港の "船"',
      kind: "news",
      text: "two\nlines",
      tags: ["海", "船", 3],
      cover: { src: "a.png", size: { w: 4 } },
      weight: 1000,
      ratio: 1.5,
      top: "inf",
      draft: false,
      date: "2026-03-01T10:00:00+09:00",
      "quoted key": 1,
    });
    const { root } = read(source);
    expect(root && texts(source, root).slice(7, 10)).toEqual(["'海'", '"船"', "3"]);
  });

  it("gathers tables, dotted keys and tables that come again", () => {
    const source = toml(
      "a.b = 1",
      "a.c = 2",
      "[site]",
      "name = '港'",
      "[site.more]",
      "deep = true",
      "[[links]]",
      "url = '/a'",
      "[[links]]",
      "url = '/b'",
      "[links.of]",
      "name = 'b'",
    );
    expect(data(source)).toEqual({
      a: { b: 1, c: 2 },
      site: { name: "港", more: { deep: true } },
      links: [{ url: "/a" }, { url: "/b", of: { name: "b" } }],
    });
  });

  it("mends what a Japanese keyboard writes, and names each character", () => {
    const source = toml("title ＝ “港”", 'kind = "news"');
    expect(data(source)).toEqual({ title: "港", kind: "news" });
    expect(read(source).problems).toMatchObject([
      {
        code: "fullwidth-syntax",
        values: { char: "＝", ascii: "=" },
        range: { start: 10, end: 11 },
      },
      {
        code: "fullwidth-syntax",
        values: { char: "“", ascii: '"' },
        range: { start: 12, end: 13 },
      },
      {
        code: "fullwidth-syntax",
        values: { char: "”", ascii: '"' },
        range: { start: 14, end: 15 },
      },
    ]);
  });
});
