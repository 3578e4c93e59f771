import { describe, expect, it } from "vitest";
import type { Json } from "../finding/finding.js";
import { compileSchema, type FrontMatterSchema } from "./front-matter-schema.js";
import { presetSchema, SITE_SYSTEMS, staticFoldersOf } from "./site-presets.js";

const check = (schema: FrontMatterSchema, data: Json): [string, string][] =>
  compileSchema(schema)(data).map(({ keyword, path }) => [keyword, path.join(".")]);

describe("a schema", () => {
  it("names keyword and path, list indices as numbers", () => {
    const schema = {
      type: "object",
      properties: { links: { type: "array", items: { type: "object", required: ["url"] } } },
    };
    expect(compileSchema(schema)({ links: [{ url: "a" }, {}] })).toMatchObject([
      { keyword: "required", path: ["links", 1], params: { missingProperty: "url" } },
    ]);
  });

  it("merges the types that an anyOf allows, and shows the branch that came closest", () => {
    const value = { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] };
    expect(compileSchema({ properties: { tags: value } })({ tags: 3 })).toMatchObject([
      { keyword: "type", params: { type: ["string", "array"] } },
    ]);
    expect(check({ properties: { tags: value } }, { tags: ["a", 1] })).toEqual([
      ["type", "tags.1"],
    ]);
  });

  it("says of a value that two branches of a oneOf take that it is the choice that fails", () => {
    const value = { oneOf: [{ type: "integer" }, { minimum: 1 }] };
    expect(check({ properties: { a: value } }, { a: 2 })).toEqual([["oneOf", "a"]]);
  });

  it("forbids a key by a schema that is false, which says nothing of how severe that is", () => {
    expect(compileSchema({ properties: { a: false } })({ a: 1, b: 1 })).toEqual([
      {
        keyword: "false schema",
        path: ["a"],
        params: { severity: undefined, condition: undefined },
      },
    ]);
  });

  it("notes a value that a pattern cannot decide about at its place, and a key at the top", () => {
    const never = () => () => undefined;
    const slow = { type: "string", pattern: "^(?:a|b)$" };
    const violations = (schema: FrontMatterSchema, data: Json): [string, unknown][] =>
      compileSchema(
        schema,
        never,
      )(data).map(({ path, params }) => [path.join("."), params["pattern"]]);
    expect(violations({ properties: { a: { items: slow } } }, { a: ["x"] })).toEqual([
      ["a.0", slow.pattern],
    ]);
    expect(violations({ propertyNames: slow }, { x: 1 })).toEqual([["", slow.pattern]]);
  });

  it("reads draft 7 and 2020-12, and what is deprecated", () => {
    expect(
      check(
        {
          $schema: "http://json-schema.org/draft-07/schema#",
          definitions: { a: { type: "string" } },
          properties: { a: { $ref: "#/definitions/a" } },
        },
        { a: 1 },
      ),
    ).toEqual([["type", "a"]]);
    expect(
      check(
        {
          $defs: { a: { type: "string" } },
          properties: { a: { $ref: "#/$defs/a" }, b: { deprecated: true } },
        },
        { a: "x", b: 1 },
      ),
    ).toEqual([["deprecated", "b"]]);
  });

  it.each([
    "http://json-schema.org/draft-07/schema#",
    "https://json-schema.org/draft/2020-12/schema",
  ])("%s: the keywords that both have, and the places of what breaks them", ($schema) => {
    const schema = {
      $schema,
      definitions: { word: { type: "string", pattern: "^[a-z]{1,9}$" } },
      type: "object",
      required: ["title"],
      additionalProperties: false,
      properties: {
        title: { type: "string", minLength: 2, maxLength: 5 },
        kind: { enum: ["news", "event"] },
        seo: { type: "object", properties: { slug: { $ref: "#/definitions/word" } } },
        tags: { type: "array", maxItems: 1, uniqueItems: true },
      },
    };
    const broken = { title: "a", kind: "evnt", seo: { slug: "A" }, tags: [1, 1], x: 1 };
    expect(new Set(check(schema, broken))).toEqual(
      new Set([
        ["additionalProperties", ""],
        ["enum", "kind"],
        ["maxItems", "tags"],
        ["minLength", "title"],
        ["pattern", "seo.slug"],
        ["uniqueItems", "tags"],
      ]),
    );
    expect(check(schema, {})).toEqual([["required", ""]]);
    expect(check(schema, { title: "abc", kind: "news" })).toEqual([]);
  });

  it("tells the drafts apart by their own keywords", () => {
    const tuple = { properties: { a: { type: "array", items: [{ type: "string" }] } } };
    expect(
      check({ $schema: "http://json-schema.org/draft-07/schema#", ...tuple }, { a: [1] }),
    ).toEqual([["type", "a.0"]]);
    const old = { dependencies: { a: ["b"] } };
    expect(check(old, { a: 1 })).toEqual([["dependencies", ""]]);
    const closed = { properties: { a: true }, unevaluatedProperties: false };
    expect(check(closed, { a: 1, b: 2 })).toEqual([["unevaluatedProperties", ""]]);
    const pair = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      properties: { a: { prefixItems: [{ type: "string" }] } },
    };
    expect(check(pair, { a: [1] })).toEqual([["type", "a.0"]]);
    expect(check({ $defs: {}, dependentRequired: { a: ["b"] } }, { a: 1 })).toEqual([
      ["dependentRequired", ""],
    ]);
  });

  it("hands on how severe a value's schema wants its findings", () => {
    expect(
      compileSchema({ properties: { a: { type: "string", "x-severity": "warning" } } })({ a: 1 }),
    ).toMatchObject([{ params: { severity: "warning" } }]);
  });

  it("accepts dates that exist only", () => {
    const schema = { properties: { a: { type: "string", format: "date" } } };
    expect(check(schema, { a: "2026-02-28" })).toEqual([]);
    expect(check(schema, { a: "2026-02-30" })).toEqual([["format", "a"]]);
  });

  it("throws for what is no schema, or points to another document", () => {
    expect(() => compileSchema({ type: "text" })).toThrow();
    expect(() => compileSchema({ $ref: "https://example.com/other.json" })).toThrow();
  });

  it("does not take the prototype for a property", () => {
    const data = Object.create(null) as Record<string, Json>;
    expect(check({ required: ["constructor"] }, data)).toEqual([["required", ""]]);
  });
});

describe("the presets", () => {
  it("know where their images lie; of no system it is wherever any of them keeps them", () => {
    expect(staticFoldersOf("hugo")).toEqual(["static", "assets"]);
    const anywhere = staticFoldersOf("none");
    expect(anywhere).toEqual(expect.arrayContaining(["static", "source", "docs/public"]));
    expect(new Set(anywhere).size).toBe(anywhere.length);
  });

  it("compile", () => {
    for (const { schema } of Object.values(SITE_SYSTEMS))
      if (schema) expect(compileSchema(schema)({})).toBeInstanceOf(Array);
    expect(presetSchema("none")).toBeUndefined();
  });

  it.each([
    ["🔍", true],
    ["👩‍💻", true],
    ["🇯🇵", true],
    ["1️⃣", true],
    ["🔍📈", false],
    ["a", false],
    ["", false],
  ])("zenn: one emoji is one grapheme (%s)", (emoji, isOne) => {
    const zenn = compileSchema(presetSchema("zenn") ?? {});
    const broken = zenn({ title: "a", emoji, type: "tech", topics: ["a"], published: true });
    expect(broken.map((violation) => violation.params["condition"])).toEqual(
      isOne ? [] : ["emoji-single"],
    );
  });

  it("qiita: a private item has no organisation", () => {
    const qiita = compileSchema(presetSchema("qiita") ?? {});
    expect(qiita({ title: "a", tags: ["x"], private: true, organization_url_name: null })).toEqual(
      [],
    );
    expect(
      qiita({ title: "a", tags: ["x"], private: true, organization_url_name: "org" }),
    ).toMatchObject([{ keyword: "type", path: ["organization_url_name"] }]);
  });
});

describe("a format", () => {
  it.each([
    [
      "date",
      ["2026-03-01", "2024-02-29"],
      ["2026-02-30", "2026-03-01T10:00:00Z", "2026/3/1", "March 1, 2026", "soon"],
    ],
    ["date-time", ["2026-03-01T10:00:00Z", "2026-03-01 10:00:00 +09:00"], ["2026-03-01", "noon"]],
    ["uri", ["https://example.com/a", "mailto:a@example.com"], ["/a", "example", ""]],
    ["url", ["https://example.com/a"], ["../a"]],
    ["uri-reference", ["/a", "../a#b", "https://example.com/"], ["http://[", "https://"]],
    ["email", ["a@example.com", "a.b@mail.example.co.jp"], ["a@b", "a@@example.com", "a b@c.jp"]],
    ["single-emoji", ["⛵", "👩‍👩‍👧", "🇯🇵", "3️⃣"], ["⛵⛵", "船", "", "a"]],
  ])("%s", (format, good, bad) => {
    for (const text of good) expect([text, check({ format }, text)]).toEqual([text, []]);
    for (const text of bad)
      expect([text, check({ format }, text)]).toEqual([text, [["format", ""]]]);
  });
});
